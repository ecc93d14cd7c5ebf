import { describe, expect, test } from 'vitest';
import { loadComparisons, loadFigures, type TypedKey } from '../../../data/answer/figure-key.ts';
import { ofItsPeriod } from '../../../data/answer/previous-figure.ts';
import { Fault } from '../../../data/ledger/fault.ts';
import { reasonOf } from '../../../data/rules/sentence/reason.ts';
import { comparisonLocal, loadComparison } from '../../../schema/id/comparison-id.ts';
import { shippedLedger } from '../plans/plans.ts';
import { ledgerWith, monthsOf2024 } from '../table/form/filed.ts';

const LEDGER = shippedLedger();

function answer(key: Partial<TypedKey>) {
  const asked = { district: '龙岗', indicator: 'GDP', period: '2024', ...key };
  const [found] = loadFigures(LEDGER, [asked], {});
  if (found instanceof Fault) return found.problem === 'NOTHING_PUBLISHED' ? found.data : found.problem;
  return found && `${found.scope?.code ?? 'ALL'} ${found.period.name} ${found.value}`;
}

const DIAGNOSIS = { indicator: 'DIGITAL_DIAGNOSIS_ENTERPRISES', role: '目标' };

test('a key with a scope is answered by the figure of that scope, wherever the scope is typed', () => {
  const own = 'ABOVE_SIZE_FIRMS 2024 300';
  expect(answer({ ...DIAGNOSIS, scope: '规上企业' })).toBe(own);
  expect(answer({ ...DIAGNOSIS, scope: 'above_size_firms' })).toBe(own);
  expect(answer({ ...DIAGNOSIS, indicator: 'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS' })).toBe(own);
  expect(answer({ ...DIAGNOSIS, indicator: 'DIGITAL_DIAGNOSIS_ENTERPRISES（规上企业）' })).toBe(own);
});

test('a key without a scope is never answered by a figure of another, and is told of it', () => {
  expect(answer(DIAGNOSIS)).toMatchObject({ otherScopes: [{ code: 'ABOVE_SIZE_FIRMS' }] });
  expect(answer({ ...DIAGNOSIS, scope: 'ALL' })).toMatchObject({ otherScopes: [{ code: 'ABOVE_SIZE_FIRMS' }] });
  expect(answer({ ...DIAGNOSIS, scope: '街道企业' })).toBe('UNKNOWN_SCOPE');
});

test('a comparison without a scope is told of the goal that its plan sets for another', () => {
  const key = { district: '龙岗', indicator: 'DIGITAL_DIAGNOSIS_ENTERPRISES', period: '2024年累计' };
  const [found] = loadComparisons(LEDGER, [key], {});
  if (!found || found instanceof Fault) throw new Error('nothing is found');
  expect([found.judged.verdict, found.goalBeside?.value]).toEqual(['NO_TARGET', 300]);
  expect(reasonOf(found, found.judged, 'ZH')).toMatch(
    /；《.+》的2024年年中安排为300家，是规上企业的目标，两者范围不同，不作评价。$/,
  );
});

test.each([
  ['龙岗', '社会消费品零售总额', '总量', 8],
  ['龙岗', 'GDP', '总量', 6.5],
  ['龙岗', 'GDP', '位次', 6.5],
  ['龙岗', '旅游总收入', '总量', undefined],
])(
  'of %s, %s in %s without a goal of its own is told of one in another measure',
  (district, indicator, measure, goal) => {
    const [found] = loadComparisons(LEDGER, [{ district, indicator, measure, period: '2024年累计' }], {});
    expect(found instanceof Fault ? undefined : found?.goalBeside?.value).toBe(goal);
  },
);

test('a result is of the period asked for or none, and a year to date is the part that is out', () => {
  expect(answer({ period: '2024' })).toMatchObject({ period: { name: '2024' } });
  expect(answer({ period: '2024年累计' })).toBe('ALL 2024-S1 2500.99');
  expect(answer({ period: '本年累计', asOf: '2024-10-01' })).toBe('ALL 2024-S1 2500.99');
  expect(answer({ period: '2024年累计', role: '目标' })).toMatchObject({ period: { name: '2024' } });
});

test('a comparison answers for its own period with a result of exactly that, unless the year is asked for to date', () => {
  const ofPeriod = (period: string) => {
    const key = { district: '龙岗', indicator: 'GDP', measure: '同比增速', period };
    const [found] = loadComparisons(LEDGER, [key], {});
    if (!found || found instanceof Fault) throw new Error(`nothing for ${period}`);
    return [found.actual?.value, ofItsPeriod(found).actual?.value];
  };
  expect(ofPeriod('2024')).toEqual([9, undefined]);
  expect(ofPeriod('2024年累计')).toEqual([9, 9]);
  expect(ofPeriod('2024-S1')).toEqual([9, 9]);
});

test('a comparison answers for its own scope, though a table sets a result of another one beside its goal', () => {
  const key = { district: '龙岗', indicator: 'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS', period: '2024年累计' };
  const [found] = loadComparisons(LEDGER, [key], {});
  if (!found || found instanceof Fault) throw new Error('nothing is found');
  expect([found.actual?.value, ofItsPeriod(found).actual]).toEqual([330, undefined]);
});

describe('a goal of the year is compared with the result of exactly the months that a key names', () => {
  const growth = (months: number, value: number) => ({
    like: 'LG-2024-MID/004',
    but: { value, printed: `${value}%`, ...monthsOf2024(`2024-01/2024-0${months}`, 1, months) },
  });
  const ledger = ledgerWith([growth(5, 8.4), growth(3, 6)]);
  const answered = (part: string) => {
    const key = { district: '龙岗', indicator: 'GDP', measure: '同比增速', period: '2024', part };
    return loadComparisons(ledger, [key], {})[0];
  };
  const compared = (part: string) => {
    const found = answered(part);
    if (!found || found instanceof Fault) return found && [found.problem, found.argument, found.data];
    return [found.target?.value, found.actual?.value, found.judged.gap, found.judged.verdict];
  };

  test.each([
    ['2024年1-5月', 8.4, 1.9, 'AHEAD'],
    ['2024年1-3月', 6, -0.5, 'BEHIND'],
    ['2024-S1', 9, 2.5, 'AHEAD'],
    ['', 9, 2.5, 'AHEAD'],
    ['2024年1-2月', undefined, null, 'NOT_HELD'],
  ])('%s', (part, actual, gap, verdict) => {
    expect(compared(part)).toEqual([6.5, actual, gap, verdict]);
  });

  test('of other months or none that can be read it says so', () => {
    expect(compared('2023年1-5月')).toEqual(['BAD_PERIOD', 'part', { reason: 'NOT_WITHIN' }]);
    expect(compared('2023-12/2024-05')).toEqual(['BAD_PERIOD', 'part', { reason: 'NOT_WITHIN' }]);
    expect(compared('1-5月')).toEqual(['BAD_PERIOD', 'part', { reason: 'NO_YEAR' }]);
  });

  test('and its id is of those months, by which it is found again', () => {
    const locals = ['2024年1-5月', '2024年1-3月', ''].map((part) => {
      const found = answered(part);
      return !found || found instanceof Fault ? '' : comparisonLocal(ledger, found);
    });
    expect(new Set(locals).size).toBe(3);
    expect(locals.map((local) => loadComparison(ledger, local)?.actual?.value)).toEqual([8.4, 6, 9]);
  });
});
