import { useCallback, useRef, useState } from 'react';
import type { LinkedTable, RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { type NewsItem, newsFor } from '../ask/table-news.ts';
import { refreshFormulas } from '../excel/plan-cell/recalculated.ts';
import type { RefreshUndo } from '../excel/refresh-undo.ts';
import type { WorkbookAsOf } from '../excel/setting/workbook-as-of.ts';
import { keptAnswers } from '../functions/start.ts';
import type { AllRefreshed, Links, Refreshed, RefreshProgress } from '../state/links-context.ts';
import type { RefreshAllReport, RefreshOutcome } from './refresh.ts';

/** A refresh that was carried out. */
interface Made {
  table: LinkedTable;
  report: RefreshReport;
}

/** Asks what was published since the tables' old revisions, all at once, so that reports can tell news from corrections. */
async function itemsOf(made: Made[]): Promise<{ report: RefreshReport; items: NewsItem[] }[]> {
  const changed = made.filter(({ report }) => report.changes.length + report.kept.length > 0);
  const asked = changed.flatMap(({ table: { definition }, report }) =>
    definition ? [{ definition, since: report.fromRevision, sinceAt: report.fromName, report }] : [],
  );
  const found = asked.length === 0 ? [] : await newsFor(asked);
  return asked.map(({ report }, at) => ({ report, items: found[at]?.items ?? [] }));
}

/** Keeps how the last refresh of each table ended, under the id that it has afterwards, until the next. */
function useOutcomes() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Refreshed>>(new Map());
  const note = useCallback((id: string, how: Refreshed | undefined) => {
    setOutcomes((before) => {
      const after = new Map(before);
      if (how === undefined) after.delete(id);
      else after.set(id, how);
      return after;
    });
  }, []);
  const explain = useCallback(async (made: Made[]) => {
    for (const { report, items } of await itemsOf(made).catch(() => []))
      setOutcomes((before) => {
        const stands = before.get(report.id);
        return stands && 'report' in stands && stands.report === report
          ? new Map(before).set(report.id, { report, items })
          : before;
      });
  }, []);
  return { outcomes, note, explain };
}

function summaryOf(outcomes: RefreshOutcome[], all: number): AllRefreshed {
  const reports = outcomes.flatMap((one) => ('report' in one ? [one.report] : []));
  const failed = outcomes.filter((one) => 'fault' in one).length;
  const isChanged = ({ changes, added, gone }: (typeof reports)[number]) =>
    changes.length + added.length + gone.length > 0;
  return {
    done: outcomes.length - failed,
    changed: reports.filter(isChanged).length,
    failed,
    left: all - outcomes.length,
  };
}

/** The code that refreshes is loaded after the pane's first load. */
const refreshing = async () => ({
  ...(await import('./refresh.ts')),
  ...(await import('../excel/refresh-undo.ts')),
  ...(await import('../excel/setting/workbook-as-of.ts')),
});

/**
 * Keeps what takes the last refresh back.
 * @param undone is told the id of each table that is as it was, and at last undefined
 */
function useUndo(undone: (id?: string) => Promise<void>) {
  const [{ undos, asOf }, setUndoing] = useState<Undoing>({ undos: [] });
  const setUndos = (next: RefreshUndo[], changed?: Undoing['asOf']) => setUndoing({ undos: next, asOf: changed });
  const undo = async () => {
    const { keepWorkbookAsOf, undoRefresh } = await refreshing();
    const done: RefreshUndo[] = [];
    try {
      // A table may have moved those below it, so that the last one goes back first.
      for (const one of undos.toReversed()) {
        await undoRefresh(one);
        done.push(one);
        await undone(one.definition.id);
      }
      if (asOf) {
        await keepWorkbookAsOf(asOf.before);
        await refreshFormulas(keptAnswers);
      }
    } finally {
      if (done.length > 0) setUndos([]);
      await undone();
    }
    return done.length;
  };
  return { setUndos, undo: undos.length > 0 ? undo : undefined };
}

/** What takes the last refresh back, and the as-of that the workbook had before where the refresh gave it another. */
interface Undoing {
  undos: RefreshUndo[];
  asOf?: { before: WorkbookAsOf | undefined } | undefined;
}

/** Notes how each of several tables ended. */
function noteEach(made: RefreshOutcome[], note: (id: string, how: Refreshed | undefined) => void): void {
  for (const { table, ...how } of made) {
    note(table.id, undefined);
    if ('report' in how) note(how.report.id, { report: how.report, items: [] });
    else if ('fault' in how) note(table.id, how);
  }
}

