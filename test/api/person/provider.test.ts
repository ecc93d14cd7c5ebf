import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { doorOf } from '../../../api/person/door.ts';
import { SignIn } from '../../../api/person/sign-in.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { append } from '../../../data/ledger/log/append.ts';
import { accountName } from '../../../data/ledger/person/account.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  type PersonChange,
  resetPerson,
} from '../../../data/ledger/person/person-change.ts';
import { writing } from '../../../data/ledger/revision.ts';
import { schema } from '../../../schema/schema.ts';
import { memoryLedger } from '../../data/ledger/memory-ledger.ts';
import { type Claims, type Forgery, ProviderServer, SECRET, signedToken } from './provider-server.ts';

const HOST = 'planbook.example.gov.cn';
const SITE = `https://${HOST}`;
const ENTRANCE = { read: 'PEOPLE', key: 'a key of the tests', isTls: true, publicUrl: SITE } as const;
const WAY = '__Host-planbook-way';
const SESSION = '__Host-planbook-session';

let provider: ProviderServer;
let ledger: Ledger;
let link: string;
let lines: Record<string, unknown>[];
let now: Date;
let send: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  provider = await ProviderServer.start(`${SITE}/sign-in/back`);
});
afterAll(() => provider.close());

beforeEach(() => {
  provider.isAway = false;
  provider.forgery = undefined;
  provider.methods = undefined;
  provider.who = 'subject-of-zhangsan';
  lines = [];
  now = new Date();
  ledger = memoryLedger();
  const log = createLog({ write: (line: string) => void lines.push(JSON.parse(line)) });
  const signIn = new SignIn({
    door: doorOf(ledger),
    entrance: ENTRANCE,
    officeJs: '/office/office.js',
    provider: { setting: provider.setting, failed: (line) => log.warn(line, 'the provider failed') },
    now: () => now,
  });
  const handler = createHandler({
    ...{ schema, ledger, log, signIn, entrance: ENTRANCE },
    config: { cors: [], tls: undefined },
    now: () => now,
  });
  send = (path, init = {}) =>
    handler.fetch(new Request(`${SITE}${path}`, { ...init, headers: { host: HOST, ...init.headers } }), '10.0.0.1');
  const offices = [{ role: 'KEEPER', district: null } as const];
  link = change(addPerson(ledger, { login: 'zhangsan', name: '张三', offices }, now));
});

function change({ line, link: made }: PersonChange): string {
  writing(ledger, () => append(ledger, { kind: 'PERSON', lines: [line] }));
  return made ?? '';
}

function account(subject: string): string {
  return accountName({ issuer: provider.issuer, subject });
}

function tie(): void {
  change(changePerson(ledger, 'zhangsan', { account: account('subject-of-zhangsan') }));
}

function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { origin: SITE, ...headers }, body: new URLSearchParams(fields) };
}

/** The cookie of a name as an answer gives it, whole; undefined where it gives none. */
function cookieOf(response: Response, name: string): string | undefined {
  return response.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
}

/** A browser on its way back from the provider: the address, and the cookie that it sends. */
async function onTheWay(query = ''): Promise<{ path: string; cookie: string }> {
  const begun = await send(`/sign-in/account${query}`);
  expect(begun.status).toBe(303);
  const back = new URL(await provider.walk(begun.headers.get('location') ?? ''));
  return { path: `${back.pathname}${back.search}`, cookie: cookieOf(begun, WAY)?.split(';')[0] ?? '' };
}

/** The answer to a browser that comes back. */
async function arrived(query = ''): Promise<Response> {
  const { path, cookie } = await onTheWay(query);
  return send(path, { headers: { cookie } });
}

async function nameOf(headers: Record<string, string>): Promise<unknown> {
  const body = JSON.stringify({ query: '{ me { name } }' });
  const response = await send('/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const answer = (await response.json()) as {
    data?: { me: { name: string } };
    errors?: { extensions: { code: string } }[];
  };
  return answer.data?.me.name ?? answer.errors?.[0]?.extensions.code;
}

/** The value of a hidden field, or of the content of an element, in a page. */
function valueIn(html: string, name: string): string {
  return new RegExp(`name="${name}" (?:value|content)="([^"]*)"`).exec(html)?.[1] ?? '';
}

