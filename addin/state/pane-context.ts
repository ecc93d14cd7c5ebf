import { createContext, type Dispatch, type SetStateAction, useContext } from 'react';
import type { TableQuery } from '../../data/rules/table/table-query.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type { CatalogueQuery, Language } from '../ask/operations.ts';
import type { Asked } from '../ask/use-answer.ts';
import type { GoalPlace } from './goal-place.ts';
import type { ReadingPlace } from './reading-place.ts';

/** The program in which the pane runs. */
export type Life = 'excel' | 'browser';

/** The choices of the Find view. They are kept while another view is shown. */
export interface FindPlace {
  text: string;
  topic: string;
  /** The code of the district that must have figures. Empty means any. */
  district: string;
  /** Whether only main indicators are listed. */
  headline: boolean;
  open: NamedIndicator | undefined;
  /** Codes of the indicators of which every document's statements are listed. Empty while none are. */
  told: readonly string[];
}

/**
 * The table that is put together: its query, with the indicators by all their names. It is kept while another view is
 * shown.
 */
export interface TableDraft extends Omit<TableQuery, 'indicators'> {
  readonly indicators: readonly NamedIndicator[];
  /** Usually the pane's. */
  readonly language?: Language;
  /** The table in the workbook that this is to become. Usually a new one. */
  readonly editing?: EditedTable;
}

/** A linked table of the workbook whose definition is being changed. */
export interface EditedTable {
  id: string;
  /** The name of the Excel table. */
  name: string;
  title: string;
}

/** The state that all views share. */
export interface PaneState {
  life: Life;
  catalogue: Asked<CatalogueQuery>;
  /** The ledger's latest revision. Undefined until the server has named it. */
  revision: LedgerRevision | undefined;
  find: FindPlace;
  setFind: Dispatch<SetStateAction<FindPlace>>;
  goals: GoalPlace;
  setGoals: Dispatch<SetStateAction<GoalPlace>>;
  draft: TableDraft;
  setDraft: Dispatch<SetStateAction<TableDraft>>;
  /** Shows a view by its id. */
  show: (view: string) => void;
  /** The same for a glance: a button leads back to the view that was left. */
  visit: (view: string) => void;
  /** The document that is read above the view. Undefined while none is. */
  reading: ReadingPlace | undefined;
  /** Opens a document, or goes back from it to the view. */
  read: (place: ReadingPlace | undefined) => void;
}

export const PaneContext = createContext<PaneState | undefined>(undefined);

export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane is for components inside Pane');
  return pane;
}
