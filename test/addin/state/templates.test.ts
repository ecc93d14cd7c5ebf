import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addTemplate, removeTemplate } from '../../../addin/state/templates.ts';
import { templateText } from '../../../data/sheet/plan/template.ts';

const SPEC = { districts: ['440307'], indicators: ['GDP'], periods: ['最新'] };
const OTHER = { ...SPEC, indicators: ['TRADE'] };
const NEWER = templateText({ name: '新版', spec: SPEC }).replace('"version": 1', '"version": 2');

let stored: Map<string, string>;

function names(): string[] {
  const texts = JSON.parse([...stored.values()][0] ?? '[]') as string[];
  return texts.map((text) => (JSON.parse(text) as { name: string }).name);
}

beforeEach(() => {
  stored = new Map([['planbook.templates', JSON.stringify([NEWER])]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a template of a newer Planbook, or of another page, stays in the browser beside those that are kept and removed', async () => {
  const kept = await addTemplate('browser', { name: '月报', spec: SPEC });
  const texts = JSON.parse(stored.get('planbook.templates') ?? '') as string[];
  stored.set('planbook.templates', JSON.stringify([...texts, templateText({ name: '别页', spec: OTHER })]));
  await removeTemplate('browser', kept);
  expect(names()).toEqual(['新版', '别页']);
});

test('a template of another table under the same name leaves the one that is there, and that of the same table is kept once', async () => {
  await addTemplate('browser', { name: '月报', spec: SPEC });
  expect((await addTemplate('browser', { name: '月报', spec: OTHER })).name).toBe('月报 (2)');
  expect((await addTemplate('browser', { name: '月报', spec: SPEC })).name).toBe('月报');
  expect(names().toSorted()).toEqual(['新版', '月报', '月报 (2)'].toSorted());
});
