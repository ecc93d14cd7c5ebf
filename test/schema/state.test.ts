import { type GraphQLArgument, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { addRevision } from '../../data/ledger/revision.ts';
import { schema } from '../../schema/schema.ts';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';

/** Copies of one ledger: two that each published something after revision 5, and a backup from before that. */
const [one, other, backup] = [shippedLedger(), shippedLedger(), shippedLedger()];
const district = { code: '440307', name: '龙岗', nameEn: 'Longgang', position: 1 };
addRevision(one, {}, [{ district }]);
addRevision(other, {}, [{ district: { ...district, name: '龙岗新区' } }]);
afterAll(() => {
  for (const ledger of [one, other, backup]) ledger.close();
});

const SHIPPED = '5:6a9ddcd3073fc09f';

async function latestName(ledger: typeof one): Promise<string> {
  const { revision } = await ask<{ revision: { name: string } }>(ledger, '{ revision { name } }');
  return revision.name;
}

const HERE = await latestName(one);
const THERE = await latestName(other);

interface Told {
  code: unknown;
  argument: unknown;
  value: unknown;
  suggestions: unknown;
}

/** The errors of an answer, without their sentences. */
async function toldBy(ledger: typeof one, query: string, variables: object = {}): Promise<Told[]> {
  const { errors = [] } = await answer(ledger, query, variables);
  return errors.map(({ extensions }) => ({ ...extensions }) as unknown as Told);
}

test('the latest revision tells its name, which differs in two copies that each published something', async () => {
  expect(await latestName(backup)).toBe(SHIPPED);
  expect(HERE).toMatch(/^6:[0-9a-f]{16}$/);
  expect(THERE).toMatch(/^6:[0-9a-f]{16}$/);
  expect(HERE).not.toBe(THERE);
  const figures = 'figures(where: { documents: ["LG-2023-PLAN"] }, first: 1) { nodes { revisionName retiredName } }';
  expect(await ask(other, `{ ${figures} }`)).toEqual({
    figures: { nodes: [{ revisionName: '2:376e610eb3557ae7', retiredName: null }] },
  });
  expect(await ask(other, `{ revision(at: "${SHIPPED}") { number name } }`)).toEqual({
    revision: { number: 5, name: SHIPPED },
  });
});

test.each<[string, typeof one, string, string, string]>([
  ['a backup, of what was published since', backup, HERE, 'BEHIND', SHIPPED],
  ['a copy, of what the other published under the same number', other, HERE, 'FORKED', THERE],
  ['the first copy, likewise', one, THERE, 'FORKED', HERE],
  ['a ledger, of an id that never was', one, '3:0123456789abcdef', 'FORKED', HERE],
  ['a ledger, of a number to come', one, '7:0123456789abcdef', 'BEHIND', HERE],
  ['a ledger, of a number alone', one, '5', 'BAD_REVISION', HERE],
  ['a ledger, of a name cut short', one, SHIPPED.slice(0, -1), 'BAD_REVISION', HERE],
  ['a ledger, of revision 0', one, `0:${SHIPPED.slice(2)}`, 'BAD_REVISION', HERE],
  ['a ledger, of nothing', one, '', 'BAD_REVISION', HERE],
])('%s, says so in one sentence with its code', async (_, ledger, name, code, latest) => {
  const asked = [
    'revision(at: $at) { number }',
    'figures(at: $at, first: 1) { totalCount }',
    'documents(at: $at) { code }',
    'scoreboard(district: "龙岗", period: "2024", at: $at) { asOf }',
    'table(spec: { districts: ["龙岗"], indicators: ["GDP"], periods: ["2024"], at: $at }) { title }',
    'figuresByKey(keys: [], at: $at) { __typename }',
    'changes(sinceAt: $at) { totalCount }',
  ];
  const told = { code, argument: 'at', value: name, suggestions: [latest] };
  for (const field of asked) {
    const argument = field.startsWith('changes') ? 'sinceAt' : 'at';
    expect(await toldBy(ledger, `query ($at: String) { ${field} }`, { at: name })).toEqual([{ ...told, argument }]);
  }
  const { errors } = await answer(ledger, '{ documents(at: "9:0123456789abcdef") { code } }');
  expect(errors?.[0]?.message).toBe(
    `服务器上还没有版本9:0123456789abcdef的数据，最新的是${latest}；没有改动任何内容，请稍后再试，或改查${latest}。`,
  );
});

test('a past revision is read by its name as by its number, and the two together must be the same', async () => {
  const query = (how: string) => `{ districts(${how}) { name } figures(${how}, first: 2) { nodes { id printed } } }`;
  const byName = await ask(one, query(`at: "${SHIPPED}"`));
  expect(byName).toEqual(await ask(one, query('atRevision: 5')));
  expect(byName).toEqual(await ask(one, query(`at: "${SHIPPED}", atRevision: 5`)));
  expect(byName).toEqual(await ask(other, query(`at: "${SHIPPED}"`)));
  expect(byName).not.toEqual(await ask(one, query(`at: "${HERE}"`)));
  const both = await toldBy(one, query(`at: "${SHIPPED}", atRevision: 4`));
  expect(both.map(({ code, argument }) => [code, argument])).toEqual([['BAD_REVISION', 'at']]);
});

test('every argument that takes the number of a revision has one beside it that takes its name, and is deprecated', () => {
  const numbers = ['atRevision', 'since'];
  const lists = Object.values(schema.getTypeMap()).flatMap(
    (type): Pick<GraphQLArgument, 'name' | 'deprecationReason'>[][] => {
      if (isInputObjectType(type)) return [Object.values(type.getFields())];
      return isObjectType(type) ? Object.values(type.getFields()).map(({ args }) => [...args]) : [];
    },
  );
  const numbered = lists.filter((args) => args.some(({ name }) => numbers.includes(name)));
  expect(numbered.length).toBeGreaterThan(15);
  for (const args of numbered) {
    expect(args.filter(({ name }) => numbers.includes(name)).every(({ deprecationReason }) => deprecationReason)).toBe(
      true,
    );
    expect(args.filter(({ name }) => name === 'at' || name === 'sinceAt')).toHaveLength(1);
  }
});

test('changes since a revision are told by its name, and each table whose name is of another history says so in its place', async () => {
  const since = (how: string) => `{ changes(${how}) { totalCount nodes { revision { name } figure { id } } } }`;
  expect(await ask(one, since('sinceAt: "4:2aa8d5900c6c9709"'))).toEqual(await ask(one, since('since: 4')));
  expect(await ask(one, since('first: 2'))).toEqual(await ask(one, since('since: 0, first: 2')));
  const { newsOf } = await ask<{ newsOf: object[] }>(
    other,
    `query ($tables: [NewsTable!]!) { newsOf(tables: $tables) {
       ... on News { changes { totalCount } } ... on NoAnswer { reason value suggestions }
     } }`,
    { tables: [{ sinceAt: HERE }, { sinceAt: SHIPPED }, { sinceAt: '9:0123456789abcdef' }, { since: 5 }] },
  );
  expect(newsOf).toEqual([
    { reason: 'FORKED', value: HERE, suggestions: [THERE] },
    { changes: { totalCount: 0 } },
    { reason: 'BEHIND', value: '9:0123456789abcdef', suggestions: [THERE] },
    { changes: { totalCount: 0 } },
  ]);
});

const PAGE = '{ nodes { id } pageInfo { endCursor } }';

test.each(['figures(first: 2', 'tasks(first: 2', 'comparisons(where: { periods: ["2024"] }, first: 2'])(
  'a cursor of one copy is refused at the other and at a backup, and taken where the history is the same: %s)',
  async (list) => {
    interface Page {
      list: { nodes: object[]; pageInfo: { endCursor: string } };
    }
    const first = (ledger: typeof one) => ask<Page>(ledger, `{ list: ${list}) ${PAGE} }`);
    const next = `query ($after: String) { list: ${list}, after: $after) ${PAGE} }`;
    const after = (await first(one)).list.pageInfo.endCursor;
    expect((await ask<Page>(one, next, { after })).list.nodes).toHaveLength(2);
    const refused = async (ledger: typeof one) =>
      (await toldBy(ledger, next, { after })).map(({ code, argument, value }) => [code, argument, value]);
    expect(await refused(other)).toEqual([['FORKED', 'after', HERE]]);
    expect(await refused(backup)).toEqual([['BEHIND', 'after', HERE]]);
    const shared = (await first(backup)).list.pageInfo.endCursor;
    expect((await ask<Page>(other, next, { after: shared })).list.nodes).toHaveLength(2);
  },
);

test.each([
  'scoreboard(district: "龙岗", period: "2024") { id }',
  'ranking(indicator: "GDP", measure: GROWTH, period: "2024-S1") { id }',
  'comparisons(where: { periods: ["2024"] }, first: 1) { nodes { id } }',
  'statements(district: "龙岗", year: "2024", first: 1) { nodes { id } }',
  'figures(first: 1, asOf: "2024-12-31") { nodes { id } }',
  'tasks(first: 1, asOf: "2024-12-31") { nodes { id } }',
])('an id of one copy names nothing at the other, which says why: %s', async (field) => {
  const found = JSON.stringify(await ask(one, `{ ${field} }`));
  const id = /"id":"([^"]+)"/.exec(found)?.[1];
  const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
  expect(await ask(one, query, { id })).toEqual({ node: { id }, nodes: [{ id }] });
  const refused = async (ledger: typeof one) =>
    (await toldBy(ledger, query, { id })).map(({ code, argument, value }) => [code, argument, value]);
  expect(await refused(other)).toEqual([['FORKED', 'id', HERE]]);
  expect(await refused(backup)).toEqual([['BEHIND', 'id', HERE]]);
});