function undosOf(made: RefreshOutcome[]): RefreshUndo[] {
  return made.flatMap((one) => ('report' in one && one.undo ? [one.undo] : []));
}

type Refreshes = Pick<
  Links,
  | 'refreshedOf'
  | 'progress'
  | 'allRefreshed'
  | 'refresh'
  | 'refreshAll'
  | 'showAsOf'
  | 'undoRefresh'
  | 'answerKept'
  | 'stop'
  | 'relink'
  | 'redefined'
>;

/** What work on all tables tells. */
interface AllTold extends Pick<ReturnType<typeof useOutcomes>, 'note' | 'explain'> {
  setUndos: ReturnType<typeof useUndo>['setUndos'];
  setProgress: (progress: RefreshProgress | undefined) => void;
  setAllRefreshed: (how: AllRefreshed | undefined) => void;
  read: () => Promise<void>;
}

/** Works on all tables at once. */
function useAllTables(told: AllTold): Pick<Links, 'refreshAll' | 'showAsOf' | 'stop'> {
  const { note, explain, setUndos, setProgress, setAllRefreshed, read } = told;
  const ending = useRef<AbortController>(undefined);

  /** Works on all tables, and then on the PLAN formulas. */
  const workOnAll = async (
    make: (onProgress: (done: number, all: number) => void, signal: AbortSignal) => Promise<RefreshAllReport>,
  ) => {
    ending.current = new AbortController();
    const { signal } = ending.current;
    setAllRefreshed(undefined);
    setUndos([]);
    setProgress({ id: undefined, done: 0, all: 0 });
    let all = 0;
    try {
      const { outcomes: made, asOfBefore } = await make((done, count) => {
        all = count;
        setProgress({ id: undefined, done, all });
      }, signal);
      setUndos(undosOf(made), asOfBefore);
      noteEach(made, note);
      void explain(made.filter((one) => 'report' in one));
      setAllRefreshed(summaryOf(made, all));
      if (!signal.aborted || asOfBefore) await refreshFormulas(keptAnswers);
    } finally {
      setProgress(undefined);
    }
    await read();
  };

  const refreshAll: Links['refreshAll'] = () => workOnAll(async (...told) => (await refreshing()).refreshAll(...told));

  const showAsOf: Links['showAsOf'] = (asOf) => {
    const wanted = asOf === undefined ? 'latest' : { typed: asOf };
    return workOnAll(async (...told) => (await refreshing()).showAllAsOf(wanted, ...told));
  };

  return { refreshAll, showAsOf, stop: () => ending.current?.abort() };
}

/** Refreshes one table or all of them, and keeps what each brought. */
export function useRefreshes(read: () => Promise<void>): Refreshes {
  const { outcomes, note, explain } = useOutcomes();
  const [progress, setProgress] = useState<RefreshProgress>();
  const [allRefreshed, setAllRefreshed] = useState<AllRefreshed>();
  const { setUndos, undo } = useUndo(async (id) => {
    if (id !== undefined) return note(id, undefined);
    setAllRefreshed(undefined);
    await read();
  });

  /** Works on one table. Its card then shows the report, or why there is none. */
  const work = async (table: LinkedTable, make: () => Promise<RefreshReport>) => {
    setProgress({ id: table.id, done: 0, all: 1 });
    setAllRefreshed(undefined);
    setUndos([]);
    try {
      const report = await make();
      note(table.id, undefined);
      note(report.id, { report, items: [] });
      void explain([{ table, report }]);
    } catch (fault) {
      note(table.id, { fault });
    }
    setProgress(undefined);
    await read();
  };

  const answerKept: Links['answerKept'] = async (table, result, whose) => {
    const before = outcomes.get(table.id);
    if (!before || 'fault' in before) return;
    const { keptMine, refreshOne, tookTheirs } = await refreshing();
    if (whose === 'MINE') note(table.id, { ...before, report: keptMine(before.report, result) });
    else await work(table, async () => tookTheirs(before.report, await refreshOne(table, { taken: result }), result));
  };

  const all = useAllTables({ note, explain, setUndos, setProgress, setAllRefreshed, read });

  return {
    undoRefresh: progress === undefined ? undo : undefined,
    refreshedOf: (id) => outcomes.get(id),
    progress,
    allRefreshed,
    refresh: (table, choice) =>
      work(table, async () => (await refreshing()).refreshOne(table, { ...choice, made: (undo) => setUndos([undo]) })),
    ...all,
    answerKept,
    relink: (table) => work(table, async () => (await refreshing()).relinkOne(table)),
    redefined: async (id, report) => {
      note(id, { report, items: [] });
      await read();
    },
  };
}
