import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileState } from '../../../data/sheet/file/file-state.ts';
import type { LostFileTable } from '../../../data/sheet/file/lost-table.ts';
import { checkSize, type LinkedFileTable } from '../../../data/sheet/file/workbook-file.ts';
import type { TableDefinition } from '../../../data/sheet/plan/plan.ts';
import { type KeptResult, keptMark } from '../../../data/sheet/refresh/kept-result.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import type { WantedTable } from '../../../data/sheet/refresh/refresh.ts';
import { withColumnsLeft } from '../../../data/sheet/refresh/relink.ts';
import { freshPlan } from '../../ask/fresh-plan.ts';
import { type NewsItem, newsAsked, newsFor } from '../../ask/table-news.ts';
import type { FileProgress } from './file-message.ts';
import { FileThread, unpackedState } from './file-thread.ts';

/** The end of a refresh of one table of the file. */
export type FileOutcome = { report: RefreshReport; items: NewsItem[] } | { fault: unknown };

/** The chosen file and the state of its refresh. */
export type ChosenFile =
  | { kind: 'none' }
  | { kind: 'reading'; name: string; progress: FileProgress | undefined }
  | { kind: 'fault'; name: string; fault: unknown; file: File }
  | { kind: 'open'; name: string; type: string; thread: FileThread; state: FileState };

/** The choices of a user in refreshing tables of the file. */
type RefreshOptions = Pick<WantedTable, 'take' | 'anyRevision'>;

type OpenFile = Extract<ChosenFile, { kind: 'open' }>;
type Refreshable = LinkedFileTable & { definition: TableDefinition };

export interface FileRefresh {
  chosen: ChosenFile;
  /** The outcomes by the id of the table, or by the name of one that lost its definition. */
  outcomes: ReadonlyMap<string, FileOutcome>;
  isBusy: boolean;
  /** Whether there is a refreshed file to download. */
  isRefreshed: boolean;
  choose: (file: File) => Promise<void>;
  /** Gives the file up, whatever is done with it. */
  cancel: () => void;
  refresh: () => Promise<void>;
  /** Links a table again that lost its definition, and refreshes it. */
  relink: (table: LostFileTable) => Promise<void>;
  /** Refreshes a table although the server's revision does not follow the table's. */
  refreshAnyway: (table: LinkedFileTable) => Promise<void>;
  /** Decides whose result stays where the user typed one over a published one. */
  answerKept: (table: LinkedFileTable, result: KeptResult, whose: 'MINE' | 'THEIRS') => Promise<void>;
  /** Writes the file in its present state. */
  bytes: () => Promise<Uint8Array | undefined>;
}

function isRefreshable(table: LinkedFileTable): table is Refreshable {
  return table.definition !== null;
}

/** Asks what was published since, to tell news from corrections. A report can do without it. */
async function itemsFor({ definition }: Refreshable): Promise<NewsItem[]> {
  const [news] = await newsFor([newsAsked(definition)]).catch(() => []);
  return news?.items ?? [];
}

/** The outcomes by table, and the file's state after them. */
interface Done {
  outcomes: [string, FileOutcome][];
  state: FileState;
}

/** Refreshes the tables. All questions are asked before the first table is rewritten, and one failure harms no other. */
async function refreshTables(
  { thread, state }: OpenFile,
  tables: Refreshable[],
  { take = [], anyRevision }: RefreshOptions = {},
): Promise<Done> {
  const asked = tables.map(async (table) => {
    const items = itemsFor(table);
    const plan = await freshPlan({ ...table.definition, tableName: table.name }, { anyRevision });
    return { plan: { ...plan, take, anyRevision }, items: await items };
  });
  const answers = await Promise.allSettled(asked);
  const done: Done = { outcomes: [], state };
  for (const [at, { id }] of tables.entries()) {
    const answer = answers[at];
    try {
      if (answer?.status !== 'fulfilled') throw answer?.reason;
      const { plan, items } = answer.value;
      const { report, state: after } = await thread.ask({ kind: 'refresh', id, plan });
      done.state = unpackedState(after);
      done.outcomes.push([id, { report, items }]);
    } catch (fault) {
      done.outcomes.push([id, { fault }]);
    }
  }
  return done;
}

