import type { Terms } from '../verdict/terms.ts';
import type { ColumnKind, Measure, TableLayout } from '../words.ts';
import type { TableForm } from './form.ts';

/** The terms on which something is judged, and the day as of which it is read. */
export interface DatedTerms extends Terms {
  /** A day or the code of a document. Usually the latest. */
  readonly asOf?: string;
}

/** The question of a table: what it shows, in this order, as people typed or chose it. An absent field is as usual. */
export interface TableQuery extends DatedTerms {
  /** One of the tables that offices file. Its rows are then its own, and its columns are among its own. */
  readonly form?: TableForm;
  readonly districts: readonly string[];
  readonly indicators: readonly string[];
  /** Relative ones (最新, 本年累计) are stored as they were typed, and read anew at each as-of. */
  readonly periods: readonly string[];
  /** The scopes of figures that are shown, by code or name; ALL is the indicator's own. Usually all of them. Not with a form. */
  readonly scopes?: readonly string[];
  /** Usually every measure at which a goal or a result is published. */
  readonly measures?: readonly Measure[];
  readonly columns?: readonly ColumnKind[];
  /** Keys of the columns of a form, in this order. Usually those that the form is made with, in its own order. */
  readonly formColumns?: readonly string[];
  /** Usually ROWS. */
  readonly layout?: TableLayout;
}
