import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ERASE } from '../../data/ledger/act/erase.ts';
import { settle } from '../../data/ledger/act/settle.ts';
import { figureNamed } from '../../data/ledger/figure-place.ts';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { placeOfFigure } from '../../data/ledger/log/figure-code.ts';
import { addRevision } from '../../data/ledger/revision.ts';
import { frozenFromXml } from '../../data/sheet/source/frozen-part.ts';
import { writeOlderFile } from '../data/ledger/older-file.ts';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

const ledger = shippedLedger();

interface Named {
  id: string;
  __typename: string;
}

/** An id of a type with this local part. */
const idOf = (text: string) => Buffer.from(text).toString('base64');

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

/** A question for each type with an id, and other questions of which each has another answer. */
const TYPES: Record<string, { own: string; others: string[]; fields: string }> = {
  District: { own: 'district(name: "龙岗")', others: ['district(name: "光明")'], fields: 'code name' },
  Indicator: { own: 'indicator(name: "GDP")', others: ['indicator(name: "固定资产投资")'], fields: 'code name' },
  Document: { own: 'document(code: "LG-2024-MID")', others: ['document(code: "GM-2023-PLAN")'], fields: 'code title' },
  Figure: {
    own: 'figures(where: { documents: ["LG-2024-MID"], indicators: ["GDP"], measures: [GROWTH] }, first: 1)',
    others: ['asOf: "2025-01-01"', 'asOf: "2024-12-31"'].map(
      (at) =>
        `figures(where: { documents: ["LG-2024-MID"], indicators: ["GDP"], measures: [GROWTH] }, first: 1, ${at})`,
    ),
    fields: 'printed sentence vintages { id }',
  },
  Task: {
    own: 'tasks(document: "LG-2024-MID", first: 1)',
    others: ['tasks(document: "LG-2024-MID", first: 1, asOf: "2025-01-01")', 'tasks(district: "光明", first: 1)'],
    fields: 'title figures { id }',
  },
  Comparison: {
    own: 'comparisons(where: { districts: ["龙岗"], indicators: ["GDP"], periods: ["2024"], measures: [GROWTH] }, first: 1)',
    others: [
      'periods: ["2024"], measures: [GROWTH], judgeBy: PLAN }',
      'periods: ["2024"], measures: [GROWTH], tolerances: { progress: 0.2 } }',
      'periods: ["2024"], measures: [GROWTH] }, asOf: "2024-09-12"',
      'periods: ["2024-S1"], measures: [GROWTH] }',
      'periods: ["2023"], measures: [GROWTH] }',
    ].map((rest) => `comparisons(first: 1, where: { districts: ["龙岗"], indicators: ["GDP"], ${rest})`),
    fields: 'verdict label tolerances { progress } target { id printed } actual { id } asked: period',
  },
  Statement: {
    own: 'statements(district: "龙岗", year: "2024", indicators: ["GDP"], first: 1)',
    others: [
      'statements(district: "龙岗", year: "2024", indicators: ["GDP"], first: 1, asOf: "2024-05-01")',
      'statements(district: "光明", year: "2024", first: 1)',
    ],
    fields: 'period owner goals { id } changes { kind }',
  },
  Scoreboard: {
    own: 'scoreboard(district: "龙岗", period: "2024")',
    others: [
      'period: "2024", judgeBy: STEERING',
      'period: "2024", judgeBy: PLAN',
      'period: "2024", tolerances: { progress: 1 }',
      'period: "2024", topic: "economy"',
      'period: "2024", asOf: "2024-05-01"',
      'period: "2023"',
    ].map((rest) => `scoreboard(district: "龙岗", ${rest})`),
    fields:
      'period asOf tolerances { progress } headline { total } others { total } comparisons(first: 3) { nodes { id } }',
  },
  Ranking: {
    own: 'ranking(indicator: "GDP", measure: GROWTH, period: "2023", role: TARGET)',
    others: [
      'measure: GROWTH, period: "2024", role: TARGET',
      'measure: GROWTH, period: "2023", role: ACTUAL',
      'measure: LEVEL, period: "2023", role: TARGET',
    ].map((rest) => `ranking(indicator: "GDP", ${rest})`),
    fields: 'period measure role ranked entries(order: RANK) { nodes { rank figure { id } } }',
  },
};

/** Asks for one object, in a list or alone. */
async function one(asked: string, fields: string): Promise<Named> {
  const inner = `{ id __typename ${fields} }`;
  const isList = asked.includes('first: 1');
  const query = `{ it: ${asked} ${isList ? `{ nodes ${inner} }` : inner} }`;
  const { it } = await ask<{ it: Named | { nodes: Named[] } }>(ledger, query);
  const found = 'nodes' in it ? it.nodes[0] : it;
  if (!found) throw new Error(`${asked} finds nothing`);
  return found;
}

