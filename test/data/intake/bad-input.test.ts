import { utils, write } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { carryOut, type Proposal } from '../../../data/intake/act.ts';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { readLayout } from '../../../data/intake/layout/layout.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { addToken, endToken } from '../../../data/ledger/person/token-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { draftWorld, findingsOf } from './draft/draft-world.ts';
import { read } from './grid/grid-file.ts';

const NOW = new Date();
const ROWS = [['龙华区2024年1-7月主要指标'], ['指标名称', '计量单位', '累计'], ['进出口总额', '亿元', '690.2']];

let ledger: Ledger;

beforeEach(() => {
  ledger = draftWorld();
});

function imported(bytes: Uint8Array, name: string): number {
  const told = { publishedOn: '2024-08-20', release: 'PUBLIC' } as const;
  const given = { workbook: read(bytes, name), bytes, answers: {}, told };
  return writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
}

function publishing(draft: number, by: Proposal['by']): Promise<unknown> {
  return carryOut(ledger, { act: 'publish', given: { draft, version: 1 }, by });
}

const CSV = new TextEncoder().encode(ROWS.map((row) => row.join(',')).join('\n'));

test('the same table as .csv and as .xls is published once, and the second file changes nothing', async () => {
  await publishing(imported(CSV, '7月.csv'), { person: null });
  const sheet = utils.aoa_to_sheet(ROWS.map((row) => row.map((text) => (text === '690.2' ? 690.2 : text))));
  const book = { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } };
  const xls = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
  const findings = findingsOf(ledger, imported(xls, '7月.xls'));
  expect(findings.filter((finding) => finding !== 'NEW')).toEqual(['UNCHANGED']);
});

test('a newest column that is blank is warned of, and makes no figure', () => {
  const table = '龙华区主要指标\n指标名称,计量单位,2024年6月,2024年7月\n进出口总额,亿元,690.2,\n地区生产总值,亿元,5,\n';
  const { figures, blocks } = readLayout(read(table), {});
  expect([...figures].map(({ cell }) => cell)).toEqual(['C3', 'C4']);
  expect(blocks[0]?.warnings).toEqual([{ code: 'BLANK_COLUMN', arguments: { cell: 'D2', shown: '2024年7月' } }]);
});

test('of two who publish a draft at once one does, and the other is told that it is published', async () => {
  const draft = imported(CSV, '7月.csv');
  const before = ledger.latest;
  const done = await Promise.allSettled([publishing(draft, { person: null }), publishing(draft, { person: null })]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(done[1]).toMatchObject({ reason: { code: 'PUBLISHED' } });
  expect(ledger.latest).toBe(before + 1);
});

test('a token that is ended after its request was let in publishes nothing', async () => {
  const asked = { name: '联合', role: 'PUBLISHER' as const, districts: [null], person: null, expires: null };
  const { line } = addToken(ledger, asked, NOW);
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const token = line.token?.number ?? 0;
  const draft = imported(CSV, '7月.csv');
  const before = ledger.latest;
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, token, NOW).line] }));
  await expect(publishing(draft, { person: null, token })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(ledger.latest).toBe(before);
});
