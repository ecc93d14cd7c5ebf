import { beforeEach, expect, test } from 'vitest';
import { answers, askOnce, takeServerState } from '../../../addin/ask/answers.ts';
import { ask, askAtLeast, isBehind, isOtherState } from '../../../addin/ask/client.ts';
import { forgetSeen, ledgerState, newestName } from '../../../addin/ask/ledger-state.ts';
import { Documents, FindIndicators, LatestRevision, NamedIndicators } from '../../../addin/ask/operations.ts';
import { createHandler, type Handler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import { schema } from '../../../schema/schema.ts';
import { shippedLedger } from '../../data/plans/plans.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

const SHIPPED = '5:6a9ddcd3073fc09f';

/** A server over a copy of the shipped ledger, which calls Longgang by each of these names in turn. */
function serverOf(...names: string[]): Handler {
  const ledger = shippedLedger();
  for (const name of names) {
    const district = { code: '440307', name, nameEn: 'Longgang', position: 1 };
    addRevision(ledger, {}, [{ district }]);
  }
  const log = createLog({ write: () => undefined });
  return createHandler({ schema, ledger, log, config: { cors: [], tls: undefined }, isPatient: false });
}

interface Sent {
  method: string;
  search: URLSearchParams;
  atLeast: string | null;
  bytes: number;
}

/** A pane that sends its requests to the server that is behind the address at the time, and records them. */
function paneBefore(first: Handler) {
  const place = { server: first, sent: [] as Sent[] };
  const fetch = async (address: string, init?: RequestInit) => {
    const request = new Request(new URL(address, 'http://localhost'), init);
    const { method, headers, url } = request;
    const { searchParams } = new URL(url);
    place.sent.push({ method, search: searchParams, atLeast: headers.get('planbook-at-least'), bytes: url.length });
    return place.server.fetch(request);
  };
  stubGlobals({ fetch, document: { documentElement: { lang: 'zh-CN' } } });
  return place;
}

beforeEach(() => {
  forgetSeen();
  answers.clear();
});

test('the pane asks for the state first, and everything else at that state, in the address where that is short', async () => {
  const place = paneBefore(serverOf());
  const { documents } = await askOnce(Documents, {});
  expect(documents.length).toBeGreaterThan(4);
  const codes = Array.from({ length: 900 }, (_, place) => `CODE_${place}`);
  await askOnce(FindIndicators, { codes, first: 1 });
  expect(place.sent.map(({ method, atLeast }) => [method, atLeast])).toEqual([
    ['POST', null],
    ['GET', SHIPPED],
    ['POST', SHIPPED],
  ]);
  const [latest, short, long] = place.sent;
  expect(latest?.search.toString()).toBe('');
  for (const { search } of [short, long].flatMap((sent) => sent ?? [])) {
    expect(search.get('at')).toBe(SHIPPED);
    expect(search.get('day')).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(short?.search.get('operationName')).toBe('Documents');
  expect(long?.bytes).toBeLessThan(200);
});

test('no question by GET has an address of 6,000 bytes, however the text is encoded', async () => {
  const place = paneBefore(serverOf());
  for (let characters = 100; characters < 700; characters += 50)
    await askOnce(NamedIndicators, { names: ['龙'.repeat(characters)] });
  const asked = place.sent.slice(1);
  expect(asked.filter(({ method }) => method === 'GET').every(({ bytes }) => bytes < 6000)).toBe(true);
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']));
});

test.each([
  ['a backup of before', 'BEHIND', serverOf()],
  ['a copy that published something else', 'FORKED', serverOf('龙岗新区')],
  ['a copy that also went on', 'FORKED', serverOf('龙岗新区', '龙岗')],
])(
  'a pane never goes back by itself when %s takes the place of its server, and goes on when its user says so',
  async (_, code, other) => {
    const place = paneBefore(serverOf('龙岗'));
    await askOnce(Documents, {});
    const [state, name] = [ledgerState(), newestName()];
    place.server = other;
    for (const asked of [
      ask(LatestRevision, {}),
      ask(NamedIndicators, { names: ['GDP'] }),
      askOnce(NamedIndicators, { names: ['GDP'] }),
    ]) {
      const fault: unknown = await asked.catch((error: unknown) => error);
      expect(fault).toMatchObject({ name: 'Refused', code });
      expect([isOtherState(fault), isBehind(fault)]).toEqual([true, code === 'BEHIND']);
    }
    expect([ledgerState(), newestName()]).toEqual([state, name]);
    const { revision } = await askAtLeast(undefined)(LatestRevision, {});
    expect(revision?.name).not.toBe(name);
    takeServerState();
    await askOnce(NamedIndicators, { names: ['GDP'] });
    expect(newestName()).toBe(revision?.name);
    expect(ledgerState()).not.toBe(state);
  },
);

test('a pane goes on with a server of the same history that has more', async () => {
  const place = paneBefore(serverOf('龙岗'));
  await askOnce(Documents, {});
  const name = newestName();
  place.server = serverOf('龙岗', '龙岗区');
  const { revision } = await ask(LatestRevision, {});
  expect(revision?.number).toBe(7);
  await askOnce(NamedIndicators, { names: ['GDP'] });
  expect(place.sent.at(-1)?.search.get('at')).toBe(name);
});

/** Questions as the pane of the program before asks them: it knows revisions by ledger and number. */
const EARLIER = [
  'query LatestRevision{revision{number at ledger}}',
  'query TableOf($spec:TableSpec!){table(spec:$spec){asOf periods{typed period months}title caption notes rowKeys revision{number at ledger}columns{...Column}inputs{...Column}formColumns{key label shown empty}}}fragment Column on TableColumn{key kind label group period unit numberFormats values figureIds blank}',
  'query CellsByKey($keys:[FigureKey!]!$columns:[ColumnKind!]!$language:Language!$cellLanguage:Language){revision{number ledger}comparisonsByKey(keys:$keys language:$language){__typename ...on Comparison{unitKind label(language:$language)period scope{code}actual{period scope{code}}cells(columns:$columns ofPeriod:true language:$cellLanguage)}...on NoAnswer{why:reason message suggestions}}}',
  'query TableNews($tables:[NewsTable!]!){newsOf(tables:$tables){__typename ...on News{changes(first:100){pageInfo{hasNextPage}edges{node{kind revision{number}before{id printed}figure{id role printed publishedOn caution citation{document{...Source}}}}}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}',
  'query TableSentences($spec:TableSpec!){table(spec:$spec){title rowKeys sentences}}',
];

test('a pane of the program before reads, refreshes and gets its news', async () => {
  const server = serverOf('龙岗');
  const spec = { districts: ['440307'], indicators: ['GDP'], periods: ['2024'], language: 'ZH' };
  const key = { district: '440307', indicator: 'GDP', measure: 'GROWTH', period: '2024-S1' };
  const variables = [
    {},
    { spec },
    { keys: [key], columns: ['ACTUAL'], language: 'ZH' },
    { tables: [{ since: 4, where: { districts: ['440307'] } }] },
    { spec: { ...spec, atRevision: 5 } },
  ];
  const told: unknown[] = [];
  for (const [place, query] of EARLIER.entries()) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables: variables[place] });
    const response = await server.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
    told.push(await response.json());
  }
  expect(told).toMatchObject([
    { data: { revision: { number: 6 } } },
    { data: { table: { revision: { number: 6 } } } },
    { data: { revision: { number: 6 }, comparisonsByKey: [{ cells: [9] }] } },
    { data: { newsOf: [{ __typename: 'News' }] } },
    { data: { table: { rowKeys: expect.arrayContaining(['440307|GDP|GROWTH|2024']) } } },
  ]);
});