test.each(Object.entries(TYPES))(
  'a %s is found again by its id with the same answer, twice in one query too, and one that differs has another id',
  async (type, { own, others, fields }) => {
    const objects = await Promise.all([own, ...others].map((asked) => one(asked, fields)));
    expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
    for (const object of objects) {
      const { id } = object;
      const again = await ask(
        ledger,
        `query ($id: ID!) { a: node(id: $id) { id ...F } b: nodes(ids: [$id, $id, "nothing"]) { id ...F } c: node(id: $id) { id } }
         fragment F on ${type} { __typename ${fields} }`,
        { id },
      );
      expect(again).toEqual({ a: object, b: [object, object, null], c: { id } });
    }
  },
);

test('a work item keeps its id, in a copy of the ledger too, and its commitments are found by it at every state', async () => {
  const { tasks } = await ask<{ tasks: { nodes: { id: string; title: string; kind: string }[] } }>(
    ledger,
    '{ tasks(document: "LG-2023-PLAN", first: 500) { nodes { id title kind } } }',
  );
  const { then } = await ask<{ then: typeof tasks }>(
    ledger,
    '{ then: tasks(document: "LG-2023-PLAN", first: 500, asOf: "2024-12-31") { nodes { id title kind } } }',
  );
  const local = (id: string) => Buffer.from(id, 'base64').toString();
  expect(local(tasks.nodes[0]?.id ?? '')).toMatch(/^Task:LG-2023-PLAN\/\d+$/);
  const promised =
    'query ($task: ID!) { commitments(district: "龙岗", task: $task, withoutGoals: true) { nodes { task { title } } } }';
  const [now, past] = [tasks, then].map(({ nodes }) => nodes.filter(({ kind }) => kind === 'PLAN').slice(0, 3));
  expect(now).toHaveLength(3);
  for (const [place, { id, title }] of (now ?? []).entries()) {
    const ofThen = past?.[place]?.id ?? '';
    expect(local(ofThen)).toBe(`${local(id)}@5:6a9ddcd3073fc09f/2024-12-31`);
    for (const task of [id, ofThen])
      expect(await ask(ledger, promised, { task })).toEqual({ commitments: { nodes: [{ task: { title } }] } });
  }
  expect(await ask(ledger, promised, { task: idOf('Task:LG-2023-PLAN/1') })).toEqual({ commitments: { nodes: [] } });
  const { errors } = await answer(ledger, promised, { task: idOf('Figure:1') });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_ID']);
});

test('a goal of a work item, judged on its own, is found again as it was, apart from the comparison of its key', async () => {
  interface Shown {
    id: string;
    target: { id: string };
  }
  const { commitments } = await ask<{ commitments: { nodes: { commitments: { comparison: Shown | null }[] }[] } }>(
    ledger,
    '{ commitments(district: "龙岗", first: 20) { nodes { commitments { comparison { id target { id } } } } } }',
  );
  const shown = commitments.nodes.flatMap((node) => node.commitments.flatMap(({ comparison }) => comparison ?? []));
  expect(shown.length).toBeGreaterThan(10);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  const { nodes } = await ask<{ nodes: Shown[] }>(
    ledger,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comparison { id target { id } } } }',
    { ids: shown.map(({ id }) => id) },
  );
  expect(nodes).toEqual(shown);
});

