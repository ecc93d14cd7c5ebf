import { expect, test } from 'vitest';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { importLong } from '../../../data/intake/draft/long/import.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import { LANGUAGES } from '../../../data/rules/words.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

const STEWARD: Asker = { kind: 'PERSON', number: 1, name: 'x', offices: [{ role: 'STEWARD', district: null }] };
const PAGE = '一整页的话'.repeat(1200);
/** Characters that a sentence may have, which names a few things. */
const LONGEST = 500;

const SHEET = [
  ['2024年1-7月主要指标'],
  ['地区', '指标名称', '计量单位', '累计', '同比增长(%)', '备注'],
  ['龙华区', '外贸进出口', '亿元', '690.20', '2.1', 'x'],
  ['福田区', '规上总产值', '亿元', '6120.48', '—', 'y'],
];
const LONG = [
  ['district', 'indicator', 'scope', 'period', 'value', 'unit', 'document'],
  ['440309', 'TRADE', 'x', '2024-08', '12.50', '亿元', '新公报'],
];

/** Each file that has a page of text behind one of its cells. */
function filesOf(rows: readonly (readonly string[])[], first: number): [where: string, bytes: Buffer][] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): [string, Buffer][] => {
      const withPage = rows.map((all, at) =>
        all.map((one, place) => (at === row && place === column ? one + PAGE : one)),
      );
      return row < first ? [] : [[cell, Buffer.from(withPage.map((all) => all.join(',')).join('\n'))]];
    }),
  );
}

function sheetDraft(ledger: Ledger, bytes: Buffer): number {
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const given = { workbook: workbookOf(readWorkbook(bytes, '月报.csv')), bytes, told, answers: {} };
  return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
}

function longDraft(ledger: Ledger, bytes: Buffer): number {
  const told = { name: '月报.csv', publishedOn: '2024-08-20', release: 'PUBLIC' } as const;
  return writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [bytes] }));
}

interface Said {
  draft: {
    title: string;
    whyNot: { message: string }[];
    questions: { text: string; asks: string }[];
    items: { nodes: { questions: string[]; warnings: string[]; indicatorName: string | null }[] };
  };
}

/** Everything that is said of a draft in sentences. */
async function saidOf(ledger: Ledger, number: number): Promise<string[]> {
  const said = LANGUAGES.map(async (language) => {
    const query = `{ draft(number: ${number}) { title whyNot { message } questions { text asks } items { nodes { questions warnings } } } }`;
    const { draft } = await askAs<Said>({ ledger, asker: STEWARD, language }, query);
    const ofItems = draft.items.nodes.flatMap((item) => [...item.questions, ...item.warnings]);
    const asked = draft.questions.flatMap(({ text, asks }) => [text, asks]);
    return [draft.title, ...draft.whyNot.map(({ message }) => message), ...asked, ...ofItems];
  });
  return (await Promise.all(said)).flat();
}

const FILES = [
  ...filesOf(SHEET, 0).map(([where, bytes]) => ({ where, bytes, drafted: sheetDraft })),
  ...filesOf(LONG, 1).map(([where, bytes]) => ({ where, bytes, drafted: longDraft })),
];

test.each(FILES)('a file with a page of text behind $where is asked about in short sentences', async (file) => {
  const ledger = world.draftWorld();
  const number = file.drafted(ledger, file.bytes);
  const said = await saidOf(ledger, number);
  expect(said.filter((sentence) => sentence.length > LONGEST)).toEqual([]);
});
