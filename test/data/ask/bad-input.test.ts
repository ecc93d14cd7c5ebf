import { expect, test } from 'vitest';
import { listComparisons } from '../../../data/answer/comparison.ts';
import { resolveIndicator, resolveOwner } from '../../../data/ask/resolve.ts';
import type { PlanFigure } from '../../../data/intake/shipped/plan-figure.ts';
import { cautionsOf } from '../../../data/rules/sentence/caution.ts';
import { labelOf } from '../../../data/rules/sentence/label.ts';
import { reasonOf } from '../../../data/rules/sentence/reason.ts';
import { cellOf } from '../../../data/table/frame/column.ts';
import { figureIn, ledgerOf, shippedPlans } from '../plans/plans.ts';
import { months } from '../rules/figure/stated.ts';

const HOMES_GOAL = 'LG-2023-PLAN/135';
const HOMES = 'LG-2024-MID/107';

/** Judges Longgang's homes with these fields in the plan's goal and these changes to the data set. */
function homes(goal: Partial<PlanFigure>, also: (set: ReturnType<typeof shippedPlans>) => void = () => undefined) {
  const set = shippedPlans();
  Object.assign(figureIn(set, HOMES_GOAL), goal);
  also(set);
  const ledger = ledgerOf(set);
  const owner = resolveOwner(ledger, '龙岗区', '');
  const indicator = resolveIndicator(ledger, 'AFFORDABLE_HOUSING_RAISED', '');
  const at = { asOf: '2026-11-22', revision: 5 };
  const period = months(figureIn(set, HOMES_GOAL).period);
  const [found] = listComparisons(ledger, { owner, indicator }, { periods: [period], measures: ['LEVEL'], at });
  if (!found) throw new Error('No comparison.');
  const { verdict, gap, attainment } = found.judged;
  const cell = (kind: 'TARGET' | 'ACTUAL') => cellOf(kind, found, 'ZH').value;
  return {
    ...{ verdict, gap, attainment, label: labelOf(found, found.judged, 'ZH') },
    reason: reasonOf(found, found.judged, 'ZH'),
    cautions: cautionsOf(found, 'ZH'),
    cells: [cell('TARGET'), cell('ACTUAL')],
  };
}

test('a goal without a unit is not compared with a result that has one, and the reason says so', () => {
  const { verdict, gap, reason } = homes({ unit: null });
  expect({ verdict, gap }).toEqual({ verdict: 'NOT_COMPARABLE', gap: null });
  expect(reason).toContain('计量单位不同(无与套)');
});

test('a goal of zero or below has no share and no progress, and is left open in the course of the year', () => {
  for (const value of [0, -200])
    expect(homes({ value })).toMatchObject({ verdict: 'OPEN', gap: 4229 - value, attainment: null });
});

test('a goal of a range is met at its lower end', () => {
  expect(homes({ value: 4000, upper: 5000 })).toMatchObject({ verdict: 'MET', gap: 229, label: '提前完成' });
});

test('a goal in words only is not judged and stands in its cell as words', () => {
  const { verdict, gap, reason, cells } = homes({
    value: null,
    comparator: null,
    unit: null,
    printed: '完成上级下达任务',
  });
  expect({ verdict, gap, cells }).toEqual({ verdict: 'UNJUDGED', gap: null, cells: ['完成上级下达任务', 4229] });
  expect(reason).toContain('只有文字、没有数值');
});

test('a goal in 万套 beside a result in 套 is compared in 万套, in table cells too, and said so', () => {
  const { gap, cells, cautions } = homes({ value: 1.5, unit: '万套' });
  expect({ gap, cells }).toEqual({ gap: -1.0771, cells: [1.5, 0.4229] });
  expect(cautions).toContain('计量单位不同，已按10000套=1万套换算');
});

test('a goal in 公顷 beside a result in 套 is refused, and the result stands in its cell as it is printed', () => {
  const { verdict, gap, cells, reason } = homes({ value: 15, unit: '公顷' });
  expect({ verdict, gap, cells }).toEqual({ verdict: 'NOT_COMPARABLE', gap: null, cells: [15, '4229套'] });
  expect(reason).toContain('(公顷与套)');
});

test('of two goals that one document sets for one key the later is judged, and the other is named', () => {
  const { cells, cautions } = homes({}, (set) => {
    const document = set.documents.find(({ figures }) => figures.some(({ code }) => code === HOMES_GOAL));
    const twin = { ...figureIn(set, HOMES_GOAL), code: `${HOMES_GOAL}b`, value: 16000, printed: '1.6万套' };
    document?.figures.push(twin);
  });
  expect(cells[0]).toBe(16000);
  expect(cautions.join()).toContain('另有一处写作1.5万套，两处不一致');
});

test('the same goal said twice in one document is no contradiction', () => {
  const { cautions } = homes({}, (set) => {
    const document = set.documents.find(({ figures }) => figures.some(({ code }) => code === HOMES_GOAL));
    document?.figures.push({ ...figureIn(set, HOMES_GOAL), code: `${HOMES_GOAL}b` });
  });
  expect(cautions.join()).not.toContain('两处不一致');
});

test('a goal for a period that has not ended says so, and not that its result is overdue', () => {
  const { verdict, reason } = homes({ period: '2027', periodStart: 2027 * 12, periodEnd: 2027 * 12 + 11 });
  expect(verdict).toBe('NOT_DUE');
  expect(reason).toMatch(/2027年尚未到期，账本没有可供评价的结果。$/);
});

test('a result of another unit of one kind than the plan had is converted too', () => {
  const { cells } = homes({}, (set) => Object.assign(figureIn(set, HOMES), { value: 0.4229, unit: '万套' }));
  expect(cells).toEqual([15000, 4229]);
});
