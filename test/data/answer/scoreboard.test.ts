import { describe, expect, test } from 'vitest';
import { shippedLedger } from '../plans/plans.ts';
import { ask, type CaseFigures, ledgerOf } from '../rules/cases/case-ledger.ts';
import { readPrinted } from '../rules/cases/printed-figure.ts';

const BOARD = `{
  scoreboard(district: "乙区", period: "2024", asOf: "2025-06-30") {
    comparisons(first: 50) { nodes { indicator { code } verdict } }
    headline { total } others { total }
  }
}`;

interface Board {
  scoreboard: {
    comparisons: { nodes: { indicator: { code: string }; verdict: string }[] };
    headline: { total: number };
    others: { total: number };
  };
}

/** A goal of 100套 for the year with the printed result, for a main indicator or another. */
function goal(result: string | undefined, headline: boolean): CaseFigures {
  return {
    indicator: { unit: '套', timing: 'FLOW', direction: 'HIGHER', rhythm: 'EVEN' },
    measure: 'LEVEL',
    goals: [readPrinted('2024 100套', 'TARGET', 'LEVEL')],
    results: result === undefined ? [] : [readPrinted(result, 'ACTUAL', 'LEVEL')],
    headline,
  };
}

const MISSED = '2024 90套';
const BEHIND = '2024-S1 10套';
const ON_TRACK = '2024-S1 50套';
const AHEAD = '2024-S1 80套';
const MET = '2024 100套';

async function listed(figures: CaseFigures[]) {
  const { scoreboard } = (await ask(ledgerOf(figures), BOARD, {})) as Board;
  const { comparisons, headline, others } = scoreboard;
  const goals = comparisons.nodes.map(({ indicator, verdict }) => `${verdict} ${indicator.code.replace('CASE_', '')}`);
  return { goals, totals: [headline.total, others.total] };
}

test('goals are listed the worst first, and among equals the main indicators first, wherever the catalogue has them', async () => {
  const figures = [
    goal(MET, false),
    goal(BEHIND, false),
    goal(MISSED, false),
    goal(BEHIND, true),
    goal(MET, true),
    goal(MISSED, true),
  ];
  expect(await listed(figures)).toEqual({
    goals: ['MISSED 5', 'MISSED 2', 'BEHIND 3', 'BEHIND 1', 'MET 4', 'MET 0'],
    totals: [3, 3],
  });
});

test('from the worst to the best, and what cannot be judged only after what can', async () => {
  const figures = [MET, AHEAD, ON_TRACK, undefined, BEHIND, MISSED].map((result) => goal(result, false));
  expect((await listed(figures)).goals).toEqual([
    'MISSED 5',
    'BEHIND 4',
    'ON_TRACK 2',
    'AHEAD 1',
    'MET 0',
    'NOT_HELD 3',
  ]);
});

