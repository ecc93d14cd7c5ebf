import { expect, test } from 'vitest';
import { showDraft } from '../../../../api/terminal/draft-show.ts';
import type { Actor } from '../../../../data/intake/draft/draft.ts';
import { DraftFault } from '../../../../data/intake/draft/fault.ts';
import { headOf, itemsOf } from '../../../../data/intake/draft/item-file.ts';
import { importLongGrid, longGrid } from '../../../../data/intake/draft/long/grid.ts';
import { importLong } from '../../../../data/intake/draft/long/import.ts';
import { answersOf } from '../../../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import { draftOf, draftWorld, published } from './draft-world.ts';

const [LONGHUA, LONGGANG, PINGSHAN] = ['440309', '440307', '440310'];
const CITY = [
  '2024年上半年主要指标',
  '地区,外贸进出口(亿元),地区生产总值(亿元)',
  '龙华区,690.20,105',
  '龙岗区,580.10,99',
  '坪山区,310.40,77',
  '',
].join('\n');
const LONG = [
  'district,indicator,period,value,unit',
  '440309,TRADE,2024-S1,690.2,亿元',
  '440310,TRADE,2024-S1,310.4,亿元',
].join('\n');
const TOLD = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;

/** A ledger of a city with three districts and three people. */
function cityWorld(): Ledger {
  const ledger = draftWorld();
  const names = { [LONGGANG]: '龙岗区', [PINGSHAN]: '坪山区' };
  for (const [code, name] of Object.entries(names))
    published(ledger, { district: { code, name, nameEn: name, position: 2 } });
  for (const number of [1, 2, 3]) {
    const person = { number, name: `P${number}`, login: `p${number}`, epoch: 1, offices: [] };
    writing(ledger, () => append(ledger, { kind: 'PERSON', lines: [{ person }] }));
  }
  return ledger;
}

function keeper(person: number, ...districts: string[]): Actor {
  return { person, may: (_, district) => district !== null && districts.includes(district) };
}

function imported(ledger: Ledger, actor: Actor, { text = CITY, answer = [] as string[] } = {}): number {
  const bytes = Buffer.from(text);
  const workbook = workbookOf(readWorkbook(bytes, '全市.csv'));
  const given = { workbook, bytes, told: TOLD, answers: answersOf({ answer }), typed: answer };
  return writing(ledger, () => {
    const grid = longGrid(workbook);
    if (grid) return importLongGrid(ledger, actor, { ...given, grid });
    return importSheet(ledger, actor, { ...given, ...readSheet(ledger, given) });
  });
}

function importedLong(ledger: Ledger, actor: Actor): number {
  const file = { name: '全市.csv', pieces: () => [Buffer.from(LONG)], ...TOLD };
  return writing(ledger, () => importLong(ledger, actor, file));
}

/** The districts of the figures of a draft, and the code of its document. */
function read(ledger: Ledger, number: number) {
  const items = [...itemsOf(ledger, draftOf(ledger, number).items)].map(({ line }) => line);
  const districts = items.flatMap((line) => ('figure' in line ? [line.figure?.['district']] : []));
  const [document] = items.flatMap((line) => ('document' in line ? [line.document?.['code']] : []));
  return { districts: [...new Set(districts)], document };
}

test('of the sheet of a city a keeper gets her districts, and is told of the others', () => {
  const ledger = cityWorld();
  const number = imported(ledger, keeper(1, LONGHUA, LONGGANG));
  expect(read(ledger, number).districts).toEqual([LONGHUA, LONGGANG]);
  const { noRight, notFigures, blocks, profile } = headOf(ledger, draftOf(ledger, number).items);
  expect(noRight).toEqual({ districts: [PINGSHAN], figures: 2 });
  expect(notFigures?.map(({ place, shown, why }) => [place, shown, why])).toEqual([
    ['B5', '310.40', 'NO_RIGHT'],
    ['C5', '77', 'NO_RIGHT'],
  ]);
  expect(blocks?.map(({ figures }) => figures)).toEqual([4]);
  expect(profile?.answers).toEqual({ file: {}, blocks: {}, names: [] });
  const said = (language: 'ZH' | 'EN') => {
    const lines: string[] = [];
    const terminal = { language, out: (line: string) => void lines.push(line.trimEnd()), error: () => undefined };
    showDraft(ledger, number, { terminal, all: false });
    return lines[1];
  };
  expect(said('ZH')).toBe('填报人没有权限办理坪山区，2 个数未读入。');
  expect(said('EN')).toMatch(/^2 figures of 坪山区 were not read/);
});

test('two keepers have a draft each of one sheet, of one document, and go on with their own', () => {
  const ledger = cityWorld();
  const [first, second] = [keeper(1, LONGHUA, LONGGANG), keeper(2, PINGSHAN)];
  const [one, other] = [imported(ledger, first), imported(ledger, second)];
  expect(other).not.toBe(one);
  expect(read(ledger, other)).toEqual({ districts: [PINGSHAN], document: read(ledger, one).document });
  expect(imported(ledger, first, { answer: ['UNIT=万元'] })).toBe(one);
  expect(imported(ledger, keeper(3, LONGHUA, LONGGANG))).toBe(one);
  expect(imported(ledger, { person: 3, may: () => true })).not.toBe(one);
  expect(read(ledger, one).districts).toEqual([LONGHUA, LONGGANG]);
});

test.each([
  ['a file in the long form', importedLong],
  ['a sheet in the long form', (ledger: Ledger, actor: Actor) => imported(ledger, actor, { text: LONG })],
])('of %s the rows of other districts are left out too', (_, bring) => {
  const ledger = cityWorld();
  const number = bring(ledger, keeper(1, LONGHUA));
  expect(read(ledger, number).districts).toEqual([LONGHUA]);
  const { noRight, notFigures } = headOf(ledger, draftOf(ledger, number).items);
  expect(noRight).toEqual({ districts: [PINGSHAN], figures: 1 });
  expect(notFigures).toEqual([{ place: '3', shown: '310.4', why: 'NO_RIGHT' }]);
  expect(() => bring(ledger, keeper(1, LONGGANG))).toThrow(
    new DraftFault('FORBIDDEN', `${LONGHUA} ${PINGSHAN}`, `${LONGHUA} ${PINGSHAN}`),
  );
});

test('a sheet without a district of the keeper is refused, and nothing is kept of it', () => {
  const ledger = cityWorld();
  expect(() => imported(ledger, keeper(1, '440305'))).toThrow(/^FORBIDDEN: 440309 440307 440310,/);
  expect(ledger.value('SELECT count(*) FROM drafts WHERE person = 1')).toBe(0);
});
