import { beforeAll, expect, test } from 'vitest';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { writerOf } from '../../data/intake/act.ts';
import { shownDraft } from '../../data/intake/draft/show/shown.ts';
import { carryOutDue } from '../../data/intake/due.ts';
import { hasRoom } from '../../data/intake/upload.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { sha256 } from '../../data/ledger/log/digest.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { addPerson } from '../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../data/ledger/person/token-change.ts';
import { writing } from '../../data/ledger/revision.ts';
import type { OfficeRole } from '../../data/rules/gate-words.ts';
import { schema } from '../../schema/schema.ts';
import * as world from '../data/intake/draft/draft-world.ts';

const NOW = new Date();

/** A monthly sheet of a district's bureau. */
function sheet(month: string, ...rows: string[]): Buffer {
  const lines = [`龙华区2024年1-${month}月主要指标`, '指标名称,计量单位,累计,同比增长(%),上年同期', ...rows];
  return Buffer.from(`${lines.join('\n')}\n`);
}

const JULY = sheet('7', '外贸进出口,亿元,690.20,2.1,676.0', '规上总产值,亿元,6120.48,—,5688.2');
const NOVEMBER = sheet('11', '外贸进出口,亿元,1000.2,3.1,976.0', '工业总盘子,亿元,9120.4,—,8688.2');
const AUGUST = sheet('8', '外贸进出口,亿元,800.2,3.1,776.0', '规上总产值,亿元,7120.4,3.0,6688.2');

let ledger: Ledger;
let send: (path: string, init?: RequestInit) => Promise<Response>;
const refused: string[] = [];
/** The texts of tokens, by their names. */
const tokens: Record<string, string> = {};

function token(name: string, role: OfficeRole, { district = null, person = null }: Partial<Made> = {}): void {
  const asked = { name, role, districts: [district], person, expires: null };
  const { line, text } = addToken(ledger, asked, NOW);
  append(ledger, { kind: 'TOKEN', lines: [line] });
  tokens[name] = text;
}

interface Made {
  district: string | null;
  person: number | null;
}

beforeAll(() => {
  ledger = world.draftWorld();
  const output = { name: '工业产值', nameEn: 'x', unit: '亿元', timing: 'FLOW', direction: 'HIGHER', topic: 'x' };
  world.published(ledger, { indicator: { ...output, code: 'OUTPUT', position: 3 } });
  writing(ledger, () => {
    for (const [login, role] of [
      ['keeper', 'KEEPER'],
      ['publisher', 'PUBLISHER'],
    ] as const) {
      const { line } = addPerson(ledger, { login, name: login, offices: [{ role, district: null }] }, NOW);
      append(ledger, { kind: 'PERSON', lines: [line] });
    }
    const district = world.DISTRICT.code;
    token('keeper', 'KEEPER', { person: 1, district });
    token('publisher', 'PUBLISHER', { person: 2 });
    token('elsewhere', 'PUBLISHER', { district: '440307' });
    token('reader', 'READER');
    token('of nobody', 'PUBLISHER');
    token('steward', 'STEWARD');
  });
  const handler = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined }, writer: writerOf(ledger) },
    log: createLog({ write: () => undefined }),
    refused: ({ asker, act, district }) => void refused.push([asker?.number, act, district].join(' ')),
  });
  send = (path, init) => handler.fetch(new Request(`http://localhost${path}`, init));
});

interface Result {
  draft: null | {
    number: number;
    version: number;
    state: string;
    counts: { finding: string; count: number }[];
    revision: { name: string; change: string | null } | null;
  };
  faults: { code: string; message: string; about: string[] }[];
}

const DRAFT =
  '{ draft { number version state counts { finding count } revision { name change } } faults { code message about } }';

async function ask<Data>(as: string | undefined, query: string): Promise<{ data: Data | null; code: unknown }> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { extensions?: { code: string } }[] };
  return { data: errors ? null : data, code: errors?.[0]?.extensions?.code ?? JSON.stringify(errors) };
}