describe('goals in words', () => {
  const GROUPS = `query Groups($groups: [VerdictGroup!]) {
    scoreboard(district: "乙区", period: "2024", asOf: "2025-06-30") {
      others { judged claimed groups { label count verdicts { verdict label count } } verdicts { verdict count } }
      comparisons(first: 50, groups: $groups) { totalCount nodes { indicator { code } group label } }
    }
    comparisons(where: { periods: ["2024"], groups: $groups }, asOf: "2025-06-30", first: 50) { totalCount }
  }`;
  const inWords = (result: string): CaseFigures => ({
    ...goal(undefined, false),
    goals: [readPrinted('2024 “完成植树任务”', 'TARGET', 'LEVEL')],
    results: [readPrinted(result, 'ACTUAL', 'LEVEL')],
  });
  const ledger = ledgerOf([
    goal(MET, false),
    inWords('2024 “提前超额完成” (称已完成)'),
    inWords('2024 “有序推进”'),
    goal('2024-S1 “全部完成” (称已完成)', false),
    goal('2024 100套 (称已完成)', false),
  ]);
  const asked = async (groups?: string[]) => (await ask(ledger, GROUPS, { groups })) as Groups;
  interface Groups {
    scoreboard: {
      others: {
        judged: number;
        claimed: number;
        groups: { label: string; count: number; verdicts: { verdict: string; label: string; count: number }[] }[];
        verdicts: { verdict: string; count: number }[];
      };
      comparisons: { totalCount: number; nodes: { indicator: { code: string }; group: string; label: string }[] };
    };
    comparisons: { totalCount: number };
  }

  test('whose result claims them are a group of their own, and a number that claims is judged as any other', async () => {
    const { others } = (await asked()).scoreboard;
    expect(others.groups).toEqual([
      { label: '达到或好于要求', count: 2, verdicts: [{ verdict: 'MET', label: '达到目标', count: 2 }] },
      { label: '不作评价', count: 1, verdicts: [{ verdict: 'UNJUDGED', label: '不作评价', count: 1 }] },
      { label: '报告称已完成', count: 2, verdicts: [{ verdict: 'UNJUDGED', label: '报告称已完成', count: 2 }] },
    ]);
    expect([others.judged, others.claimed]).toEqual([2, 2]);
    expect(others.verdicts).toContainEqual({ verdict: 'UNJUDGED', count: 3 });
  });

  test('are found by their group alone, on the scoreboard and among comparisons', async () => {
    const claimed = await asked(['CLAIMED']);
    expect(claimed.scoreboard.comparisons.nodes.map(({ indicator, label }) => [indicator.code, label])).toEqual([
      ['CASE_1', '报告称已完成'],
      ['CASE_3', '报告称已完成'],
    ]);
    expect(claimed.comparisons.totalCount).toBe(2);
    const rest = await asked(['UNJUDGED', 'BETTER']);
    expect(rest.scoreboard.comparisons.nodes.map(({ indicator }) => indicator.code)).toEqual([
      'CASE_0',
      'CASE_4',
      'CASE_2',
    ]);
    expect(rest.comparisons.totalCount).toBe(3);
  });
});

describe('what is no goal of the year', () => {
  const APART = `query Apart($asOf: AsOf!) {
    scoreboard(district: "龙岗", period: "2024", asOf: $asOf) {
      headline { total } others { total }
      parts { total verdicts { verdict count } }
      notCounted { reason count }
      uncounted(first: 50) { totalCount nodes { indicator { code timing } target { printed } } }
      comparisons(first: 200) { nodes { indicator { code timing } period } }
    }
  }`;
  interface Apart {
    scoreboard: {
      headline: { total: number };
      others: { total: number };
      parts: { total: number; verdicts: { verdict: string; count: number }[] };
      notCounted: { reason: string; count: number }[];
      uncounted: { totalCount: number; nodes: { indicator: { code: string }; target: { printed: string } }[] };
      comparisons: { nodes: { indicator: { code: string; timing: string }; period: string }[] };
    };
  }
  const apart = async (asOf: string) => ((await ask(shippedLedger(), APART, { asOf })) as Apart).scoreboard;

  test('work in hand, slogans and what has no deadline stand on lines of their own and in no count', async () => {
    const { headline, others, uncounted, notCounted, comparisons } = await apart('2026-11-29');
    expect(headline.total + others.total).toBe(comparisons.nodes.length);
    expect(comparisons.nodes.filter(({ indicator }) => indicator.timing === 'SCOPE')).toEqual([]);
    const reasons = new Map(notCounted.map(({ reason, count }) => [reason, count]));
    expect([reasons.get('NO_DEADLINE'), reasons.get('SLOGAN')]).toEqual([3, 1]);
    expect([...reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(uncounted.totalCount);
    const printed = new Map(uncounted.nodes.map(({ indicator, target }) => [indicator.code, target.printed]));
    expect(printed.get('TOP100_INDUSTRIAL_DISTRICTS')).toBe('七连冠');
    expect(printed.get('PUBLIC_HOSPITAL_PROJECTS_UNDERWAY')).toBe('23个');
  });

  test('goals for July to December are counted apart, and before the mid-year report there are none', async () => {
    const { parts, comparisons } = await apart('2026-11-29');
    expect(parts.total).toBe(13);
    expect(parts.verdicts).toEqual([{ verdict: 'NOT_HELD', count: 13 }]);
    expect(comparisons.nodes.every(({ period }) => period === '2024')).toBe(true);
    expect((await apart('2024-09-11')).parts.total).toBe(0);
  });
});
