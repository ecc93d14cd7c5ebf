import { useCallback, useRef, useState } from 'react';
import { refreshTable } from './excel/refresh.ts';
import type { LinkedTable } from './excel/table.ts';
import { keptMine, tookTheirs } from './kept-answer.ts';
import type { Links, Refreshed } from './links-context.ts';
import { type News, newsFor } from './table-news.ts';
import { freshPlan } from './use-table.ts';

/** What was said since the table's old revision, so that its report can name news and corrections. */
async function itemsOf(table: LinkedTable, known: News | undefined): Promise<News['items']> {
  if (known && !known.isMore) return known.items;
  if (!table.definition) return [];
  const [news] = await newsFor([{ definition: table.definition, since: table.definition.revision }]).catch(() => []);
  return news?.items ?? known?.items ?? [];
}

/** How the last refresh of each table ended; kept until the next. */
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
  return { outcomes, note };
}

type Refreshes = Pick<Links, 'refreshedOf' | 'progress' | 'refresh' | 'answerKept' | 'stop' | 'forget'> & {
  refreshEach: (wanted: LinkedTable[]) => Promise<void>;
};

/** Refreshes one table or several, one after the other, and keeps what each brought. */
export function useRefreshes(newsOf: Links['newsOf'], read: () => Promise<void>): Refreshes {
  const { outcomes, note } = useOutcomes();
  const [progress, setProgress] = useState<Links['progress']>();
  const isStopped = useRef(false);

  const refreshOne = useCallback(
    async (table: LinkedTable) => {
      if (!table.definition) return;
      note(table.id, undefined);
      try {
        const items = itemsOf(table, newsOf(table.id));
        const plan = await freshPlan({ ...table.definition, tableName: table.name });
        const report = await refreshTable(table.id, plan);
        note(table.id, { report, items: await items });
      } catch (error) {
        note(table.id, { fault: error });
      }
    },
    [newsOf, note],
  );

  const refreshEach = useCallback(
    async (wanted: LinkedTable[]) => {
      const ids = wanted.map(({ id }) => id);
      isStopped.current = false;
      for (const [done, table] of wanted.entries()) {
        if (isStopped.current) break;
        setProgress({ ids, done });
        await refreshOne(table);
      }
      setProgress(undefined);
      await read();
    },
    [read, refreshOne],
  );

  const answerKept: Links['answerKept'] = useCallback(
    async (table, result, whose) => {
      const before = outcomes.get(table.id);
      if (!before || 'fault' in before || !table.definition) return;
      if (whose === 'MINE') {
        note(table.id, { ...before, report: keptMine(before.report, result) });
        return;
      }
      setProgress({ ids: [table.id], done: 0 });
      try {
        const plan = await freshPlan({ ...table.definition, tableName: table.name });
        const after = await refreshTable(table.id, plan, { take: [result.rowKey] });
        note(table.id, { ...before, report: tookTheirs(before.report, after, result.rowKey) });
      } catch (error) {
        note(table.id, { fault: error });
      }
      setProgress(undefined);
      await read();
    },
    [outcomes, note, read],
  );

  return {
    refreshedOf: (id) => outcomes.get(id),
    progress,
    refresh: (table) => refreshEach([table]),
    refreshEach,
    answerKept,
    stop: () => {
      isStopped.current = true;
    },
    forget: (id) => note(id, undefined),
  };
}
