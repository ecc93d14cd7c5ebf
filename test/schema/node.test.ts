import { expect, test } from 'vitest';
import { shippedLedger } from '../data/plans/plans.ts';
import { ask } from './ask.ts';

const ledger = shippedLedger();

interface Named {
  id: string;
  __typename: string;
}

test('each thing with an id of its own is found again by it, one by one and together, in the order asked', async () => {
  const found = await ask<Record<string, Named | { nodes: Named[] }>>(
    ledger,
    `{ district(name: "龙岗") { id __typename } indicator(name: "GDP") { id __typename }
       document(code: "LG-2024-MID") { id __typename } figures(first: 1) { nodes { id __typename } }
       tasks(first: 1) { nodes { id __typename } } }`,
  );
  const things = Object.values(found)
    .flatMap((thing) => ('nodes' in thing ? thing.nodes : [thing]))
    .reverse();
  expect(things.map(({ __typename }) => __typename)).toEqual(['Task', 'Figure', 'Document', 'Indicator', 'District']);
  const ids = things.map(({ id }) => id);
  const { nodes } = await ask<{ nodes: Named[] }>(
    ledger,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }',
    { ids },
  );
  expect(nodes).toEqual(things);
  for (const { id, __typename } of things)
    expect(await ask(ledger, 'query ($id: ID!) { node(id: $id) { id __typename } }', { id })).toEqual({
      node: { id, __typename },
    });
});

test('an id of nothing is null in its place', async () => {
  const ids = ['Figure:999999', 'Document:LG-2024-MID', 'District:999999'].map((id) =>
    Buffer.from(id).toString('base64'),
  );
  const { nodes } = await ask<{ nodes: (Named | null)[] }>(
    ledger,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }',
    { ids },
  );
  expect(nodes).toEqual([null, { __typename: 'Document' }, null]);
});

test("a table's cells name their figures by ids that find them", async () => {
  const { table } = await ask<{ table: { columns: { key: string; figureIds: (string | null)[] | null }[] } }>(
    ledger,
    `{ table(spec: { districts: ["龙岗"], indicators: ["GDP"], periods: ["2024"], measures: [GROWTH] }) { columns { key figureIds } } }`,
  );
  const ids = table.columns.flatMap(({ figureIds }) => figureIds ?? []).filter((id) => id !== null);
  const { nodes } = await ask<{ nodes: { printed: string }[] }>(
    ledger,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { printed } } }',
    { ids },
  );
  expect(nodes.map(({ printed }) => printed)).toEqual(['6.5%', '9%']);
});

test('every citation is a range of its document, and its paragraph holds it', async () => {
  interface Cited {
    citation: { quote: string; start: number; end: number; paragraph: string; document: { code: string } };
  }
  const { documents } = await ask<{ documents: { code: string; text: string }[] }>(
    ledger,
    '{ documents { code text } }',
  );
  const texts = new Map(documents.map(({ code, text }) => [code, text]));
  const { figures } = await ask<{ figures: { nodes: Cited[] } }>(
    ledger,
    '{ figures(first: 500) { nodes { citation { quote start end paragraph document { code } } } } }',
  );
  expect(figures.nodes).toHaveLength(500);
  for (const { citation } of figures.nodes) {
    const { quote, start, end, paragraph, document } = citation;
    expect(texts.get(document.code)?.slice(start, end)).toBe(quote);
    expect(paragraph).toContain(quote);
  }
});
