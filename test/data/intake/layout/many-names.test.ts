import { expect, test } from 'vitest';
import { FigureList } from '../../../../data/intake/layout/figure-list.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import type { ReadFigure } from '../../../../data/intake/layout/read-figure.ts';
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
  expect([...figures].at(-1)?.questions.map(({ value }) => value)).toContain('第1199号企业产值');
});

test('of many thousands of figures most are held packed, and are read again as they were', () => {
  const figures = new FigureList();
  const [told] = readLayout(read('龙华区2024年1-7月（万元）\n指标名称,累计\n产值,1.5\n'), {}).figures;
  const made = (place: number) => ({ ...(told as ReadFigure), cell: `B${place}`, value: String(place) });
  for (let place = 0; place < 11_234; place += 1) figures.push(made(place));
  for (const _ of [1, 2]) {
    let place = 0;
    for (const figure of figures) {
      if (place % 1000 === 0 || place > 11_200) expect(figure).toEqual(made(place));
      place += 1;
    }
    expect(place).toBe(figures.length);
  }
  expect(figures.heldCount).toBeLessThan(figures.length);
});
