import { useCallback, useEffect, useRef, useState } from 'react';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import { answers, LATEST, whenBack } from '../ask/answers.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import { type ListedNews, newsAsked, newsFor } from '../ask/table-news.ts';
import { placeOfCell } from '../excel/cell-place.ts';
import { listLinkedTables } from '../excel/links.ts';
import { type WorkbookAsOf, workbookAsOf } from '../excel/setting/workbook-as-of.ts';
import { type Opening, workbookOpening } from '../excel/setting/workbook-setting.ts';
import { goTo, linkAgain, unlinkTable } from '../excel/unlink.ts';
import { currencyOf, type Links, titleOf } from '../state/links-context.ts';
import type { Life } from '../state/pane-context.ts';
import { useRefreshes } from './use-refreshes.ts';

/** Reads the workbook's linked tables when the pane opens, when it comes to the fore, and on request. */
function useTables(life: Life) {
  const [tables, setTables] = useState<LinkedTable[]>();
  const [asOf, setAsOf] = useState<WorkbookAsOf>();
  const [opening, setOpening] = useState<Opening | 'UNASKED'>();
  const [fault, setFault] = useState<unknown>();
  const read = useCallback(async () => {
    if (life !== 'excel') return;
    try {
      setTables(await listLinkedTables());
      setAsOf(await workbookAsOf());
      setOpening(await workbookOpening.read());
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
  return { tables, asOf, opening, fault, read };
}

/** Names a state of a table, for which its news are asked once. */
function stateKey({ id, definition }: LinkedTable, revision: LedgerRevision): string {
  const { revision: number, revisionName, spec } = definition ?? {};
  return JSON.stringify([id, number, revisionName, spec, revision.name]);
}

/** Asks what was published for each table since it was made or refreshed, for all of them at once. */
function useNews(tables: LinkedTable[] | undefined, revision: LedgerRevision | undefined) {
  const [known, setKnown] = useState<ReadonlyMap<string, ListedNews>>(new Map());
  const asking = useRef(new Set<string>());
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (tables === undefined || revision === undefined) return;
    const wanted = tables.filter(
      (table) => currencyOf(table, revision, undefined) === 'newer' && !asking.current.has(stateKey(table, revision)),
    );
    if (wanted.length === 0) return;
    for (const table of wanted) asking.current.add(stateKey(table, revision));
    const asked = wanted.flatMap(({ definition }) => (definition ? newsAsked(definition) : []));
    newsFor(asked).then(
      (found) => {
        const fresh = wanted.flatMap((table, at) => {
          const news = found[at];
          return news ? [[stateKey(table, revision), news] as const] : [];
        });
        if (fresh.length > 0) setKnown((before) => new Map([...before, ...fresh]));
      },
      // Without an answer a card only says that there is a newer revision, until the server is back or at the next look.
      (fault: unknown) => {
        for (const table of wanted) asking.current.delete(stateKey(table, revision));
        whenBack(fault, () => setAgain(again + 1));
      },
    );
  }, [tables, revision, again]);
  return useCallback(
    (id: string) => {
      const table = tables?.find((one) => one.id === id);
      return table && revision && known.get(stateKey(table, revision));
    },
    [tables, revision, known],
  );
}

/** Unlinks tables, and keeps the way back while the pane is open. */
function useUnlinking(read: () => Promise<void>): Pick<Links, 'unlinked' | 'unlink'> {
  const [unlinked, setUnlinked] = useState<Links['unlinked']>([]);
  const unlink: Links['unlink'] = async (table) => {
    const taken = await unlinkTable(table.id);
    const entry = {
      id: table.id,
      title: titleOf(table),
      linkAgain: async () => {
        await linkAgain(taken);
        setUnlinked((before) => before.filter((one) => one !== entry));
        await read();
      },
    };
    await read();
    setUnlinked((before) => [...before, entry]);
  };
  return { unlinked, unlink };
}

/** A table may show a revision that the pane has not heard of, as after its own refresh: the server is then asked at once. */
function useAhead(tables: LinkedTable[] | undefined, revision: LedgerRevision | undefined): void {
  const isAhead = tables?.some((table) => currencyOf(table, revision, undefined) === 'ahead') ?? false;
  const names = tables?.map(({ definition }) => definition?.revisionName).join(' ');
  useEffect(() => {
    if (isAhead && names !== undefined) answers.query(LATEST).catch(() => undefined);
  }, [isAhead, names]);
}

/** Refreshes a workbook once when it is opened, where its users wished so and the server answers. */
function useOpening({
  tables,
  opening,
  revision,
  refreshAll,
}: Pick<Links, 'tables' | 'opening' | 'refreshAll'> & { revision: LedgerRevision | undefined }): void {
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current || tables === undefined || opening === undefined || revision === undefined) return;
    isOpened.current = true;
    // What keeps a table from being refreshed stands on its card.
    if (opening === 'REFRESH' && tables.length > 0) refreshAll().catch(() => undefined);
  });
}

/** The linked tables of the workbook, with what is new for each and how its refresh went. */
export function useLinkedTables(life: Life, revision: LedgerRevision | undefined): Links {
  const { tables, asOf, opening, fault, read } = useTables(life);
  const newsOf = useNews(tables, revision);
  useAhead(tables, revision);
  const refreshes = useRefreshes(read);
  useOpening({ tables, opening, revision, refreshAll: refreshes.refreshAll });
  return {
    ...{ tables, asOf, opening, fault, newsOf, read },
    ...refreshes,
    mendAll: async () => (await import('./mend.ts')).mendWorkbook(refreshes),
    chooseOpening: async (wish) => {
      await workbookOpening.write(wish);
      await read();
    },
    ...useUnlinking(read),
    goToChange: async (table, { rowKey, column }) => goTo(await placeOfCell({ id: table.id, rowKey, column })),
  };
}
