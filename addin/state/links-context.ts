import { createContext, useContext } from 'react';
import { WouldGoBack } from '../../data/sheet/fault/table-fault.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { CellChange } from '../../data/sheet/refresh/cell-change.ts';
import type { KeptResult } from '../../data/sheet/refresh/kept-result.ts';
import type { LinkedTable, RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { outOfOrder, type RevisionShown } from '../../data/sheet/refresh/revision-order.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import type { ListedNews, NewsItem } from '../ask/table-news.ts';
import type { WorkbookAsOf } from '../excel/setting/workbook-as-of.ts';
import type { Opening } from '../excel/setting/workbook-setting.ts';

/** The end of a table's last refresh: a report, or why there is none. */
export type Refreshed = { report: RefreshReport; items: NewsItem[] } | { fault: unknown };

/**
 * How current a table is. `unreadable`: its definition cannot be read. `forked`: the revision that it shows is of another
 * history than the server's. `ahead`: the server is behind it. `newer`: there is a newer revision, and whether it concerns
 * the table is not known.
 */
export type Currency = 'unreadable' | 'forked' | 'ahead' | 'current' | 'newer' | 'no-news' | 'news' | 'unknown';

/** Counts how a refresh of all tables ended. */
export interface AllRefreshed {
  done: number;
  changed: number;
  failed: number;
  /** Tables that are as they were because the user cancelled. */
  left: number;
}

/** How far a refresh has come. */
export interface RefreshProgress {
  /** The one table that is refreshed. Undefined while all are. */
  id: string | undefined;
  done: number;
  all: number;
}

/** The outcome of a repair of everything, without the refresh, of which `refreshedOf` tells. */
export interface Mended {
  relinked: number;
  /** Tables that could not be linked again. */
  notRelinked: { title: string; fault: unknown }[];
  /** Formulas that were entered again. */
  formulas: number;
  /** Protected sheets with broken formulas. */
  locked: string[];
}

/** A table that was unlinked while the pane was open. */
export interface UnlinkedTable {
  id: string;
  title: string;
  linkAgain: () => Promise<void>;
}

/** The linked tables of the workbook, kept while other views are shown. */
export interface Links {
  /** Undefined until they are read, and in a browser. */
  tables: LinkedTable[] | undefined;
  /** The reason why they could not be read. */
  fault: unknown;
  /** News since the revision that the table shows. Undefined while they are not known. */
  newsOf: (id: string) => ListedNews | undefined;
  refreshedOf: (id: string) => Refreshed | undefined;
  progress: RefreshProgress | undefined;
  allRefreshed: AllRefreshed | undefined;
  unlinked: UnlinkedTable[];
  read: () => Promise<void>;
  /** `anyRevision` takes the server's revision even where it does not follow the table's. */
  refresh: (table: LinkedTable, choice?: { anyRevision?: boolean }) => Promise<void>;
  /** Decides whose result stays where the user typed one over a published one. */
  answerKept: (table: LinkedTable, result: KeptResult, whose: 'MINE' | 'THEIRS') => Promise<void>;
  refreshAll: () => Promise<void>;
  /** The as-of of the whole workbook; undefined where each table has its own. */
  asOf: WorkbookAsOf | undefined;
  /** Shows all of the workbook as of a day or a document; undefined as each table was before. Ends as `refreshAll` does. */
  showAsOf: (asOf: string | undefined) => Promise<void>;
  /** What is done when the workbook is opened; undefined until that is read. */
  opening: Opening | 'UNASKED' | undefined;
  chooseOpening: (opening: Opening) => Promise<void>;
  /** Takes the last refresh back, of one table or of all, and answers how many tables it was; undefined where there is none. */
  undoRefresh: (() => Promise<number>) | undefined;
  /** Ends before the next table, and takes back what was written before. */
  stop: () => void;
  /** Links a table again that lost its definition. */
  relink: (table: LinkedTable) => Promise<void>;
  /** Mends all that can be mended, and refreshes everything at last. */
  mendAll: () => Promise<Mended>;
  unlink: (table: LinkedTable) => Promise<void>;
  /** Keeps the report of a table whose query was changed. */
  redefined: (id: string, report: RefreshReport) => Promise<void>;
  /** Selects the cell that a refresh changed. */
  goToChange: (table: LinkedTable, change: CellChange) => Promise<void>;
}

export const LinksContext = createContext<Links | undefined>(undefined);

export function useLinks(): Links {
  const links = useContext(LinksContext);
  if (links === undefined) throw new Error('useLinks is for components inside Pane');
  return links;
}

/** The server's revision as one that a workbook could show. */
export function shownBy({ ledger, number, name }: LedgerRevision): RevisionShown {
  return { ledger, revision: number, revisionName: name };
}

export function currencyOf(
  { definition }: Pick<LinkedTable, 'definition'>,
  revision: LedgerRevision | undefined,
  news: ListedNews | undefined,
): Currency {
  if (definition === null) return 'unreadable';
  if (revision === undefined) return 'unknown';
  const why = outOfOrder(definition, shownBy(revision));
  if (why === 'FORKED' || news?.outOfOrder === 'FORKED') return 'forked';
  if (why === 'BEHIND' || news?.outOfOrder === 'BEHIND') return 'ahead';
  if (definition.revision === revision.number) return 'current';
  if (news === undefined) return 'newer';
  return news.items.length > 0 || news.isMore ? 'news' : 'no-news';
}

/**
 * How current a table is by a refusal to refresh the revision that it still shows; undefined where there was none. The server
 * that refused knows better than what the pane remembers of it.
 */
export function refusedCurrency(
  { definition }: Pick<LinkedTable, 'definition'>,
  ended: object | undefined,
): Currency | undefined {
  const fault = ended && 'fault' in ended ? ended.fault : undefined;
  if (!(fault instanceof WouldGoBack) || fault.shown !== definition?.revision) return undefined;
  return fault.why === 'BEHIND' ? 'ahead' : 'forked';
}

/** The day of asking of a table for which one was fixed; undefined where each refresh takes the latest. */
export function askedDay({ spec, asOf }: Pick<TableDefinition, 'spec' | 'asOf'>): string | undefined {
  return spec.asOf === undefined ? undefined : asOf;
}

/** Whether a table lost its definition and its rows still tell what it showed. */
export function canBeRelinked({ state, lost }: Pick<LinkedTable, 'state' | 'lost'>): boolean {
  return state === 'lost-definition' && lost !== null;
}

/** A table's name in the pane: its title, else Excel's own name for it. */
export function titleOf(table: Pick<LinkedTable, 'definition' | 'name'>): string {
  return table.definition?.caption?.[0] ?? table.name;
}