test('a person whose account is tied signs in by the provider, and the way there is good once', async () => {
  tie();
  expect(await (await send('/sign-in')).text()).toContain('href="/sign-in/account"');
  const begun = await send('/sign-in/account');
  const asked = new URL(begun.headers.get('location') ?? '').searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    redirect_uri: `${SITE}/sign-in/back`,
    response_type: 'code',
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(cookieOf(begun, WAY)).toMatch(/; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
  const { path, cookie } = await onTheWay();
  const response = await send(path, { headers: { cookie } });
  // A redirect would still count as one from the provider's site, and browsers would not send the session with it.
  expect([response.status, (await response.text()).includes('content="0;url=/"')]).toEqual([200, true]);
  expect(cookieOf(response, SESSION)).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
  expect(cookieOf(response, WAY)).toMatch(/^__Host-planbook-way=; Path=\/; Max-Age=0/);
  expect(await nameOf({ cookie: cookieOf(response, SESSION)?.split(';')[0] ?? '' })).toBe('张三');
  const again = await send(path, { headers: { cookie } });
  expect([again.status, cookieOf(again, SESSION)]).toEqual([401, undefined]);
});

test('an account that is tied to nobody is told its subject, and nobody is added', async () => {
  provider.who = 'subject "of" <lisi>';
  const response = await arrived();
  expect([response.status, cookieOf(response, SESSION)]).toEqual([403, undefined]);
  expect(await response.text()).toContain('“subject &quot;of&quot; &lt;lisi&gt;”');
  expect(ledger.value('SELECT count(*) FROM people')).toBe(1);
});

test('a name at the provider that is a login of Planbook is nobody there', async () => {
  // The provider tells zhangsan@office as the name of the account.
  change(addPerson(ledger, { login: 'subject-of-zhangsan@office', name: '李四', offices: [] }, now));
  expect((await arrived()).status).toBe(403);
});

test('whoever has the link ties an account, is asked before, and the link is then used up', async () => {
  expect(await (await send(`/sign-in?link=${link}`)).text()).toContain(`href="/sign-in/account?link=${link}"`);
  const asked = await arrived(`?link=${link}`);
  const html = await asked.text();
  expect([asked.status, cookieOf(asked, SESSION), html.includes('“subject-of-zhangsan@office”')]).toEqual([
    200,
    undefined,
    true,
  ]);
  expect(ledger.value('SELECT account FROM people')).toBeNull();
  const ticket = valueIn(html, 'tie');
  const foreign = await send('/sign-in', form({ tie: ticket }, { origin: 'https://evil.example' }));
  const forged = await send('/sign-in', form({ tie: `${ticket}x` }));
  expect([foreign.status, forged.status, ledger.value('SELECT account FROM people')]).toEqual([403, 400, null]);
  const tied = await send('/sign-in', form({ tie: ticket }));
  expect([tied.status, tied.headers.get('location')]).toEqual([303, '/']);
  expect(await nameOf({ cookie: cookieOf(tied, SESSION)?.split(';')[0] ?? '' })).toBe('张三');
  expect(ledger.value('SELECT account FROM people')).toBe(account('subject-of-zhangsan'));
  expect((await send('/sign-in', form({ tie: ticket }))).status).toBe(410);
  expect((await send(`/sign-in/account?link=${link}`)).status).toBe(410);
  expect((await arrived()).status).toBe(200);
});

test('an account is never tied to two people', async () => {
  tie();
  const other = change(addPerson(ledger, { login: 'lisi', name: '李四', offices: [] }, now));
  const ticket = valueIn(await (await arrived(`?link=${other}`)).text(), 'tie');
  const response = await send('/sign-in', form({ tie: ticket }));
  expect([response.status, cookieOf(response, SESSION)]).toEqual([400, undefined]);
  expect(await response.text()).toContain('已绑定人员“zhangsan”');
});

const ENDINGS: [string, () => PersonChange][] = [
  ['ended', () => endPerson(ledger, 'zhangsan', now)],
  ['reset', () => resetPerson(ledger, 'zhangsan', now)],
  ['tied to no account any more', () => changePerson(ledger, 'zhangsan', { account: null })],
];

test.each(ENDINGS)('a person who is %s does not sign in by the provider, and is signed out', async (_, decide) => {
  tie();
  const cookie = cookieOf(await arrived(), SESSION)?.split(';')[0] ?? '';
  expect(await nameOf({ cookie })).toBe('张三');
  change(decide());
  expect(await nameOf({ cookie })).toBe('UNAUTHENTICATED');
  expect((await arrived()).status).toBe(403);
});

const LOST: [string, (way: { path: string; cookie: string }) => { path: string; cookie: string }][] = [
  ['without its way', ({ path }) => ({ path, cookie: '' })],
  ['with a way that was changed', ({ path, cookie }) => ({ path, cookie: `${cookie}x` })],
  ['with another state', ({ path, cookie }) => ({ path: path.replace(/state=./, 'state=~'), cookie })],
  ['without a state', ({ path, cookie }) => ({ path: path.replace(/&?state=[^&]*/, ''), cookie })],
  [
    'after more than ten minutes',
    (way) => {
      now = new Date(now.getTime() + 601_000);
      return way;
    },
  ],
];

test.each(LOST)('a browser that comes back %s is not signed in', async (_, changed) => {
  tie();
  const { path, cookie } = changed(await onTheWay());
  const response = await send(path, { headers: { cookie } });
  expect([response.status, cookieOf(response, SESSION)]).toEqual([400, undefined]);
  expect(await response.text()).toContain('登录过程已中断');
});

test('a browser is not signed in by the answer that the provider gave to another', async () => {
  tie();
  const [mine, other] = [await onTheWay(), await onTheWay()];
  const state = new URLSearchParams(mine.path.split('?')[1]).get('state');
  const path = other.path.replace(/state=[^&]*/, `state=${state}`);
  const response = await send(path, { headers: { cookie: mine.cookie } });
  expect([response.status, cookieOf(response, SESSION)]).toEqual([401, undefined]);
});

const changedTo =
  (other: Claims): Forgery =>
  (claims, { own }) =>
    signedToken({ ...claims, ...other }, own);

const expired =
  (seconds: number): Forgery =>
  (claims, { own }) =>
    signedToken({ ...claims, exp: Math.floor(Date.now() / 1000) - seconds }, own);

const FORGED: [string, Forgery, number][] = [
  ['as it should be', changedTo({}), 200],
  ['of another nonce', changedTo({ nonce: 'another' }), 401],
  ['without a nonce', changedTo({ nonce: undefined }), 401],
  ['of another issuer', changedTo({ iss: 'https://sso.example.gov.cn' }), 401],
  ['for another audience', changedTo({ aud: 'another' }), 401],
  ['that has expired', changedTo({ exp: 1_700_000_000 }), 401],
  ['that expired just now, by a clock that is a little off', expired(5), 200],
  ['that expired a minute ago', expired(60), 401],
  ['without a subject', changedTo({ sub: undefined }), 401],
  ['of a subject that is no name', changedTo({ sub: 'a\nb' }), 401],
  ['signed by another key', (claims, { other }) => signedToken(claims, other), 401],
  ['that is not signed', (claims, { own }) => signedToken(claims, own).replace(/[^.]*$/, ''), 401],
  ['that is none', () => 'no token', 401],
];

test.each(FORGED)('an id token %s is answered as it deserves', async (_, forgery, status) => {
  tie();
  provider.forgery = forgery;
  const response = await arrived();
  expect([response.status, cookieOf(response, SESSION) !== undefined]).toEqual([status, status === 200]);
});

test.each([
  [['client_secret_basic', 'client_secret_post'], true],
  [['client_secret_post'], false],
  [['private_key_jwt', 'client_secret_basic'], true],
])('the secret goes to the provider as it takes it: %j', async (methods, isHeader) => {
  tie();
  provider.methods = methods;
  provider.forgery = changedTo({});
  expect((await arrived()).status).toBe(200);
  const { header, form: sent } = provider.sentSecret ?? { header: undefined, form: '' };
  expect([header?.startsWith('Basic '), sent.includes(SECRET)]).toEqual(isHeader ? [true, false] : [undefined, true]);
});

test('a provider that is away stops nobody who has a password, and is asked again the next time', async () => {
  tie();
  provider.isAway = true;
  const away = await send('/sign-in/account');
  const html = await away.text();
  expect([away.status, html.includes('单位统一登录现在连不上'), html.includes('name="password"')]).toEqual([
    502,
    true,
    true,
  ]);
  provider.isAway = false;
  const { path, cookie } = await onTheWay();
  provider.isAway = true;
  const interrupted = await send(path, { headers: { cookie } });
  expect([interrupted.status, interrupted.headers.getSetCookie()]).toEqual([502, []]);
  provider.isAway = false;
  expect((await send(path, { headers: { cookie } })).status).toBe(200);
});

test('whoever says no at the provider is told so', async () => {
  const { path, cookie } = await onTheWay();
  const { state, iss } = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
  const refused = new URLSearchParams({ error: 'access_denied', state: state ?? '', iss: iss ?? '' });
  const response = await send(`/sign-in/back?${refused}`, { headers: { cookie } });
  expect([response.status, (await response.text()).includes('没有确认您的身份')]).toEqual([401, true]);
  expect(lines.some(({ reason }) => /access_denied/.test(String(reason)))).toBe(true);
});

test('in a window of Excel the pane is handed a session of its own, which no cookie is', async () => {
  tie();
  expect(await (await send('/sign-in?dialog=1')).text()).toContain('href="/sign-in/account?dialog=1"');
  const response = await arrived('?dialog=1');
  const html = await response.text();
  const bearer = valueIn(html, 'planbook-session');
  const cookie = cookieOf(response, SESSION)?.split(';')[0]?.split('=')[1] ?? '';
  expect(html).toContain('<script src="/office/office.js"></script>');
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+'; /);
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('张三');
  // Excel shows the pane in a frame on another site. The pane sends this itself, so that no other page can have it sent.
  expect(await nameOf({ authorization: `Bearer ${bearer}`, origin: SITE, 'sec-fetch-site': 'cross-site' })).toBe(
    '张三',
  );
  expect(await nameOf({ authorization: `Bearer ${cookie}` })).toBe('UNAUTHENTICATED');
  expect(await nameOf({ cookie: `${SESSION}=${bearer}` })).toBe('UNAUTHENTICATED');
  expect(await nameOf({ authorization: `Bearer ${bearer}x` })).toBe('UNAUTHENTICATED');
  now = new Date(now.getTime() + 12 * 3_600_000 + 1000);
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('UNAUTHENTICATED');
  now = new Date(now.getTime() - 3_600_000);
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('张三');
  change(resetPerson(ledger, 'zhangsan', now));
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('UNAUTHENTICATED');
});

test('in a window of Excel whoever is signed in goes on by one button, for as long as that session lasts', async () => {
  tie();
  const cookie = cookieOf(await arrived(), SESSION)?.split(';')[0] ?? '';
  const goOn = (headers: Record<string, string>) => send('/sign-in', form({ dialog: '1', goOn: '1' }, headers));
  expect(await (await send('/sign-in?dialog=1', { headers: { cookie } })).text()).toContain(
    '<button>以张三继续</button>',
  );
  expect(await (await send('/sign-in', { headers: { cookie } })).text()).not.toContain('以张三继续');
  expect((await goOn({ cookie, origin: 'https://evil.example' })).status).toBe(403);
  now = new Date(now.getTime() + 11 * 3_600_000);
  const response = await goOn({ cookie });
  expect(response.headers.getSetCookie()).toEqual([]);
  const bearer = valueIn(await response.text(), 'planbook-session');
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('张三');
  now = new Date(now.getTime() + 2 * 3_600_000);
  expect(await nameOf({ authorization: `Bearer ${bearer}` })).toBe('UNAUTHENTICATED');
  const over = await goOn({ cookie });
  expect([over.status, valueIn(await over.text(), 'planbook-session')]).toEqual([401, '']);
  expect((await goOn({ cookie: `${SESSION}=${bearer}` })).status).toBe(401);
  expect(await (await send('/sign-in?dialog=1', { headers: { cookie } })).text()).not.toContain('以张三继续');
});

test('signing out ends the session here, and leads to signing out of the provider', async () => {
  tie();
  await arrived();
  const out = await send('/sign-out', form({}));
  expect([out.headers.get('location'), cookieOf(out, SESSION)?.split(';')[0]]).toEqual(['/sign-in?out', `${SESSION}=`]);
  expect(await (await send('/sign-in?out')).text()).toContain(
    `href="${provider.issuer}/session/end?client_id=planbook"`,
  );
  expect(await (await send('/sign-in')).text()).not.toContain('/session/end');
});

test('neither the secret nor a code nor a session stands in the log', async () => {
  tie();
  const { path, cookie } = await onTheWay();
  const session = cookieOf(await send(path, { headers: { cookie } }), SESSION)
    ?.split(';')[0]
    ?.split('=')[1];
  await send(path, { headers: { cookie } });
  provider.forgery = () => 'no token';
  await arrived();
  const code = new URLSearchParams(path.split('?')[1]).get('code');
  const text = JSON.stringify(lines);
  expect(lines.filter(({ msg }) => msg === 'the provider failed').length).toBe(2);
  expect([SECRET, code, session, cookie.split('=')[1]].filter((secret) => text.includes(secret ?? ''))).toEqual([]);
});

test('a server without a provider says so at its paths', async () => {
  const signIn = new SignIn({ door: doorOf(ledger), entrance: ENTRANCE });
  for (const path of ['/sign-in/account', '/sign-in/back?code=1&state=2']) {
    const response = await signIn.answer({ request: new Request(`${SITE}${path}`), address: '' });
    expect([response.status, (await response.text()).includes('没有接入单位统一登录')]).toEqual([404, true]);
  }
});
