import { useCallback, useRef, useState } from 'react';
import { isFiledEdition } from '../../../data/sheet/file/filed-edition.ts';
import { refreshFileTable } from '../../../data/sheet/file/refresh-file.ts';
import {
  checkSize,
  type LinkedFileTable,
  linkedFileTables,
  openWorkbookFile,
  type WorkbookFile,
} from '../../../data/sheet/file/workbook-file.ts';
import type { TableDefinition } from '../../../data/sheet/plan/plan.ts';
import { type KeptResult, keptMark } from '../../../data/sheet/refresh/kept-result.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import { freshPlan } from '../../ask/fresh-plan.ts';
import { type NewsItem, newsFor } from '../../ask/table-news.ts';

/** The end of a refresh of one table of the file. */
export type FileOutcome = { report: RefreshReport; items: NewsItem[] } | { fault: unknown };

/** The chosen file and the state of its refresh. */
export type ChosenFile =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'fault'; name: string; fault: unknown; file: File }
  | {
      kind: 'open';
      name: string;
      type: string;
      file: WorkbookFile;
      tables: LinkedFileTable[];
      hasLost: boolean;
      /** Whether it was made to be handed in, and so has nothing to refresh. */
      isEdition: boolean;
    };

type OpenFile = Extract<ChosenFile, { kind: 'open' }>;
type Refreshable = LinkedFileTable & { definition: TableDefinition };

export interface FileRefresh {
  chosen: ChosenFile;
  outcomes: ReadonlyMap<string, FileOutcome>;
  isBusy: boolean;
  /** Whether there is a refreshed file to download. */
  isRefreshed: boolean;
  choose: (file: File) => Promise<void>;
  refresh: () => Promise<void>;
  /** Decides whose result stays where the user typed one over a published one. */
  answerKept: (table: LinkedFileTable, result: KeptResult, whose: 'MINE' | 'THEIRS') => Promise<void>;
  /** Writes the file in its present state. */
  bytes: () => Uint8Array | undefined;
}

async function opened(file: File): Promise<OpenFile> {
  checkSize(file.size);
  const book = openWorkbookFile(new Uint8Array(await file.arrayBuffer()));
  const tables = linkedFileTables(book);
  return {
    ...{ kind: 'open', name: file.name, type: file.type, file: book, tables },
    hasLost: book.lost.length > 0,
    isEdition: isFiledEdition(book),
  };
}

function isRefreshable(table: LinkedFileTable): table is Refreshable {
  return table.definition !== null;
}

/** Asks what was published since, to tell news from corrections. A report can do without it. */
async function itemsFor({ definition }: Refreshable): Promise<NewsItem[]> {
  const [news] = await newsFor([{ definition, since: definition.revision }]).catch(() => []);
  return news?.items ?? [];
}

/** Refreshes the tables. All questions are asked before the first table is rewritten, and one failure harms no other. */
async function refreshTables(
  { file }: OpenFile,
  tables: Refreshable[],
  take: string[] = [],
): Promise<[string, FileOutcome][]> {
  const asked = tables.map(async (table) => {
    const items = itemsFor(table);
    const plan = await freshPlan({ ...table.definition, tableName: table.name });
    return { plan: { ...plan, take }, items: await items };
  });
  const answers = await Promise.allSettled(asked);
  return tables.map(({ id }, at) => {
    const answer = answers[at];
    if (answer?.status !== 'fulfilled') return [id, { fault: answer?.reason }];
    try {
      const { plan, items } = answer.value;
      return [id, { report: refreshFileTable(file, id, plan), items }];
    } catch (fault) {
      return [id, { fault }];
    }
  });
}

/** Answers the report without a question that was answered. */
function withAnswer({ report, items }: Extract<FileOutcome, { report: unknown }>, answered: KeptResult): FileOutcome {
  const kept = report.kept.map((one) => (one === answered ? { ...one, isAsked: false } : one));
  return { report: { ...report, kept }, items };
}

/** Opens a workbook file, refreshes it and gives it back, all in this browser. */
export function useFileRefresh(): FileRefresh {
  const [chosen, setChosen] = useState<ChosenFile>({ kind: 'none' });
  const [outcomes, setOutcomes] = useState<FileRefresh['outcomes']>(new Map());
  const [isBusy, setBusy] = useState(false);

  // The result of a file that is no longer the chosen one is dropped.
  const latest = useRef(0);

  const choose = useCallback(async (file: File) => {
    latest.current += 1;
    const mine = latest.current;
    setChosen({ kind: 'reading', name: file.name });
    setOutcomes(new Map());
    setBusy(false);
    const found = await opened(file).catch(
      (fault: unknown) => ({ kind: 'fault', name: file.name, fault, file }) as const,
    );
    if (mine === latest.current) setChosen(found);
  }, []);

  const run = useCallback(async (open: OpenFile, tables: LinkedFileTable[], take?: string[]) => {
    const mine = latest.current;
    setBusy(true);
    const done = await refreshTables(open, tables.filter(isRefreshable), take);
    if (mine !== latest.current) return;
    setOutcomes((before) => new Map([...before, ...done]));
    setChosen({ ...open, tables: linkedFileTables(open.file) });
    setBusy(false);
  }, []);

  return {
    ...{ chosen, outcomes, isBusy, choose },
    isRefreshed: [...outcomes.values()].some((outcome) => 'report' in outcome),
    refresh: async () => {
      if (chosen.kind === 'open') await run(chosen, chosen.tables);
    },
    answerKept: async (table, result, whose) => {
      if (chosen.kind !== 'open') return;
      const outcome = outcomes.get(table.id);
      if (whose === 'THEIRS') await run(chosen, [table], [keptMark(result)]);
      // The file already records that its user was asked.
      else if (outcome && 'report' in outcome)
        setOutcomes(new Map(outcomes).set(table.id, withAnswer(outcome, result)));
    },
    bytes: () => (chosen.kind === 'open' ? chosen.file.parts.bytes() : undefined),
  };
}
