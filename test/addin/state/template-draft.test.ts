import { afterAll, expect, test } from 'vitest';
import { draftOfTemplate } from '../../../addin/state/template-draft.ts';
import { readTemplate, templateText } from '../../../data/sheet/plan/template.ts';
import { ShippedApi } from '../ask/shipped-api.ts';

const api = new ShippedApi();
afterAll(() => api.ledger.close());

const SPEC = { districts: ['440307'], indicators: ['GDP', 'GONE'], periods: ['最新'], columns: ['TARGET' as const] };

test('a template with an indicator that is gone makes the rest, and names it', async () => {
  const { draft, gone } = await draftOfTemplate({ spec: SPEC });
  expect(draft.indicators.map(({ code }) => code)).toEqual(['GDP']);
  expect(draft).toMatchObject({ districts: ['440307'], periods: ['最新'], columns: ['TARGET'] });
  expect(gone).toEqual(['GONE']);
});

test('a template is read from its file as it was kept', () => {
  expect(readTemplate(templateText({ name: '月报', spec: SPEC }))).toEqual({ name: '月报', spec: SPEC });
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"name":"x"}'],
  ['one without a name', templateText({ name: ' ', spec: SPEC })],
  ['one of a newer Planbook', templateText({ name: 'x', spec: SPEC }).replace('"version": 1', '"version": 2')],
  ['one with a form of a newer Planbook', templateText({ name: 'x', spec: { ...SPEC, form: 'NEWER' as 'EXECUTION' } })],
  ['one whose columns are no list', templateText({ name: 'x', spec: SPEC }).replace(/\[\s*"TARGET"\s*\]/, '7')],
  ['one with a broken question', templateText({ name: 'x', spec: { ...SPEC, periods: [] } }).replace('"GDP"', '7')],
])('%s is not taken for a template', (_, text) => {
  expect(readTemplate(text)).toBeUndefined();
});
