import { expect, test } from 'vitest';
import type { TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import { formSubject } from '../../../../data/sheet/source/form-subject.ts';
import { formPlan } from '../plan/form-plan.ts';

function subject(form: TableDefinition['spec']['form'], rowKey: string, column: string, judged: string | null = null) {
  const definition = { spec: { ...(form ? { form } : {}) }, asOf: '2024-09-12' } as TableDefinition;
  return formSubject(rowKey, column, { definition, judged });
}

test('in the execution table level and growth of one row are told apart, and the goal is that of what is judged', () => {
  const key = { district: '440307', indicator: 'GDP', period: '2024', asOf: '2024-09-12' };
  expect(subject('EXECUTION', '440307|GDP|2024', 'LEVEL:ACTUAL', 'GROWTH')).toEqual({
    key: { ...key, measure: 'LEVEL' },
    kind: 'ACTUAL',
  });
  expect(subject('EXECUTION', '440307|GDP|2024', 'TARGET', 'GROWTH')).toEqual({
    key: { ...key, measure: 'GROWTH' },
    kind: 'TARGET',
  });
  expect(subject('EXECUTION', '440307|GDP|2024', 'TARGET', 'LEVEL')).toEqual({ key, kind: 'TARGET' });
  expect(subject('EXECUTION', '440307|GDP|RANK/LEVEL|2024', 'TARGET')?.key.measure).toBe('RANK/LEVEL');
});

test('of last year beside this year’s goals the result is asked for the year before, and the goal for this one', () => {
  const row = '440311|TOTAL_WATER_USE|LEVEL|2024';
  expect(subject('YEARS', row, 'ACTUAL')?.key.period).toBe('2023');
  expect(subject('YEARS', row, 'NEXT_TARGET')).toMatchObject({ key: { period: '2024' }, kind: 'TARGET' });
});

test('a place in a ranking is that of its column', () => {
  expect(subject('RANKING', '440307|GDP|2024-S1', 'GROWTH:RANK')?.key.measure).toBe('RANK/GROWTH');
});

test('in the monthly table the place is that by growth, and the level is the level', () => {
  const row = '440307|GDP|GROWTH|2024';
  expect(subject('MONTHLY', row, 'RANK')).toMatchObject({ key: { measure: 'RANK/GROWTH' }, kind: 'ACTUAL' });
  expect(subject('MONTHLY', row, 'LEVEL:ACTUAL')?.key.measure).toBe('LEVEL');
  expect(subject('MONTHLY', row, 'GROWTH:PREVIOUS')).toMatchObject({ key: { measure: 'GROWTH' }, kind: 'PREVIOUS' });
  expect(subject('MONTHLY', row, 'ACTUAL')?.key.measure).toBe('GROWTH');
  // A row of its own measure has its result in the column of levels.
  expect(subject('EXECUTION', '440311|PIPE_LEAKAGE_RATE|SHARE|2024', 'LEVEL:ACTUAL')?.key.measure).toBe('SHARE');
});

test('a cell of a form of some months knows them, and one of the whole year has none', () => {
  const monthsOf = (months: string | null, rowKey: string) => {
    const periods = [{ typed: '2024年1-5月', period: '2024', months }];
    const definition = {
      spec: { form: 'EXECUTION' },
      periods,
      asOf: '2024-09-12',
    } as Partial<TableDefinition> as TableDefinition;
    return formSubject(rowKey, 'GROWTH:ACTUAL', { definition, judged: 'GROWTH' })?.months;
  };
  expect(monthsOf('2024-01/2024-05', '440307|GDP|2024')).toBe('2024-01/2024-05');
  expect(monthsOf('2024', '440307|GDP|2024')).toBeUndefined();
  expect(monthsOf(null, '440307|GDP|2024')).toBeUndefined();
  expect(monthsOf('2024-S1', '440307|GDP|2024-S1')).toBeUndefined();
});

test.each([
  ['EXECUTION', '2024-S1', '440307|GDP|2024', 'GROWTH:ACTUAL', '2024-S1'],
  ['MONTHLY', '2024年1-6月', '440307|GDP|GROWTH|2024', 'ACTUAL', '2024-S1'],
  ['TASKS', '2024-S1', '440307|AFFORDABLE_HOUSING_RAISED|LEVEL|2024', 'ACTUAL', '2024-S1'],
  ['YEARS', '2024', '440307|GDP|GROWTH|2024', 'ACTUAL', undefined],
] as const)('a cell of %s of %s, as it is planned, is of those months', (form, period, rowKey, column, months) => {
  const { definition } = formPlan({ form, districts: ['440307'], indicators: [], periods: [period] });
  expect(formSubject(rowKey, column, { definition, judged: 'GROWTH' })?.months).toBe(months);
});

test('a row that a user added is nobody’s', () => {
  expect(subject('TASKS', '', 'TARGET')).toBeUndefined();
  expect(subject('TASKS', '合计', 'TARGET')).toBeUndefined();
});

test('a row of a scope asks for that scope', () => {
  const scoped = 'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS';
  expect(subject('EXECUTION', `440307|${scoped}|2024`, 'LEVEL:ACTUAL', 'LEVEL')?.key.indicator).toBe(scoped);
  expect(subject('REMAINDER', `440307|${scoped}|LEVEL|2024`, 'TARGET')?.key.indicator).toBe(scoped);
});
