import type { Comparison } from '../../answer/comparison.ts';
import { listReleased } from '../../answer/released.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../../ledger/pair.ts';
import { figureFormat, formatAround, unitBehind } from '../../rules/figure/number-format.ts';
import { words } from '../../rules/message/message.ts';
import { decimalsIn, minus, quotient } from '../../rules/number/exact.ts';
import { type Period, periodAt, periodLabel, spanLabel } from '../../rules/period/period.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { rowKeyOf } from '../../rules/table/row-key.ts';
import { type Needed, neededOf, type ToldAmounts } from '../../rules/verdict/needed.ts';
import type { Language } from '../../rules/words.ts';
import { cellOf, LEADING, type TableCell, type TableColumn, unitKindOf, wordColumn } from '../frame/column.ts';
import { cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { goalBeside, goalName } from './goal-name.ts';

/** A goal of the year, with the amounts that the months after its result must bring. */
interface Row {
  key: string;
  comparison: Comparison;
  needed: Needed;
  told: ToldAmounts;
  /** The share of the months left that the third quarter has, 0 to 1. Null where the quarter is over. */
  share: number | null;
  /** The amounts that the third and the fourth quarter must bring. */
  third: number | null;
  fourth: number;
}

/** The months July to September of a year. */
function thirdQuarter({ start }: Period): Period {
  return periodAt(start + 6, start + 8);
}

/** A row for a goal that adds up over the year and leaves an amount to spread over the months. A cap leaves room and has no row. */
function rowOf(comparison: Comparison): Row | undefined {
  const { owner, indicator, scope, measure, period } = comparison;
  const needed = neededOf(comparison, comparison.judged);
  const { rest, months, told } = needed;
  const isSpread = needed.ground === 'LEVEL' || needed.ground === 'DONE';
  if (!isSpread || indicator.timing !== 'FLOW' || measure !== 'LEVEL' || !rest || !told) return undefined;
  const third = thirdQuarter(period);
  const span = rest.start > third.end ? undefined : periodAt(Math.max(rest.start, third.start), third.end);
  const amount = span ? (neededOf(comparison, comparison.judged, span).told?.amount ?? 0) : null;
  return {
    key: rowKeyOf({
      owner: codeOfOwner(owner),
      indicator: indicator.code,
      scope: scope?.code,
      measure,
      period: period.name,
    }),
    comparison,
    needed,
    told,
    share: span ? quotient(span.end - span.start + 1, months) : null,
    third: amount,
    fourth: minus(told.remaining, amount ?? 0),
  };
}

/** Whether the result reaches mid-year. Before that the second quarter shares the rest, and the form has no column for it. */
function isFromMidYear({ actual, period }: Comparison): boolean {
  return actual !== undefined && actual.period.end >= thirdQuarter(period).start - 1;
}

/** Each goal with its latest result, or with that of the part of the year that is asked for. */
function rowsOf(ledger: Ledger, query: FormQuery): Row[] {
  const { owner, year, part, terms, at } = query;
  const asked = { periods: [year], measures: ['LEVEL' as const], ...terms, at, ...(part && { part }) };
  const adding = ledger.catalogue.indicators.filter(({ timing }) => timing === 'FLOW');
  const indicators = query.indicators.length > 0 ? query.indicators : adding;
  return indicators
    .filter((indicator) => hasFigures(ledger, owner, indicator))
    .flatMap((indicator) => listReleased(ledger, { owner, indicator }, asked))
    .filter(isFromMidYear)
    .flatMap((comparison) => rowOf(comparison) ?? []);
}

/** The months of the results, in words, the fewest first. */
function spansOf(rows: Row[], language: Language): string[] {
  const periods = rows.flatMap(({ comparison: { actual } }) => actual?.period ?? []);
  const inOrder = periods.toSorted((one, other) => one.end - other.end);
  return [...new Set(inOrder.map((period) => spanLabel(period, language)))];
}

/** A format with the row's unit behind the number, because the form has no column for units. */
function withUnit(format: string | null, { comparison }: Row, language: Language): string | null {
  const behind = unitBehind(LEADING.UNIT(comparison) || null, language);
  return format === null ? null : formatAround(format, { behind });
}

/** A result with its months, where rows have results of several. */
function withMonths(cell: TableCell, { comparison: { actual } }: Row, language: Language): TableCell {
  const before = actual ? `${spanLabel(actual.period, language)} ` : '';
  return cell.format === null ? cell : { ...cell, format: formatAround(cell.format, { before }) };
}

/** A computed number at the precision at which it is told, or more where it has more digits. Beside a bound it is the most. */
function reckoned(row: Row, value: number | null, language: Language): TableCell {
  const unit = LEADING.UNIT(row.comparison);
  const decimals = Math.max(row.told.decimals, value === null ? 0 : decimalsIn(value));
  const plain = { measure: 'LEVEL', unit, decimals, comparator: 'EQUAL', value: 0, upper: null } as const;
  const format = withUnit(figureFormat(plain, language), row, language);
  const before = row.needed.isAtMost ? words(language).needed.atMost : '';
  return { value, format: format && formatAround(format, { before }), figureId: null };
}

function figureCell(kind: 'TARGET' | 'ACTUAL', row: Row, language: Language): TableCell {
  const cell = cellOf(kind, row.comparison, language);
  return { ...cell, format: withUnit(cell.format, row, language) };
}

/** The columns that the sheet's own formulas need. */
function inputsOf(rows: Row[]): TableColumn[] {
  const inputs: Record<string, (row: Row) => CellValue> = {
    UNIT_KIND: ({ comparison }) => unitKindOf(comparison),
    COUNTED: ({ told: { decimals } }) => (decimals === 0 ? true : Number(`1e-${decimals}`)),
    MONTHS_LEFT: ({ needed }) => needed.months,
    Q3_SHARE: ({ share }) => share,
  };
  return Object.entries(inputs).map(([key, of]) => wordColumn(key, key, rows.map(of)));
}

/** The line that names the goals of other authorities, which the form does not count down. */
function besideIn(comparisons: Comparison[], { year, language }: FormQuery): string[] {
  const beside = comparisons.flatMap((comparison) =>
    comparison.otherTargets.map((goal) =>
      words(language).written.goalOf(goalName(comparison, year, language), goalBeside(goal, language)),
    ),
  );
  return beside.length > 0 ? [words(language).forms.REMAINDER.beside(beside)] : [];
}

/** 剩余任务倒排表: the amounts that the rest of the year must bring for each goal that adds up. */
function remainderBody(ledger: Ledger, query: FormQuery): FormBody {
  const { language, year } = query;
  const rows = rowsOf(ledger, query);
  const spans = spansOf(rows, language);
  const { title, columns: labels, remark } = words(language).forms.REMAINDER;
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const amounts = (column: FormColumn, of: (row: Row) => number | null) =>
    cells(column, (row) => reckoned(row, of(row), language));
  const comparisons = rows.map(({ comparison }) => comparison);
  const figures = comparisons.flatMap(({ target, actual, otherTargets }) => [target, actual, ...otherTargets]);
  return {
    title: title(districtName(query), periodLabel(year, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      textColumn(
        { key: 'INDICATOR', label: labels.indicator },
        comparisons.map((comparison) => goalName(comparison, year, language)),
      ),
      cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, (row) => figureCell('TARGET', row, language)),
      cells({ key: 'ACTUAL', kind: 'ACTUAL', label: labels.actual }, (row) => {
        const cell = figureCell('ACTUAL', row, language);
        return spans.length > 1 ? withMonths(cell, row, language) : cell;
      }),
      amounts({ key: 'REMAINING', label: labels.remaining }, ({ told }) => told.remaining),
      amounts({ key: 'Q3', label: labels.thirdQuarter }, ({ third }) => third),
      amounts({ key: 'Q4', label: labels.fourthQuarter }, ({ fourth }) => fourth),
      amounts({ key: 'PER_MONTH', label: labels.perMonth }, ({ told }) => told.perMonth),
    ],
    inputs: inputsOf(rows),
    documents: [...new Set(figures.flatMap((figure) => figure?.document ?? []))],
    units: [...new Set(comparisons.map((one) => LEADING.UNIT(one)))].filter((unit) => unit !== ''),
    remarks: [...(rows.length > 0 ? [remark(spans)] : []), ...besideIn(comparisons, query)],
  };
}

export const remainderForm: Form = {
  description: '剩余任务倒排表: what the rest of the year must bring.',
  bodyOf: remainderBody,
};