test('two comparisons with one id are the same answer, whatever asked for them, and so is what their id finds', async () => {
  const fields =
    'id verdict label gap reason tolerances { aboutPoints progress } target { id } actual { id } previous { id }';
  const terms = [
    '',
    'judgeBy: PLAN',
    'judgeBy: ASSIGNED',
    'tolerances: { aboutPoints: 0.5 }',
    'tolerances: { aboutPoints: 2 }',
  ];
  const states = ['', 'asOf: "2024-05-01"', 'asOf: "2024-12-31"', 'atRevision: 4'];
  const lists = terms.flatMap((term) =>
    states.map(
      (state) =>
        `comparisons(first: 12, where: { districts: ["龙岗"], periods: ["2024"], ${term} }, ${state}) { nodes { ${fields} } }`,
    ),
  );
  const boards = terms.map(
    (term) =>
      `scoreboard(district: "龙岗", period: "2024", ${term}) { comparisons(first: 12) { nodes { ${fields} } } }`,
  );
  const keys = ['2024', '2024年累计', '2024-S1'].map(
    (period) => `{ district: "龙岗", indicator: "GDP", measure: "GROWTH", period: "${period}" }`,
  );
  const asked = [
    ...lists,
    ...boards,
    `comparisonsByKey(keys: [${keys.join(' ')}]) { ... on Comparison { ${fields} } }`,
  ];
  const byId = new Map<string, string>();
  for (const each of asked) {
    const { it } = await ask<{ it: unknown }>(ledger, `{ it: ${each} }`);
    const said = JSON.stringify(it).matchAll(/\{"id":"[^"]+","verdict".*?"previous":(?:null|\{[^}]*\})\}/g);
    for (const [text] of said) {
      const { id } = JSON.parse(text) as Named;
      expect(byId.get(id) ?? text).toBe(text);
      byId.set(id, text);
    }
  }
  expect(byId.size).toBeGreaterThan(150);
  const ids = [...byId.keys()];
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comparison { ${fields} } } }`;
  const { nodes } = await ask<{ nodes: unknown[] }>(ledger, query, { ids });
  expect(nodes.map((node) => JSON.stringify(node))).toEqual([...byId.values()]);
});

test.each([
  'x',
  '',
  'Figure',
  idOf('Figure:'),
  idOf('Nothing:1'),
  idOf('Query:1'),
  idOf('Comparison'),
  `${idOf('Figure:1')}=`,
  ` ${idOf('Figure:1')}`,
  '龙岗',
  idOf('__proto__:1'),
  idOf('String:1'),
])('%j is no id: null among others, and one sentence alone', async (id) => {
  const good = idOf('District:440307');
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
  const { nodes } = await ask<{ nodes: unknown }>(ledger, query, { ids: [good, id, good, id] });
  expect(nodes).toEqual([{ __typename: 'District' }, null, { __typename: 'District' }, null]);
  const { errors } = await answer(ledger, 'query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_ID']);
});

test.each([
  'Figure:0',
  'Figure:-1',
  'Figure:1e3',
  'Figure: 1',
  'Figure:1@',
  'Figure:1@0/2024-01-01',
  'Figure:1@5/2024-01-01',
  'Figure:1@5:6a9ddcd3073fc09f/2024-02-31',
  'Figure:1@5:6a9ddcd3073fc09f/x',
  'Figure:99999999999999999999',
  'Figure:891',
  'Figure:5.9999.6a9ddcd3',
  'Figure:5.3.00000000',
  'Figure:6.2.6a9ddcd3',
  'Figure:05.3.6a9ddcd3',
  'Task:x',
  'Task:1',
  'Task:LG-2024-MID/1',
  'Task:LG-2024-MID/01',
  'Task:/1',
  'District:nowhere',
  'Comparison:[]',
  'Comparison:{',
  'Comparison:["5:6a9ddcd3073fc09f/2024-09-12"]',
  'Comparison:null',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","2024"]',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","2024","nothing",null,0.5,0.05,0.05]',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","2024",null,null,0.5,0.05,5]',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","2024",null,"NOBODY",0.5,0.05,0.05]',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","2024年",null,null,0.5,0.05,0.05]',
  'Scoreboard:["5:6a9ddcd3073fc09f/2024-09-12","440307","最新",null,null,0.5,0.05,0.05]',
  'Statement:["5:6a9ddcd3073fc09f/2024-09-12","440307","GDP","GROWTH","1999"]',
  'Ranking:["5:6a9ddcd3073fc09f/2024-09-12","440300","GDP","RANK","2024","ACTUAL"]',
])('%s names nothing of this ledger, and is null', async (text) => {
  const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
  const { errors, data } = await answer(ledger, query, { id: idOf(text) });
  expect([errors, { ...data }]).toEqual([undefined, { node: null, nodes: [null] }]);
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

/**
 * A part of a workbook that the program at commit 74f7c45 froze, written by its frozenToXml from its answers to FrozenSources
 * on the shipped five: figures were named by the numbers of their rows then, 158 and 679 here.
 */
const FROZEN =
  '<frozen xmlns="urn:planbook:frozen:1" version="1">{"version":1,"ledger":"L","language":"ZH","base":"PB_","words":["《龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）》(草案)；《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》(正式)"],"cells":[["0","=PLAN.TARGET({0:-$},\\"GDP\\",2024)",["9"],6.5,"TARGET",["龙岗区","GDP","2024","GROWTH",null],[5,["RmlndXJlOjE1OA==","RmlndXJlOjY3OQ=="],0]]]}</frozen>';

/** The figures with these ids: where they are printed, and the revision that retired them. */
async function figuresOf(of: Ledger, ids: readonly string[]): Promise<{ id: string }[]> {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { id printed retired citation { document { code } } } } }`;
  const { nodes } = await ask<{ nodes: { id: string }[] }>(of, query, { ids });
  return nodes;
}

