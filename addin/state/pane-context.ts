import { createContext, type Dispatch, type SetStateAction, useContext } from 'react';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import type {
  Authority,
  CatalogueQuery,
  ColumnKind,
  Language,
  LatestRevisionQuery,
  Measure,
  TableForm,
  TableLayout,
  TolerancesInput,
} from '../ask/operations.ts';
import type { Asked } from '../ask/use-answer.ts';
import type { GoalPlace } from './goal-place.ts';

export type LedgerRevision = NonNullable<LatestRevisionQuery['revision']>;

/** Where the pane runs. */
export type Life = 'excel' | 'browser';

/** What the Find view looks at; kept while another view is shown. */
export interface FindPlace {
  text: string;
  topic: string;
  /** Code of the district that must have figures; empty: any. */
  district: string;
  /** Only main indicators. */
  headline: boolean;
  open: NamedIndicator | undefined;
}

/** The table being put together; kept while another view is shown. */
export interface TableDraft {
  /** One of the tables that offices file, whose rows and columns are its own; null: a table of one's own. */
  form: TableForm | null;
  indicators: NamedIndicator[];
  /** Codes. */
  districts: string[];
  /** As chosen or typed. */
  periods: string[];
  measures: Measure[];
  columns: ColumnKind[];
  layout: TableLayout;
  /** A day or a document's code; empty: always the latest. */
  asOf: string;
  /** The authority whose goals are judged; empty: of each goal the best standing one. */
  judgeBy: Authority | '';
  /** Null: the usual ones. */
  tolerances: TolerancesInput | null;
  /** Null: the pane's. */
  language: Language | null;
  /** The table in the workbook whose definition this is to become; null: a new one. */
  editing: EditedTable | null;
}

/** A linked table of the workbook whose definition is being changed. */
export interface EditedTable {
  id: string;
  /** What the Excel table is called. */
  name: string;
  title: string;
}

/** What every view knows. */
export interface PaneState {
  life: Life;
  catalogue: Asked<CatalogueQuery>;
  /** The ledger as it is now; undefined until the server has said. */
  revision: LedgerRevision | undefined;
  find: FindPlace;
  setFind: Dispatch<SetStateAction<FindPlace>>;
  goals: GoalPlace;
  setGoals: Dispatch<SetStateAction<GoalPlace>>;
  draft: TableDraft;
  setDraft: Dispatch<SetStateAction<TableDraft>>;
  /** Shows a view by its id. */
  show: (view: string) => void;
}

export const PaneContext = createContext<PaneState | undefined>(undefined);

export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane is for components inside Pane');
  return pane;
}
