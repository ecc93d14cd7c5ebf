import { expect, test } from 'vitest';
import type { TableDefinition } from '../../../../data/sheet/plan/plan.ts';
import { formSubject } from '../../../../data/sheet/source/form-subject.ts';

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

test('a row that a user added is nobody’s', () => {
  expect(subject('TASKS', '', 'TARGET')).toBeUndefined();
  expect(subject('TASKS', '合计', 'TARGET')).toBeUndefined();
});

test('a row of a scope asks for that scope', () => {
  const scoped = 'DIGITAL_DIAGNOSIS_ENTERPRISES@ABOVE_SIZE_FIRMS';
  expect(subject('EXECUTION', `440307|${scoped}|2024`, 'LEVEL:ACTUAL', 'LEVEL')?.key.indicator).toBe(scoped);
  expect(subject('REMAINDER', `440307|${scoped}|LEVEL|2024`, 'TARGET')?.key.indicator).toBe(scoped);
});
