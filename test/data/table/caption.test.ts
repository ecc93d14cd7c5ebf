import { expect, test } from 'vitest';
import { captionOf } from '../../../data/table/frame/spec.ts';
import { months } from '../rules/figure/stated.ts';

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

test('the line of time names what the results cover, the newest document, and the day of asking only where one was asked', () => {
  const document = (publishedOn: string) => ({
    title: '报告',
    publishedOn,
    publishedFrom: publishedOn,
    standing: 'IN_FORCE',
  });
  const documents = [document('2024-09-12'), document('2024-03-01')] as Parameters<typeof captionOf>[0]['documents'];
  const line = (more: object, language: 'ZH' | 'EN' = 'ZH') =>
    captionOf({ at, documents, units: [], terms: {}, ...more }, language)[1];
  const covers = [months('2024-S1'), months('2024-S1')];
  expect(line({ covers })).toBe('数据期2024年1-6月，资料截至2024-09-12，数据版本第5版');
  expect(line({ covers, isDayAsked: true })).toMatch(/，查询时点2024-09-12，/);
  expect(line({ covers: [months('2024-S1'), months('2023')] })).toMatch(/^数据期2023年、2024年1-6月，/);
  expect(line({ covers: ['2021', '2022', '2023', '2024'].map(months) })).toMatch(
    /^数据期2021年、2022年、2023年等4期，/,
  );
  expect(line({})).toBe('资料截至2024-09-12，数据版本第5版');
  expect(line({ documents: [] })).toBe('数据版本第5版');
  expect(line({ covers }, 'EN')).toBe('Results for Jan-Jun 2024, documents up to 2024-09-12, data version 5');
});
