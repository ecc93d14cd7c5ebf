import { beforeAll, expect, test } from 'vitest';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { figureIn, shippedLedger, shippedPlans } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

let ledger: Ledger;

beforeAll(() => {
  ledger = shippedLedger();
});

interface Page {
  page: {
    totalCount: number;
    nodes: unknown[];
    edges: { cursor: string; node: unknown }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

const LISTS = {
  figures: { head: 'figures', rest: '', node: 'id printed revision' },
  'main figures in force': {
    head: 'figures',
    rest: 'where: { headline: true, inForce: true }',
    node: 'id printed revision',
  },
  indicators: { head: 'indicators', rest: 'search: "数"', node: 'id code' },
  comparisons: { head: 'comparisons', rest: 'where: { periods: ["2024", "2023"] }', node: 'id period verdict' },
  statements: { head: 'statements', rest: 'district: "龙岗", year: "2024"', node: 'id period goals { id }' },
  commitments: { head: 'commitments', rest: 'district: "龙岗"', node: 'task { id } commitments { figure { id } }' },
  tasks: { head: 'tasks', rest: '', node: 'id title' },
  changes: { head: 'changes', rest: 'since: 3', node: 'kind figure { id }' },
  'search hits': { head: 'search', rest: 'text: "碳"', node: 'text start documentStart' },
};

function queryOf({ head, rest, node }: (typeof LISTS)[keyof typeof LISTS]): string {
  return `query Page($first: Int, $after: String) {
    page: ${head}(${rest} first: $first, after: $after) {
      totalCount
      nodes { ${node} }
      edges { cursor node { ${node} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
}

/** Lists all nodes page by page and checks each page's own information. */
async function paged(from: Ledger, list: keyof typeof LISTS, first: number): Promise<unknown[]> {
  const nodes: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const { page }: Page = await ask<Page>(from, queryOf(LISTS[list]), { first, after });
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(page.totalCount);
      return nodes;
    }
    expect(page.nodes).toHaveLength(first);
    after = page.pageInfo.endCursor;
  }
}

test.each(Object.keys(LISTS) as (keyof typeof LISTS)[])(
  '%s are paged to the end in one order, each once, whatever the size of a page',
  async (list) => {
    const large = await paged(ledger, list, 500);
    expect(large.length).toBeGreaterThan(10);
    expect(new Set(large.map((node) => JSON.stringify(node))).size).toBe(large.length);
    expect(await paged(ledger, list, 37)).toEqual(large);
  },
);

test('without `first` a page has 100 nodes, and with 0 none but the count', async () => {
  const { page } = await ask<Page>(ledger, queryOf(LISTS.figures));
  const figures = shippedPlans().documents.flatMap((document) => document.figures);
  expect([page.nodes.length, page.totalCount]).toEqual([100, figures.length]);
  const none = await ask<Page>(ledger, queryOf(LISTS.figures), { first: 0 });
  expect([none.page.nodes, none.page.pageInfo.endCursor, none.page.pageInfo.hasNextPage]).toEqual([[], null, true]);
});

const ID = /"id":"([^"]+)"/g;

/** The id that a thing has at the latest revision, for its id at an earlier one. */
function present(_: string, id: string): string {
  const plain = Buffer.from(id, 'base64')
    .toString()
    .replace(/@\d+:[0-9a-f]{16}\/[\d-]+$/, '');
  return `"id":"${Buffer.from(plain).toString('base64')}"`;
}

test.each(['figures', 'comparisons', 'changes'] as const)(
  'a cursor of %s keeps its revision when another lands between two pages',
  async (list) => {
    const own = shippedLedger();
    const before = await paged(own, list, 500);
    const first = await ask<Page>(own, queryOf(LISTS[list]), { first: 50 });
    const next = shippedPlans();
    for (const code of ['LG-2023-PLAN/001', 'LG-2024-MID/004', 'GM-2023-PLAN/192'])
      Object.assign(figureIn(next, code), { value: 1, printed: '1%' });
    const last = next.documents.at(-1);
    if (last) last.figures = last.figures.slice(0, 40);
    loadPlanSet(own, { ...next, version: next.version + 1 });
    const { page } = await ask<Page>(own, queryOf(LISTS[list]), { first: 500, after: first.page.pageInfo.endCursor });
    // A thing read at an earlier revision has an id that says so.
    const said = JSON.stringify([...first.page.nodes, ...page.nodes]).replace(ID, present);
    expect(JSON.parse(said)).toEqual(before.slice(0, 550));
    expect(page.totalCount).toBe(first.page.totalCount);
    expect(await paged(own, list, 500)).not.toEqual(before);
  },
);

test('a past revision shows documents, catalogue and glossary as they were, whether by argument or by what is shown', async () => {
  const own = shippedLedger();
  const next = shippedPlans();
  const document = next.documents.find(({ code }) => code === 'LG-2024-MID');
  const indicator = next.indicators.find(({ code }) => code === 'GDP');
  const glossary = next.documents.find(({ terms }) => terms.length > 1);
  if (!document || !indicator || !glossary) throw new Error('The shipped set has lost a thing.');
  Object.assign(document, { title: '更正后的报告', publishedOn: '2024-09-13', publishedFrom: '2024-09-13' });
  Object.assign(indicator, { name: '地区总产值', aliases: ['国内总产值'] });
  glossary.terms = glossary.terms.slice(0, 1);
  const source = `query ($at: Int) {
    documents(atRevision: $at) { title }
    document(code: "LG-2024-MID", atRevision: $at) { title publishedOn }
    districts(atRevision: $at) { name }
    terms(atRevision: $at) { term }
    figures(where: { documents: ["LG-2024-MID"], indicators: ["GDP"] }, first: 1, atRevision: $at) {
      nodes { citation { document { title publishedOn } } indicator { name aliases } }
    }
  }`;
  const before = await ask(own, source);
  loadPlanSet(own, { ...next, version: next.version + 1 });
  const now = await ask(own, source);
  const figure = {
    citation: { document: { title: '更正后的报告', publishedOn: '2024-09-13' } },
    indicator: { name: '地区总产值', aliases: ['国内总产值'] },
  };
  expect(now).toMatchObject({ document: figure.citation.document, figures: { nodes: [figure] } });
  expect([await ask(own, source, { at: 5 }), await ask(own, source, { at: 6 })]).toEqual([before, now]);
  expect(now).not.toEqual(before);
  await expect(ask(own, source, { at: 7 })).rejects.toThrow(/7/);
});

/** A cursor with its parts changed: the digest of the list, the state, the place. */
function changed(cursor: string, change: (parts: [string, string, unknown]) => unknown): string {
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return Buffer.from(JSON.stringify(change(parts))).toString('base64url');
}

const TASKS = 'query ($after: String) { tasks(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';
const FIGURES = 'query ($after: String) { figures(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';

async function firstCursor(query: string): Promise<string> {
  const data = await ask<Record<string, Page['page']>>(ledger, query);
  return Object.values(data)[0]?.pageInfo.endCursor ?? '';
}

test.each<[string, (cursor: string) => string]>([
  ['offset 1e300', (cursor) => changed(cursor, ([list, at]) => [list, at, 1e300])],
  ['offset 1e15', (cursor) => changed(cursor, ([list, at]) => [list, at, 1e15])],
  ['an offset beyond the end', (cursor) => changed(cursor, ([list, at]) => [list, at, 100_000])],
  ['offset -1', (cursor) => changed(cursor, ([list, at]) => [list, at, -1])],
  ['offset 0.5', (cursor) => changed(cursor, ([list, at]) => [list, at, 0.5])],
  ['offset NaN', (cursor) => changed(cursor, ([list, at]) => [list, at, Number.NaN])],
  ['offset "0"', (cursor) => changed(cursor, ([list, at]) => [list, at, '0'])],
  ['no offset', (cursor) => changed(cursor, ([list, at]) => [list, at])],
  ['a fourth part', (cursor) => changed(cursor, (parts) => [...parts, 1])],
  ['an object', (cursor) => changed(cursor, ([list, at]) => ({ list, at }))],
  ['as-of "x"', (cursor) => changed(cursor, ([list, at, place]) => [list, at.replace(/\/.*/, '/x'), place])],
  [
    'as-of 31 February',
    (cursor) => changed(cursor, ([list, at, place]) => [list, at.replace(/\/.*/, '/2024-02-31'), place]),
  ],
  ['a number alone', (cursor) => changed(cursor, ([list, at, place]) => [list, at.replace(/:\w+/, ''), place])],
  ['revision 0', (cursor) => changed(cursor, ([list, at, place]) => [list, at.replace(/^\d+/, '0'), place])],
  ['revision 1e0', (cursor) => changed(cursor, ([list, at, place]) => [list, at.replace(/^\d+/, '1e0'), place])],
  ['a state that is a number', (cursor) => changed(cursor, ([list, , place]) => [list, 6, place])],
  ['another digest', (cursor) => changed(cursor, ([, at, place]) => ['AAAAAAAAAAAAAAAA', at, place])],
  ['blanks in it', (cursor) => `${cursor.slice(0, 9)} ${cursor.slice(9)}`],
  ['a tail', (cursor) => `${cursor}A`],
  ['padding', (cursor) => `${cursor}=`],
  ['not base64', () => '?"!'],
  ['base64 of no JSON', () => Buffer.from('[1,2').toString('base64url')],
  ['nothing', () => ''],
  ['200,000 characters', (cursor) => cursor.repeat(2000)],
])('a cursor with %s is refused in one sentence', async (_, forged) => {
  const { errors } = await answer(ledger, TASKS, { after: forged(await firstCursor(TASKS)) });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
  expect(errors?.[0]?.message).toMatch(/^after不是这个列表在这些条件下给出的游标.+。$/);
});

test.each<[string, object]>([
  ['an unknown owner', { owner: '999999' }],
  ['an unknown indicator', { indicator: 'NOTHING' }],
  ['a pair that has no figure', { owner: '440308' }],
  ['an index beyond the end', { index: 100_000 }],
  ['index -1', { index: -1 }],
  ['index 1e300', { index: 1e300 }],
  ['an index that is a text', { index: '0' }],
])('a cursor of figures at %s is refused', async (_, wrong) => {
  const good = await firstCursor(FIGURES);
  const after = changed(good, ([list, at, place]) => [list, at, { ...Object(place), ...wrong }]);
  const { errors } = await answer(ledger, FIGURES, { after });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
});

test.each<[string, string, string]>([
  ['another list', 'tasks(first: 1)', 'indicators(first: 1, after: $after)'],
  ['a list of the same shape', 'figures(first: 1)', 'comparisons(where: { periods: ["2024"] }, after: $after)'],
  [
    'another filter',
    'figures(where: { headline: true }, first: 1)',
    'figures(where: { headline: false }, after: $after)',
  ],
  ['no filter', 'figures(where: { headline: true }, first: 1)', 'figures(after: $after)'],
  ['another search', 'search(text: "碳", first: 1)', 'search(text: "水", after: $after)'],
  [
    'another district',
    'statements(district: "龙岗", year: "2024", first: 1)',
    'statements(district: "光明", year: "2024", after: $after)',
  ],
  ['another as-of', 'figures(asOf: "2024-09-12", first: 1)', 'figures(asOf: "2024-09-13", after: $after)'],
  ['another revision', 'figures(atRevision: 3, first: 1)', 'figures(atRevision: 4, after: $after)'],
  ['other news', 'changes(since: 3, first: 1)', 'changes(since: 2, after: $after)'],
])('a cursor is refused in %s', async (_, own, other) => {
  const after = await firstCursor(`{ own: ${own} { pageInfo { endCursor } } }`);
  const { errors } = await answer(ledger, `query ($after: String) { other: ${other} { nodes { __typename } } }`, {
    after,
  });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
});

test.each([
  'figures(where: { headline: true, topic: null }, first: 1)',
  'figures(asOf: "2024-09-12", atRevision: 4, first: 1)',
  'tasks(district: "龙岗", first: 1)',
])('a cursor is taken with the same arguments, however they are ordered: %s', async (list) => {
  const page = '{ nodes { id } pageInfo { endCursor } }';
  const after = await firstCursor(`{ own: ${list} ${page} }`);
  const next = list
    .replace('first: 1', 'first: 2, after: $after')
    .replace('headline: true, topic: null', 'headline: true');
  const { own } = await ask<{ own: Page['page'] }>(ledger, `query ($after: String) { own: ${next} ${page} }`, {
    after,
  });
  expect(own.nodes).toHaveLength(2);
});

test("a page of a scoreboard's goals is read at the scoreboard's own revision, and a cursor of another is refused", async () => {
  const board = (at: number) =>
    `query ($after: String) { scoreboard(district: "龙岗", period: "2024", atRevision: ${at}) { comparisons(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }`;
  interface Board {
    scoreboard: { comparisons: Page['page'] };
  }
  const { scoreboard } = await ask<Board>(ledger, board(5));
  const after = scoreboard.comparisons.pageInfo.endCursor;
  const next = await ask<Board>(ledger, board(5), { after });
  expect(next.scoreboard.comparisons.nodes).toHaveLength(2);
  const { errors } = await answer(ledger, board(4), { after });
  expect(errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
});

test('the page after that of news is read by the query of changes with the same revision and filter, and by no other', async () => {
  interface News {
    newsOf: { changes: Page['page'] }[];
  }
  const filter = 'where: { districts: ["龙岗"] }';
  const { newsOf } = await ask<News>(
    ledger,
    `{ newsOf(tables: [{ since: 3, ${filter} }]) { ... on News { changes(first: 3) { nodes { figure { id } } pageInfo { endCursor } } } } }`,
  );
  const after = newsOf[0]?.changes.pageInfo.endCursor;
  const next = (rest: string) =>
    `query ($after: String) { changes(${rest}, first: 2, after: $after) { nodes { figure { id } } } }`;
  const whole = await ask<{ changes: Page['page'] }>(
    ledger,
    `{ changes(since: 3, ${filter}, first: 5) { nodes { figure { id } } } }`,
  );
  const { changes } = await ask<{ changes: Page['page'] }>(ledger, next(`since: 3, ${filter}`), { after });
  expect([...(newsOf[0]?.changes.nodes ?? []), ...changes.nodes]).toEqual(whole.changes.nodes);
  const { errors } = await answer(ledger, next('since: 3'), { after });
  expect(errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
});
