import { expect, test } from 'vitest';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { read } from '../grid/grid-file.ts';

test('each of thousands of unknown names is asked about, and near ones are looked for beside the first thousand', () => {
  const rows = Array.from({ length: 1200 }, (_, place) => `第${place}号企业产值,${place}.5`);
  const workbook = read(['龙华区2024年1-7月（万元）', '指标名称,累计', ...rows].join('\n'));
  let asked = 0;
  const nearest = () => {
    asked += 1;
    return ['GDP'];
  };
  const { figures, questions } = readLayout(workbook, { catalogue: { find: () => undefined, nearest } });
  const ofNames = questions.filter(({ code }) => code === 'INDICATOR');
  expect([figures.length, ofNames.length]).toEqual([1200, 1200]);
  expect(ofNames.filter(({ suggestions }) => suggestions.length > 0).length).toBe(asked - 1);
  expect(asked).toBe(1000);
  expect(figures.at(-1)?.questions.map(({ value }) => value)).toContain('第1199号企业产值');
});
