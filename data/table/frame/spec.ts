import type { Document } from '../../ledger/document.ts';
import { Fault } from '../../ledger/fault.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { words } from '../../rules/message/message.ts';
import { times } from '../../rules/number/exact.ts';
import { unitWords } from '../../rules/number/unit.ts';
import type { Period } from '../../rules/period/period.ts';
import { chosenTermLines } from '../../rules/sentence/chosen-term.ts';
import { sourceName } from '../../rules/sentence/source-name.ts';
import { timeLine } from '../../rules/sentence/time-line.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';
import { MAX_CELLS } from '../../rules/table/table-size.ts';
import { changedTolerances, type Terms, tolerancesOf } from '../../rules/verdict/terms.ts';
import type { Language } from '../../rules/words.ts';
import type { TableColumn } from './column.ts';

/** A table's query, with the revision it is read at and the language it is worded in. */
export interface TableSpec extends TableQuery {
  readonly atRevision?: number;
  /** Usually ZH. */
  readonly language?: Language;
}

/** A column that a form has, whether it is shown or not. */
export interface OfferedColumn {
  key: string;
  label: string;
  isShown: boolean;
  /** All of its rows are empty. */
  isEmpty: boolean;
}

/** A period of a table, as its as-of has it. */
export interface TablePeriod {
  /** The period as it was asked for: 最新. */
  typed: string;
  period: Period;
  /** The latest months of the results shown for it. Undefined where none is shown. */
  months: Period | undefined;
}

/** The period that ends last; of those that end together the longest. */
export function latestOf(periods: readonly Period[]): Period | undefined {
  const isLater = (one: Period, other: Period) =>
    one.end > other.end || (one.end === other.end && one.start < other.start);
  return periods.reduce<Period | undefined>((last, one) => (last && !isLater(one, last) ? last : one), undefined);
}

export interface Table {
  at: Snapshot;
  language: Language;
  /** One for each period asked for, in that order. */
  periods: TablePeriod[];
  title: string;
  caption: string[];
  rowKeys: string[];
  columns: TableColumn[];
  /** Every column that a form has, in the form's own order. Empty for other tables. */
  formColumns: OfferedColumn[];
  /** The columns that a sheet's own formulas need. Empty where goal and result do not share a row. */
  inputs: TableColumn[];
  documents: Document[];
  /** The columns whose figures the sentence of a row tells. Usually those shown. */
  told?: TableColumn[];
  /** One sentence a row, for a form whose figures alone do not make it. They are worded when somebody asks for them. */
  sentences?: () => string[];
}

/** The terms that are not the usual ones, in words. */
function saidTerms(terms: Terms, language: Language): string[] {
  const said = words(language).tolerances;
  const tolerances = tolerancesOf(terms);
  return [
    ...chosenTermLines(terms, language),
    ...changedTolerances(terms).map((name) =>
      said[name].within(name === 'aboutPoints' ? tolerances[name] : times(tolerances[name], 100)),
    ),
  ];
}

/** The most units that a line names; where there are more, each row tells its own. */
const MOST_UNITS = 3;

function unitsLine(units: string[], language: Language): string {
  const said = words(language).table;
  const inWords = [...new Set(units.flatMap((unit) => unitWords(unit, language) ?? []))];
  return inWords.length > MOST_UNITS ? said.unitsInRows : said.units(inWords);
}

/** The months a table's results cover, and whether a day was asked for. */
export interface CaptionTime {
  /** The periods of the results shown. */
  covers?: readonly Period[];
  isDayAsked?: boolean;
}

/** The months that the results cover, the day of the newest document used, and the day of asking only where one was asked for. */
function tableTime(
  { at, documents, covers = [], isDayAsked }: CaptionTime & { at: Snapshot; documents: readonly Document[] },
  language: Language,
): string {
  const newest = documents.toSorted((a, b) => (a.publishedFrom < b.publishedFrom ? 1 : -1))[0]?.publishedOn;
  const asked = isDayAsked ? at.asOf : undefined;
  return timeLine({ covers, newest, asked, revision: at.revision }, language);
}

/** The lines above a table: units, as-of and revision, terms that are not the usual ones, sources with their standing. */
export function captionOf(
  table: { at: Snapshot; documents: Document[]; units: string[]; terms: Terms } & CaptionTime,
  language: Language,
): string[] {
  const terms = saidTerms(table.terms, language);
  const said = words(language).table;
  const sources = table.documents.map((document) => sourceName(document, language));
  return [
    unitsLine(table.units, language),
    tableTime(table, language),
    ...(terms.length > 0 ? [words(language).written.clauses(terms)] : []),
    ...(sources.length > 0 ? [said.sources(sources)] : []),
  ];
}

/** Throws TOO_MANY for a table of more cells than one may have. */
export function refuseAbove(cells: number): void {
  if (cells > MAX_CELLS) throw new Fault('TOO_MANY', { argument: 'spec' }, { count: cells, max: MAX_CELLS });
}
