import { beforeAll, expect, test } from 'vitest';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { figureIn, shippedLedger, shippedPlans } from '../data/plans/plans.ts';
import { ask } from './ask.ts';

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
    expect([...first.page.nodes, ...page.nodes]).toEqual(before.slice(0, 550));
    expect(page.totalCount).toBe(first.page.totalCount);
    expect(await paged(own, list, 500)).not.toEqual(before);
  },
);
