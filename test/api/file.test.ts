import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { Allowances } from '../../api/bound/allowance.ts';
import { joined } from '../../api/file/piece.ts';
import { createHandler, type PieceHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { doorOf } from '../../api/person/door.ts';
import { OPEN } from '../../api/person/entrance.ts';
import { SignIn } from '../../api/person/sign-in.ts';
import { PROGRAM_NAME } from '../../api/version.ts';
import { writerOf } from '../../data/intake/act.ts';
import { openDraft, PROGRAM } from '../../data/intake/draft/draft.ts';
import { carryOutDue, nextDue } from '../../data/intake/due.ts';
import { workbookOf } from '../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../data/intake/grid/read-workbook.ts';
import { ERASE, type ErasedThing } from '../../data/ledger/act/erase.ts';
import { settle } from '../../data/ledger/act/settle.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { sha256 } from '../../data/ledger/log/digest.ts';
import { keepFile } from '../../data/ledger/log/file.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { addPerson } from '../../data/ledger/person/person-change.ts';
import { addToken } from '../../data/ledger/person/token-change.ts';
import { addRevision, writing } from '../../data/ledger/revision.ts';
import type { OfficeRole } from '../../data/rules/gate-words.ts';
import { schema } from '../../schema/schema.ts';
import { exportedText } from '../data/export/exported.ts';
import * as world from '../data/intake/draft/draft-world.ts';

const NOW = new Date();
const HOUR = 60 * 60 * 1000;
const OTHER = '440307';
/** Bytes of each file, by its name. The long one has three parts. */
const BYTES: Record<string, Buffer> = {
  public: Buffer.from('a sheet'),
  own: Buffer.from('甲,乙\n1,2\n'),
  both: randomBytes(2_400_000),
  cut: Buffer.from('甲,乙\n3,4\n'),
  later: Buffer.from('甲,乙\n5,6\n'),
  erased: Buffer.from('甲,乙\n7,8\n'),
  unknown: Buffer.from('甲,乙\n9,9\n'),
};

const digestOf = (name: string) => sha256(BYTES[name] ?? Buffer.from(name));

let ledger: Ledger;
let handler: PieceHandler;
let time = NOW.getTime();
const allowances = new Allowances(undefined, () => time);
const tokens: Record<string, string> = {};

function token(name: string, role: OfficeRole, district: string | null): void {
  const { line, text } = addToken(ledger, { name, role, districts: [district], person: null, expires: null }, NOW);
  append(ledger, { kind: 'TOKEN', lines: [line] });
  tokens[name] = text;
}

/** A sheet from which figures came: its districts, each with who sees it. */
function sheet(name: string, ...figures: { district: string; release?: string; cell: string }[]): void {
  const file = digestOf(name);
  writing(ledger, () => keepFile(ledger, file, BYTES[name] ?? Buffer.alloc(0)));
  const hidden = figures.every(({ release }) => release !== undefined) ? { release: 'INTERNAL' } : {};
  addRevision(ledger, { note: name }, [
    { document: { ...world.sheetOf(name.toUpperCase()), title: `${name}月报`, file, ...hidden } },
    ...figures.map((told) => ({ figure: world.figureOf(name.toUpperCase(), { ...told, file }) })),
  ]);
}

function erase(thing: ErasedThing): void {
  settle(ledger, ERASE, { given: { thing, reason: '不得公开' }, by: { person: null } });
}

beforeAll(() => {
  ledger = world.draftWorld();
  addRevision(ledger, {}, [{ district: { code: OTHER, name: '龙岗区', nameEn: 'Longgang', position: 2 } }]);
  const internal = { release: 'INTERNAL' } as const;
  const [own, other] = [world.DISTRICT.code, OTHER];
  sheet('own', { district: own, cell: 'B2', ...internal });
  sheet('both', { district: own, cell: 'B2', ...internal }, { district: other, cell: 'B3', ...internal });
  sheet('cut', { district: own, cell: 'B2' }, { district: own, cell: 'B3' });
  sheet('later', { district: own, cell: 'B2', ...internal });
  sheet('erased', { district: own, cell: 'B2', ...internal });
  const code = 'LATER/B2';
  addRevision(ledger, { change: 'RELEASE' }, [
    { document: { ...world.sheetOf('LATER'), title: 'later月报', file: digestOf('later') } },
    { figure: world.figureOf('LATER', { district: own, cell: 'B2', file: digestOf('later') }) },
    { retired: { figure: String(ledger.value(`${CODE} WHERE f.code = ? AND f.retired IS NULL`, code)) } },
  ]);
  const entry = Number(ledger.value("SELECT r.entry FROM revisions r WHERE r.note = 'cut'"));
  erase({ of: 'LINE', entry, line: Number(ledger.value("SELECT line FROM figures WHERE code = 'CUT/B3'")) });
  erase({ of: 'FILE', digest: digestOf('erased') });
  writing(ledger, () => {
    const { line } = addPerson(ledger, { login: 'zhou', name: '周', offices: [] }, NOW);
    append(ledger, { kind: 'PERSON', lines: [line] });
    token('steward', 'STEWARD', null);
    token('own', 'PUBLISHER', own);
    token('other', 'PUBLISHER', other);
    token('keeper', 'KEEPER', own);
  });
  handler = createHandler({
    ...{ schema, ledger, config: { cors: [], tls: undefined }, writer: writerOf(ledger), allowances, uploads: 3 },
    log: createLog({ write: () => undefined }),
    refused: () => undefined,
  });
});

const CODE = `SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8) FROM figures f JOIN revisions r ON r.number = f.revision`;

function send(as: string | undefined, path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return handler.fetch(new Request(`http://localhost${path}`, { ...init, headers }), '10.1.1.1');
}

async function mutate(
  as: string,
  field: string,
): Promise<{ draft: unknown; faults: { code: string; message: string }[] }> {
  const query = `mutation { result: ${field} { draft { number version } faults { code message } } }`;
  const response = await send(as, '/graphql', { method: 'POST', body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: { result: Awaited<ReturnType<typeof mutate>> } }).data.result;
}

const upload = (as: string, bytes: Buffer) => send(as, '/files', { method: 'POST', body: new Uint8Array(bytes) });

test.each([
  ['what is public', 'public', [200, 200, 200, 200]],
  ['what is internal in a district', 'own', [404, 404, 200, 200]],
  ['what is internal in two districts', 'both', [404, 404, 404, 200]],
  ['what a figure was taken out of', 'cut', [404, 404, 404, 200]],
  ['what was internal and is public now', 'later', [200, 200, 200, 200]],
  ['what was erased', 'erased', [404, 404, 410, 410]],
  ['what was never brought', 'unknown', [404, 404, 404, 404]],
  ['no digest', '..%2F..%2Fetc%2Fpasswd', [404, 404, 404, 404]],
] as const)(
  'the bytes of %s are given to whoever may see all of it, and to nobody else are they there',
  async (_, name, statuses) => {
    const path = name.startsWith('..') ? name : digestOf(name);
    const answers = await Promise.all([undefined, 'other', 'own', 'steward'].map((as) => send(as, `/files/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    const missing = await (await send(undefined, `/files/${'0'.repeat(64)}`)).text();
    for (const answer of answers) {
      const { status, headers } = answer;
      if (status === 404) expect(await answer.text()).toBe(missing);
      if (status !== 200) continue;
      expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(path);
      expect([
        headers.get('x-content-type-options'),
        headers.get('content-type'),
        headers.get('cache-control'),
      ]).toEqual([...['nosniff', 'application/octet-stream', 'no-store']]);
      const title = name === 'public' ? 'OLD' : `${name}月报`;
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''/);
      expect(headers.get('content-disposition')?.endsWith(encodeURIComponent(title))).toBe(true);
    }
  },
);

test('a long file comes in parts, and whoever loses the right meanwhile gets no more of them', async () => {
  const request = new Request(`http://localhost/files/${digestOf('both')}`, {
    headers: { authorization: `Bearer ${tokens['steward']}` },
  });
  const first = await handler.piece({ request, address: '', place: '' });
  const second = await handler.piece({ request, address: '', place: first.next ?? '' });
  const bytes = await Promise.all([first, second].map(({ response }) => response.arrayBuffer()));
  expect(
    Buffer.concat(bytes.map((part) => Buffer.from(part))).equals(
      BYTES['both']?.subarray(0, 2_000_000) ?? Buffer.alloc(0),
    ),
  ).toBe(true);
  const nobody = new Request(request.url);
  expect((await handler.piece({ request: nobody, address: '', place: second.next ?? '' })).response.status).toBe(404);
});

test('the length of the first part is not told as that of all, and an answer that breaks off is no whole one', async () => {
  const parts = ['a', 'bc', 'def'];
  const piece = (most: number) => async (place: string) => {
    const text = parts[Number(place)] ?? '';
    const response = new Response(text, {
      status: Number(place) < most ? 200 : 404,
      headers: { 'content-length': String(text.length) },
    });
    return { response, next: Number(place) < 2 ? String(Number(place) + 1) : undefined };
  };
  const whole = await joined(piece(3));
  expect([whole.headers.get('content-length'), await whole.text()]).toEqual([null, 'abcdef']);
  await expect((await joined(piece(2))).text()).rejects.toThrow();
});

test('what the log keeps for itself is no file, and a file is read into a draft by whoever may see it alone', async () => {
  const { digest } = ledger.prepared<{ digest: string }>('SELECT text_digest AS digest FROM documents').get() ?? {
    digest: '',
  };
  expect((await send('steward', `/files/${digest}`)).status).toBe(404);
  const importing = (as: string, name: string, more = '') =>
    mutate(as, `importFile(digest: "${digestOf(name)}", name: "月报.csv"${more})`);
  for (const [as, name] of [
    ['other', 'own'],
    ['own', 'both'],
    ['keeper', 'unknown'],
  ] as const)
    expect((await importing(as, name)).faults.map(({ code }) => code)).toEqual(['NO_FILE']);
});

const TABLE = (value: string) =>
  Buffer.from(`龙华区2024年1-7月主要指标\n指标名称,计量单位,累计\n进出口总额,亿元,${value}\n`);

test('whoever reads a draft of a part of a file does not get the rest of it, which was published for others', async () => {
  const item = { line: { figure: world.figureOf('OLD', { code: 'PART/B9', cell: 'B9' }) } };
  const told = {
    title: '部分',
    file: digestOf('both'),
    fileName: '部分.csv',
    head: { seen: ledger.latest },
    items: [item],
  };
  writing(ledger, () => openDraft(ledger, PROGRAM, told));
  const askers = ['other', 'own', 'steward'];
  const statuses = askers.map(async (as) => (await send(as, `/files/${digestOf('both')}`)).status);
  expect(await Promise.all(statuses)).toEqual([404, 404, 200]);
});

test('a repeated request to read a file is answered as before, and the file is not read again', async () => {
  const bytes = TABLE('690.2');
  expect((await upload('keeper', bytes)).status).toBe(201);
  const field = `importFile(digest: "${sha256(bytes)}", name: "7月.csv", requestId: "once")`;
  const { draft, faults } = await mutate('keeper', field);
  expect([draft, faults]).toEqual([{ number: 2, version: 1 }, []]);
  // Whoever made the draft saves the file that it was read from; another district's does not see it.
  const path = `/files/${sha256(bytes)}`;
  const saved = await send('keeper', path);
  expect([saved.status, saved.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="7_.csv"; filename*=UTF-8''7%E6%9C%88.csv`,
  ]);
  expect((await send('other', path)).status).toBe(404);
  // A long name is cut, and not within a character. It has neither a path nor what no name shows.
  const long = TABLE('690.3');
  await upload('keeper', long);
  await mutate('keeper', `importFile(digest: "${sha256(long)}", name: "../\\u001b\\u202e${'x'.repeat(149)}𠮷.csv")`);
  const given = await send('keeper', `/files/${sha256(long)}`);
  expect([given.status, given.headers.get('content-disposition')?.slice(0, 25)]).toEqual([
    200,
    'attachment; filename="xxx',
  ]);
  erase({ of: 'FILE', digest: sha256(bytes) });
  expect(await mutate('keeper', field)).toEqual({ draft, faults });
  const anew = await mutate('keeper', field.replace('once', 'twice'));
  expect(anew.faults.map(({ code }) => code)).toEqual(['NO_FILE']);
});

test('a sheet that was read out of an open workbook opens the same draft again, and is saved as what it is', async () => {
  const cells = [
    [0, 0, '龙华区2024年1-7月主要指标'],
    [1, 0, '指标'],
    [1, 1, '累计(亿元)'],
    [2, 0, '地区生产总值'],
    [2, 1, 2900.5, null, 0],
  ];
  const lists = { hiddenColumns: [], hiddenRows: [], merges: [], remarks: [[2, 1, '快报数']] };
  const content = { cells, date1904: false, formats: ['General'], ...lists, sheet: '7月' };
  const bytes = Buffer.from(JSON.stringify(['planbook-grid', 1, content]));
  const kept = await upload('keeper', bytes);
  expect([kept.status, await kept.json()]).toMatchObject([201, { kind: 'GRID' }]);
  const field = `importFile(digest: "${sha256(bytes)}", name: "月报.xlsx")`;
  const first = await mutate('keeper', field);
  expect(first).toMatchObject({ draft: { version: 1 }, faults: [] });
  expect(await mutate('keeper', field)).toMatchObject({ draft: { version: 2 } });
  const saved = await send('keeper', `/files/${sha256(bytes)}`);
  expect(saved.headers.get('content-disposition')).toContain(`filename*=UTF-8''%E6%9C%88%E6%8A%A5.xlsx.json`);
});

test('an upload of which no draft was made is removed after a day, and what a draft or another needs is not', async () => {
  const [kept, left] = [TABLE('1.5'), TABLE('2.5')];
  expect([(await upload('own', kept)).status, (await upload('own', left)).status]).toEqual([201, 201]);
  await mutate('own', `importFile(digest: "${sha256(kept)}", name: "8月\\r\\n\\"..;x.csv")`);
  expect((await send('own', `/files/${sha256(left)}`)).status).toBe(200);
  expect((await send('keeper', `/files/${sha256(left)}`)).status).toBe(404);
  const due = Date.parse(nextDue(ledger) ?? '');
  expect(due - NOW.getTime()).toBeGreaterThanOrEqual(24 * HOUR);
  const sweptAt = (at: number) => writing(ledger, () => carryOutDue(ledger, new Date(at))).swept;
  expect(sweptAt(due - 1)).toBe(0);
  expect(sweptAt(NOW.getTime() + 25 * HOUR)).toBe(1);
  const isKept = (bytes: Buffer) => ledger.value('SELECT 1 FROM files WHERE digest = ?', sha256(bytes)) === 1;
  expect([isKept(left), isKept(kept)]).toEqual([false, true]);
  const saved = await send('own', `/files/${sha256(kept)}`);
  expect([saved.status, saved.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="8__..;x.csv"; filename*=UTF-8''8%E6%9C%88_..%3Bx.csv`,
  ]);
  expect((await send(undefined, `/files/${digestOf('public')}`)).status).toBe(200);
  expect(nextDue(ledger)).toBeUndefined();
  expect(verify(ledger)).toEqual([]);
});

test('every figure is exported as whoever asks sees it, at the revision that is named', async () => {
  const exported = async (as: string | undefined, search = '') =>
    Buffer.from(await (await send(as, `/export.csv${search}`)).arrayBuffer()).toString();
  const text = await exported('steward');
  expect(text).toBe(exportedText(ledger).replaceAll('planbook test', PROGRAM_NAME));
  expect(await exported('steward', '?districts=')).toBe(text);
  const rows = (text: string) => text.trim().split('\r\n').length - 1;
  const counts = await Promise.all([undefined, 'other', 'own', 'steward'].map(async (as) => rows(await exported(as))));
  // Public are OLD, CUT and LATER; OWN, BOTH and ERASED are internal, and BOTH is of two districts.
  expect(counts).toEqual([3, 4, 6, 7]);
  const first = String(ledger.value("SELECT number || ':' || substr(id, 1, 16) FROM revisions WHERE number = 1"));
  const response = await send(undefined, `/export.csv?at=${first}`);
  expect([rows(await response.text()), response.headers.get('planbook-at')]).toEqual([1, first]);
  const bad = await send(undefined, '/export.csv?at=7');
  expect([
    bad.status,
    ((await bad.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
  ]).toEqual([400, 'BAD_REVISION']);
});

test('figures are given out for a filter, and what is no part of one is told with what there is', async () => {
  const ask = async (as: string | undefined, search: string) => send(as, `/export${search}`);
  const rows = (text: string) => text.trim().split('\r\n').length - 1;
  const counts = ['?districts=龙岗区', '?releases=INTERNAL', '?documents=OWN&documents=BOTH', '?asOf=2024-01-01'];
  const texts = await Promise.all(counts.map(async (search) => (await ask('steward', search)).text()));
  expect(texts.map(rows)).toEqual([1, 4, 3, 0]);
  expect(rows(await (await ask('other', '?releases=内部')).text())).toBe(1);
  const whole = await ask(undefined, '?asOf=2024-08-01');
  const told = ['planbook-at', 'planbook-as-of', 'planbook-program'].map((name) => whole.headers.get(name));
  expect(told).toEqual([expect.stringMatching(/^\d+:[0-9a-f]{16}$/), '2024-08-01', PROGRAM_NAME]);
  expect(whole.headers.get('content-disposition')).toMatch(
    new RegExp(
      `^attachment; filename="planbook-${told[0]?.replace(':', '-')}-2024-08-01\\.csv"; filename\\*=UTF-8''%E8`,
    ),
  );
  const accept = { accept: 'application/vnd.sdmx.data+csv; version=2.1.0' };
  const sdmx = await handler.fetch(new Request('http://localhost/export', { headers: accept }));
  expect([sdmx.headers.get('content-type'), (await sdmx.text()).slice(0, 22)]).toEqual([
    ...[accept.accept, 'STRUCTURE,STRUCTURE_ID'],
  ]);
  const labelled = async (accepted: string, search = '') => {
    const headers = { accept: `text/html, application/vnd.sdmx.data+csv;${accepted}`, 'accept-language': 'zh' };
    const response = await handler.fetch(new Request(`http://localhost/export${search}`, { headers }));
    return [response.headers.get('content-type'), (await response.text()).slice(0, 60)];
  };
  const withNames = [`${accept.accept}; labels=name`, expect.stringContaining('STRUCTURE_NAME,ACTION,FREQ,频率')];
  expect(await labelled(' version=2.1.0; labels=name')).toEqual(withNames);
  expect(await labelled('labels=id', '?labels=name')).toEqual(withNames);
  const structure = await ask(undefined, '/structure');
  expect(structure.headers.get('content-type')).toBe('application/vnd.sdmx.structure+xml; version=3.0.0');
  const faults = ['?districts=没有区', '?district=龙岗区', '?statuses=最终', '?format=xls', '?asOf=昨天', '?at=7:00'];
  faults.push('?format=sdmx-csv&labels=x', '?labels=name');
  const answers = await Promise.all(
    faults.map(async (search) => {
      const response = await ask(undefined, search);
      const [error] = ((await response.json()) as { errors: { extensions: Record<string, unknown> }[] }).errors;
      const { code, argument, suggestions } = error?.extensions ?? {};
      return [response.status, code, argument, Array.isArray(suggestions) && suggestions.length > 0];
    }),
  );
  expect(answers).toEqual([
    [400, 'UNKNOWN_DISTRICT', 'districts', expect.any(Boolean)],
    [400, 'UNKNOWN_ARGUMENT', 'district', true],
    [400, 'UNKNOWN_WORD', 'statuses', true],
    [400, 'UNKNOWN_FORMAT', 'format', true],
    [400, 'BAD_AS_OF', 'asOf', true],
    [400, 'BAD_REVISION', 'at', true],
    [400, 'UNKNOWN_WORD', 'labels', true],
    [400, 'UNKNOWN_WORD', 'format', true],
  ]);
  const head = await handler.fetch(new Request('http://localhost/export', { method: 'HEAD' }));
  expect([head.status, head.headers.get('planbook-at')]).toEqual([200, told[0]]);
});

test('a template is written for whoever types figures, and its file is read as one', async () => {
  const response = await send('keeper', '/template.xlsx?district=龙华区&indicator=GDP&period=2024年上半年');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="planbook-template\.xlsx"; /);
  const { grids } = workbookOf(readWorkbook(new Uint8Array(await response.arrayBuffer()), 'x.xlsx'));
  const [first] = grids;
  const texts = Array.from({ length: first?.columns ?? 0 }, (_, column) => first?.cell(1, column)?.shown ?? '');
  expect(texts).toEqual(expect.arrayContaining(['440309 龙华区', 'GDP 地区生产总值', '2024-S1']));
  const bad = await send('keeper', '/template.xlsx?indicator=没有的指标');
  expect([bad.status, JSON.stringify(await bad.json())]).toEqual([
    400,
    expect.stringContaining('没有代码或名称为“没有的指标”的指标'),
  ]);
});

test.each([
  [
    'ENTRIES',
    600,
    { asker: { kind: 'PERSON', number: 1 }, address: 'a' },
    { asker: { kind: 'TOKEN', number: 1 }, address: 'a' },
  ],
  ['DOWNLOADS', 1500, { asker: null, address: 'b' }, { asker: null, address: 'c' }],
  ['SIGN_INS', 600, { address: 'd' }, { address: 'e' }],
] as const)(
  '%s: after so many within the hour the next is told when it is open again, and others go on',
  (kind, most, who, other) => {
    let now = Date.parse('2026-11-30T06:20:00Z');
    const counted = new Allowances(undefined, () => now);
    for (let count = 0; count < most; count++) expect(counted.take(kind, who)).toBeUndefined();
    expect(counted.take(kind, who)?.toISOString()).toBe('2026-11-30T07:00:00.000Z');
    // Another thread counts in the same memory.
    expect(new Allowances(counted.memory, () => now).take(kind, who)).toBeDefined();
    expect(counted.take(kind, other)).toBeUndefined();
    now = Date.parse('2026-11-30T07:00:00Z');
    expect(counted.take(kind, who)).toBeUndefined();
  },
);

test('an address from which too many sign in is told so, on the page and as JSON, before any password is looked at', async () => {
  const now = new Date('2026-11-30T06:20:00Z');
  const counted = new Allowances(undefined, () => now.getTime());
  for (let count = 0; count < 600; count++) counted.take('SIGN_INS', { address: '10.9.9.9' });
  const signIn = new SignIn({ door: doorOf(ledger), entrance: OPEN, allowances: counted, now: () => now });
  const attempt = (address: string, type: string) => {
    const [json, form] = [JSON.stringify({ login: 'zhou', password: 'x' }), 'login=zhou&password=x'];
    const init = { method: 'POST', headers: { 'content-type': type }, body: type.endsWith('json') ? json : form };
    return signIn.answer({ request: new Request('http://localhost/sign-in', init), address });
  };
  for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
    const refused = await attempt('10.9.9.9', type);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2400']);
    expect(await refused.text()).toContain('登录次数已达上限，本次未执行，账本未改动；11月30日15:00起可再办。');
  }
  expect((await attempt('10.9.9.8', 'application/json')).status).toBe(401);
});

test('whoever asks too often is told so with the minute from which on they may, by HTTP and by GraphQL', async () => {
  time = Date.parse('2027-01-05T06:20:00Z');
  const number = Number(ledger.value("SELECT number FROM tokens WHERE name = 'own'"));
  const asker = { kind: 'TOKEN', number } as const;
  for (const [kind, most] of [
    ['ENTRIES', 600],
    ['DOWNLOADS', 300],
    ['IMPORTS', 300],
  ] as const)
    for (let count = 0; count < most; count++) allowances.take(kind, { asker });
  const told = async (response: Response) => {
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: Record<string, unknown> }[];
    };
    return [
      response.status,
      errors[0]?.extensions['code'],
      errors[0]?.message,
      Number(response.headers.get('retry-after')) > 0,
    ];
  };
  expect(await told(await send('own', '/export.csv'))).toEqual([
    ...[429, 'TOO_OFTEN', '下载次数已达上限，本次未执行，账本未改动；1月5日15:00起可再办。', true],
  ]);
  const query = encodeURIComponent('{ entries { totalCount } }');
  expect(await told(await send('own', `/graphql?query=${query}`))).toEqual([
    ...[429, 'TOO_OFTEN', '查看操作记录次数已达上限，本次未执行，账本未改动；1月5日15:00起可再办。', true],
  ]);
  const { draft, faults } = await mutate('own', `importFile(digest: "${digestOf('own')}", name: "x.csv")`);
  expect([draft, faults]).toEqual([
    null,
    [{ code: 'TOO_OFTEN', message: '读入文件次数已达上限，本次未执行，账本未改动；1月5日15:00起可再办。' }],
  ]);
  expect((await send('other', '/export.csv')).status).toBe(200);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count++) statuses.push((await upload('other', TABLE(`${count}`))).status);
  expect(statuses).toEqual([201, 201, 201, 429]);
  const late = await upload('other', TABLE('99'));
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(23 * 60 * 60);
  expect(JSON.stringify(await late.json())).toMatch(/一天内最多上传3个文件.*起可再传/);
});