async function relinkTable({ thread, state }: OpenFile, { name, lost }: LostFileTable): Promise<Done> {
  if (!lost) return { outcomes: [], state };
  try {
    const of = { ...lost, id: name, tableName: name };
    const plan = await freshPlan(of);
    const answer = await thread.ask({ kind: 'relink', name, plan }).catch(async (fault: unknown) => {
      const spec = withColumnsLeft(plan, fault);
      if (!spec) throw fault;
      return thread.ask({ kind: 'relink', name, plan: await freshPlan({ ...of, spec }) });
    });
    const { report, state: after } = answer;
    return { outcomes: [[report.id, { report, items: [] }]], state: unpackedState(after) };
  } catch (fault) {
    return { outcomes: [[name, { fault }]], state };
  }
}

/** Answers the report without a question that was answered. */
function withAnswer({ report, items }: Extract<FileOutcome, { report: unknown }>, answered: KeptResult): FileOutcome {
  const kept = report.kept.map((one) => (one === answered ? { ...one, isAsked: false } : one));
  return { report: { ...report, kept }, items };
}

async function opened(thread: FileThread, file: File): Promise<ChosenFile> {
  try {
    checkSize(file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { state } = await thread.ask({ kind: 'open', bytes });
    return { kind: 'open', name: file.name, type: file.type, thread, state: unpackedState(state) };
  } catch (fault) {
    thread.end();
    return { kind: 'fault', name: file.name, fault, file };
  }
}

/** Opens a workbook file, refreshes it and gives it back, all in this browser. */
export function useFileRefresh(): FileRefresh {
  const [chosen, setChosen] = useState<ChosenFile>({ kind: 'none' });
  const [outcomes, setOutcomes] = useState<FileRefresh['outcomes']>(new Map());
  const [isBusy, setBusy] = useState(false);

  // The result of a file that is no longer the chosen one is dropped, and its thread is ended.
  const latest = useRef<FileThread>(undefined);
  const begin = useCallback((thread: FileThread | undefined, state: ChosenFile) => {
    latest.current?.end();
    latest.current = thread;
    setChosen(state);
    setOutcomes(new Map());
    setBusy(false);
  }, []);
  useEffect(() => () => latest.current?.end(), []);

  const choose = useCallback(
    async (file: File) => {
      const { name } = file;
      const thread: FileThread = new FileThread((progress) => {
        if (latest.current === thread)
          setChosen((now) => (now.kind === 'reading' ? { kind: 'reading', name, progress } : now));
      });
      begin(thread, { kind: 'reading', name, progress: undefined });
      const found = await opened(thread, file);
      if (latest.current === thread) setChosen(found);
    },
    [begin],
  );

  const run = useCallback(async (open: OpenFile, work: Promise<Done>) => {
    setBusy(true);
    const { outcomes: done, state } = await work;
    if (latest.current !== open.thread) return;
    setOutcomes((before) => new Map([...before, ...done]));
    setChosen({ ...open, state });
    setBusy(false);
  }, []);

  return {
    ...{ chosen, outcomes, isBusy, choose },
    isRefreshed: [...outcomes.values()].some((outcome) => 'report' in outcome),
    cancel: () => begin(undefined, { kind: 'none' }),
    refresh: async () => {
      if (chosen.kind === 'open') await run(chosen, refreshTables(chosen, chosen.state.tables.filter(isRefreshable)));
    },
    relink: async (table) => {
      if (chosen.kind === 'open') await run(chosen, relinkTable(chosen, table));
    },
    refreshAnyway: async (table) => {
      if (chosen.kind === 'open')
        await run(chosen, refreshTables(chosen, [table].filter(isRefreshable), { anyRevision: true }));
    },
    answerKept: async (table, result, whose) => {
      if (chosen.kind !== 'open') return;
      const outcome = outcomes.get(table.id);
      if (whose === 'THEIRS')
        await run(chosen, refreshTables(chosen, [table].filter(isRefreshable), { take: [keptMark(result)] }));
      // The file already records that its user was asked.
      else if (outcome && 'report' in outcome)
        setOutcomes(new Map(outcomes).set(table.id, withAnswer(outcome, result)));
    },
    bytes: async () => (chosen.kind === 'open' ? (await chosen.thread.ask({ kind: 'bytes' })).bytes : undefined),
  };
}
