import type { Figure } from '../../ledger/figure.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { figureCode } from '../../ledger/log/figure-code.ts';
import { figureWords } from '../../rules/figure/comparator.ts';
import { formatAround, gapFormat, unitBehind } from '../../rules/figure/number-format.ts';
import { isNumber } from '../../rules/figure/stated-figure.ts';
import { words } from '../../rules/message/message.ts';
import { minus } from '../../rules/number/exact.ts';
import { isYear, type Period, periodLabel, restOfYear, spanLabel } from '../../rules/period/period.ts';
import { basisWords } from '../../rules/sentence/reason.ts';
import { withMonths } from '../../rules/table/row-name.ts';
import { warningInputs, warningLabel } from '../../rules/table/warning-inputs.ts';
import { YELLOW_POINTS } from '../../rules/verdict/warning.ts';
import type { Language } from '../../rules/words.ts';
import {
  cellOf,
  EMPTY,
  figureIn,
  LEADING,
  type TableCell,
  type TableColumn,
  unitOf,
  wordColumn,
} from '../frame/column.ts';
import { inputColumns } from '../frame/input.ts';
import { blankColumn, cellColumn, type FormColumn, optional, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { isMatched, isOneScale, type MonthlyRow, monthlyRows, monthsBefore } from './monthly-row.ts';
import { otherMonthsLines } from './other-months.ts';
import { withPartOf } from './shown-part.ts';

/** A place with a lower number than before is a gain. */
const MOVE_FORMAT = '"↑"0;"↓"0;0';

function difference(value: number, of: { target: Figure; actual: Figure | undefined }): TableCell {
  return { value, format: gapFormat(of.target, of.actual), figureId: null };
}

function monthChange({ year: { actual }, earlier }: MonthlyRow): TableCell {
  if (!actual || !earlier || actual.value === null || earlier.value === null) return EMPTY;
  return difference(minus(actual.value, earlier.value), { target: actual, actual: earlier });
}

/** The stage goal. One on another basis than the result is in words, so that nobody subtracts from it. */
function stageCell({ stage, year }: MonthlyRow, language: Language): TableCell {
  if (!stage || !year.actual || isMatched(stage, year.actual, year.reading))
    return figureIn(stage, unitOf(year), language);
  const basis = stage.basis === null ? '' : words(language).bracket(basisWords(stage.basis, language));
  return { value: figureWords(stage, language) + basis, format: null, figureId: figureCode(stage) };
}

/** The distance from the stage goal; none where the row shows other months than its table. */
function stageGap({ stage, year: { actual, otherMonths, reading } }: MonthlyRow): TableCell {
  if (otherMonths || !stage || !actual || !isMatched(stage, actual, reading)) return EMPTY;
  if (stage.value === null || actual.value === null) return EMPTY;
  return difference(minus(actual.value, stage.value), { target: stage, actual });
}

function rankChange({ rank, earlierRank, year: { reading } }: MonthlyRow): TableCell {
  const moved = rank && earlierRank && isOneScale(rank, earlierRank, reading) ? [earlierRank.value, rank.value] : [];
  const [before, now] = moved;
  return before == null || now == null ? EMPTY : { value: minus(before, now), format: MOVE_FORMAT, figureId: null };
}

/** The level with its unit, which differs from row to row. */
function levelCell({ level }: MonthlyRow, language: Language): TableCell {
  const cell = cellOf('ACTUAL', level, language);
  const behind = unitBehind((level && unitOf(level)) ?? null, language);
  return cell.format === null ? cell : { ...cell, format: formatAround(cell.format, { behind }) };
}

/** Whether the growth of the city may be taken from the district's. */
function isBesideCity({ year: { actual, reading }, city }: MonthlyRow): boolean {
  return actual !== undefined && city !== undefined && isOneScale(actual, city, reading);
}

/** The city's growth; in words where it is on another basis, so that nobody subtracts it. */
function cityCell(row: MonthlyRow, language: Language): TableCell {
  const { city, year } = row;
  if (!city || !year.actual || isBesideCity(row)) return figureIn(city, unitOf(year), language);
  return { value: figureWords(city, language), format: null, figureId: figureCode(city) };
}

/** The distance from the city's growth that is printed, where the city's own growth cannot be set beside it. */
function printedCityGap(row: MonthlyRow): Figure | undefined {
  const { cityGap, year } = row;
  return year.otherMonths || isBesideCity(row) || !cityGap || !isNumber(cityGap) ? undefined : cityGap;
}

function cityGapCell(row: MonthlyRow): TableCell {
  const { city, year } = row;
  const printed = printedCityGap(row);
  if (printed) return { value: printed.value, format: gapFormat(printed, undefined), figureId: figureCode(printed) };
  if (year.otherMonths || !isBesideCity(row) || year.actual?.value == null || city?.value == null) return EMPTY;
  return difference(minus(year.actual.value, city.value), { target: city, actual: year.actual });
}

function inputsOf(rows: MonthlyRow[], language: Language): TableColumn[] {
  const earlier = ({ earlier: before, year: { otherMonths } }: MonthlyRow) =>
    otherMonths ? spanLabel(otherMonths, language) : (before?.value ?? null);
  return [
    wordColumn('EARLIER', 'EARLIER', rows.map(earlier)),
    wordColumn(
      'PRINTED_TO_CITY',
      'PRINTED_TO_CITY',
      rows.map((row) => printedCityGap(row)?.value ?? null),
    ),
    ...inputColumns(
      rows.map(({ year, warned }) => ({ comparison: year, inputs: warningInputs(warned, warned.judged, language) })),
    ),
  ];
}

function headersOf(span: Period, language: Language) {
  const { columns, monthBefore, nextMonths } = words(language).forms.MONTHLY;
  const [before, rest] = [monthsBefore(span), restOfYear(span)];
  return columns({
    span: spanLabel(span, language),
    earlier: before ? spanLabel(before, language) : monthBefore,
    rest: rest ? spanLabel(rest, language) : nextMonths,
    isWhole: isYear(span),
  });
}

/** The figures that the row shows, those of further columns only where they are chosen. */
function figuresIn(row: MonthlyRow, chosen: readonly string[]): Figure[] {
  const { target, actual, previous } = row.year;
  const further: Record<string, Figure | null | undefined> = {
    'LEVEL:ACTUAL': row.level?.actual,
    'GROWTH:PREVIOUS': previous.figure,
    CITY_GROWTH: row.city,
    CITY_GAP: printedCityGap(row),
  };
  const shown = [
    target,
    actual,
    row.stage,
    row.earlier,
    row.rank,
    row.earlierRank,
    ...chosen.map((key) => further[key]),
  ];
  return shown.filter((figure) => figure !== undefined && figure !== null);
}

function columnsOf(rows: MonthlyRow[], labels: ReturnType<typeof headersOf>, language: Language): TableColumn[] {
  const cells = (column: FormColumn, of: (row: MonthlyRow) => TableCell) => cellColumn(column, rows.map(of));
  const blank = (column: FormColumn) => blankColumn(column, rows.length);
  const texts = (column: FormColumn, of: (row: MonthlyRow) => string) => textColumn(column, rows.map(of));
  return [
    texts({ key: 'INDICATOR', label: labels.indicator }, ({ year }) =>
      withMonths(LEADING.INDICATOR(year, language), year.otherMonths, language),
    ),
    blank({ key: 'LEAD', label: labels.lead }),
    cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, ({ year }) => cellOf('TARGET', year, language)),
    cells({ key: 'STAGE_TARGET', kind: 'TARGET', label: labels.stageTarget }, (row) => stageCell(row, language)),
    optional(cells({ key: 'LEVEL:ACTUAL', kind: 'ACTUAL', label: labels.level }, (row) => levelCell(row, language))),
    cells({ key: 'ACTUAL', kind: 'ACTUAL', label: labels.actual }, ({ year }) => cellOf('ACTUAL', year, language)),
    optional(
      cells({ key: 'GROWTH:PREVIOUS', kind: 'PREVIOUS', label: labels.previous }, ({ year }) =>
        cellOf('PREVIOUS', year, language),
      ),
    ),
    cells({ key: 'MONTH_CHANGE', label: labels.monthChange }, monthChange),
    cells({ key: 'STAGE_GAP', kind: 'GAP', label: labels.stageGap }, stageGap),
    optional(cells({ key: 'CITY_GROWTH', label: labels.city }, (row) => cityCell(row, language))),
    optional(cells({ key: 'CITY_GAP', label: labels.cityGap }, cityGapCell)),
    cells({ key: 'RANK', kind: 'ACTUAL', label: labels.rank }, ({ rank }) =>
      figureIn(rank, rank?.unit ?? null, language),
    ),
    cells({ key: 'RANK_CHANGE', label: labels.rankChange }, rankChange),
    blank({ key: 'NEEDED', label: labels.needed }),
    blank({ key: 'SHORTFALL', label: labels.shortfall }),
    texts({ key: 'VERDICT', kind: 'VERDICT', label: labels.verdict }, ({ warned }) =>
      warningLabel(warned, warned.judged, language),
    ),
  ];
}

