import { beforeAll, expect, test } from 'vitest';
import { createHandler, type PieceHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { OPEN } from '../../api/person/entrance.ts';
import { writerOf } from '../../data/intake/act.ts';
import { openDraft, PROGRAM } from '../../data/intake/draft/draft.ts';
import { publishDraft } from '../../data/intake/draft/publish.ts';
import { ERASE } from '../../data/ledger/act/erase.ts';
import { settle } from '../../data/ledger/act/settle.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { addPerson, endPerson } from '../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../data/ledger/person/token-change.ts';
import { addRevision, writing } from '../../data/ledger/revision.ts';
import type { OfficeRole } from '../../data/rules/gate-words.ts';
import { schema } from '../../schema/schema.ts';
import * as world from '../data/intake/draft/draft-world.ts';

const NOW = new Date();
const DISTRICT = world.DISTRICT.code;

let ledger: Ledger;
let handler: PieceHandler;
const tokens: Record<string, string> = {};

function token(name: string, role: OfficeRole, district: string | null): void {
  const { line, text } = addToken(ledger, { name, role, districts: [district], person: 1, expires: null }, NOW);
  append(ledger, { kind: 'TOKEN', lines: [line] });
  tokens[name] = text;
}

beforeAll(() => {
  ledger = world.draftWorld();
  writing(ledger, () => {
    const offices = [{ role: 'STEWARD', district: null } as const];
    const { line } = addPerson(ledger, { login: 'boss', name: '主任', offices }, NOW);
    append(ledger, { kind: 'PERSON', lines: [line] });
    token('steward', 'STEWARD', null);
    token('publisher', 'PUBLISHER', DISTRICT);
    token('elsewhere', 'PUBLISHER', '440307');
    token('keeper', 'KEEPER', DISTRICT);
  });
  handler = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined }, writer: writerOf(ledger) },
    log: createLog({ write: () => undefined }),
    refused: () => undefined,
    entrance: { ...OPEN, issuer: 'https://sso.example.gov.cn/office' },
  });
});

interface Told {
  data: Record<string, unknown> | null;
  code: unknown;
  status: number;
}