test('a workbook that the program before froze finds its figures, in a ledger made anew and in the older one rewritten', async () => {
  const ids = frozenFromXml(FROZEN)?.cells.flatMap(({ source }) => source?.figureIds ?? []) ?? [];
  const older = join(mkdtempSync(join(tmpdir(), 'planbook-frozen-')), 'ledger.db');
  onTestFinished(() => rmSync(dirname(older), { recursive: true, force: true }));
  writeOlderFile(older, { ledger: shippedLedger(), migrations: 3 });
  const rewritten = openLedger(older, { rebuilding: { rows: 300 } });
  onTestFinished(() => rewritten.close());
  const found = [
    { printed: '6.5%', retired: null, citation: { document: { code: 'LG-2023-PLAN' } } },
    { printed: '9%', retired: null, citation: { document: { code: 'LG-2024-MID' } } },
  ];
  for (const each of [ledger, rewritten]) expect(await figuresOf(each, ids)).toMatchObject(found);
  // A later revision corrects one of them: the frozen cell keeps the figure that it showed.
  const code = Buffer.from((await figuresOf(rewritten, ids))[1]?.id ?? '', 'base64').toString();
  addRevision(rewritten, {}, [{ retired: { figure: code.replace('Figure:', '') } }]);
  expect(await figuresOf(rewritten, ids)).toMatchObject([found[0], { ...found[1], retired: 6 }]);
});

test('each row number of the program before names one figure, in the order in which figures were added', async () => {
  const codes = ledger.prepared<{ code: string }>('SELECT code FROM figures ORDER BY revision, line').all();
  const rows = [1, 2, 61, 62, 158, 229, 264, 378, 676, 677, codes.length];
  const ids = rows.map((row) => idOf(`Figure:${row}`));
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { id } } }';
  const { nodes } = await ask<{ nodes: { id: string }[] }>(ledger, query, { ids });
  const numbers = nodes.map(({ id }) =>
    figureNamed(ledger, Buffer.from(id, 'base64').toString().slice('Figure:'.length)),
  );
  const sql = 'SELECT code FROM figures WHERE revision = ? AND line = ?';
  const named = numbers.map((number) => {
    const { revision, line } = placeOfFigure(number ?? 0);
    return ledger.value(sql, revision, line);
  });
  expect(named).toEqual(rows.map((row) => codes[row - 1]?.code));
  // The rows that the program at commit 74f7c45 had for these.
  const then = [
    'LG-2023-PLAN/008',
    'LG-2023-PLAN/009',
    'PS-2023-PLAN/017',
    'PS-2023-PLAN/052',
    'PS-2023-PLAN/166',
    'LG-2024-MID/001',
    'LG-2024-MID/002',
  ];
  expect([61, 62, 229, 264, 378, 676, 677].map((row) => named[rows.indexOf(row)])).toEqual(then);
});

test('a figure that was erased is in no answer any more, and asked for by its id it is said to be taken down', async () => {
  const own = shippedLedger();
  onTestFinished(() => own.close());
  const listed = '{ figures(first: 3) { nodes { id } } }';
  const before = await ask<{ figures: { nodes: Named[] } }>(own, listed);
  const [gone, next] = before.figures.nodes.map(({ id }) => id);
  const [revision = '', line = ''] = Buffer.from(gone ?? '', 'base64')
    .toString()
    .slice('Figure:'.length)
    .split('.');
  const entry = Number(own.value('SELECT entry FROM revisions WHERE number = ?', revision));
  const thing = { of: 'LINE', entry, line: Number(line) } as const;
  settle(own, ERASE, { given: { thing, reason: '保密' }, by: { person: null } });
  const after = await ask<{ figures: { nodes: Named[] } }>(own, listed);
  expect(after.figures.nodes[0]?.id).toBe(next);
  const { errors } = await answer(own, 'query ($id: ID!) { node(id: $id) { id } }', { id: gone });
  expect(errors?.map(({ message, extensions }) => [extensions['code'], message])).toEqual([
    ['TAKEN_DOWN', expect.stringContaining('该数据已撤下')],
  ]);
  const { nodes } = await ask<{ nodes: (Named | null)[] }>(own, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [gone, next],
  });
  expect(nodes).toEqual([null, { id: next }]);
  // An id with another revision's digits names nothing that ever was.
  const { node } = await ask<{ node: unknown }>(own, 'query ($id: ID!) { node(id: $id) { id } }', {
    id: idOf(`Figure:${revision}.${line}.00000000`),
  });
  expect(node).toBeNull();
});
