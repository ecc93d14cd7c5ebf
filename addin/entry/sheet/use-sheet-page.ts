import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellMark, SheetPage } from './sheet-data.ts';

/** Rows that are asked for at a time. */
export const PAGE_ROWS = 200;

/** Some rows of a sheet, from one on. */
export interface RowRange {
  top: number;
  rows: number;
  signal: AbortSignal;
}

export type LoadPage = (range: RowRange) => Promise<SheetPage>;

/** Some rows of a sheet that came. */
export interface HeldPage {
  cells: SheetPage['cells'];
  markAt: (row: number, column: number) => CellMark | undefined;
}

function held({ cells, marks }: SheetPage): HeldPage {
  const byCell = new Map(marks.map((mark) => [`${mark.row} ${mark.column}`, mark]));
  return { cells, markAt: (row, column) => byCell.get(`${row} ${column}`) };
}

/** The rows of a sheet that have been asked for. */
export interface SheetPages {
  pageOf: (row: number) => HeldPage | undefined;
  fault: unknown;
  retry: () => void;
}

/** The pages that were asked for in one state of the sheet. */
interface Asking {
  state: unknown[];
  pages: Set<number>;
  life: AbortController;
}

function isSame(one: unknown[], other: unknown[]): boolean {
  return one.every((part, at) => part === other[at]);
}

/**
 * Asks for the pages that hold some rows, each once. Another version of the sheet has them asked for again, and the earlier ones
 * are shown until then. Pass the same function for as long as the sheet is the same.
 */
export function useSheetPages(load: LoadPage, { from, to }: { from: number; to: number }, version: number): SheetPages {
  const [pages, setPages] = useState<ReadonlyMap<number, HeldPage>>(new Map());
  const [fault, setFault] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const asking = useRef<Asking>(undefined);
  useEffect(() => () => asking.current?.life.abort(), []);
  const [first, last] = [Math.floor(from / PAGE_ROWS), Math.floor(Math.max(from, to - 1) / PAGE_ROWS)];
  useEffect(() => {
    const state = [load, version, turn];
    if (!asking.current || !isSame(asking.current.state, state)) {
      asking.current?.life.abort();
      asking.current = { state, pages: new Set(), life: new AbortController() };
      setFault(undefined);
    }
    const { pages: asked, life } = asking.current;
    for (let page = first; page <= last; page += 1) {
      if (asked.has(page)) continue;
      asked.add(page);
      load({ top: page * PAGE_ROWS, rows: PAGE_ROWS, signal: life.signal }).then(
        (answer) => {
          if (!life.signal.aborted) setPages((before) => new Map(before).set(page, held(answer)));
        },
        (error: unknown) => {
          if (!life.signal.aborted) setFault(() => error);
        },
      );
    }
  }, [load, version, turn, first, last]);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  const pageOf = useCallback((row: number) => pages.get(Math.floor(row / PAGE_ROWS)), [pages]);
  return { pageOf, fault, retry };
}

/** The text of a cell that came; null where it is empty, or not there yet. */
export function textAt({ pageOf }: Pick<SheetPages, 'pageOf'>, row: number, column: number): string | null {
  return pageOf(row)?.cells[row % PAGE_ROWS]?.[column] ?? null;
}
