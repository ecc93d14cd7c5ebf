import { expect, test } from 'vitest';
import { captionOf } from '../../../data/table/frame/spec.ts';

const at = { asOf: '2024-09-12', revision: 5 } as Parameters<typeof captionOf>[0]['at'];
const unitLine = (units: string[], language: 'ZH' | 'EN') =>
  captionOf({ at, documents: [], units, terms: {} }, language)[0];

test('the line of units names up to three of them', () => {
  expect(unitLine([], 'ZH')).toBe('单位：无');
  expect(unitLine(['亿元', '%', '家'], 'ZH')).toBe('单位：亿元、%、家');
  expect(unitLine(['亿元', '%', '家'], 'EN')).toBe('Units: 100 million yuan, %, units');
});

test('of more units than three the line says that each row tells its own', () => {
  const fifteen = ['亿元', '%', '家', '个', '人', '公里', '项', '场', '座', '所', '公顷', '万户', '套', '起', '宗'];
  expect(unitLine(fifteen.slice(0, 4), 'ZH')).toBe('单位：见表');
  expect(unitLine(fifteen, 'ZH')).toBe('单位：见表');
  expect(unitLine(fifteen, 'EN')).toBe('Units: as in each row');
});

test('units that read alike in English count once', () => {
  expect(unitLine(['家', '个', '座', '所'], 'EN')).toBe('Units: units');
});
