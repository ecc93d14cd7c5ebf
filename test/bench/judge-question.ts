import type { Comparison } from '../../data/answer/comparison.ts';
import { pageOfComparisons } from '../../data/answer/comparison-list.ts';
import { listSilentIndicators, scoreboardOf } from '../../data/answer/scoreboard.ts';
import { countAmong, JUDGED_VERDICTS, listCounts, type VerdictCounts } from '../../data/answer/verdict-count.ts';
import { type ComparisonFilter, readComparisonFilter, readScoreboard } from '../../data/ask/filter.ts';
import type { ComparisonQuery } from '../../data/ask/query.ts';
import type { Figure } from '../../data/ledger/figure.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { snapshotAt } from '../../data/ledger/snapshot.ts';
import { gapUnit } from '../../data/rules/number/unit.ts';
import { cautionsOf } from '../../data/rules/sentence/caution.ts';
import { labelOf } from '../../data/rules/sentence/label.ts';
import { BOARD_GOALS, BOARD_OWNER, BOARD_YEAR } from './board.ts';
import { type Question, ROWS_ONLY, variants } from './question.ts';

/** The fields that a list of goals shows of each goal. */
const ROW = `fragment Row on Comparison {
    district { code name }
    indicator { code name unit headline }
    measure period
    target { ...Said authority }
    actual { ...Said }
    previous { ...Said }
    gap gapUnit attainment verdict label cautions
    pace { done calendar expected expectedFrom remaining neededPerMonth }
  }
  fragment Said on Figure { value unit printed comparator period }`;

function figureJson({ value, unit, printed, comparator, period }: Figure) {
  return { value, unit, printed, comparator, period: period.name };
}

function rowJson(comparison: Comparison) {
  const { owner, indicator, measure, period, target, actual, previous, judged } = comparison;
  const { gap, attainment, verdict, pace } = judged;
  return {
    district: owner.district && { code: owner.district.code, name: owner.district.name },
    indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit, headline: indicator.headline },
    ...{ measure, period: period.name },
    target: target ? { ...figureJson(target), authority: target.authority } : null,
    actual: actual ? figureJson(actual) : null,
    previous: previous.figure ? figureJson(previous.figure) : null,
    ...{ gap, gapUnit: target && gap !== null ? gapUnit(target, 'ZH') : null, attainment, verdict },
    label: labelOf(comparison, judged, 'ZH'),
    cautions: cautionsOf(comparison, 'ZH'),
    pace: pace && {
      done: pace.done,
      calendar: pace.calendar,
      expected: pace.expected,
      expectedFrom: pace.expectedFrom,
      remaining: pace.remaining,
      neededPerMonth: pace.neededPerMonth,
    },
  };
}

function pageJson(ledger: Ledger, query: ComparisonQuery, size: number) {
  const at = snapshotAt(ledger, {});
  return pageOfComparisons(ledger, query, { size, after: undefined, at }).items.map(({ item }) => rowJson(item));
}

/** Asks for a page of 500 goals with their results. */
export const COMPARISONS: Question<{ where: ComparisonFilter; first: number }> = {
  name: 'comparisons',
  beside: ROWS_ONLY,
  query: `query Comparisons($where: ComparisonFilter!, $first: Int) {
    comparisons(where: $where, first: $first) { nodes { ...Row } }
  }
  ${ROW}`,
  variables: variants({ districts: 5, indicators: 10 }, (picked) => ({
    where: { ...picked, periods: ['2020', '2021', '2022', '2023', '2024'] },
    first: 500,
  })),
  floor(ledger, { where, first }) {
    const { asOf } = snapshotAt(ledger, {});
    const nodes = pageJson(ledger, readComparisonFilter(ledger, where, asOf), first);
    if (nodes.length !== first) throw new Error(`A page of ${nodes.length} comparisons, not ${first}.`);
    return { comparisons: { nodes } };
  },
};

function countsJson(counts: VerdictCounts) {
  return {
    total: counts.total,
    judged: countAmong(counts, JUDGED_VERDICTS),
    verdicts: listCounts(counts).map(({ verdict, count }) => ({ verdict, count })),
  };
}

/** Asks for the scoreboard of a district with 2,000 goals: its counts, silent goals and the first page of the list. */
export const SCOREBOARD: Question<{ district: string; period: string; first: number }> = {
  name: 'scoreboard',
  beside: ROWS_ONLY,
  query: `query Scoreboard($district: String!, $period: Period!, $first: Int) {
    scoreboard(district: $district, period: $period) {
      headline { ...Counts }
      others { ...Counts }
      topics { topic headline { ...Counts } others { ...Counts } }
      silent(first: $first) { nodes { code name } }
      comparisons(first: $first) { nodes { ...Row } }
    }
  }
  fragment Counts on VerdictCounts { total judged verdicts { verdict count } }
  ${ROW}`,
  variables: () => [{ district: BOARD_OWNER, period: BOARD_YEAR, first: 100 }],
  floor(ledger, { district, period, first }) {
    const at = snapshotAt(ledger, {});
    const board = scoreboardOf(ledger, readScoreboard(ledger, { district, period }, at), at);
    if (board.comparisons.length !== BOARD_GOALS)
      throw new Error(`${board.comparisons.length} goals on the board, not ${BOARD_GOALS}.`);
    return {
      scoreboard: {
        headline: countsJson(board.headline),
        others: countsJson(board.others),
        topics: board.topics.map(({ topic, headline, others }) => ({
          topic,
          headline: countsJson(headline),
          others: countsJson(others),
        })),
        silent: {
          nodes: listSilentIndicators(board)
            .slice(0, first)
            .map(({ code, name }) => ({ code, name })),
        },
        comparisons: { nodes: board.comparisons.slice(0, first).map(rowJson) },
      },
    };
  },
};
