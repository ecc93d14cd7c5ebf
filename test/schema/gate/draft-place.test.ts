import { expect, test } from 'vitest';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Asker } from '../../../data/rules/office/may.ts';
import * as world from '../../data/intake/draft/draft-world.ts';
import { askAs } from '../ask.ts';

/** A sheet with a growth that its own numbers contradict, and a name that nobody knows. */
const SHEET = Buffer.from(
  [
    '龙华区2024年1-7月主要指标',
    '指标名称,计量单位,累计,同比增长(%),上年同期',
    '外贸进出口,亿元,690.20,2.1,676.0',
    '规上总产值,亿元,6120.48,—,5688.2',
  ].join('\n'),
);

const asker: Asker = { kind: 'PERSON', number: 1, name: 'x', offices: [{ role: 'KEEPER', district: null }] };
const ledger = world.draftWorld();
const given = {
  ...{ workbook: workbookOf(readWorkbook(SHEET, '月报.csv')), bytes: SHEET, answers: {} },
  told: { publishedOn: '2024-08-20', release: 'INTERNAL' } as const,
};
const number = writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));

async function draft<Data>(fields: string): Promise<Data> {
  const asked = { ledger, asker, language: 'ZH' as const };
  return (await askAs<{ draft: Data }>(asked, `{ draft(number: ${number}) { ${fields} } }`)).draft;
}

test('items are asked for from any place on, and the place of one and of the next doubtful one is told', async () => {
  const { items } = await draft<{ items: { nodes: { id: string; cell: string | null }[] } }>(
    'items { nodes { id cell } }',
  );
  expect(items.nodes.map(({ cell }) => cell)).toEqual([null, 'C3', 'D3', 'C4']);
  const from = (place: number) => draft(`items(findings: [NEW], from: ${place}, first: 1) { nodes { cell } }`);
  expect(await from(1)).toEqual({ items: { nodes: [{ cell: 'C3' }] } });
  expect(await from(-1)).toEqual({ items: { nodes: [{ cell: null }] } });
  expect(await from(9)).toEqual({ items: { nodes: [] } });
  const id = items.nodes[3]?.id;
  expect(await draft(`placeOf(id: "${id}")`)).toEqual({ placeOf: 3 });
  expect(await draft(`placeOf(id: "${id}", doubtful: true)`)).toEqual({ placeOf: 1 });
  expect(await draft(`placeOf(id: "${id}", findings: [NEW])`)).toEqual({ placeOf: null });
  const next = (place: number) => draft(`nextDoubtful(from: ${place})`);
  expect([await next(0), await next(3), await next(4)].map((each) => Object.values(each as object)[0])).toEqual([
    2,
    3,
    null,
  ]);
  expect(await draft('nextDoubtful(from: 0, text: "c4")')).toEqual({ nextDoubtful: 0 });
});
