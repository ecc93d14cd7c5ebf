import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listLinkedTables } from './excel/links.ts';
import { refreshTable } from './excel/refresh.ts';
import type { LinkedTable } from './excel/table.ts';
import { currencyOf, type Links, type Refreshed } from './links-context.ts';
import type { LedgerRevision, Life } from './pane-context.ts';
import { type News, newsFor } from './table-news.ts';
import { freshPlan } from './use-table.ts';

/** The workbook's linked tables, read when the pane opens, when it comes to the fore, and when asked to. */
function useTables(life: Life) {
  const [tables, setTables] = useState<LinkedTable[]>();
  const [fault, setFault] = useState<unknown>();
  const read = useCallback(async () => {
    if (life !== 'excel') return;
    try {
      setTables(await listLinkedTables());
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  }, [life]);
  useEffect(() => {
    void read();
    const look = () => void read();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [read]);
  return { tables, fault, read };
}

/** A state of a table, for which its news are asked once. */
function stateKey({ id, definition }: LinkedTable, revision: LedgerRevision): string {
  return JSON.stringify([id, definition?.revision, definition?.spec, revision.number]);
}

/** What was published for each table since it was made or refreshed, asked for all of them at once. */
function useNews(tables: LinkedTable[] | undefined, revision: LedgerRevision | undefined) {
  const [known, setKnown] = useState<ReadonlyMap<string, News>>(new Map());
  useEffect(() => {
    if (tables === undefined || revision === undefined) return;
    const wanted = tables.filter(
      (table) => currencyOf(table, revision, undefined) === 'newer' && !known.has(stateKey(table, revision)),
    );
    if (wanted.length === 0) return;
    let isEnded = false;
    const asked = wanted.flatMap(({ definition }) => (definition ? { definition, since: definition.revision } : []));
    newsFor(asked).then(
      (found) => {
        if (isEnded) return;
        const fresh = wanted.flatMap((table, at) => {
          const news = found[at];
          return news ? [[stateKey(table, revision), news] as const] : [];
        });
        if (fresh.length > 0) setKnown((before) => new Map([...before, ...fresh]));
      },
      // Without an answer a card says only that there is a newer revision; the next look asks again.
      () => undefined,
    );
    return () => {
      isEnded = true;
    };
  }, [tables, revision, known]);
  return useCallback(
    (id: string) => {
      const table = tables?.find((one) => one.id === id);
      return table && revision && known.get(stateKey(table, revision));
    },
    [tables, revision, known],
  );
}

/** What was said since the table's old revision, so that its report can name news and corrections. */
async function itemsOf(table: LinkedTable, known: News | undefined): Promise<News['items']> {
  if (known && !known.isMore) return known.items;
  if (!table.definition) return [];
  const [news] = await newsFor([{ definition: table.definition, since: table.definition.revision }]).catch(() => []);
  return news?.items ?? known?.items ?? [];
}

/** The linked tables of the workbook, with what is new for each and how its refresh went. */
export function useLinkedTables(life: Life, revision: LedgerRevision | undefined): Links {
  const { tables, fault, read } = useTables(life);
  const newsOf = useNews(tables, revision);
  const [refreshed, setRefreshed] = useState<ReadonlyMap<string, Refreshed>>(new Map());
  const [progress, setProgress] = useState<Links['progress']>();
  const isStopped = useRef(false);

  const note = useCallback((id: string, how: Refreshed | undefined) => {
    setRefreshed((before) => {
      const after = new Map(before);
      if (how === undefined) after.delete(id);
      else after.set(id, how);
      return after;
    });
  }, []);

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

  const refreshAll = useCallback(
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

  return useMemo(
    () => ({
      tables,
      fault,
      newsOf,
      refreshedOf: (id) => refreshed.get(id),
      progress,
      read,
      refresh: (table) => refreshAll([table]),
      refreshAll: () =>
        refreshAll((tables ?? []).filter(({ definition }) => definition && definition.ledger === revision?.ledger)),
      stop: () => {
        isStopped.current = true;
      },
      forget: (id) => note(id, undefined),
    }),
    [tables, fault, newsOf, refreshed, progress, read, refreshAll, revision, note],
  );
}