async function ask(as: string | undefined, query: string, language = 'zh'): Promise<Told> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${tokens[as] ?? as}` };
  const headers = { 'content-type': 'application/json', 'accept-language': language, ...authorization };
  const request = new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const response = await handler.fetch(request, '10.1.1.1');
  const { data, errors } = (await response.json()) as {
    data: Told['data'];
    errors?: { extensions: { code: string } }[];
  };
  return { data, code: errors?.[0]?.extensions.code, status: response.status };
}

const PERSON =
  '{ person { number login name state account offices { role districtCode district { name } } version } link faults { code message about } }';
const TOKEN =
  '{ token { number name state offices { role districtCode } person expires } text faults { code message about } }';

interface PersonTold {
  person: {
    number: number;
    version: string;
    state: string;
    offices: object[];
    name: string;
    account: string | null;
  } | null;
  link: string | null;
  faults: { code: string; message: string; about: string[] }[];
}

async function mutate<Answer>(field: string, shape: string, as = 'steward'): Promise<Answer> {
  const { data, code } = await ask(as, `mutation { result: ${field} ${shape} }`);
  if (!data) throw new Error(String(code));
  return data['result'] as Answer;
}

const person = (field: string, as?: string) => mutate<PersonTold>(field, PERSON, as);

test('a steward adds a person, changes what they may do, gives them a new link and ends them', async () => {
  const adding =
    'addPerson(login: "Zhang", name: "张三", offices: [{ role: KEEPER, district: "龙华区" }], requestId: "a-1")';
  const added = await person(adding);
  expect(added).toMatchObject({
    person: {
      ...{ login: 'zhang', name: '张三', state: 'WAITING' },
      offices: [{ role: 'KEEPER', districtCode: DISTRICT, district: { name: '龙华区' } }],
    },
    link: expect.stringMatching(/^\/sign-in\?link=[\w-]{43}$/),
    faults: [],
  });
  // The same request gets the same link, which nothing in the ledger tells.
  expect(await person(adding)).toEqual(added);
  const secret = added.link?.split('=')[1] ?? '';
  expect(ledger.client.serialize().includes(secret)).toBe(false);

  const version = added.person?.version ?? '';
  const seen = `login: "zhang", version: "${version}"`;
  const changed = await person(`changeOffices(${seen}, offices: [{ role: PUBLISHER }])`);
  expect(changed.person?.offices).toEqual([{ role: 'PUBLISHER', districtCode: null, district: null }]);
  const late = await person(`changeOffices(${seen}, offices: [{ role: STEWARD }])`);
  expect([late.person, late.faults[0]?.code, late.faults[0]?.message]).toEqual([
    null,
    'CHANGED_SINCE',
    '人员“zhang”在您查看之后已有改动，未作改动；请重新查看后再办。',
  ]);
  const renamed = await person(`renamePerson(login: "zhang", version: "${changed.person?.version}", name: "张三丰")`);
  expect(renamed.person?.name).toBe('张三丰');
  const tying = `changeAccount(login: "zhang", version: "${renamed.person?.version}", subject: "u-7")`;
  const tied = await person(tying);
  expect([tied.person?.account, tied.person?.state]).toEqual(['https://sso.example.gov.cn/office u-7', 'ACTIVE']);
  const reset = await person(`resetPerson(login: "zhang", version: "${tied.person?.version}")`);
  expect(reset.person).toMatchObject({ account: null, state: 'WAITING' });
  expect(reset.link).not.toBe(added.link);
  const ended = await person(`endPerson(login: "zhang", version: "${reset.person?.version}")`);
  expect(ended).toMatchObject({ person: { state: 'ENDED', offices: [] }, link: null, faults: [] });
  expect(verify(ledger)).toEqual([]);
});

test.each([
  ['a login that is none', 'addPerson(login: "a b", name: "x", offices: [{ role: READER }])', 'BAD_LOGIN', ['a b']],
  [
    'a login that is taken',
    'addPerson(login: "BOSS", name: "x", offices: [{ role: READER }])',
    'LOGIN_TAKEN',
    ['BOSS'],
  ],
  ['nothing that somebody may do', 'addPerson(login: "b", name: "x", offices: [])', 'NO_OFFICE', []],
  [
    'an account that no provider gives',
    'addPerson(login: "b", name: "x", offices: [{ role: READER }], subject: "")',
    'BAD_SUBJECT',
    [],
  ],
  [
    'a district that is none',
    'addPerson(login: "b", name: "x", offices: [{ role: READER, district: "龙岗区" }])',
    'BAD_DISTRICT',
    ['龙岗区'],
  ],
  ['somebody who is not there', 'endPerson(login: "nobody", version: "x")', 'NO_PERSON', ['nobody']],
  ['the end of the last steward', 'endPerson(login: "boss", version: "BOSS")', 'LAST_STEWARD', ['boss']],
  [
    'the last steward as a keeper',
    'changeOffices(login: "boss", version: "BOSS", offices: [{ role: KEEPER }])',
    'LAST_STEWARD',
    ['boss'],
  ],
] as const)('%s is a fault in the answer, and nothing is written', async (_, field, code, about) => {
  const entries = ledger.value('SELECT count(*) FROM entries');
  const { data } = await ask('steward', '{ people { nodes { login version } } }');
  const { nodes = [] } = (data?.['people'] ?? {}) as { nodes?: { login: string; version: string }[] };
  const boss = nodes.find(({ login }) => login === 'boss');
  const { person: told, faults } = await person(field.replace('version: "BOSS"', `version: "${boss?.version}"`));
  expect([told, faults.map((fault) => fault.code), faults[0]?.about]).toEqual([null, [code], about]);
  expect(ledger.value('SELECT count(*) FROM entries')).toBe(entries);
});

interface TokenTold {
  token: { number: number; state: string } | null;
  text: string | null;
  faults: { code: string }[];
}

test('a token is told once, does what its role may in its district alone, and is of no use once it is ended', async () => {
  const made = await mutate<TokenTold>(
    'addToken(name: "报表程序", role: KEEPER, districts: ["龙华区"], until: "2099-12-31", requestId: "t")',
    TOKEN,
  );
  expect(made).toMatchObject({
    token: {
      ...{ name: '报表程序', state: 'VALID', offices: [{ role: 'KEEPER', districtCode: DISTRICT }], person: 1 },
      expires: '2099-12-31T16:00:00.000Z',
    },
    text: expect.stringMatching(/^planbook_/),
    faults: [],
  });
  const text = made.text ?? '';
  expect(ledger.client.serialize().includes(text)).toBe(false);
  expect((await ask(text, '{ me { name isToken } }')).data).toEqual({ me: { name: '报表程序', isToken: true } });
  expect((await ask(text, '{ people { totalCount } }')).code).toBe('FORBIDDEN');
  const ended = await mutate<TokenTold>(`endToken(token: ${made.token?.number})`, TOKEN);
  expect([ended.token?.state, ended.text]).toEqual(['ENDED', null]);
  expect((await ask(text, '{ me { name } }')).code).toBe('UNAUTHENTICATED');
  const again = await mutate<TokenTold>(`endToken(token: ${made.token?.number})`, TOKEN);
  expect([again.token, again.faults[0]?.code]).toEqual([null, 'NO_TOKEN']);
  const { data } = await ask(
    'steward',
    '{ tokens(first: 2) { totalCount nodes { name state } pageInfo { hasNextPage } } }',
  );
  expect(data?.['tokens']).toMatchObject({
    totalCount: 5,
    pageInfo: { hasNextPage: true },
    nodes: [{ name: 'steward' }, {}],
  });
});

test.each([
  ['addPerson(login: "x", name: "x", offices: [{ role: STEWARD }])', PERSON],
  ['resetPerson(login: "boss", version: "x")', PERSON],
  ['renamePerson(login: "boss", version: "x", name: "x")', PERSON],
  ['endToken(token: 1)', TOKEN],
  ['addToken(name: "x", role: STEWARD)', TOKEN],
])('whoever does not keep people cannot %s', async (field, shape) => {
  const entries = ledger.value('SELECT count(*) FROM entries');
  for (const [as, code] of [
    ['publisher', 'FORBIDDEN'],
    [undefined, 'UNAUTHENTICATED'],
  ] as const)
    expect((await ask(as, `mutation { result: ${field} ${shape} }`)).code).toBe(code);
  expect(ledger.value('SELECT count(*) FROM entries')).toBe(entries);
});

/** A token that was made, with the login of its maker. */
interface Made {
  number: number;
  maker: string;
}

test.each([
  [
    'a token that was ended',
    ({ number }: Made) => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, number, NOW).line] }),
  ],
  [
    'the token of somebody who was ended',
    ({ maker }: Made) => append(ledger, { kind: 'PERSON', lines: [endPerson(ledger, maker, NOW).line] }),
  ],
])('%s while its request ran writes nothing: the right is asked for in the transaction', async (_, end) => {
  const { maker, made } = writing(ledger, () => {
    const told = { login: `maker${ledger.value('SELECT count(*) FROM people')}`, name: '制', offices: [] };
    const added = addPerson(ledger, told, NOW).line;
    append(ledger, { kind: 'PERSON', lines: [added] });
    const asked = { name: 'running', role: 'STEWARD', districts: [null], expires: null } as const;
    const person = added.person?.number ?? 0;
    const token = addToken(ledger, { ...asked, districts: [null], person }, NOW);
    append(ledger, { kind: 'TOKEN', lines: [token.line] });
    return { maker: told.login, made: token };
  });
  const number = made.line.token?.number ?? 0;
  const writer = writerOf(ledger);
  // The request was let in, and the right ends before what it asks for is written.
  const late = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined }, log: createLog({ write: () => undefined }) },
    writer: {
      append: (proposal) => {
        writing(ledger, () => end({ number, maker }));
        return writer.append(proposal);
      },
    },
  });
  const send = (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${made.text}` };
    return late.fetch(
      new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) }),
    );
  };
  const before = Number(ledger.value('SELECT count(*) FROM entries'));
  const field = `addPerson(login: "late", name: "x", offices: [{ role: READER }]) ${PERSON}`;
  const { data } = (await (await send(`mutation { result: ${field} }`)).json()) as { data: { result: PersonTold } };
  expect([data.result.person, data.result.faults.map(({ code }) => code)]).toEqual([null, ['FORBIDDEN']]);
  expect(ledger.value('SELECT count(*) FROM entries')).toBe(before + 1);
});

