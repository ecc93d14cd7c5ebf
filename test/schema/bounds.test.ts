import { expect, test } from 'vitest';
import { namesOfIndicator } from '../../data/ask/find/thing-name.ts';
import { comparedPart, NameIndex } from '../../data/ask/name.ts';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

const ledger = shippedLedger();

async function codesOf(query: string, variables: object = {}): Promise<unknown[]> {
  const { errors = [] } = await answer(ledger, query, variables);
  return [...new Set(errors.map(({ extensions }) => extensions['code']))];
}

const SEARCHES = [
  'search(text: $text) { totalCount }',
  'search(text: $text, in: [DOCUMENT]) { nodes { text } }',
  'tasks(search: $text) { totalCount }',
  'commitments(district: "龙岗", search: $text) { totalCount }',
  'terms(search: $text) { term }',
  'indicators(search: $text) { totalCount }',
];

test.each(SEARCHES)('%s takes 64 characters and 8 words, and says so of more', async (field) => {
  const query = `query ($text: String!) { ${field} }`;
  const wordsOf = (count: number) => Array.from({ length: count }, () => '一').join('  ');
  expect(await codesOf(query, { text: '字'.repeat(64) })).toEqual([]);
  expect(await codesOf(query, { text: wordsOf(8) })).toEqual([]);
  for (const text of ['字'.repeat(65), 'a'.repeat(30_000), '字 '.repeat(33), wordsOf(9), '"'.repeat(10_000)])
    expect(await codesOf(query, { text })).toEqual(['TOO_LONG']);
});

const LONG = '龙'.repeat(201);

test.each([
  'figures(where: { districts: [$text] }) { totalCount }',
  'figures(where: { indicators: [$text] }) { totalCount }',
  'figures(where: { scopes: [$text] }) { totalCount }',
  'figures(where: { documents: [$text] }) { totalCount }',
  'figures(where: { topic: $text }) { totalCount }',
  'figures(where: { periods: [$period] }) { totalCount }',
  'comparisons(where: { periods: [$period] }) { totalCount }',
  'statements(district: $text, year: "2024") { totalCount }',
  'scoreboard(district: "龙岗", period: $period) { period }',
  'ranking(indicator: $text, period: "2024") { unit }',
  'ranking(indicator: "GDP", period: "2024", city: $text) { unit }',
  'tasks(document: $text) { totalCount }',
  'district(name: $text) { code }',
  'indicator(code: $text) { code }',
  'document(code: $text) { code }',
  'table(spec: { districts: [$text], indicators: ["GDP"], periods: ["2024"] }) { rowKeys }',
])('a name, a code or a period of more than 200 characters is refused by %s', async (field) => {
  const types = { text: 'String!', period: 'Period!' };
  const used = Object.entries(types).filter(([name]) => field.includes(`$${name}`));
  const query = `query (${used.map(([name, type]) => `$${name}: ${type}`).join(', ')}) { ${field} }`;
  const { errors } = await answer(ledger, query, { text: LONG, period: LONG });
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['TOO_LONG']);
  expect(errors?.[0]?.message).toBe('这里写了201个字，最多200个字，请只写名称、代码或期间。');
});

test('among keys a name that is too long is answered in its place, and only its beginning is repeated', async () => {
  interface Answers {
    figuresByKey: { printed?: string; reason?: string; value?: string }[];
  }
  const key = { district: '龙岗', indicator: 'GDP', measure: 'GROWTH', period: '2024-S1' };
  const long = 'x'.repeat(5000);
  const keys = [
    key,
    { ...key, district: long },
    { ...key, indicator: long },
    { ...key, period: long },
    { ...key, measure: long },
    key,
  ];
  const { figuresByKey } = await ask<Answers>(
    ledger,
    'query ($keys: [FigureKey!]!) { figuresByKey(keys: $keys) { ... on Figure { printed } ... on NoAnswer { reason value } } }',
    { keys },
  );
  const refused = { reason: 'TOO_LONG', value: `${'x'.repeat(300)}…` };
  expect(figuresByKey).toEqual([{ printed: '9%' }, refused, refused, refused, refused, { printed: '9%' }]);
});

