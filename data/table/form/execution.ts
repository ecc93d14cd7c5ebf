import { type Comparison, emptyComparison, listComparisons } from '../../answer/comparison.ts';
import { listReleased } from '../../answer/released.ts';
import type { Document } from '../../ledger/document.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../../ledger/pair.ts';
import { figureWords } from '../../rules/figure/comparator.ts';
import { SHARE_FORMAT } from '../../rules/figure/number-format.ts';
import { words } from '../../rules/message/message.ts';
import { times } from '../../rules/number/exact.ts';
import { isLevel, isRate, unitWords } from '../../rules/number/unit.ts';
import { isYear, periodLabel, spanLabel } from '../../rules/period/period.ts';
import { cautionsOf } from '../../rules/sentence/caution.ts';
import { basisWords } from '../../rules/sentence/reason.ts';
import { sourceName } from '../../rules/sentence/source-name.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { measureKey, rowKeyOf } from '../../rules/table/row-key.ts';
import { withMonths } from '../../rules/table/row-name.ts';
import type { Language, Nature } from '../../rules/words.ts';
import {
  cellOf,
  documentsOf,
  EMPTY,
  LEADING,
  type TableCell,
  type TableColumn,
  unitOf,
  wordColumn,
} from '../frame/column.ts';
import { verdictColumns } from '../frame/input.ts';
import { cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { districtName, type Form, type FormBody, type FormQuery } from './form-query.ts';
import { goalBeside } from './goal-name.ts';
import { withPart } from './shown-part.ts';

/** One row, with the comparison that is judged in it and the level and growth that stand beside each other. */
interface Row {
  key: string;
  judged: Comparison;
  level: Comparison | undefined;
  growth: Comparison | undefined;
  /** Comparisons with results of fewer months, where none is published for the months shown. */
  earlier: Comparison[];
}

/** The main indicators of which the district has a figure, unless others are asked for. */
function indicatorsOf(ledger: Ledger, { owner, indicators }: FormQuery): Indicator[] {
  if (indicators.length > 0) return indicators;
  const main = ledger.catalogue.indicators.filter(({ headline }) => headline);
  const known = main.filter((indicator) => hasFigures(ledger, owner, indicator));
  return known.length > 0 ? known : main;
}

/** The comparison that judges the first row of an indicator: its main measure, else its level, its growth or another, never a rank. */
function leadingOf(found: Comparison[], indicator: Indicator): Comparison | undefined {
  const order = [indicator.mainMeasure, 'LEVEL', 'GROWTH'];
  const measureOrder = ({ measure }: Comparison) => (order.includes(measure) ? order.indexOf(measure) : order.length);
  const candidates = found
    .filter(({ measure }) => measure !== 'RANK')
    .toSorted((one, other) => measureOrder(one) - measureOrder(other));
  return candidates.find(({ target }) => target) ?? candidates.find(({ actual }) => actual) ?? candidates[0];
}

/** The results of fewer months than those shown, for an indicator that has none for the months shown. */
function earlierOf(ledger: Ledger, query: FormQuery, found: Comparison[]): Comparison[] {
  const { owner, year, part, at } = query;
  const [one] = found;
  if (!part || !one || found.some(({ actual }) => actual)) return [];
  return listComparisons(ledger, { owner, indicator: one.indicator }, { periods: [year], at }).filter(
    ({ actual, measure, indicator }) =>
      actual && actual.period.end < part.end && [indicator.mainMeasure, 'LEVEL', 'GROWTH'].includes(measure),
  );
}

/** Level and growth share the first row of an indicator; each further goal has one of its own. */
function rowsOf(ledger: Ledger, query: FormQuery, indicator: Indicator): Row[] {
  const { owner, year, part, terms, at } = query;
  const asked = { periods: [year], ...terms, at, withPrevious: true, ...(part && { part }) };
  const found = listReleased(ledger, { owner, indicator }, asked);
  const leading = leadingOf(found, indicator);
  const scope = leading?.scope ?? null;
  const [level, growth] = (['LEVEL', 'GROWTH'] as const).map((measure) =>
    found.find((one) => one.measure === measure && one.scope === scope),
  );
  const others = found.filter((one) => one.target && one !== leading);
  const subject = { owner: codeOfOwner(owner), indicator: indicator.code, period: year.name };
  const empty = { ...asked, measure: indicator.mainMeasure, period: year };
  const judged = leading ?? (others.length > 0 ? undefined : emptyComparison(ledger, { owner, indicator }, empty));
  return [
    ...(judged
      ? [
          {
            key: rowKeyOf({ ...subject, scope: scope?.code }),
            judged,
            level,
            growth,
            earlier: earlierOf(ledger, query, found),
          },
        ]
      : []),
    ...others.map((goal) => ({
      key: rowKeyOf({ ...subject, scope: goal.scope?.code, measure: measureKey(goal) }),
      judged: goal,
      level: goal.measure === 'LEVEL' ? goal : undefined,
      growth: goal.measure === 'GROWTH' ? goal : undefined,
      earlier: [],
    })),
  ];
}

/** The comparison in the column of results. It is the judged one, but the level where growth is judged. */
function resultOf({ judged, level }: Row): Comparison | undefined {
  return judged.measure === 'GROWTH' ? level : judged;
}

/** The unit of the result shown, else of the goal. A change does not have the unit of the thing that changes. */
function unitIn(row: Row): string {
  const shown = resultOf(row);
  const { judged } = row;
  if (shown?.actual && shown !== judged) return unitOf(shown) ?? '';
  const isOwn = isLevel(judged.measure) || judged.measure === judged.indicator.mainMeasure;
  const printed = [judged.target, judged.actual, judged.previous.figure].find((figure) => figure?.unit);
  return printed?.unit ?? (isOwn ? (judged.indicator.unit ?? '') : '');
}

function nameOf({ judged }: Row, query: FormQuery): string {
  const name = LEADING.INDICATOR(judged, query.language);
  const isPlain =
    isLevel(judged.measure) || judged.measure === 'GROWTH' || judged.measure === judged.indicator.mainMeasure;
  const named = isPlain ? name : `${name}${words(query.language).bracket(LEADING.MEASURE(judged, query.language))}`;
  return withMonths(named, judged.otherMonths, query.language);
}

/** The units of all numbers in the row. The level's and the goal's may differ. */
function unitsIn(row: Row): string[] {
  const { judged, growth } = row;
  const printed = [judged.target, judged.actual, growth?.actual, growth?.previous.figure];
  return [unitIn(row), ...printed.flatMap((figure) => figure?.unit ?? [])];
}

/** The comparisons that the row shows, each once, the judged one first. */
function comparisonsIn({ judged, level, growth }: Row): Comparison[] {
  return [...new Set([judged, level, growth])].filter((one) => one !== undefined);
}

/** The documents of every figure that the row shows or its note names. */
function documentsIn(row: Row): Document[] {
  const earlier = row.earlier.flatMap(({ actual }) => actual ?? []);
  const others = [...row.judged.otherTargets, ...earlier].map(({ document }) => document);
  return [...new Set([...comparisonsIn(row).flatMap(documentsOf), ...others])];
}

function natureIn({ judged: { target, otherTargets } }: Row): Nature | undefined {
  const labelled = [target, ...otherTargets].find((goal) => goal?.nature);
  return labelled?.nature ?? undefined;
}

/** The words for results of fewer months, such as 1-6月为2500.99亿元，同比增速9%. */
function earlierIn({ earlier }: Row, language: Language): string[] {
  const { forms, measures } = words(language);
  const latest = Math.max(...earlier.flatMap(({ actual }) => actual?.period.end ?? []));
  const results = earlier.flatMap(({ actual }) => (actual?.period.end === latest ? actual : []));
  const [first] = results;
  const said = results.map((result) =>
    result.measure === 'GROWTH'
      ? forms.EXECUTION.measured(measures.GROWTH, figureWords(result, language))
      : figureWords(result, language),
  );
  return first ? [forms.EXECUTION.earlier(spanLabel(first.period, language), said)] : [];
}

/** Bases of which the header 同比增长 is true: a growth without a printed base has a caution of its own. */
const YEAR_ON_YEAR = new Set<string | null>(['YOY', 'UNSTATED', null]);

/** Says on what basis the growth beside the header 同比增长 is counted, where that is another. */
function basisIn({ growth }: Row, language: Language): string[] {
  const { forms } = words(language);
  const shown = [growth?.actual, growth?.previous.figure].flatMap((figure) => figure ?? []);
  const others = shown.filter(({ basis }) => !YEAR_ON_YEAR.has(basis));
  return others.map(({ period, basis }) =>
    forms.EXECUTION.counted(periodLabel(period, language), basisWords(basis ?? '', language)),
  );
}

/** The note of a row: the cautions of its figures, and the goals that other authorities set. */
function noteIn(row: Row, language: Language): string | null {
  const cautions = comparisonsIn(row).flatMap((one) => cautionsOf(one, language));
  const beside = row.judged.otherTargets.map((goal) => goalBeside(goal, language));
  return (
    words(language).written.clauses([
      ...new Set([...earlierIn(row, language), ...basisIn(row, language), ...cautions, ...beside]),
    ]) || null
  );
}

function sourceIn(row: Row, language: Language): string | null {
  const sources = documentsIn(row).map((document) => sourceName(document, language));
  return words(language).written.clauses(sources) || null;
}

/** The distance of a rate from its goal, in points. */
function pointsOf(comparison: Comparison, query: FormQuery): TableCell {
  return isRate(comparison.measure) ? cellOf('GAP', comparison, query.language) : EMPTY;
}

/** The share of the year that has passed, for a goal that is reached by degrees. */
function calendarCell({ judged: { judged } }: Row): TableCell {
  const calendar = judged.pace?.calendar ?? null;
  return calendar === null ? EMPTY : { value: times(calendar, 100), format: SHARE_FORMAT, figureId: null };
}

/** Tells which of the two results the row is judged by, and that result as published. */
function inputsOf(rows: Row[], query: FormQuery): TableColumn[] {
  const judgedBy = rows.map(({ judged }): CellValue => (judged.measure === 'GROWTH' ? 'GROWTH' : 'LEVEL'));
  return [
    wordColumn('JUDGED', 'JUDGED', judgedBy),
    cellColumn(
      { key: 'RESULT', label: 'RESULT' },
      rows.map(({ judged }) => cellOf('ACTUAL', judged, query.language)),
    ),
    ...verdictColumns(
      rows.map(({ judged }) => judged),
      query.language,
    ),
  ];
}

/** 主要指标计划执行情况表: each indicator's level and growth in one row, beside the goal of the year. */
function executionBody(ledger: Ledger, asked: FormQuery): FormBody {
  const indicators = indicatorsOf(ledger, asked);
  const query = withPart(ledger, asked, indicators);
  const { language, year } = query;
  const span = query.part ?? year;
  const { authorities, forms, dash, natures } = words(language);
  const said = forms.EXECUTION;
  const labels = said.columns(periodLabel(year, language), spanLabel(span, language), isYear(span));
  const { judgeBy } = query.terms;
  // Another authority's goal is no 计划目标.
  const targetLabel = judgeBy ? said.targetBy(periodLabel(year, language), authorities[judgeBy]) : labels.target;
  const rows = indicators.flatMap((indicator) => rowsOf(ledger, query, indicator));
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const texts = (column: FormColumn, of: (row: Row, index: number) => CellValue) => textColumn(column, rows.map(of));
  const goalOf = ({ judged }: Row) => (judged.target ? cellOf('TARGET', judged, language) : { ...EMPTY, value: dash });
  const documents = [...new Set(rows.flatMap(documentsIn))];
  return {
    title: said.title(districtName(query), periodLabel(span, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      texts({ key: 'NUMBER', label: labels.number }, (_, index) => index + 1),
      texts({ key: 'INDICATOR', label: labels.indicator }, (row) => nameOf(row, query)),
      texts({ key: 'UNIT', label: labels.unit }, (row) => unitWords(unitIn(row) || null, language)),
      texts({ key: 'NATURE', label: labels.nature }, (row) => {
        const nature = natureIn(row);
        return nature ? natures[nature] : null;
      }),
      cells({ key: 'TARGET', kind: 'TARGET', label: targetLabel }, goalOf),
      cells({ key: 'LEVEL:ACTUAL', kind: 'ACTUAL', label: labels.actual }, (row) =>
        cellOf('ACTUAL', resultOf(row), language),
      ),
      cells({ key: 'GROWTH:ACTUAL', kind: 'ACTUAL', label: labels.growth }, ({ growth }) =>
        cellOf('ACTUAL', growth, language),
      ),
      cells({ key: 'GROWTH:PREVIOUS', kind: 'PREVIOUS', label: labels.previousGrowth }, ({ growth }) =>
        cellOf('PREVIOUS', growth, language),
      ),
      cells({ key: 'ATTAINMENT', kind: 'ATTAINMENT', label: labels.attainment }, ({ judged }) =>
        cellOf('ATTAINMENT', judged, language),
      ),
      cells({ key: 'GAP_POINTS', kind: 'GAP', label: labels.gapPoints }, ({ judged }) => pointsOf(judged, query)),
      cells({ key: 'CALENDAR', label: labels.calendar }, calendarCell),
      texts(
        { key: 'VERDICT', kind: 'VERDICT', label: labels.verdict },
        ({ judged }) => cellOf('VERDICT', judged, language).value,
      ),
      texts({ key: 'SOURCE', kind: 'SOURCE', label: labels.source }, (row) => sourceIn(row, language)),
      texts({ key: 'NOTE', kind: 'NOTE', label: labels.note }, (row) => noteIn(row, language)),
    ],
    inputs: inputsOf(rows, query),
    documents,
    units: [...new Set(rows.flatMap(unitsIn))].filter((unit) => unit !== ''),
  };
}

export const executionForm: Form = {
  description: '主要指标计划执行情况表: goals, results and growth of the main indicators, one row each.',
  bodyOf: executionBody,
};
