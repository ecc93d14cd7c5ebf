import { expect, test } from 'vitest';
import { secondsUntil, tooOftenText } from '../../../../data/rules/office/too-often.ts';

test.each([
  [
    '2027-01-04T07:00:00Z',
    '下载次数已达上限，本次未执行，账本未改动；1月4日15:00起可再办。',
    '15:00 on 4 Jan (Beijing)',
  ],
  [
    '2027-01-04T16:30:00Z',
    '下载次数已达上限，本次未执行，账本未改动；1月5日00:30起可再办。',
    '00:30 on 5 Jan (Beijing)',
  ],
  [
    '2027-12-31T23:59:59Z',
    '下载次数已达上限，本次未执行，账本未改动；1月1日07:59起可再办。',
    '07:59 on 1 Jan (Beijing)',
  ],
])('who did something too often is told the minute in Beijing from which on it is open again (%s)', (at, zh, en) => {
  expect(tooOftenText('DOWNLOADS', new Date(at), 'ZH')).toBe(zh);
  expect(tooOftenText('DOWNLOADS', new Date(at), 'EN')).toContain(`Try again from ${en} on.`);
});

test('nobody is told to come again at once', () => {
  const now = new Date('2027-01-04T07:00:00Z');
  expect([secondsUntil(new Date(now.getTime() + 1500), now), secondsUntil(now, now)]).toEqual([2, 1]);
});