async function mutate(as: string, field: string): Promise<Result> {
  const { data, code } = await ask<{ result: Result }>(as, `mutation { result: ${field} ${DRAFT} }`);
  if (!data) throw new Error(String(code));
  return data.result;
}

function codesOf({ faults }: Result): string[] {
  return faults.map(({ code }) => code);
}

async function upload(as: string | undefined, bytes: Uint8Array): Promise<{ status: number; told: unknown }> {
  const headers: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` };
  const response = await send('/files', { method: 'POST', headers, body: new Uint8Array(bytes) });
  return { status: response.status, told: await response.json() };
}

const importing = (bytes: Buffer, more = '') =>
  `importFile(digest: "${sha256(bytes)}", name: "月报.csv", publishedOn: "2024-08-20", release: PUBLIC${more})`;
const ANSWER = ', answers: ["INDICATOR:规上总产值=OUTPUT"]';
const VALUES = '{ figures(where: { indicators: ["TRADE"] }) { nodes { value } } }';

async function tradeOf(at?: string): Promise<string[]> {
  const query = at === undefined ? VALUES : VALUES.replace('where:', `at: "${at}", where:`);
  const { data, code } = await ask<{ figures: { nodes: { value: number }[] } }>(undefined, query);
  if (!data) throw new Error(String(code));
  return data.figures.nodes.map(({ value }) => String(value));
}

test('a file goes from its upload to published figures, a correction is named as one, and a withdrawn import is gone from today alone', async () => {
  expect(await upload('keeper', JULY)).toMatchObject({
    status: 201,
    told: { digest: sha256(JULY), bytes: JULY.length, kind: 'CSV', isKnown: false },
  });
  expect(await upload('publisher', JULY)).toMatchObject({ status: 200, told: { isKnown: true } });
  const opened = await mutate('keeper', importing(JULY));
  expect(opened.draft).toMatchObject({ state: 'OPEN', revision: null });
  expect(opened.draft?.counts).toEqual([
    { finding: 'NEW', count: 3 },
    { finding: 'OPEN', count: 1 },
  ]);
  const number = opened.draft?.number ?? 0;
  const asking = `{ draft(number: ${number}) { questions { text answer suggestions count cells } } }`;
  expect((await ask<unknown>('keeper', asking)).data).toEqual({
    draft: {
      questions: [
        {
          text: expect.stringContaining('规上总产值'),
          answer: 'INDICATOR:规上总产值=…',
          suggestions: expect.any(Array),
          count: 1,
          cells: [expect.stringMatching(/^[A-Z]+\d+$/)],
        },
      ],
    },
  });
  const tooEarly = await mutate('publisher', `publishDraft(draft: ${number}, version: 1)`);
  expect([tooEarly.draft, codesOf(tooEarly)]).toEqual([null, ['OPEN_QUESTION']]);
  const answered = await mutate('keeper', importing(JULY, ANSWER));
  expect(answered.draft).toMatchObject({ number, version: 2, counts: [{ finding: 'NEW', count: 4 }] });
  expect(codesOf(await mutate('publisher', `publishDraft(draft: ${number}, version: 1)`))).toEqual(['CHANGED_SINCE']);
  const publishing = `publishDraft(draft: ${number}, version: 2, requestId: "p-1")`;
  const published = await mutate('publisher', publishing);
  expect(published.draft).toMatchObject({ state: 'PUBLISHED', revision: { change: null } });
  expect(await mutate('publisher', publishing)).toEqual(published);
  expect(await tradeOf()).toEqual(['690.2', '2.1']);
  // Each figure cites its cell, and the row of the sheet with its headers.
  const cited =
    '{ figures(where: { indicators: ["TRADE"] }) { nodes { citation { row { address shown } cell { address file } } } } }';
  const sources = await ask<{ figures: { nodes: object[] } }>(undefined, cited);
  const row = [
    { address: 'C3', shown: '690.20' },
    { address: 'D3', shown: '2.1' },
  ];
  const cell = (address: string) => ({ citation: { row, cell: { address, file: sha256(JULY) } } });
  expect(sources.data?.figures.nodes).toEqual([cell('C3'), cell('D3')]);

  await upload('keeper', AUGUST);
  const next = await mutate('keeper', importing(AUGUST));
  expect(next.draft?.counts).toEqual([{ finding: 'NEW', count: 5 }]);
  const { draft: august } = await mutate('publisher', `publishDraft(draft: ${next.draft?.number}, version: 1)`);

  const ids = '{ figures(where: { indicators: ["TRADE"] }) { nodes { id value } } }';
  const shown = await ask<{ figures: { nodes: { id: string; value: number }[] } }>(undefined, ids);
  const figure = shown.data?.figures.nodes.find(({ value }) => value === 690.2)?.id;
  const correcting = `correctFigure(figure: "${figure}", value: "690.3", ground: "深龙统〔2024〕12号")`;
  const correction = await mutate('keeper', correcting);
  expect(correction.draft?.counts).toEqual([{ finding: 'DIFFERS', count: 1 }]);
  const right = await mutate('publisher', `publishDraft(draft: ${correction.draft?.number}, version: 1)`);
  expect(right.draft?.revision?.change).toBe('CORRECTION');
  expect(await tradeOf()).toEqual(['2.1', '690.3', '800.2', '3.1']);

  const withdrawing = `withdrawDocument(of: "${august?.revision?.name}", reason: "误报")`;
  const withdrawal = await mutate('keeper', withdrawing);
  const gone = await mutate('publisher', `publishDraft(draft: ${withdrawal.draft?.number}, version: 1)`);
  expect(gone.draft?.revision?.change).toBe('WITHDRAWAL');
  expect(await tradeOf()).toEqual(['2.1', '690.3']);
  expect(await tradeOf(right.draft?.revision?.name)).toEqual(['2.1', '690.3', '800.2', '3.1']);
  expect(verify(ledger)).toEqual([]);
});

test('an answer makes a printed name one of the catalogue, and an indicator that it does not have', async () => {
  await upload('steward', NOVEMBER);
  const named = ', answers: ["ALIAS:工业总盘子=OUTPUT"], isAnew: true';
  const { draft } = await mutate('steward', importing(NOVEMBER, named));
  expect(draft?.counts).toEqual([
    { finding: 'NEW', count: 4 },
    { finding: 'DIFFERS', count: 1 },
  ]);
  const made = named.replace('ALIAS:工业总盘子=OUTPUT', 'INDICATOR:工业总盘子=NEW,code=ALL_OUTPUT,unit=亿元');
  const asking = await mutate('steward', importing(NOVEMBER, made));
  expect(asking.draft).toMatchObject({ number: draft?.number, counts: [{ count: 3 }, { finding: 'OPEN', count: 1 }] });
  const { data } = await ask<Items>('steward', `{ draft(number: ${draft?.number}) { items { nodes { questions } } } }`);
  const questions = data?.draft.items.nodes.flatMap((item) => item['questions'] ?? []);
  expect(String(questions)).toMatch(/工业总盘子.*timing；direction/);
  expect((await mutate('steward', `discardDraft(draft: ${draft?.number}, version: 2)`)).draft?.state).toBe('DISCARDED');
});

test.each([
  ['nobody', undefined, 401, 'UNAUTHENTICATED'],
  ['a reader', 'reader', 403, 'FORBIDDEN'],
] as const)('%s uploads nothing and changes nothing', async (_, as, status, code) => {
  const entries = ledger.value('SELECT count(*) FROM entries');
  refused.length = 0;
  const sent = await upload(as, Buffer.from('甲,乙\n1,2\n'));
  expect([sent.status, sent.told]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
  for (const field of [
    importing(JULY),
    'discardDraft(draft: 1, version: 1)',
    'withdrawDocument(of: "OLD", reason: "x")',
  ])
    expect((await ask(as, `mutation { result: ${field} ${DRAFT} }`)).code).toBe(code);
  expect(ledger.value('SELECT count(*) FROM entries')).toBe(entries);
  const who = as === undefined ? '' : 4;
  expect(refused.slice(0, 2)).toEqual([`${who} UPLOAD `, `${who} PROPOSE `]);
});

test.each([
  [
    'a draft of another district',
    'elsewhere',
    importing(JULY, `${ANSWER}, isAnew: true`),
    'FORBIDDEN',
    [world.DISTRICT.code, world.DISTRICT.name],
  ],
  ['a file that was never uploaded', 'keeper', importing(Buffer.from('x')), 'NO_FILE', [sha256('x')]],
  ['what the log itself keeps', 'keeper', importing(Buffer.from('items')), 'NO_FILE', undefined],
  ['an answer that is none', 'keeper', importing(JULY, ', answers: ["单位=亿元"]'), 'BAD_ANSWER', ['单位=亿元']],
  [
    'an answer that names nothing',
    'keeper',
    importing(JULY, ', answers: ["INDICATOR:规上总产值=OUTPTU"]'),
    'UNKNOWN_ANSWER',
    ['OUTPTU', '工业产值 (OUTPUT)'],
  ],
  [
    'a new name by somebody who keeps figures alone',
    'keeper',
    importing(NOVEMBER, ', answers: ["ALIAS:工业总盘子=OUTPUT"], isAnew: true'),
    'CATALOGUE_RIGHT',
    [],
  ],
  ['a day that is none', 'keeper', importing(JULY).replace('2024-08-20', '20/8'), 'NOT_A_DATE', ['20/8']],
  ['a day of no month', 'keeper', importing(JULY).replace('2024-08-20', '2024-02-30'), 'NOT_A_DATE', ['2024-02-30']],
  [
    'a name of a request that is none',
    'keeper',
    'discardDraft(draft: 1, version: 1, requestId: "upload x")',
    'BAD_REQUEST_ID',
    [],
  ],
  [
    'a name that asked for something else',
    'publisher',
    'publishDraft(draft: 9, version: 9, requestId: "p-1")',
    'REQUEST_REUSED',
    [],
  ],
  [
    'a figure that is not there',
    'keeper',
    'correctFigure(figure: "1.1.00000000", value: "1", ground: "x")',
    'NO_FIGURE',
    undefined,
  ],
])('%s is a fault in the answer', async (name, as, field, code, about) => {
  refused.length = 0;
  // The digest of a file that the log keeps is no upload's.
  const items = String(ledger.value('SELECT items FROM drafts ORDER BY number LIMIT 1'));
  const { draft, faults } = await mutate(
    as,
    name === 'what the log itself keeps' ? field.replace(sha256('items'), items) : field,
  );
  expect([draft, faults.map((fault) => fault.code)]).toEqual([null, [code]]);
  if (about !== undefined) expect(faults[0]?.about).toEqual(about);
  const told: Record<string, string[]> = {
    FORBIDDEN: [`3 PROPOSE ${world.DISTRICT.code}`],
    CATALOGUE_RIGHT: ['1 CATALOGUE '],
  };
  expect(refused).toEqual(told[code] ?? []);
});

test.each([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'NOT_A_TABLE', 415],
  ['nothing', Buffer.alloc(0), 'EMPTY', 415],
  ['20 MB and more', Buffer.alloc(20_000_001, 'a'), 'TOO_LARGE', 413],
])('%s is not kept', async (_, bytes, code, status) => {
  const files = ledger.value('SELECT count(*) FROM files');
  const sent = await upload('keeper', bytes);
  expect([sent.status, sent.told]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
  expect(ledger.value('SELECT count(*) FROM files')).toBe(files);
});

interface Items {
  draft: {
    version: number;
    items: { totalCount: number; pageInfo: { endCursor: string }; nodes: Record<string, string | null>[] };
  };
}

test('the items of a draft are read page by page, and decided about by their ids', async () => {
  const october = sheet('10', '外贸进出口,亿元,900.20,3.1,876.0', '没有收录的指标,亿元,1.5,—,1.4');
  await upload('keeper', october);
  const opened = await mutate('keeper', importing(october));
  const fields = 'id finding kind indicator district measure period value unit before cell questions warnings';
  const itemsOf = async (asked: string) => {
    const page = `items${asked} { totalCount pageInfo { endCursor } nodes { ${fields} } }`;
    const { data, code } = await ask<Items>('keeper', `{ draft(number: ${opened.draft?.number}) { version ${page} } }`);
    if (!data) throw new Error(String(code));
    return data.draft;
  };
  const all = await itemsOf('');
  const first = await itemsOf('(first: 2)');
  const rest = await itemsOf(`(after: "${first.items.pageInfo.endCursor}")`);
  expect([...first.items.nodes, ...rest.items.nodes]).toEqual(all.items.nodes);
  const trade = all.items.nodes.find(({ value }) => value === '900.20');
  const said = {
    finding: 'NEW',
    kind: 'figure',
    indicator: 'TRADE',
    district: world.DISTRICT.code,
    period: '2024-01/2024-10',
  };
  expect(trade).toMatchObject({ ...said, unit: '亿元', before: null, cell: 'C3', questions: [], warnings: [] });
  const open = all.items.nodes.filter(({ finding }) => finding === 'OPEN');
  expect(open).toMatchObject([{ indicator: null, value: '1.5', questions: ['是哪个指标：“没有收录的指标”'] }]);
  const growth = all.items.nodes.find(({ measure }) => measure === 'GROWTH');
  expect(growth?.['warnings']).toContainEqual(expect.stringMatching(/增速为3\.1%，按本期数和基数计算为2\.76%/));
  const deciding = (id: string | null | undefined, value: string) =>
    mutate(
      'keeper',
      `decideItems(draft: ${opened.draft?.number}, version: ${all.version}, items: ["${id}"], decision: VALUE, value: "${value}")`,
    );
  // A browser that keeps the draft is not told that it is unchanged once somebody has decided.
  const kept = async (tag?: string) => {
    const query = encodeURIComponent(`{ draft(number: ${opened.draft?.number}) { version } }`);
    const headers = { authorization: `Bearer ${tokens['keeper']}`, ...(tag !== undefined && { 'if-none-match': tag }) };
    const { status, headers: told } = await send(`/graphql?query=${query}`, { headers });
    return { status, tag: told.get('etag') ?? '' };
  };
  const { tag } = await kept();
  expect(await kept(tag)).toEqual({ status: 304, tag });
  expect(codesOf(await deciding('1-000000', '900.3'))).toEqual(['NO_ITEM']);
  expect(codesOf(await deciding(trade?.['id'], '900.3'))).toEqual([]);
  expect((await kept(tag)).status).toBe(200);
  const decided = (await itemsOf('')).items.nodes.find(({ id }) => id === trade?.['id']);
  expect(decided).toEqual({ ...trade, value: '900.3' });
});

test('who explained what a check doubts, and who withdrew a document and why, is read by those who may', async () => {
  const november = sheet('11', '外贸进出口,亿元,950.2,5.1,931.5');
  await upload('keeper', november);
  const { draft } = await mutate('keeper', importing(november));
  const number = draft?.number;
  const decision = 'decision { decision value reason by }';
  const asked = `{ draft(number: ${number}) { items { nodes { id measure ${decision} } } } }`;
  const { data } = await ask<{ draft: { items: { nodes: Record<string, string>[] } } }>('keeper', asked);
  const growth = data?.draft.items.nodes.find(({ measure }) => measure === 'GROWTH');
  expect(growth?.['decision']).toBe(null);
  expect(codesOf(await mutate('publisher', `publishDraft(draft: ${number}, version: 1)`))).toEqual(['UNEXPLAINED']);
  const deciding = (reason: string) =>
    mutate(
      'keeper',
      `decideItems(draft: ${number}, version: 1, items: ["${growth?.['id']}"], decision: ACCEPT${reason})`,
    );
  expect(codesOf(await deciding(`, reason: "${'长'.repeat(501)}"`))).toEqual(['LONG_REASON']);
  await deciding(', reason: "基数按年报调整"');
  const { draft: published } = await mutate('publisher', `publishDraft(draft: ${number}, version: 2)`);

  const history = `{ revision(at: "${published?.revision?.name}") { draft { number items { nodes { ${decision} } } } documents { code } } }`;
  const because = { decision: 'ACCEPT', value: null, reason: '基数按年报调整', by: 'keeper' };
  type History = { revision: { draft: { items: { nodes: object[] } } | null; documents: { code: string }[] } };
  const told = (await ask<History>('publisher', history)).data?.revision;
  expect(told?.draft?.items.nodes).toContainEqual({ decision: because });
  for (const as of ['elsewhere', 'reader', undefined])
    expect((await ask<History>(as, history)).data?.revision.draft).toBe(null);

  const code = told?.documents[0]?.code;
  const listed = '{ documents { code standing withdrawnBy { change ground } } }';
  const document = `{ document(code: "${code}") { code standing withdrawnBy { change ground } } }`;
  expect((await ask(undefined, listed)).data).toMatchObject({
    documents: expect.arrayContaining([{ code, standing: 'IN_FORCE', withdrawnBy: null }]),
  });
  const withdrawal = await mutate('keeper', `withdrawDocument(of: "${code}", reason: "误报")`);
  await mutate('publisher', `publishDraft(draft: ${withdrawal.draft?.number}, version: 1)`);
  expect(JSON.stringify((await ask(undefined, listed)).data)).not.toContain(code);
  const gone = { code, standing: 'WITHDRAWN', withdrawnBy: { change: 'WITHDRAWAL', ground: '误报' } };
  expect((await ask(undefined, document)).data).toEqual({ document: gone });
  const then = document.replace(')', `, at: "${published?.revision?.name}")`);
  expect((await ask(undefined, then)).data).toEqual({ document: { ...gone, standing: 'IN_FORCE', withdrawnBy: null } });
});

test.each([
  ['as long as it may publish', false, 'PUBLISHED', []],
  ['and not once it was ended', true, 'OPEN', ['FORBIDDEN: 440309, 龙华区']],
])('an hour that a token agreed on is kept %s', async (_, isEnded, state, reasons) => {
  const september = sheet('9', '外贸进出口,亿元,880.2,2.9,855.4');
  await upload('publisher', september);
  const { draft } = await mutate('publisher', `importFile(digest: "${sha256(september)}", name: "9月.csv")`);
  writing(ledger, () => token('signs', 'PUBLISHER'));
  const signer = Number(ledger.value('SELECT max(number) FROM tokens'));
  const at = '2026-12-24T09:00:00+08:00';
  const agreed = await mutate(
    'signs',
    `publishDraft(draft: ${draft?.number}, version: ${draft?.version}, publishAt: "${at}")`,
  );
  expect(agreed.draft?.state).toBe('OPEN');
  const publisher = 'SELECT publisher_token FROM drafts WHERE number = ?';
  expect(ledger.value(publisher, draft?.number)).toBe(signer);
  if (isEnded) writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, signer, NOW).line] }));
  const done = writing(ledger, () => carryOutDue(ledger, new Date(at)));
  expect(done.refused.map(({ reason }) => reason)).toEqual(reasons);
  expect(ledger.value('SELECT state FROM drafts WHERE number = ?', draft?.number)).toBe(state);
  expect(verify(ledger)).toEqual([]);
});

test('until an hour is taken back, others than who agreed on it neither decide nor read the file anew', async () => {
  const october = sheet('10', '外贸进出口,亿元,930.2,2.9,904.4');
  await upload('keeper', october);
  const { draft } = await mutate('keeper', importing(october));
  const number = draft?.number ?? 0;
  const item = shownDraft(ledger, number)?.itemAt(2)?.reviewed.id;
  const version = () => Number(ledger.value('SELECT version FROM drafts WHERE number = ?', number));
  const decide = (as: string) =>
    mutate(as, `decideItems(draft: ${number}, version: ${version()}, items: ["${item}"], decision: REJECT)`);
  const at = '2026-12-26T09:00:00+08:00';
  await mutate('publisher', `publishDraft(draft: ${number}, version: ${version()}, publishAt: "${at}")`);
  const message = expect.stringMatching(/^审定入库时间已由publisher定于 2026-12-26 09:00/);
  for (const changed of [decide('keeper'), mutate('keeper', importing(october, ', answers: ["UNIT=万元"]'))])
    expect((await changed).faults).toMatchObject([{ code: 'HOUR_AGREED', message }]);
  const held = (as: string) => ask(as, `{ draft(number: ${number}) { signedBy isHeld } }`);
  expect((await held('keeper')).data).toEqual({ draft: { signedBy: 'publisher', isHeld: true } });
  expect((await held('publisher')).data).toEqual({ draft: { signedBy: 'publisher', isHeld: false } });
  expect(codesOf(await decide('publisher'))).toEqual([]);
  await mutate('publisher', `cancelHour(draft: ${number}, version: ${version()})`);
  expect(codesOf(await decide('keeper'))).toEqual([]);
});

test('an hour that is taken back passes, and the draft stays open', async () => {
  const number = Number(ledger.value("SELECT max(number) FROM drafts WHERE state = 'OPEN'"));
  const version = () => Number(ledger.value('SELECT version FROM drafts WHERE number = ?', number));
  const at = '2026-12-25T09:00:00+08:00';
  await mutate('publisher', `publishDraft(draft: ${number}, version: ${version()}, publishAt: "${at}")`);
  const cancelling = (as: string, seen: number) => mutate(as, `cancelHour(draft: ${number}, version: ${seen})`);
  expect(codesOf(await cancelling('publisher', version() - 1))).toEqual(['CHANGED_SINCE']);
  expect(codesOf(await cancelling('elsewhere', version()))).toEqual(['FORBIDDEN']);
  expect(codesOf(await cancelling('publisher', version()))).toEqual([]);
  expect(writing(ledger, () => carryOutDue(ledger, new Date(at)))).toMatchObject({ published: [], refused: [] });
  expect(ledger.value('SELECT state FROM drafts WHERE number = ?', number)).toBe('OPEN');
});

test.each([
  ['keeper', true],
  ['of nobody', true],
  ['elsewhere', false],
] as const)('%s lists the drafts of the district: %s', async (as, isThere) => {
  const last = Number(ledger.value('SELECT max(number) FROM drafts'));
  const query = `{ drafts(first: 1, state: OPEN) { nodes { number } } draft(number: ${last}) { number state } }`;
  const { data } = await ask<{ drafts: { nodes: object[] }; draft: object | null }>(as, query);
  const seen = isThere
    ? { drafts: { nodes: [{ number: last }] }, draft: { number: last, state: 'OPEN' } }
    : { drafts: { nodes: [] }, draft: null };
  expect(data).toEqual(seen);
  expect((await ask('reader', query)).code).toBe('FORBIDDEN');
  expect((await ask(undefined, query)).code).toBe('UNAUTHENTICATED');
});

test('a person or token uploads a hundred files a day, and one of them again does not count', async () => {
  writing(ledger, () => token('busy', 'KEEPER'));
  const file = (number: number) => upload('busy', Buffer.from(`甲\n${number}\n`));
  for (let number = 0; number < 100; number++) expect((await file(number)).status).toBe(201);
  expect((await file(100)).status).toBe(429);
  expect((await file(7)).status).toBe(200);
  expect((await upload('keeper', Buffer.from('甲\n100\n'))).status).toBe(201);
});

test.each([
  ['1 GB and a tenth are left', { bsize: 1000, blocks: 10_000_000, bavail: 1_020_000 }, true],
  ['less than 1 GB is left', { bsize: 1000, blocks: 5_000_000, bavail: 1_019_999 }, false],
  ['less than a tenth is left', { bsize: 1000, blocks: 100_000_000, bavail: 10_019_999 }, false],
])('a file of 20 MB is kept by what the disk has left: %s', (_, room, isKept) => {
  expect(hasRoom(20_000_000, room)).toBe(isKept);
});
