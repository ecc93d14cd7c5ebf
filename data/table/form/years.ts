import { type Comparison, emptyComparison, listComparisons } from '../../answer/comparison.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../../ledger/pair.ts';
import { matchBasis } from '../../rules/figure/basis.ts';
import { gapFormat } from '../../rules/figure/number-format.ts';
import { isNumber } from '../../rules/figure/stated-figure.ts';
import { words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { minus } from '../../rules/number/exact.ts';
import { isLevel, unitKind, unitWords } from '../../rules/number/unit.ts';
import { type Period, periodLabel, yearBefore } from '../../rules/period/period.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { measureKey, rowKeyOf } from '../../rules/table/row-key.ts';
import { MEASURES } from '../../rules/words.ts';
import { cellOf, EMPTY, figureIn, type TableCell, type TableColumn, wordColumn } from '../frame/column.ts';
import { verdictColumns } from '../frame/input.ts';
import { blankColumn, cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { goalName } from './goal-name.ts';

/** Last year's goal and result, and this year's goal, all in one unit. */
interface Row {
  key: string;
  before: Comparison;
  next: Comparison | undefined;
  unit: string | null;
}

/** The unit of last year's numbers, by which its verdict is reached. A change does not have the unit of the thing that changes. */
function unitOfRow(before: Comparison, next: Comparison | undefined): string | null {
  const { indicator, measure } = before;
  const printed = [before.target, before.actual, next?.target].find((figure) => figure?.unit);
  return printed?.unit ?? (isLevel(measure) || measure === indicator.mainMeasure ? indicator.unit : null);
}

function isShown(before: Comparison | undefined, next: Comparison | undefined): boolean {
  return next?.target !== undefined || (before?.target !== undefined && before.actual !== undefined);
}

/** One row for each measure with a goal for the year, or with goal and result of the year before. */
function rowsOf(ledger: Ledger, query: FormQuery, indicator: Indicator): Row[] {
  const { owner, year, terms, at } = query;
  const subject = { owner, indicator };
  const last = yearBefore(year);
  const ofLast = { periods: [last], part: last, ...terms, at };
  const befores = listComparisons(ledger, subject, ofLast);
  const nexts = listComparisons(ledger, subject, { periods: [year], ...terms, at });
  const keyOf = (one: Comparison) => `${measureKey(one)}|${one.scope?.code ?? ''}`;
  const measured = new Map([...befores, ...nexts].map((one) => [keyOf(one), one]));
  const pairs = [...measured]
    .toSorted(([, one], [, other]) => MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure))
    .map(([key, one]) => {
      const [before, next] = [befores, nexts].map((found) => found.find((other) => keyOf(other) === key));
      return { measure: one.measure, key: measureKey(one), scope: one.scope, before, next };
    });
  const shown = pairs.filter(({ before, next }) => isShown(before, next));
  const { mainMeasure } = indicator;
  const isAsked = shown.length === 0 && query.indicators.length > 0;
  const main = pairs.find(({ key, scope }) => key === mainMeasure && scope === null);
  const kept = isAsked
    ? [main ?? { measure: mainMeasure, key: mainMeasure, scope: null, before: undefined, next: undefined }]
    : shown;
  return kept.map(({ measure, key, scope, before: found, next }) => {
    const rankOf = next?.rankOf ?? null;
    const before = found ?? {
      ...emptyComparison(ledger, subject, { ...ofLast, measure, period: last }),
      rankOf,
      scope,
    };
    const named = { owner: codeOfOwner(owner), indicator: indicator.code, scope: scope?.code };
    const row = { ...named, measure: key, period: year.name };
    return { key: rowKeyOf(row), before, next, unit: unitOfRow(before, next) };
  });
}

/** This year's goal less last year's result, and whether the two may be set against each other at all. */
function changeIn({ before: { actual: printed }, next, unit }: Row): { cell: TableCell; isBarred: boolean } {
  const actual = printed && inUnit(printed, unit);
  const target = next?.target && inUnit(next.target, unit);
  if (!actual || !next || !target || actual.value === null || target.value === null)
    return { cell: EMPTY, isBarred: false };
  const isOneKind =
    target.scope?.code === actual.scope?.code && matchBasis(target, actual, next.reading) !== 'DIFFERENT';
  const isBarred = !isOneKind || !isNumber(actual) || target.upper !== null;
  if (isBarred) return { cell: EMPTY, isBarred };
  const value = minus(target.value, actual.value);
  return { cell: { value, format: gapFormat(target, actual), figureId: null }, isBarred };
}

function inputsOf(rows: Row[], query: FormQuery): TableColumn[] {
  const befores = rows.map(({ before }) => before);
  // In some rows only this year's goal tells how a sheet holds the numbers.
  const kinds = rows.map(({ before, unit }) => unitKind(before.measure, unit));
  return [
    ...verdictColumns(befores, query.language).map((column) =>
      column.key === 'UNIT_KIND' ? { ...column, values: kinds } : column,
    ),
    wordColumn(
      'NO_CHANGE',
      'NO_CHANGE',
      rows.map((row) => changeIn(row).isBarred),
    ),
  ];
}

function headersOf(before: Period, { year, language }: FormQuery) {
  return words(language).forms.YEARS.columns(periodLabel(before, language), periodLabel(year, language));
}

/** 上年完成与本年目标对照表: the goals and results of last year beside this year's goals. */
function yearsBody(ledger: Ledger, query: FormQuery): FormBody {
  const { owner, indicators, year, language } = query;
  const all = indicators.length > 0 ? indicators : ledger.catalogue.indicators;
  const rows = all
    .filter((indicator) => indicators.length > 0 || hasFigures(ledger, owner, indicator))
    .flatMap((indicator) => rowsOf(ledger, query, indicator));
  const before = yearBefore(year);
  const labels = headersOf(before, query);
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const texts = (column: FormColumn, of: (row: Row) => CellValue) => textColumn(column, rows.map(of));
  const { title } = words(language).forms.YEARS;
  const figures = rows.flatMap(({ before: { target, actual }, next }) => [target, actual, next?.target]);
  return {
    title: title(districtName(query), periodLabel(before, language), periodLabel(year, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      texts({ key: 'INDICATOR', label: labels.indicator }, (row) => goalName(row.before, before, language)),
      texts({ key: 'UNIT', label: labels.unit }, ({ unit }) => unitWords(unit, language)),
      cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, (row) =>
        figureIn(row.before.target, row.unit, language),
      ),
      cells({ key: 'ACTUAL', kind: 'ACTUAL', label: labels.actual }, (row) =>
        figureIn(row.before.actual, row.unit, language),
      ),
      texts(
        { key: 'VERDICT', kind: 'VERDICT', label: labels.verdict },
        (row) => cellOf('VERDICT', row.before, language).value,
      ),
      cells({ key: 'NEXT_TARGET', kind: 'TARGET', label: labels.nextTarget }, (row) =>
        figureIn(row.next?.target, row.unit, language),
      ),
      cells({ key: 'CHANGE', label: labels.change }, (row) => changeIn(row).cell),
      blankColumn({ key: 'BASIS', label: labels.basis }, rows.length),
    ],
    inputs: inputsOf(rows, query),
    documents: [...new Set(figures.flatMap((figure) => figure?.document ?? []))],
    units: [...new Set(rows.flatMap(({ unit }) => unit ?? []))],
  };
}

export const yearsForm: Form = {
  description: '上年完成与本年目标对照表: the goal and result of last year beside the goal of this one.',
  bodyOf: yearsBody,
};
