import { expect, test } from 'vitest';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { importLong } from '../../../data/intake/draft/long/import.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

const STEWARD: Asker = { kind: 'PERSON', number: 1, name: 'x', offices: [{ role: 'STEWARD', district: null }] };

test('the drafts of a file are found by its digest, and none by that of another', async () => {
  const ledger = world.draftWorld();
  const rows = (value: string) =>
    Buffer.from(`district,indicator,period,value,unit,document\n440309,TRADE,2024-08,${value},亿元,新公报\n`);
  const told = { name: '月报.csv', publishedOn: '2024-08-20', release: 'PUBLIC' } as const;
  const [first, second] = ['12.5', '12.6'].map((value) =>
    writing(ledger, () => importLong(ledger, PROGRAM, { ...told, pieces: () => [rows(value)] })),
  );
  const { file } = world.draftOf(ledger, Number(first));
  const found = (digest: string | null) =>
    askAs({ ledger, asker: STEWARD }, `{ drafts(file: "${digest}") { totalCount nodes { number } } }`);
  expect(second).not.toBe(first);
  expect(await found(file)).toEqual({ drafts: { totalCount: 1, nodes: [{ number: first }] } });
  for (const other of ['0'.repeat(64), ''])
    expect(await found(other)).toEqual({ drafts: { totalCount: 0, nodes: [] } });
});
