import { beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { doorOf } from '../../../api/person/door.ts';
import type { Entrance } from '../../../api/person/entrance.ts';
import { firstLink } from '../../../api/person/first-link.ts';
import { SignInPace } from '../../../api/person/pace.ts';
import { SignIn } from '../../../api/person/sign-in.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { newSession } from '../../../data/ledger/person/asker.ts';
import { addPerson, changePerson, endPerson, resetPerson } from '../../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../../data/ledger/person/token-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { schema } from '../../../schema/schema.ts';
import { memoryLedger } from '../../data/ledger/memory-ledger.ts';

const HOST = 'planbook.example.gov.cn';
const SITE = `https://${HOST}`;
const PASSWORD = '龙岗区计划簿的一个长密码';
const ENTRANCE: Entrance = { read: 'PEOPLE', key: 'a key of the tests', isTls: true, publicUrl: SITE };

interface Served {
  readonly ledger: Ledger;
  readonly lines: Record<string, unknown>[];
  /** How long attempts were held back. */
  readonly waits: number[];
  send(path: string, init?: RequestInit, address?: string): Promise<Response>;
}

function served(entrance: Partial<Entrance> = {}): Served {
  const [lines, waits]: [Record<string, unknown>[], number[]] = [[], []];
  const ledger = memoryLedger();
  const log = createLog({ write: (line: string) => void lines.push(JSON.parse(line)) });
  const known = { ...ENTRANCE, ...entrance };
  const wait = async (ms: number) => void waits.push(ms);
  const signIn = new SignIn({ door: doorOf(ledger), entrance: known, wait });
  const handler = createHandler({
    ...{ schema, ledger, log, signIn },
    config: { cors: [], tls: undefined },
    entrance: known,
  });
  const send = (path: string, init: RequestInit = {}, address = '10.0.0.1') =>
    handler.fetch(new Request(`${SITE}${path}`, { ...init, headers: { host: HOST, ...init.headers } }), address);
  return { ledger, lines, waits, send };
}

let server: Served;
let link: string;
beforeEach(() => {
  server = served();
  link = made(server.ledger);
});

/** Adds a person and answers the link. */
function made(ledger: Ledger): string {
  return writing(ledger, () => {
    const offices = [{ role: 'KEEPER', district: null } as const];
    const { line, link } = addPerson(ledger, { login: 'zhangsan', name: '张三', offices }, new Date());
    append(ledger, { kind: 'PERSON', lines: [line] });
    return link ?? '';
  });
}

function json(body: object, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { origin: SITE, ...headers }, body: new URLSearchParams(fields) };
}

const ME = '{ me { name isToken offices { role districtCode district { code } } } }';

async function me(headers: Record<string, string>): Promise<{ status: number; me: unknown; code: unknown }> {
  const response = await server.send('/graphql', json({ query: ME }, headers));
  const { data, errors } = (await response.json()) as {
    data?: { me: unknown };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, me: data?.me, code: errors?.[0]?.extensions.code };
}

/** The cookie that an answer gives, as a browser sends it back. */
function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The cookie of a session of the person, who may not have a password yet. */
function cookieNow(): string {
  return `__Host-planbook-session=${newSession(ENTRANCE.key, { number: 1, epoch: 0 }, new Date())}`;
}