test.each<[string, string, string]>([
  ['documents', '[String!]', 'LG-2024-MID'],
  ['districts', '[String!]', '龙岗'],
  ['indicators', '[String!]', 'GDP'],
  ['measures', '[Measure!]', 'GROWTH'],
  ['roles', '[Role!]', 'ACTUAL'],
  ['within', '[Period!]', '2024'],
])('%s that name one thing 20,000 times cost and find as much as once', async (field, type, name) => {
  const query = `query ($list: ${type}) { figures(where: { ${field}: $list }, first: 3) { totalCount nodes { id } } }`;
  const once = await ask(ledger, query, { list: [name] });
  expect(await ask(ledger, query, { list: Array.from({ length: 20_000 }, () => name) })).toEqual(once);
});

test.each([
  'figures(where: { documents: $list }) { totalCount }',
  'figures(where: { districts: $list }) { totalCount }',
  'figures(where: { indicators: $list }) { totalCount }',
  'figures(where: { scopes: $list }) { totalCount }',
  'figures(where: { within: $periods }) { totalCount }',
  'comparisons(where: { periods: $periods }) { totalCount }',
  'statements(district: "龙岗", year: "2024", indicators: $list) { totalCount }',
  'table(spec: { districts: $list, indicators: ["GDP"], periods: ["2024"] }) { title }',
  'table(spec: { districts: ["龙岗"], indicators: $list, periods: ["2024"] }) { title }',
  'table(spec: { districts: ["龙岗"], indicators: ["GDP"], periods: $periods }) { title }',
  'table(spec: { districts: ["龙岗"], indicators: ["GDP"], periods: ["2024"], scopes: $list }) { title }',
  'indicators(codes: $list) { totalCount }',
  'indicatorsByName(names: $list) { __typename }',
  'nodes(ids: $ids) { id }',
])('more than 1,000 different names are too many for %s', async (field) => {
  const types = { list: 'String', periods: 'Period', ids: 'ID' };
  const used = Object.entries(types).filter(([name]) => field.includes(`$${name}`));
  const query = `query (${used.map(([name, type]) => `$${name}: [${type}!]!`).join(', ')}) { ${field} }`;
  const names = Array.from({ length: 1001 }, (_, place) => `X${place}`);
  expect(await codesOf(query, { list: names, periods: names, ids: names })).toEqual(['TOO_MANY']);
});

test.each([
  '龙'.repeat(190),
  'abcdefghijklmnopqrstuvwxyz'.repeat(7),
  '新增建成区级公共充电桩数量及其完成比例'.repeat(9),
])('an unknown name is compared in part only, and few are suggested: %s', (name) => {
  const { indicators } = ledger.catalogue;
  const index = new NameIndex(indicators, { namesOf: namesOfIndicator, labelOf: ({ name }) => name });
  expect(comparedPart(name).length).toBeLessThanOrEqual(60);
  expect(index.nearest(name).length).toBeLessThanOrEqual(3);
});

test('a slip is still told by the nearest name among thousands that share its characters', () => {
  const names = Array.from({ length: 5000 }, (_, place) => `公共充电桩数量${place}号`);
  const index = new NameIndex([...names, '地区生产总值', '充电'], {
    namesOf: (name) => [name],
    labelOf: (name) => name,
  });
  expect(index.nearest('地区生产总直')).toContain('地区生产总值');
  expect(index.nearest('公共充电桩数量4321号!'.replace('数量', '数量额'))).toContain('公共充电桩数量4321号');
  expect(index.nearest('充电')).toContain('充电');
});

test('a text of many brackets is an unknown name like others, and a long id or as-of is none', async () => {
  const query = 'query ($names: [String!]!) { indicatorsByName(names: $names) { ... on NoAnswer { reason } } }';
  const { indicatorsByName } = await ask<{ indicatorsByName: object[] }>(ledger, query, {
    names: ['（'.repeat(200), '@'.repeat(200)],
  });
  expect(indicatorsByName).toEqual([{ reason: 'UNKNOWN_INDICATOR' }, { reason: 'UNKNOWN_INDICATOR' }]);
  const id = Buffer.from(`District:440307${'0'.repeat(3000)}`).toString('base64');
  expect(await codesOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual(['BAD_ID']);
  const at = 'query ($at: AsOf) { figures(asOf: $at) { totalCount } }';
  expect(await codesOf(at, { at: `2024-06-30${' '.repeat(3000)}` })).toEqual(['BAD_AS_OF']);
});