interface EntryTold {
  number: number;
  kind: string;
  who: string;
  text: string;
  isErased: boolean;
  draftNumber: number | null;
  draft: { title: string } | null;
  revision: { name: string } | null;
  token: number | null;
}

interface Page {
  totalCount: number;
  nodes: EntryTold[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const ENTRY = 'number kind who text isErased draftNumber draft { title } revision { name } token';

async function entriesOf(as: string, args = '', language = 'zh'): Promise<Page> {
  const query = `{ entries${args} { totalCount nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } }`;
  const { data, code } = await ask(as, query, language);
  if (!data) throw new Error(String(code));
  return data['entries'] as Page;
}

/** A draft of figures that a token opens, one of each district that is told. */
function drafted(by: { token: number; person: number }, title: string, ...districts: (string | undefined)[]): number {
  const items = districts.map((district, place) => {
    const { district: _, ...rest } = world.figureOf('OLD', { cell: `C${place + 2}`, value: `${place + 200}` });
    return { line: { figure: { ...rest, ...(district !== undefined && { district }), code: `${title}/${place}` } } };
  });
  const told = { head: { seen: ledger.latest }, items };
  return writing(ledger, () => openDraft(ledger, { ...by, may: () => true }, { title, ...told }));
}

test('who did what is told page by page and in words, to each as far as their districts go', async () => {
  const [publisher, keeper] = [2, 4];
  addRevision(ledger, {}, [{ district: { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 2 } }]);
  const own = drafted({ token: keeper, person: 1 }, '龙华7月.csv', DISTRICT);
  const both = drafted({ token: publisher, person: 1 }, '两区.csv', DISTRICT, '440307');
  const open = drafted({ token: keeper, person: 1 }, '未定.csv', undefined);
  writing(ledger, () => void publishDraft(ledger, PROGRAM, own));

  const all = await entriesOf('steward');
  expect(all.totalCount).toBe(ledger.value('SELECT count(*) FROM entries'));
  expect(all.nodes.at(-1)).toMatchObject({ number: 1, kind: 'LEDGER', who: '程序', text: '建立账本' });
  const first = await entriesOf('steward', '(first: 3)');
  const rest = await entriesOf('steward', `(after: "${first.pageInfo.endCursor}")`);
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);

  const ofDraft = await entriesOf('steward', `(draft: ${own})`);
  expect(ofDraft.nodes.map(({ kind, who, text }) => [kind, who, text.replace(/:[0-9a-f]{16}/, '')])).toEqual([
    ['DRAFT', '程序', `草稿${own}审定入库`],
    ['REVISION', '程序', expect.stringMatching(/^审定入库为修订\d+：龙华7月\.csv，数据1条$/)],
    ['DRAFT', '主任(1号) 4号令牌“keeper”', `建立草稿${own}：龙华7月.csv`],
  ]);
  expect(ofDraft.nodes[1]?.revision?.name).toMatch(/^\d+:[0-9a-f]{16}$/);
  expect((await entriesOf('steward', `(draft: ${own}, kind: DRAFT, first: 1)`, 'en')).nodes[0]).toMatchObject({
    ...{ who: 'the program', text: `published draft ${own}`, draftNumber: own },
    draft: { title: '龙华7月.csv' },
  });

  const seen = (page: Page) => page.nodes.flatMap(({ kind, draftNumber }) => (kind === 'DRAFT' ? [draftNumber] : []));
  expect(seen(await entriesOf('publisher'))).toEqual([own, own]);
  expect(seen(await entriesOf('steward', '(district: "龙岗区")'))).toEqual([both]);
  expect((await ask('steward', '{ entries(district: "天边区") { totalCount } }')).code).toBe('UNKNOWN_DISTRICT');
  const days = ['(from: "2000-01-01")', '(until: "2000-01-01")', '(from: "2099-01-01")', '(until: "2099-01-01")'];
  const counts = await Promise.all(days.map(async (day) => (await entriesOf('steward', day)).totalCount));
  expect(counts).toEqual([all.totalCount, 0, 0, all.totalCount]);
  for (const day of ['(from: " ")', '(until: "2024-13")', '(until: "昨天")', '(from: "99999")'])
    expect((await ask('steward', `{ entries${day} { totalCount } }`)).code).toBe('BAD_DATE');
  expect((await entriesOf('steward', '(from: "2000", until: "2099")')).totalCount).toBe(all.totalCount);
  expect(seen(await entriesOf('elsewhere'))).toEqual([]);
  const kinds = new Set((await entriesOf('publisher')).nodes.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['DRAFT', 'REVISION']);
  expect((await ask('keeper', '{ entries { totalCount } }')).code).toBe('FORBIDDEN');
  expect((await ask(undefined, '{ entries { totalCount } }')).code).toBe('UNAUTHENTICATED');

  // A draft whose districts are not known yet is read by whoever opened it, and by those who may read all.
  const readable = async (as: string, number: number) =>
    (await ask(as, `{ draft(number: ${number}) { number } }`)).data?.['draft'] !== null;
  const askers = ['keeper', 'publisher', 'elsewhere', 'steward'];
  const readers = async (number: number) => Promise.all(askers.map((as) => readable(as, number)));
  expect(await readers(open)).toEqual([true, false, false, true]);
  expect(await readers(own)).toEqual([true, true, false, true]);
  expect(await readers(both)).toEqual([false, false, false, true]);
  const discarded = await mutate<{ faults: { code: string }[] }>(
    `discardDraft(draft: ${open}, version: 1)`,
    '{ faults { code } }',
    'publisher',
  );
  expect(discarded.faults.map(({ code }) => code)).toEqual(['FORBIDDEN']);

  const erasing = { thing: { of: 'DRAFT', number: own }, reason: '误传' } as const;
  settle(ledger, ERASE, { given: erasing, by: { person: null } });
  const gone = await entriesOf('steward', '(kind: DRAFT)');
  expect(gone.nodes.filter(({ isErased }) => isErased).map(({ text }) => text)).toEqual(['已撤下', '已撤下']);
  expect((await entriesOf('steward', '(first: 1)')).nodes[0]?.text).toBe(`抹除草稿${own}，理由：误传`);
  expect(JSON.stringify(all)).not.toMatch(/planbook_|[0-9a-f]{40}|link=/);
});
