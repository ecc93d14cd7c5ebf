import { expect, test } from 'vitest';
import { timeLine } from '../../../../data/rules/sentence/time-line.ts';
import { months } from '../figure/stated.ts';

const half = months('2024-S1');
const year = months('2024');
const last = months('2023');

test('a line tells the months covered, the newest document, the day asked for and the version', () => {
  const stated = { covers: [half], newest: '2024-09-12', asked: '2024-12-31', revision: 3 };
  expect(timeLine(stated, 'ZH')).toBe('数据期2024年1-6月，资料截至2024-09-12，查询时点2024-12-31，数据版本第3版');
  expect(timeLine(stated, 'EN')).toBe(
    'Results for Jan-Jun 2024, documents up to 2024-09-12, as asked for 2024-12-31, data version 3',
  );
});

test('a line tells nothing that is not known, and names no day where nobody asked for one', () => {
  expect(timeLine({ newest: '2024' }, 'ZH')).toBe('资料截至2024');
  expect(timeLine({ newest: '2024' }, 'EN')).toBe('Documents up to 2024');
  expect(timeLine({ asked: '2023-12-31', revision: 0 }, 'ZH')).toBe('查询时点2023-12-31，数据版本第0版');
  expect(timeLine({}, 'ZH')).toBe('');
});

test('periods are named in the order of their months, each once, the shorter of two that begin together first', () => {
  expect(timeLine({ covers: [year, half, last, half] }, 'ZH')).toBe('数据期2023年、2024年1-6月、2024年');
});

test('of more than three periods the line names three and counts them all', () => {
  const covers = ['2024', '2021', '2023', '2022'].map(months);
  expect(timeLine({ covers }, 'ZH')).toBe('数据期2021年、2022年、2023年等4期');
  expect(timeLine({ covers }, 'EN')).toBe('Results for 2021, 2022, 2023 and 1 more');
});
