import { expect, test } from 'vitest';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { REQUEST_BOUNDS, type WorkBounds } from '../../data/ledger/store/work.ts';
import { schema } from '../../schema/schema.ts';
import { shippedLedger } from '../data/plans/plans.ts';
import { type Answer, post } from './tiny.ts';

const ledger = shippedLedger();
const lines: string[] = [];
const log = createLog({ write: (line: string) => void lines.push(line) });

/** Asks with these bounds, in English. */
async function ask(
  bounds: { counted?: Partial<WorkBounds>; priced?: Partial<WorkBounds> },
  query: string,
  variables?: object,
): Promise<Answer> {
  const config = { cors: [], tls: undefined };
  const [counted, priced] = [bounds.counted, bounds.priced].map((given) => ({ ...REQUEST_BOUNDS, ...given }));
  const handler = createHandler({
    schema,
    ledger,
    log,
    config,
    bounds: { ...(counted && { counted }), ...(priced && { priced }) },
  });
  const response = await handler.fetch(post({ query, variables }, { 'accept-language': 'en' }));
  return (await response.json()) as Answer;
}

const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');
const texts = `{ ${aliases(20, 'document(code: "LG-2024-MID") { text }')} }`;
const counts = `{ ${aliases(4, 'comparisons(first: 0, where: { districts: ["龙岗区"], periods: ["2024", "2023"] }) { totalCount }')} }`;
const inList = `{ documents { ${aliases(5, 'text')} } }`;
const repeated = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { text } } }';
const ids = Array.from({ length: 20 }, () => Buffer.from('Document:LG-2024-MID').toString('base64'));
const boards = `{ ${aliases(3, 'scoreboard(district: "440307", period: "2024") { headline { total } parts { total } }')} }`;
const pasts = `{ ${[1, 2, 3, 4].map((at) => `a${at}: figures(first: 0, atRevision: ${at}) { pageInfo { hasNextPage } }`).join(' ')} }`;
const paragraphs = '{ figures(first: 200) { nodes { citation { paragraph } } } }';
const spec = { districts: ['440307'], indicators: ['GDP'], periods: ['2024', '2023'] };
const cells = `query ($spec: TableSpec!) { ${aliases(30, 'table(spec: $spec) { columns { values } }')} }`;

test.each<[string, Partial<WorkBounds>, string, object | undefined, RegExp]>([
  ['counts by aliases', { rows: 900 }, counts, undefined, /read more than 900 rows/],
  ['scoreboards by aliases', { rows: 1000 }, boards, undefined, /read more than 1000 rows/],
  ['catalogues of many revisions', { rows: 6000 }, pasts, undefined, /read more than 6000 rows/],
  ['a text by aliases', { bytes: 500_000 }, texts, undefined, /grew beyond 500000 bytes/],
  ['texts of a list by aliases', { bytes: 500_000 }, inList, undefined, /grew beyond 500000 bytes/],
  ['a text by repeated ids', { bytes: 500_000 }, repeated, { ids }, /grew beyond 500000 bytes/],
  ['paragraphs of a page', { bytes: 10_000 }, paragraphs, undefined, /grew beyond 10000 bytes/],
  ['cells of tables by aliases', { bytes: 5000 }, cells, { spec }, /grew beyond 10000 bytes/],
  ['anything that takes too long', { ms: -1 }, counts, undefined, /not done after -0.001 seconds/],
])('%s end with one sentence once they pass a bound', async (_, counted, query, variables, sentence) => {
  lines.length = 0;
  const { data, errors } = await ask({ counted }, query, variables);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BUDGET' });
  expect(errors?.[0]?.message).toMatch(sentence);
  expect(errors?.[0]?.message).toMatch(/nothing was answered or changed/);
  expect(lines.join('')).not.toMatch(/unexpected/);
  // The same request within the usual bounds is answered whole.
  expect((await ask({}, query, variables)).errors).toBeUndefined();
});

const keys = Array.from({ length: 50 }, () => ({ district: '440307', indicator: 'GDP', period: '2024' }));
const byKey = 'query ($keys: [FigureKey!]!) { comparisonsByKey(keys: $keys) { ... on Comparison { verdict } } }';
const tables = `query ($spec: TableSpec!) { ${aliases(90, 'table(spec: $spec) { rowKeys }')} }`;
const inFragment = `query ($spec: TableSpec!) { ...F } fragment F on Query { ${aliases(9, 'table(spec: $spec) { title }')} }`;
const ofMany =
  '{ it: table(spec: { districts: ["龙岗", "光明", "坪山"], indicators: ["GDP", "固定资产投资"], periods: ["2024"] }) { rowKeys } }';
const vintages = '{ figures(first: 200) { nodes { vintages { value } } } }';
const long = `{ figures(first: 500) { nodes { ${aliases(4, 'value').replaceAll(/a(\d)/g, (_, at) => `a${at}${'x'.repeat(400)}`)} } } }`;

test.each<[string, Partial<WorkBounds>, string, object | undefined, RegExp]>([
  [
    'counts by aliases',
    { rows: 500 },
    counts,
    undefined,
    /could read \d+ rows and at most 500 .*“a0” costs most: .*fewer districts/,
  ],
  ['tables by aliases', { rows: 50 }, tables, { spec }, /at most 250 .*“a0” costs most/],
  ['tables in a fragment', { rows: 5 }, inFragment, { spec }, /at most 25 .*“a0” costs most/],
  ['a table of many names', { rows: 5 }, ofMany, undefined, /at most 25 .*“it” costs most/],
  ['scoreboards by aliases', { rows: 500 }, boards, undefined, /at most 500 .*“a0” costs most/],
  ['many keys', { rows: 100 }, byKey, { keys }, /“comparisonsByKey” costs most/],
  ['a list within a list', { rows: 500 }, vintages, undefined, /“vintages” costs most/],
  ['a text by aliases', { bytes: 500_000 }, texts, undefined, /could have \d+ bytes and at most 500000 /],
  ['a text by repeated ids', { bytes: 500_000 }, repeated, { ids }, /could have \d+ bytes/],
  ['long names of aliases', { bytes: 500_000 }, long, undefined, /could have \d+ bytes/],
])('%s are refused before they run where they could do too much', async (_, priced, query, variables, sentence) => {
  const { data, errors } = await ask({ priced }, query, variables);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions?.code).toBe('BUDGET');
  expect(errors?.[0]?.message).toMatch(sentence);
  expect((await ask({}, query, variables)).errors).toBeUndefined();
});

const COUNT = '{ figures(first: 0) { totalCount } }';

test.each([
  ['all figures', COUNT],
  ['the goals of years', '{ figures(first: 0, where: { roles: [TARGET], periods: ["2024", "2023"] }) { totalCount } }'],
  ['the figures of documents', '{ figures(first: 0, where: { documents: ["LG-2024-MID"] }) { totalCount } }'],
])('the number of %s is answered where the figures themselves would be too many', async (_, query) => {
  const { data, errors } = await ask({ priced: { rows: 100 } }, query);
  expect(errors).toBeUndefined();
  expect((data as { figures: { totalCount: number } }).figures.totalCount).toBeGreaterThan(100);
  const inForce = query.includes('where: {')
    ? query.replace('where: {', 'where: { inForce: true,')
    : COUNT.replace('first: 0', 'first: 0, where: { inForce: true }');
  const refused = await ask({ priced: { rows: 100 } }, inForce);
  expect(refused.errors?.[0]?.message).toMatch(/“figures” costs most: .*fewer districts/);
});
