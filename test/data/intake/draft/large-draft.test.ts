import { expect, test } from 'vitest';
import { carryOut } from '../../../../data/intake/act.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { Examination } from '../../../../data/intake/draft/examination.ts';
import { importLong } from '../../../../data/intake/draft/long/import.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import type { ReviewedItem } from '../../../../data/intake/draft/reviewed-item.ts';
import { shownDraft } from '../../../../data/intake/draft/show/shown.ts';
import { importSheet, readSheet } from '../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import * as world from './draft-world.ts';

/** More figures than were once held against each other. */
const MANY = 60_000;

function tradeWorld(): Ledger {
  const ledger = world.draftWorld();
  const amount = { nameEn: 'x', unit: '亿元', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };
  world.published(ledger, { indicator: { ...amount, name: '出口总额', code: 'EXPORTS', position: 3 } });
  world.published(ledger, { indicator: { ...amount, name: '进口总额', code: 'IMPORTS', position: 4 } });
  return ledger;
}

function rowsOf(ledger: Ledger, rows: readonly string[]): number {
  const bytes = Buffer.from(`district,indicator,measure,period,value,unit\n${rows.join('\n')}`);
  const told = { name: '6月.csv', publishedOn: '2024-09-01', release: 'PUBLIC' } as const;
  return writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [bytes] }));
}

const WRONG_SUM = ['进出口总额,100', '出口总额,70', '进口总额,20'];

test('a wrong sum behind sixty thousand figures of a table is found', () => {
  const ledger = tradeWorld();
  const bytes = Buffer.from(`龙华区2024年1-7月主要指标（亿元）\n指标名称,累计\nGDP,900\n${WRONG_SUM.join('\n')}\n`);
  const workbook = workbookOf(readWorkbook(bytes, '月报.csv'));
  const given = { workbook, bytes, told: { publishedOn: '2024-08-20', release: 'INTERNAL' }, answers: {} } as const;
  const number = writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
  const draft = world.draftOf(ledger, number);
  const items: ReviewedItem[] = [];
  const review = new Review(ledger, draft);
  review.read((item) => items.push(item));
  const gdp = items.find(({ item }) => item.place === 'B3');
  if (!gdp) throw new Error('The table has no GDP.');
  const examination = new Examination(ledger, draft);
  for (let place = 1; place <= MANY; place += 1) examination.add({ ...gdp, place });
  for (const item of items) examination.add(item);
  expect(examination.open(review).map(({ code }) => code)).toContain('OBJECTION');
});

test('rows that are too many to be held against each other need somebody’s word', () => {
  const ledger = tradeWorld();
  const draft = world.draftOf(
    ledger,
    rowsOf(
      ledger,
      ['2024-01', '2024-02', '2024-03'].map((month) => `440309,GDP,LEVEL,${month},100,亿元`),
    ),
  );
  const review = new Review(ledger, draft);
  const examination = new Examination(ledger, draft, 2);
  review.read((item) => examination.add(item));
  expect(examination.open(review).map(({ code }) => code)).toEqual(['UNEXPLAINED']);
});

test('all items like one are accepted together, however many they are, and taken back together', async () => {
  const ledger = world.draftWorld();
  const months = Array.from(
    { length: 1100 },
    (_, at) => `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const number = rowsOf(
    ledger,
    months.map((month) => `440309,TRADE,LEVEL,${month},100,亿元`),
  );
  const by = { person: null };
  const decided = () =>
    [...(shownDraft(ledger, number)?.items({}, { offset: 0, limit: 2000 }) ?? [])].filter((item) => item.decided);
  const [first, second] = shownDraft(ledger, number)?.items({ text: '进出口' }, { offset: 0, limit: 2 }) ?? [];
  const [item, other] = [first?.reviewed.id ?? '', second?.reviewed.id ?? ''];
  const decide = (version: number, decision: 'ACCEPT' | 'UNDECIDE') =>
    carryOut(ledger, { act: 'decideAlike', by, given: { draft: number, version, item, decision } });
  const alone = { draft: number, version: 1, items: [other], decision: 'ACCEPT' } as const;
  await carryOut(ledger, { act: 'decide', by, given: alone });
  expect(first?.countAlike).toBe(1100);
  expect(await decide(2, 'ACCEPT')).toEqual({ draft: number, items: 1099 });
  expect(decided()).toHaveLength(1100);
  await decide(3, 'UNDECIDE');
  expect(decided().map(({ reviewed }) => reviewed.id)).toEqual([other]);
});