test('a person opens the link, sets a password and is signed in, and the link is then used up', async () => {
  const page = await server.send(`/sign-in?link=${link}`);
  const html = await page.text();
  expect([page.status, html.includes('设置密码'), html.includes('zhangsan')]).toEqual([200, true, true]);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const set = await server.send('/sign-in', form({ link, password: PASSWORD, again: PASSWORD }));
  expect([set.status, set.headers.get('location'), set.headers.get('cache-control')]).toEqual([303, '/', 'no-store']);
  expect(set.headers.get('set-cookie')).toMatch(
    /^__Host-planbook-session=1\.1\.\d+\.[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(await me({ cookie: cookieOf(set) })).toMatchObject({
    status: 200,
    me: { name: '张三', isToken: false, offices: [{ role: 'KEEPER', districtCode: null, district: null }] },
  });
  const again = await server.send('/sign-in', form({ link, password: PASSWORD, again: PASSWORD }));
  expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
  expect(await again.text()).toContain('已用过');
  expect((await server.send(`/sign-in?link=${link}`)).status).toBe(410);
});

test.each([
  [{ password: 'short', again: 'short' }, 'SHORT_PASSWORD', '密码至少10个字符'],
  [{ password: PASSWORD, again: `${PASSWORD}。` }, 'PASSWORDS_DIFFER', '两次输入的密码不同'],
  [{ password: PASSWORD, again: PASSWORD, link: 'made-up' }, 'LINK_GONE', '链接无效'],
])('a password that is not taken changes nothing and is told in one sentence: %j', async (fields, code, said) => {
  const page = await server.send('/sign-in', form({ link, ...fields }));
  expect([page.status, (await page.text()).includes(said)]).toEqual([code === 'LINK_GONE' ? 410 : 400, true]);
  const answer = await (await server.send('/sign-in', json({ link, ...fields }))).json();
  expect(answer).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(server.ledger.value('SELECT password FROM people')).toBeNull();
});

test('the first steward is set up by the link of the start, while nobody is there', async () => {
  server = served();
  const first = firstLink(ENTRANCE.key, new Date());
  expect(await (await server.send(`/sign-in?link=${first}`)).text()).toContain('设立首位管理人员');
  const fields = { link: first, login: 'Admin', name: '管理员', password: PASSWORD, again: PASSWORD };
  const bad = await server.send('/sign-in', form({ ...fields, login: 'a b' }));
  expect([bad.status, (await bad.text()).includes('value="a b"')]).toEqual([400, true]);
  const set = await server.send('/sign-in', form(fields));
  expect(set.status).toBe(303);
  expect(await me({ cookie: cookieOf(set) })).toMatchObject({ me: { offices: [{ role: 'STEWARD' }] } });
  expect((await server.send('/sign-in', form({ ...fields, login: 'other' }))).status).toBe(410);
  const anHourAgo = firstLink(ENTRANCE.key, new Date(Date.now() - 3_600_000));
  expect((await served().send(`/sign-in?link=${anHourAgo}`)).status).toBe(410);
});

test('who is not known, or types a wrong password, is told the same', async () => {
  await server.send('/sign-in', form({ link, password: PASSWORD, again: PASSWORD }));
  const tried = [
    { login: 'zhangsan', password: 'wrong password' },
    { login: 'nobody', password: PASSWORD },
  ].map(async (body) => {
    const response = await server.send('/sign-in', json(body));
    return [response.status, await response.text(), response.headers.get('set-cookie')];
  });
  const [wrong, unknown] = await Promise.all(tried);
  expect(wrong).toEqual(unknown);
  expect(wrong).toEqual([401, expect.stringContaining('登录名或密码不对'), null]);
  const page = await server.send('/sign-in', form({ login: '"><script>', password: 'x' }, { 'accept-language': 'en' }));
  const html = await page.text();
  expect([page.status, html.includes('value="&quot;&gt;&lt;script&gt;"'), html.includes('are not right')]).toEqual([
    401,
    true,
    true,
  ]);
  expect((await server.send('/sign-in', json({ login: 'zhangsan' }))).status).toBe(400);
  expect((await server.send('/sign-in', { method: 'PUT' })).status).toBe(405);
});

test('guesses are held back, and nobody is locked out by them', async () => {
  await server.send('/sign-in', form({ link, password: PASSWORD, again: PASSWORD }));
  const guess = (password: string, address: string) =>
    server.send('/sign-in', json({ login: 'zhangsan', password }), address);
  for (let count = 0; count < 4; count++) await guess('a guess', '10.0.0.9');
  expect(server.waits).toEqual([1000]);
  expect((await guess(PASSWORD, '10.0.0.1')).status).toBe(200);
  expect(server.waits.length).toBe(1);
  expect((await guess(PASSWORD, '10.0.0.9')).status).toBe(200);
});

const REFUSALS: [string, (cookie: string) => Record<string, string>, number, string][] = [
  ['without a session', () => ({}), 401, 'UNAUTHENTICATED'],
  ['with a session that was changed', (cookie) => ({ cookie: `${cookie}x` }), 401, 'UNAUTHENTICATED'],
  ['from a page of another site', (cookie) => ({ cookie, origin: 'https://evil.example' }), 403, 'FOREIGN_ORIGIN'],
  ['from a sandboxed page', (cookie) => ({ cookie, origin: 'null' }), 403, 'FOREIGN_ORIGIN'],
  [
    'from a page that tells no origin, of another site',
    (cookie) => ({ cookie, 'sec-fetch-site': 'cross-site' }),
    403,
    'FOREIGN_ORIGIN',
  ],
  ['with a token that is unknown', () => ({ authorization: 'Bearer planbook_x' }), 401, 'UNAUTHENTICATED'],
];

test.each(REFUSALS)('a question %s is not answered where readers sign in', async (_, headers, status, code) => {
  expect(await me(headers(cookieNow()))).toEqual({ status, me: undefined, code });
});

test('a page of another site signs nobody in or out', async () => {
  const cookie = cookieNow();
  const headers = { origin: 'https://evil.example', cookie };
  for (const path of ['/sign-in', '/sign-out']) {
    const response = await server.send(path, form({ login: 'zhangsan', password: PASSWORD }, headers));
    expect([path, response.status, response.headers.get('set-cookie')]).toEqual([path, 403, null]);
  }
});

test('signing out takes the session from the browser, by the page that tells who is signed in', async () => {
  const cookie = cookieNow();
  const page = await (await server.send('/sign-in', { headers: { cookie } })).text();
  expect(page).toContain('已登录：张三');
  expect(page).toContain('<form method="post" action="/sign-out"><button>退出登录</button></form>');
  expect(page).not.toContain('name="password"');
  const out = await server.send('/sign-out', form({}, { cookie }));
  expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-planbook-session=; Path=\/; Max-Age=0;/);
});

const ENDINGS: [string, (ledger: Ledger) => object[]][] = [
  ['reset', (ledger) => [resetPerson(ledger, 'zhangsan', new Date()).line]],
  ['ended', (ledger) => [endPerson(ledger, 'zhangsan', new Date()).line]],
];

test.each(ENDINGS)('a person who is %s is signed out everywhere', async (_, decide) => {
  const cookie = cookieNow();
  expect((await me({ cookie })).status).toBe(200);
  writing(server.ledger, () => append(server.ledger, { kind: 'PERSON', lines: decide(server.ledger) }));
  expect((await me({ cookie })).status).toBe(401);
});

test('a token asks until it is ended, and its answers are not those of another', async () => {
  const asked = { name: '大屏', role: 'READER', districts: [null], person: null, expires: null } as const;
  const { line, text } = addToken(server.ledger, { ...asked, districts: [null] }, new Date());
  writing(server.ledger, () => append(server.ledger, { kind: 'TOKEN', lines: [line] }));
  const headers = { authorization: `Bearer ${text}` };
  expect(await me(headers)).toMatchObject({ status: 200, me: { name: '大屏', isToken: true } });
  const path = `/graphql?query=${encodeURIComponent(ME)}`;
  const tagOf = async (of: Record<string, string>) => (await server.send(path, { headers: of })).headers.get('etag');
  const cookie = cookieNow();
  const [ofToken, ofPerson] = [await tagOf(headers), await tagOf({ cookie })];
  expect(ofToken).not.toBe(ofPerson);
  const kept = await server.send(path, { headers: { cookie, 'if-none-match': ofToken ?? '' } });
  expect([kept.status, kept.headers.get('vary')]).toEqual([200, expect.stringContaining('Authorization, Cookie')]);
  // The person's offices have changed, and so has the answer, though no revision has.
  const line2 = changePerson(server.ledger, 'zhangsan', { offices: [{ role: 'READER', district: null }] }).line;
  writing(server.ledger, () => append(server.ledger, { kind: 'PERSON', lines: [line2] }));
  expect((await server.send(path, { headers: { cookie, 'if-none-match': ofPerson ?? '' } })).status).toBe(200);
  writing(server.ledger, () =>
    append(server.ledger, { kind: 'TOKEN', lines: [endToken(server.ledger, 1, new Date()).line] }),
  );
  expect(await me(headers)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

test('where the server is reached directly everybody reads, and through a proxy those who sign in', async () => {
  server = served({ read: 'DIRECT' });
  const direct = await server.send('/graphql', json({ query: ME }));
  expect(await direct.json()).toEqual({ data: { me: null } });
  for (const header of ['forwarded', 'x-forwarded-for', 'x-forwarded-proto']) {
    const proxied = await server.send('/graphql', json({ query: ME }, { [header]: 'x' }));
    expect([header, proxied.status]).toEqual([header, 401]);
  }
  expect((await server.send('/health', { headers: { 'x-forwarded-for': 'x' } })).status).toBe(200);
});

test('what is refused is logged with person, act and district, and the same only once a second', async () => {
  for (let count = 0; count < 3; count++) await me({});
  const told = server.lines.filter(({ msg }) => msg === 'not allowed');
  expect(told).toMatchObject([{ person: null, act: 'READ', district: null }]);
});

test('neither passwords nor links nor sessions stand in the log', async () => {
  await server.send('/sign-in', form({ link, password: PASSWORD, again: PASSWORD }));
  const cookie = cookieOf(await server.send('/sign-in', json({ login: 'zhangsan', password: PASSWORD })));
  await me({ cookie });
  await server.send(`/sign-in?link=${link}`);
  const text = JSON.stringify(server.lines);
  expect([PASSWORD, link, cookie.split('=')[1] ?? ''].filter((secret) => text.includes(secret))).toEqual([]);
});

const GONE: [string, (cookie: string) => string, (ledger: Ledger) => void][] = [
  [
    'is over',
    () => `__Host-planbook-session=${newSession(ENTRANCE.key, { number: 1, epoch: 0 }, new Date(0))}`,
    () => {},
  ],
  ['was changed', (cookie) => `${cookie}x`, () => {}],
  ['was signed with another key', () => '__Host-planbook-session=1.0.9999999999.abc', () => {}],
  [
    'was ended by a new link',
    (cookie) => cookie,
    (ledger) =>
      writing(ledger, () =>
        append(ledger, { kind: 'PERSON', lines: [resetPerson(ledger, 'zhangsan', new Date()).line] }),
      ),
  ],
];

test.each(GONE)(
  'where everybody reads, a session that %s is refused once, and never read as nobody',
  async (_, of, end) => {
    server = served({ read: 'OPEN' });
    made(server.ledger);
    const cookie = of(cookieNow());
    end(server.ledger);
    for (const path of ['/graphql?query={me{name}}', '/export.csv', '/published.atom']) {
      const gone = await server.send(path, { headers: { cookie } });
      expect([path, gone.status, await gone.json()]).toMatchObject([
        ...[path, 401],
        {
          errors: [
            { message: expect.stringMatching(/账本未改动；请重新登录/), extensions: { code: 'UNAUTHENTICATED' } },
          ],
        },
      ]);
      expect(gone.headers.get('set-cookie')).toMatch(/^__Host-planbook-session=; Path=\/; Max-Age=0;/);
    }
    expect(await me({})).toMatchObject({ status: 200, me: null });
  },
);

test.each(['Bearer', 'Bearer a b', 'Bearer planbook_x, Bearer planbook_y', 'bearer  '])(
  'where everybody reads, %j lets nobody in and is not read as nobody',
  async (authorization) => {
    server = served({ read: 'OPEN' });
    expect(await me({ authorization })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  },
);

test('whoever has a link sets no password while too many are worked on, and the link stays good', async () => {
  const passwords = { isFull: true, run: () => Promise.reject(new Error('A password was worked on.')) };
  const signIn = new SignIn({ door: doorOf(server.ledger), entrance: ENTRANCE, passwords });
  const answer = (init: RequestInit) =>
    signIn.answer({ request: new Request(`${SITE}/sign-in`, init), address: '10.0.0.1' });
  const typed = { link, password: PASSWORD, again: PASSWORD };
  const page = await answer(form(typed, { host: HOST }));
  const html = await page.text();
  expect([page.status, html.includes(link), html.includes('密码未作改动')]).toEqual([429, true, true]);
  expect((await answer(json(typed))).status).toBe(429);
  // A link that is good for nothing, or a password that is none, is told as such.
  expect((await answer(json({ ...typed, link: 'x' }))).status).toBe(410);
  expect((await answer(json({ ...typed, again: 'x' }))).status).toBe(400);
  expect((await server.send('/sign-in', form(typed))).status).toBe(303);
});

/** A server that its users reach at an address, as signing in and asking see it. */
function reachedAt(origin: string, publicUrl?: string) {
  const ledger = memoryLedger();
  const isTls = (publicUrl ?? origin).startsWith('https:');
  const entrance: Entrance = { read: 'OPEN', key: `of ${origin}`, isTls, publicUrl };
  const log = createLog({ write: () => undefined });
  const signIn = new SignIn({ door: doorOf(ledger), entrance });
  const handler = createHandler({ ...{ schema, ledger, log, signIn, entrance }, config: { cors: [], tls: undefined } });
  const link = made(ledger);
  const send = (path: string, init: RequestInit = {}) =>
    handler.fetch(
      new Request(`${origin}${path}`, { ...init, headers: { host: new URL(origin).host, ...init.headers } }),
    );
  const enter = async () => cookieOf(await send('/sign-in', json({ link, password: PASSWORD, again: PASSWORD })));
  const ask = async (cookie: string) => {
    const response = await send('/graphql?query={me{name}}', { headers: { cookie } });
    return [response.status, response.headers.get('set-cookie')];
  };
  return { send, enter, ask };
}

test.each([
  ['of one host with two ports', ['http://10.0.0.9:4000', 'http://10.0.0.9:4001'], []],
  ['over TLS, one at the usual port', ['https://stats.example', 'https://stats.example:8443'], []],
  [
    'behind a proxy that tells them by its port alone',
    ['http://127.0.0.1', 'http://127.0.0.1'],
    ['https://stats.example:8001', 'https://stats.example:8002'],
  ],
])('two servers %s each have their own session in a browser', async (_, origins, publicUrls) => {
  const [one, other] = origins.map((origin, place) => reachedAt(origin, publicUrls[place]));
  if (!one || !other) throw new Error('Two servers are needed.');
  // A browser keeps one cookie of a name, and sends those of a host to all of its ports.
  const jar = new Map<string, string>();
  for (const server of [one, other]) {
    const [name = '', value = ''] = (await server.enter()).split('=');
    jar.set(name, value);
  }
  const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  expect([await one.ask(cookies), await other.ask(cookies)]).toEqual([
    [200, null],
    [200, null],
  ]);
  const out = await one.send('/sign-out', json({}, { cookie: cookies }));
  expect(jar.has(cookieOf(out).split('=')[0] ?? '')).toBe(true);
  jar.delete(cookieOf(out).split('=')[0] ?? '');
  expect(jar.size).toBe(1);
});

test('attempts that come while too many passwords are worked on hold nobody back later', async () => {
  const waiting = new Promise<void>(() => {});
  const pace = new SignInPace();
  const signIn = new SignIn({
    ...{ door: doorOf(server.ledger), entrance: ENTRANCE, pace },
    passwords: { isFull: true, run: () => waiting as Promise<never> },
  });
  const guess = (count: number) =>
    signIn.answer({
      request: new Request(`${SITE}/sign-in`, json({ login: `p${count % 2}`, password: 'x' })),
      address: '10.0.0.1',
    });
  for (let count = 0; count < 20; count++) expect((await guess(count)).status).toBe(429);
  expect(pace.begin('p1', '10.0.0.1')).toBe(0);
});
