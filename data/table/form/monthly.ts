import { type Comparison, emptyComparison, listComparisons } from '../../answer/comparison.ts';
import { isInCity } from '../../answer/ranking.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../../ledger/pair.ts';
import { matchBasis } from '../../rules/figure/basis.ts';
import { figureWords } from '../../rules/figure/comparator.ts';
import { gapFormat } from '../../rules/figure/number-format.ts';
import { isNumber } from '../../rules/figure/stated-figure.ts';
import { words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { minus } from '../../rules/number/exact.ts';
import {
  beginsInJanuary,
  isPartOfYear,
  type Period,
  periodAt,
  periodLabel,
  restOfYear,
  spanLabel,
} from '../../rules/period/period.ts';
import { rowKeyOf } from '../../rules/table/row-key.ts';
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
import { verdictColumns } from '../frame/input.ts';
import { blankColumn, cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { withPartOf } from './shown-part.ts';

/** One indicator's growth, beside the goals of the year and of these months, the months before, and the other districts. */
interface Row {
  key: string;
  year: Comparison;
  /** The goal for exactly these months. */
  stage: Figure | undefined;
  /** The growth of the same months without the last, on the same basis. */
  earlier: Figure | undefined;
  /** The printed place by growth, and the place of the months without the last. */
  rank: Figure | undefined;
  earlierRank: Figure | undefined;
}

/** A place with a lower number than before is a gain. */
const MOVE_FORMAT = '"↑"0;"↓"0;0';

/** The same months without the last. */
function monthShorter(span: Period): Period | undefined {
  return beginsInJanuary(span) && span.end > span.start ? periodAt(span.start, span.end - 1) : undefined;
}

/** Whether both are printed as numbers on one basis, so that one may be subtracted from the other. */
function isOneScale(one: Figure, other: Figure): boolean {
  return (
    isNumber(one) && isNumber(other) && one.unit === other.unit && matchBasis(one, other, one.indicator) !== 'DIFFERENT'
  );
}

/** The place among the districts of the city, not among others. */
function placeIn(found: Comparison[]): Figure | undefined {
  const place = found.find(({ rankOf }) => rankOf === 'GROWTH')?.actual;
  return place && isInCity(place) ? place : undefined;
}

function rowOf(ledger: Ledger, query: FormQuery, indicator: Indicator): Row {
  const { owner, year, part: span = year, terms, at } = query;
  const subject = { owner, indicator };
  const asked = { periods: [year], ...terms, at };
  const growth = { ...asked, measures: ['GROWTH' as const], part: span };
  const rank = { ...asked, measures: ['RANK' as const], part: span };
  const shorter = monthShorter(span);
  const empty = { ...growth, measure: 'GROWTH' as const, period: year };
  const ofYear = listComparisons(ledger, subject, growth)[0] ?? emptyComparison(ledger, subject, empty);
  const stage = isPartOfYear(span)
    ? listComparisons(ledger, subject, { ...growth, periods: [span] })[0]?.target
    : undefined;
  const earlier = shorter && listComparisons(ledger, subject, { ...growth, part: shorter })[0]?.actual;
  const { actual } = ofYear;
  return {
    key: rowKeyOf({
      owner: codeOfOwner(subject.owner),
      indicator: subject.indicator.code,
      scope: ofYear.scope?.code,
      measure: 'GROWTH',
      period: year.name,
    }),
    year: ofYear,
    stage,
    earlier: earlier && actual && isOneScale(actual, earlier) ? earlier : undefined,
    rank: placeIn(listComparisons(ledger, subject, rank)),
    earlierRank: shorter && placeIn(listComparisons(ledger, subject, { ...rank, part: shorter })),
  };
}

/** The main indicators with a growth to aim at or to show, unless others are asked for. */
function rowsOf(ledger: Ledger, query: FormQuery, indicators: Indicator[]): Row[] {
  const rows = indicators
    .filter((indicator) => query.indicators.length > 0 || hasFigures(ledger, query.owner, indicator))
    .map((indicator) => rowOf(ledger, query, indicator));
  return query.indicators.length > 0
    ? rows
    : rows.filter(({ year: { target, actual }, stage }) => target ?? actual ?? stage);
}

function difference(value: number, of: { target: Figure; actual: Figure | undefined }): TableCell {
  return { value, format: gapFormat(of.target, of.actual), figureId: null };
}

function monthChange({ year: { actual }, earlier }: Row): TableCell {
  if (!actual || !earlier || actual.value === null || earlier.value === null) return EMPTY;
  return difference(minus(actual.value, earlier.value), { target: actual, actual: earlier });
}

/** Whether the goal for these months and the growth may be set against each other. */
function isStageMatched({ year: { actual }, stage }: Row): boolean {
  return (
    !stage ||
    !actual ||
    (matchBasis(stage, actual, stage.indicator) !== 'DIFFERENT' && inUnit(actual, stage.unit) !== undefined)
  );
}

/** The stage goal. One on another basis than the result stands in words, so that nobody subtracts from it. */
function stageCell(row: Row, language: Language): TableCell {
  const { stage, year } = row;
  if (!stage || isStageMatched(row)) return figureIn(stage, unitOf(year), language);
  const { bases, bracket } = words(language);
  const basis = stage.basis === null ? '' : bracket((bases as Record<string, string>)[stage.basis] ?? stage.basis);
  return { value: figureWords(stage, language) + basis, format: null, figureId: stage.id };
}

function stageGap(row: Row): TableCell {
  const { stage } = row;
  const { actual } = row.year;
  if (!stage || !actual || stage.value === null || actual.value === null || !isStageMatched(row)) return EMPTY;
  return difference(minus(actual.value, stage.value), { target: stage, actual });
}

function rankChange({ rank, earlierRank }: Row): TableCell {
  const moved = rank && earlierRank && isOneScale(rank, earlierRank) ? [earlierRank.value, rank.value] : [];
  const [before, now] = moved;
  return before == null || now == null ? EMPTY : { value: minus(before, now), format: MOVE_FORMAT, figureId: null };
}

function inputsOf(rows: Row[], language: Language): TableColumn[] {
  const earlier = rows.map((row) => row.earlier?.value ?? null);
  return [
    wordColumn('EARLIER', 'EARLIER', earlier),
    ...verdictColumns(
      rows.map(({ year }) => year),
      language,
    ),
  ];
}

function headersOf(span: Period, language: Language) {
  const { columns, monthBefore, nextMonths } = words(language).forms.MONTHLY;
  const [shorter, rest] = [monthShorter(span), restOfYear(span)];
  return columns({
    span: spanLabel(span, language),
    earlier: shorter ? spanLabel(shorter, language) : monthBefore,
    rest: rest ? spanLabel(rest, language) : nextMonths,
  });
}

function figuresIn({ year: { target, actual }, stage, earlier, rank, earlierRank }: Row): Figure[] {
  return [target, actual, stage, earlier, rank, earlierRank].filter((figure) => figure !== undefined);
}

/**
 * 月度经济运行调度表: growth of the main indicators month by month. What the rest of the year must grow by, and what is short in
 * money, would have to be derived from levels that are not published: both columns are left to the user.
 */
function monthlyBody(ledger: Ledger, asked: FormQuery): FormBody {
  const main = ledger.catalogue.indicators.filter(({ headline }) => headline);
  const indicators = asked.indicators.length > 0 ? asked.indicators : main;
  const query = withPartOf(ledger, asked, { indicators, measures: ['GROWTH'] });
  const { language, part: span = query.year } = query;
  const rows = rowsOf(ledger, query, indicators);
  const labels = headersOf(span, language);
  const { title, remark } = words(language).forms.MONTHLY;
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const blank = (column: FormColumn) => blankColumn(column, rows.length);
  const years = rows.map(({ year }) => year);
  return {
    title: title(districtName(query), periodLabel(span, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      textColumn(
        { key: 'INDICATOR', label: labels.indicator },
        years.map((year) => LEADING.INDICATOR(year, language)),
      ),
      blank({ key: 'LEAD', label: labels.lead }),
      cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, ({ year }) => cellOf('TARGET', year, language)),
      cells({ key: 'STAGE_TARGET', kind: 'TARGET', label: labels.stageTarget }, (row) => stageCell(row, language)),
      cells({ key: 'ACTUAL', kind: 'ACTUAL', label: labels.actual }, ({ year }) => cellOf('ACTUAL', year, language)),
      cells({ key: 'MONTH_CHANGE', label: labels.monthChange }, monthChange),
      cells({ key: 'STAGE_GAP', kind: 'GAP', label: labels.stageGap }, stageGap),
      cells({ key: 'RANK', kind: 'ACTUAL', label: labels.rank }, ({ rank }) =>
        figureIn(rank, rank?.unit ?? null, language),
      ),
      cells({ key: 'RANK_CHANGE', label: labels.rankChange }, rankChange),
      blank({ key: 'NEEDED', label: labels.needed }),
      blank({ key: 'SHORTFALL', label: labels.shortfall }),
      textColumn(
        { key: 'VERDICT', kind: 'VERDICT', label: labels.verdict },
        years.map((year) => cellOf('VERDICT', year, language).value),
      ),
    ],
    inputs: inputsOf(rows, language),
    documents: [...new Set(rows.flatMap(figuresIn).map(({ document }) => document))],
    units: [...new Set(years.map((year) => unitOf(year) ?? ''))].filter((unit) => unit !== ''),
    remarks: [remark(labels.needed, labels.shortfall)],
  };
}

export const monthlyForm: Form = {
  description: '月度经济运行调度表: growth against the goal of the year and of the stage, with ranks.',
  bodyOf: monthlyBody,
};
