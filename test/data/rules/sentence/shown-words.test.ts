import { expect, test } from 'vitest';
import { quoted } from '../../../../data/rules/message/quoted.ts';
import type { Calendar } from '../../../../data/rules/period/calendar.ts';
import { monthsShown } from '../../../../data/rules/sentence/months-shown.ts';
import { spokenFigure } from '../../../../data/rules/sentence/spoken-figure.ts';
import { workedOutPlace } from '../../../../data/rules/sentence/worked-out-place.ts';
import { withMonths, withoutMonths } from '../../../../data/rules/table/row-name.ts';
import { months, result } from '../figure/stated.ts';

const monthly: Calendar = { frequency: 'MONTH', delay: 0, januaryFebruary: false };

test.each<[Calendar, string, string, string]>([
  [
    { ...monthly, frequency: 'QUARTER' },
    '2024-S1',
    '所列为1-6月数(按季度发布)',
    'figures of Jan-Jun (released by quarter)',
  ],
  [
    { ...monthly, delay: 1 },
    '2024-01/2024-07',
    '所列为1-7月数(晚1个月发布)',
    'figures of Jan-Jul (released a month late)',
  ],
  [
    { frequency: 'HALF', delay: 2, januaryFebruary: false },
    '2024-S1',
    '所列为1-6月数(按半年发布、晚2个月发布)',
    'figures of Jan-Jun (released by half-year, released 2 months late)',
  ],
  [
    { ...monthly, januaryFebruary: true },
    '2024-01/2024-02',
    '所列为1-2月数(1-2月合并发布)',
    'figures of Jan-Feb (January and February are released as one)',
  ],
  // Two months are said to be one only where they are shown.
  [
    { ...monthly, delay: 1, januaryFebruary: true },
    '2024-01/2024-07',
    '所列为1-7月数(晚1个月发布)',
    'figures of Jan-Jul (released a month late)',
  ],
])('a row of other months than its table says why', (calendar, shown, zh, en) => {
  const row = { indicator: { calendar }, otherMonths: months(shown) };
  expect([monthsShown(row, 'ZH'), monthsShown(row, 'EN')]).toEqual([zh, en]);
});

test('a row of the table’s own months, or of an indicator whose calendar is not known, says nothing', () => {
  expect(monthsShown({ indicator: { calendar: monthly } }, 'ZH')).toBe('');
  expect(monthsShown({ indicator: { calendar: null }, otherMonths: months('2024-S1') }, 'ZH')).toBe('');
});

test('other months are written behind a name, and taken off it again in either language', () => {
  const half = months('2024-S1');
  expect([withMonths('用电量', half, 'ZH'), withMonths('Power', half, 'EN')]).toEqual([
    '用电量(1-6月)',
    'Power (Jan-Jun)',
  ]);
  expect(withMonths('用电量', undefined, 'ZH')).toBe('用电量');
  const named = ['用电量(1-6月)', 'Power (Jan-Jun)', '用电量(1月)', '用电量(全年)', '用电量(亿度)', '用电量'];
  expect(named.map(withoutMonths)).toEqual(['用电量', 'Power', '用电量', '用电量', '用电量(亿度)', '用电量']);
});

test('a place that is worked out is one of the city only where no district is missing', () => {
  const place = { rank: 2, isTied: false, among: 4, isAll: true };
  const all = [place, { ...place, isTied: true }, { ...place, isAll: false }, { ...place, isTied: true, isAll: false }];
  expect(all.map((one) => workedOutPlace(one, 'ZH'))).toEqual([
    '第2位(由计划簿排出)',
    '并列第2位(由计划簿排出)',
    '已收录4区中第2',
    '已收录4区中并列第2',
  ]);
  expect(all.map((one) => workedOutPlace(one, 'EN'))).toEqual([
    'No. 2, worked out by Planbook',
    'No. 2 (tied), worked out by Planbook',
    'No. 2 of the 4 districts held',
    'No. 2 (tied) of the 4 districts held',
  ]);
});

test.each([
  ['有序推进', '“有序推进”'],
  ['“有序推进”', '“有序推进”'],
  ['打造“十大”集群', '“打造‘十大’集群”'],
  ['“一”和“二”', '“‘一’和‘二’”'],
])('%s is quoted as %s', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});

test.each<[Parameters<typeof result>[0], string]>([
  [{ value: 10, unit: '个', printed: '十大' }, '10个'],
  [{ value: 10, unit: '个', printed: '十大集群' }, '十大集群'],
  [{ value: 8, unit: '%', printed: '保8' }, '8%'],
  [{ value: 8, unit: '%', printed: '争8' }, '8%'],
  [{ value: 8, unit: '%', printed: '力保8%' }, '力保8%'],
  [{ value: 0, unit: '起', printed: '“零”' }, '0起'],
  [{ value: 16.6, unit: '微克', printed: '16.6' }, '16.6微克'],
  [{ value: 16, unit: null, printed: '016' }, '016'],
  [{ value: 1000, unit: '人次', printed: '超1000' }, '超1000'],
  [{ value: 1000, unit: '人次', printed: '“千”人次' }, '千人次'],
  [{ value: 3, unit: '位', printed: '3', measure: 'RANK' }, '3'],
  [{ value: null, printed: '“零”增长' }, '“零”增长'],
])('%j is spoken of as %s', (figure, printed) => {
  expect(spokenFigure(result(figure)).printed).toBe(printed);
});
