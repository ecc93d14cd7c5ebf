import type { Comparison } from '../answer/comparison.ts';
import { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { nameIn, ownerIn, words } from '../rules/message/message.ts';
import { gapUnit, unitWords } from '../rules/number/unit.ts';
import { periodLabel, spanLabel } from '../rules/period/period.ts';
import { type ColumnRows, columnHeader } from '../rules/table/column-header.ts';
import { DEFAULT_COLUMNS, fewestCells } from '../rules/table/table-size.ts';
import { type ColumnKind, DEFAULT_LANGUAGE, isFigureColumn, type Language, type TableLayout } from '../rules/words.ts';
import { formOf } from './form/form.ts';
import {
  cellOf,
  documentsOf,
  figureNodeId,
  LEADING,
  type LeadingKey,
  type TableColumn,
  WORD_KINDS,
  wordColumn,
} from './frame/column.ts';
import { verdictColumns } from './frame/input.ts';
import { captionOf, latestOf, refuseAbove, type Table, type TableSpec } from './frame/spec.ts';
import { type Grid, type GridQuery, type Group, gridOf } from './grid.ts';
import { marked } from './note.ts';
import { withTablePrevious } from './previous.ts';
import { readSpec } from './read-spec.ts';

const LEADING_OF: Record<TableLayout, LeadingKey[]> = {
  ROWS: ['DISTRICT', 'INDICATOR', 'MEASURE', 'UNIT', 'PERIOD'],
  PAIRED: ['DISTRICT', 'INDICATOR', 'UNIT', 'PERIOD'],
  BY_PERIOD: ['DISTRICT', 'INDICATOR', 'MEASURE', 'UNIT'],
  BY_DISTRICT: ['INDICATOR', 'MEASURE', 'UNIT', 'PERIOD'],
};

/** Refuses a table that cannot fit before any figure is read. Without measures, the number of rows is known only after that. */
function checkSize(query: GridQuery, kinds: ColumnKind[]): void {
  const { owners, indicators, periods, measures, layout } = query;
  const asked = { districts: owners, indicators, periods, measures, columns: kinds, layout };
  refuseAbove(fewestCells(asked));
}

function leadingColumn(key: LeadingKey, grid: Grid, language: Language): TableColumn {
  const { lead } = words(language);
  const labels = {
    DISTRICT: lead.district,
    INDICATOR: lead.indicator,
    MEASURE: lead.measure,
    UNIT: lead.unit,
    PERIOD: lead.period,
  };
  const say =
    key === 'PERIOD'
      ? ({ period }: Comparison) => periodLabel(period, language)
      : key === 'UNIT'
        ? (one: Comparison) => unitWords(LEADING.UNIT(one), language) ?? ''
        : (one: Comparison) => LEADING[key](one, language);
  return wordColumn(
    key,
    labels[key],
    grid.rows.map((row) => say(row.lead)),
  );
}

/** The name of a group of columns. Null where the columns stand once. */
function groupName({ period, owner, measure }: Group, language: Language): string | null {
  if (period) return periodLabel(period, language);
  if (owner) return ownerIn(owner, language);
  return measure ? words(language).measures[measure] : null;
}

function labelIn(group: string | null, label: string): string {
  return group === null ? label : `${group} ${label}`;
}

function keyIn(group: Group, key: string): string {
  return group.key === '' ? key : `${group.key}:${key}`;
}

/** The word that all of some units share; null where there are several or none. */
function shared(units: Iterable<string | null>): string | null {
  const [first, ...others] = new Set([...units].map((unit) => unit ?? ''));
  return others.length === 0 && first ? first : null;
}

/** The units that all rows of a group share. A gap between percentages is in points, one between ranks in places. */
function sharedUnits(
  comparisons: readonly Comparison[],
  language: Language,
): { figure: string | null; gap: string | null } {
  const kinds = new Map(
    comparisons.map((comparison) => {
      const { measure } = comparison;
      const unit = LEADING.UNIT(comparison);
      return [`${measure} ${unit}`, { measure, unit }] as const;
    }),
  );
  const found = [...kinds.values()];
  return {
    figure: shared(found.map(({ unit }) => unitWords(unit, language))),
    gap: shared(found.map((kind) => gapUnit(kind, language))),
  };
}

function columnRows(comparisons: readonly Comparison[]): ColumnRows {
  // A row of other months has them beside its result, and does not change the header of the others.
  const ofHeader = comparisons.filter(({ otherMonths }) => !otherMonths);
  const shown = ofHeader.some(({ actual }) => actual) ? ofHeader : comparisons;
  return {
    periods: comparisons.map(({ period }) => period),
    actuals: shown.flatMap(({ actual }) => (actual ? [actual.period] : [])),
    measures: comparisons.map(({ measure }) => measure),
    previous: comparisons.map(({ previous }) => (previous.figure ? previous.figure.period : previous.period)),
  };
}

/** The columns of a group, one or more for each kind. What they share is worked out once. */
function groupColumns(
  kinds: readonly ColumnKind[],
  at: { grid: Grid; group: Group },
  language: Language,
): TableColumn[] {
  const { grid, group } = at;
  const cells = grid.rows.map((row) => row.cells.get(group.key));
  const comparisons = cells.filter((comparison) => comparison !== undefined);
  const [rows, units, name] = [columnRows(comparisons), sharedUnits(comparisons, language), groupName(group, language)];
  const valueColumn = (kind: ColumnKind): TableColumn => {
    const made = cells.map((comparison) => cellOf(kind, comparison, language));
    const holdsFigures = isFigureColumn(kind);
    return {
      key: keyIn(group, kind),
      kind,
      label: labelIn(name, columnHeader(kind, rows, language)),
      group: name,
      period: group.period ?? null,
      district: group.owner?.district ?? null,
      unit: kind === 'GAP' ? units.gap : holdsFigures ? units.figure : null,
      numberFormats: WORD_KINDS.includes(kind) ? null : made.map(({ format }) => format),
      values: made.map(({ value }) => value),
      figureIds: holdsFigures ? made.map(({ figureId }) => (figureId === null ? null : figureNodeId(figureId))) : null,
    };
  };
  return kinds.flatMap((kind) =>
    kind === 'ACTUAL' ? [valueColumn(kind), actualPeriodColumn({ cells, group }, language)] : [valueColumn(kind)],
  );
}

/** The months of the result, in words. A year's goal may stand beside the result of its first half. */
function actualPeriodColumn(
  { cells, group }: { cells: readonly (Comparison | undefined)[]; group: Group },
  language: Language,
): TableColumn {
  const values = cells.map((comparison) => (comparison?.actual ? spanLabel(comparison.actual.period, language) : null));
  const name = groupName(group, language);
  const label = labelIn(name, words(language).lead.actualPeriod);
  return { ...wordColumn(keyIn(group, 'ACTUAL_PERIOD'), label, values), group: name };
}

function inputColumns(grid: Grid, kinds: ColumnKind[], language: Language): TableColumn[] {
  const isOneRow = grid.groups.length === 1 && grid.groups[0]?.key === '';
  if (!isOneRow || !kinds.includes('TARGET') || !kinds.includes('ACTUAL')) return [];
  return verdictColumns(
    grid.rows.map(({ lead }) => lead),
    language,
  );
}

/** A title names at most this many of its districts, indicators or periods. */
const MOST_NAMED = 3;

function names(all: string[], of: 'PLACE' | 'INDICATOR' | 'PERIOD', language: Language): string {
  const { items, first } = words(language).written;
  const shown = items(all.slice(0, MOST_NAMED));
  return all.length <= MOST_NAMED ? shown : first(shown, { all, of, more: all.length - MOST_NAMED });
}

function titleOf(query: GridQuery, language: Language): string {
  const owners = query.owners.map((owner) => ownerIn(owner, language));
  const indicators = query.indicators.map((indicator) => nameIn(indicator, language));
  const periods = query.periods.map((period) => periodLabel(period, language));
  return words(language).table.title(
    names(owners, 'PLACE', language),
    names(indicators, 'INDICATOR', language),
    names(periods, 'PERIOD', language),
  );
}

/** A table as columns of values, in the order of the spec. Throws the faults of its words, and TOO_MANY. */
export function tableOf(ledger: Ledger, spec: TableSpec): Table {
  return ledger.reading(() => marked(ledger, spec.form ? formOf(ledger, spec.form, spec) : readTable(ledger, spec)));
}

function readTable(ledger: Ledger, spec: TableSpec): Table {
  const language = spec.language ?? DEFAULT_LANGUAGE;
  if (spec.formColumns?.length) throw new Fault('NO_FORM', { argument: 'formColumns' });
  const kinds = spec.columns ? [...new Set(spec.columns)] : DEFAULT_COLUMNS;
  const { query, periods } = readSpec(ledger, spec);
  checkSize(query, kinds);
  const asked = gridOf(ledger, query);
  const grid = kinds.includes('PREVIOUS') ? withTablePrevious(asked) : asked;
  const shown = grid.groups.flatMap((group) => groupColumns(kinds, { grid, group }, language));
  refuseAbove(grid.rows.length * (LEADING_OF[query.layout].length + shown.length));
  const comparisons = grid.rows.flatMap((row) => [...row.cells.values()]);
  const documents = [...new Set(comparisons.flatMap(documentsOf))];
  const units = [...new Set(comparisons.map((comparison) => LEADING.UNIT(comparison)))].filter((unit) => unit !== '');
  const covers = comparisons.flatMap(({ actual }) => actual?.period ?? []);
  return {
    at: query.at,
    language,
    periods: periods.map(({ typed, period }) => {
      const shown = comparisons.filter((one) => one.period.name === period.name);
      return { typed, period, months: latestOf(shown.flatMap(({ actual }) => actual?.period ?? [])) };
    }),
    title: titleOf(query, language),
    caption: captionOf(
      { at: query.at, documents, units, terms: query.terms, covers, isDayAsked: !!spec.asOf },
      language,
    ),
    rowKeys: grid.rows.map(({ key }) => key),
    columns: [...LEADING_OF[query.layout].map((key) => leadingColumn(key, grid, language)), ...shown],
    formColumns: [],
    inputs: inputColumns(grid, kinds, language),
    documents,
  };
}
