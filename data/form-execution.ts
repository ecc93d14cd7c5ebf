import { type Comparison, compareOf, emptyComparison } from './comparison.ts';
import { cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { withPart } from './form-period.ts';
import type { FormBody, FormQuery } from './form-query.ts';
import type { Indicator } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import { codeOfOwner, hasFigures } from './pair.ts';
import { calendarShare } from './rules/course.ts';
import { words } from './rules/message.ts';
import { SHARE_FORMAT } from './rules/number-format.ts';
import { periodLabel, spanLabel } from './rules/period.ts';
import { isLevel, isRate } from './rules/unit.ts';
import {
  type CellValue,
  cellOf,
  documentsOf,
  EMPTY,
  LEADING,
  type TableCell,
  type TableColumn,
  wordColumn,
} from './table-column.ts';
import { verdictColumns } from './table-input.ts';

/** One row: what is judged in it, and the level and growth that stand beside each other. */
interface Row {
  key: string;
  judged: Comparison;
  level: Comparison | undefined;
  growth: Comparison | undefined;
}

/** The main indicators of which the district has a goal or a result, unless others are asked for. */
function indicatorsOf(ledger: Ledger, { owner, indicators }: FormQuery): Indicator[] {
  if (indicators.length > 0) return indicators;
  return ledger.catalogue.indicators.filter((indicator) => indicator.headline && hasFigures(ledger, owner, indicator));
}

/** Level and growth share the first row of an indicator; each further goal has one of its own. */
function rowsOf(ledger: Ledger, query: FormQuery, indicator: Indicator): Row[] {
  const { owner, year, part, tolerances, at } = query;
  const asked = { periods: [year], tolerances, at, ...(part && { part }) };
  const found = compareOf(ledger, { owner, indicator }, asked);
  if (found.length === 0 && query.indicators.length === 0) return [];
  const measured = (measure: string) => found.find((one) => one.measure === measure);
  const [level, growth] = [measured('LEVEL'), measured('GROWTH')];
  const main = measured(indicator.mainMeasure);
  const goals = found.filter(({ target }) => target).toSorted((a, b) => Number(b === main) - Number(a === main));
  const shown = main ?? level ?? growth ?? found[0];
  const [first, ...others] = goals.length > 0 ? goals : shown ? [shown] : [];
  const empty = { ...asked, measure: indicator.mainMeasure, period: year };
  const judged = first ?? emptyComparison(ledger, { owner, indicator }, empty);
  const keyOf = (name: string) => [codeOfOwner(owner), name, year.name].join('|');
  return [
    { key: keyOf(indicator.code), judged, level, growth },
    ...others.map((goal) => ({
      key: keyOf(`${indicator.code}|${goal.measure}${goal.rankOf ? `/${goal.rankOf}` : ''}`),
      judged: goal,
      level: goal.measure === 'LEVEL' ? goal : undefined,
      growth: goal.measure === 'GROWTH' ? goal : undefined,
    })),
  ];
}

/** What stands in the column of results: the level, or what is judged where that is no growth. */
function resultOf({ judged, level }: Row): Comparison | undefined {
  return judged.measure === 'GROWTH' ? level : judged;
}

function nameOf({ judged }: Row, query: FormQuery): string {
  const name = LEADING.INDICATOR(judged, query.language);
  const isPlain =
    isLevel(judged.measure) || judged.measure === 'GROWTH' || judged.measure === judged.indicator.mainMeasure;
  return isPlain ? name : `${name}${words(query.language).bracket(LEADING.MEASURE(judged, query.language))}`;
}

function documentsIn({ judged, level, growth }: Row) {
  return [judged, level, growth].flatMap((one) => (one ? documentsOf(one) : []));
}

/** Points off the goal, of rates alone. */
function pointsOf(comparison: Comparison, query: FormQuery): TableCell {
  return isRate(comparison.measure) ? cellOf('GAP', comparison, query.language) : EMPTY;
}

function calendarCell({ judged }: Row): TableCell {
  const end = judged.actual?.period.end;
  const isShown = isLevel(judged.measure) && judged.target !== undefined && end !== undefined;
  return isShown ? { value: calendarShare(end) * 100, format: SHARE_FORMAT, figureId: null } : EMPTY;
}

/** Which of the two results the row is judged by, and that result as published. */
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
export function executionForm(ledger: Ledger, asked: FormQuery): FormBody {
  const indicators = indicatorsOf(ledger, asked);
  const query = withPart(ledger, asked, indicators);
  const { owner, language, year } = query;
  const span = query.part ?? year;
  const { forms, dash, natures } = words(language);
  const said = forms.EXECUTION;
  const labels = said.columns(periodLabel(year, language), spanLabel(span, language));
  const rows = indicators.flatMap((indicator) => rowsOf(ledger, query, indicator));
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const texts = (column: FormColumn, of: (row: Row, index: number) => CellValue) => textColumn(column, rows.map(of));
  const goalOf = ({ judged }: Row) => (judged.target ? cellOf('TARGET', judged, language) : { ...EMPTY, value: dash });
  const documents = [...new Set(rows.flatMap(documentsIn))];
  return {
    title: said.title(
      owner.district && language === 'EN' ? owner.district.nameEn : owner.name,
      periodLabel(span, language),
    ),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      texts({ key: 'NUMBER', label: labels.number }, (_, index) => index + 1),
      texts({ key: 'INDICATOR', label: labels.indicator }, (row) => nameOf(row, query)),
      texts({ key: 'UNIT', label: labels.unit }, ({ level, judged }) => LEADING.UNIT(level ?? judged)),
      texts({ key: 'NATURE', label: labels.nature }, ({ judged: { target } }) =>
        target?.nature ? natures[target.nature] : null,
      ),
      cells({ key: 'TARGET', kind: 'TARGET', label: labels.target }, goalOf),
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
      texts(
        { key: 'SOURCE', kind: 'SOURCE', label: labels.source },
        ({ judged }) => cellOf('SOURCE', judged, language).value,
      ),
      texts({ key: 'NOTE', kind: 'NOTE', label: labels.note }, ({ judged }) => cellOf('NOTE', judged, language).value),
    ],
    inputs: inputsOf(rows, query),
    documents,
    units: [...new Set(rows.map(({ level, judged }) => LEADING.UNIT(level ?? judged)))].filter((unit) => unit !== ''),
  };
}