/**
 * 月度经济运行调度表: growth of the main indicators month by month. What the rest of the year must grow by, and what is short in
 * money, would have to be derived from levels that are not published: both columns are left to the user. An indicator that has not been
 * released for the months of the table keeps its last released growth with its months, which nothing of the other rows is set against.
 */
function monthlyBody(ledger: Ledger, asked: FormQuery): FormBody {
  const main = ledger.catalogue.indicators.filter(({ headline }) => headline);
  const indicators = asked.indicators.length > 0 ? asked.indicators : main;
  const query = withPartOf(ledger, asked, { indicators, measures: ['GROWTH'] });
  const { language, part: span = query.year } = query;
  const rows = monthlyRows(ledger, query, indicators);
  const labels = headersOf(span, language);
  const { title, remark, thresholds } = words(language).forms.MONTHLY;
  const years = rows.map(({ year }) => year);
  return {
    title: title(districtName(query), periodLabel(span, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: columnsOf(rows, labels, language),
    inputs: inputsOf(rows, language),
    documents: [...new Set(rows.flatMap((row) => figuresIn(row, query.formColumns)).map(({ document }) => document))],
    units: [...new Set(years.map((year) => unitOf(year) ?? ''))].filter((unit) => unit !== ''),
    remarks: [
      ...otherMonthsLines(years, language),
      thresholds(labels.verdict, YELLOW_POINTS),
      remark(labels.needed, labels.shortfall),
    ],
  };
}

export const monthlyForm: Form = {
  description:
    '月度经济运行调度表: growth against the goal of the year and of the stage, with ranks and a warning in red, yellow or green.',
  bodyOf: monthlyBody,
};
