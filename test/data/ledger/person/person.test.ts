import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ADD_FIRST, SET_PASSWORD } from '../../../../data/ledger/act/person-act.ts';
import { settle } from '../../../../data/ledger/act/settle.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { askerNow, askerOfSession, askerOfToken, newSession } from '../../../../data/ledger/person/asker.ts';
import { PersonFault } from '../../../../data/ledger/person/fault.ts';
import { hashPassword, isPassword, passwordFault } from '../../../../data/ledger/person/password.ts';
import { countPeople, findPersonByLogin } from '../../../../data/ledger/person/person.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  type PersonChange,
  resetPerson,
  setPassword,
} from '../../../../data/ledger/person/person-change.ts';
import { signed, signedParts, signingKey } from '../../../../data/ledger/person/secret.ts';
import { addToken, endToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import type { Office } from '../../../../data/rules/office/may.ts';
import { memoryLedger } from '../memory-ledger.ts';

const NOW = new Date('2026-11-30T04:00:00Z');
const KEY = 'a key of the tests';
const OFFICES: Office[] = [
  { role: 'KEEPER', district: '440307' },
  { role: 'READER', district: null },
];

function after(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

function change(ledger: Ledger, decide: () => PersonChange): string {
  return writing(ledger, () => {
    const { line, link } = decide();
    append(ledger, { kind: 'PERSON', lines: [line] });
    return link ?? '';
  });
}

/** A ledger with one person, and the link that sets their password. */
function withPerson(at = NOW): { ledger: Ledger; link: string } {
  const ledger = memoryLedger();
  const link = change(ledger, () => addPerson(ledger, { login: ' ZhangSan ', name: '张三', offices: OFFICES }, at));
  return { ledger, link };
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'DONE';
  } catch (error) {
    if (error instanceof PersonFault) return error.code;
    throw error;
  }
}

test('a link sets a password once, and the log tells who set it', () => {
  const { ledger, link } = withPerson(new Date());
  const given = { link, hash: 'hash' };
  const set = () => codeOf(() => settle(ledger, SET_PASSWORD, { given, by: { person: 1 } }));
  expect([set(), set()]).toEqual(['DONE', 'LINK_GONE']);
  expect(findPersonByLogin(ledger, 'ZHANGSAN')).toMatchObject({ number: 1, password: 'hash', link: null, epoch: 1 });
  expect(ledger.prepared('SELECT kind, person FROM entries ORDER BY number').all()).toEqual([
    { kind: 'LEDGER', person: null },
    { kind: 'PERSON', person: null },
    { kind: 'PERSON', person: 1 },
  ]);
  expect(verify(ledger)).toEqual([]);
});

const GONE: [string, (ledger: Ledger) => void, Date][] = [
  ['an hour after it was made', () => undefined, after(60)],
  ['once another was made', (ledger) => void change(ledger, () => resetPerson(ledger, 'zhangsan', NOW)), after(1)],
  ['of a person who was ended', (ledger) => void change(ledger, () => endPerson(ledger, 'zhangsan', NOW)), after(1)],
];

test.each(GONE)('a link sets no password %s', (_, meanwhile, at) => {
  const { ledger, link } = withPerson();
  meanwhile(ledger);
  expect(codeOf(() => setPassword(ledger, { link, hash: 'hash' }, at))).toBe('LINK_GONE');
});

test('the log and its tables hold neither link nor token, only their SHA-256', () => {
  const { ledger, link } = withPerson();
  const { line, text } = addToken(
    ledger,
    { name: '大屏', role: 'READER', districts: [null], person: 1, expires: null },
    NOW,
  );
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const bytes = ledger.client.serialize();
  expect([bytes.includes(link), bytes.includes(text)]).toEqual([false, false]);
});

test('the first steward is the first alone', () => {
  const ledger = memoryLedger();
  const add = (login: string) =>
    settle(ledger, ADD_FIRST, { given: { login, name: '管理员', hash: 'hash' }, by: { person: null } });
  const number = add('admin');
  expect(askerNow(ledger, { kind: 'PERSON', number }, NOW)?.offices).toEqual([{ role: 'STEWARD', district: null }]);
  expect(codeOf(() => add('second'))).toBe('LINK_GONE');
  expect(countPeople(ledger)).toBe(1);
});

test.each([
  ['a login that is taken, in another case', 'ZHANGsan', '李四', 'LOGIN_TAKEN'],
  ['a login in full-width characters that is the same', 'ｚｈａｎｇｓａｎ', '李四', 'LOGIN_TAKEN'],
  ['a login with a space inside', 'li si', '李四', 'BAD_LOGIN'],
  ['a login of nothing', '  ', '李四', 'BAD_LOGIN'],
  ['a login of markup', '<b>', '李四', 'BAD_LOGIN'],
  ['a name of nothing', 'lisi', ' ', 'BAD_NAME'],
  ['a name of two lines', 'lisi', '李\n四', 'BAD_NAME'],
  ['a name that turns round what follows it', 'lisi', '李\u202E四', 'BAD_NAME'],
])('%s is refused', (_, login, name, code) => {
  const { ledger } = withPerson();
  expect(codeOf(() => addPerson(ledger, { login, name, offices: OFFICES }, NOW))).toBe(code);
});

test.each(['大屏\u001B[2J', '大\n屏', '大屏\u202E', ' ', '屏'.repeat(101)])('a token named %j is refused', (name) => {
  const asked = { name, role: 'READER', districts: [null], person: null, expires: null } as const;
  const { ledger } = withPerson();
  expect(codeOf(() => addToken(ledger, { ...asked, districts: [null] }, NOW))).toBe('BAD_NAME');
});

test('a session ends after 12 hours, with the epoch of its person, and with the person', () => {
  const { ledger } = withPerson();
  const value = newSession(KEY, { number: 1, epoch: 0 }, NOW);
  const nameAt = (at: Date, session = { key: KEY, value }) => askerOfSession(ledger, session, at)?.name;
  expect(nameAt(after(719))).toBe('张三');
  expect(nameAt(after(720))).toBeUndefined();
  change(ledger, () => changePerson(ledger, 'zhangsan', { name: '张三丰' }));
  expect(nameAt(after(1))).toBe('张三丰');
  change(ledger, () => resetPerson(ledger, 'zhangsan', NOW));
  expect(nameAt(after(1))).toBeUndefined();
  const later = newSession(KEY, { number: 1, epoch: 1 }, NOW);
  expect(nameAt(after(1), { key: KEY, value: later })).toBe('张三丰');
  change(ledger, () => endPerson(ledger, 'zhangsan', NOW));
  expect(nameAt(after(1), { key: KEY, value: newSession(KEY, { number: 1, epoch: 2 }, NOW) })).toBeUndefined();
});

test('a session that another key signed, or that was changed, is none', () => {
  const { ledger } = withPerson();
  const value = newSession(KEY, { number: 1, epoch: 0 }, NOW);
  const asOther = value.replace(/^1/, '2');
  const longer = value.replace(/\.(\d+)\.(?=[^.]+$)/, (_, until: string) => `.${Number(until) + 1}.`);
  const ofOtherPurpose = signed(KEY, 'planbook first steward', value.split('.').slice(0, 3));
  for (const each of [asOther, longer, ofOtherPurpose, `${value}.`, 'x', '..', value.slice(0, -1)])
    expect([each, askerOfSession(ledger, { key: KEY, value: each }, after(1))]).toEqual([each, null]);
  expect(askerOfSession(ledger, { key: 'another key', value }, after(1))).toBeNull();
  expect(signedParts(KEY, 'planbook session', value)?.slice(0, 2)).toEqual(['1', '0']);
});

test('a token lets in for its districts until it expires or is ended, and asks for what it may do anew each time', () => {
  const { ledger } = withPerson();
  const asked = { name: '大屏', role: 'READER', districts: ['440307', '440309'], person: 1 } as const;
  const { line, text } = addToken(
    ledger,
    { ...asked, districts: [...asked.districts], expires: after(60).toISOString() },
    NOW,
  );
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const asker = askerOfToken(ledger, text, after(59));
  expect(asker).toEqual({
    kind: 'TOKEN',
    number: 1,
    name: '大屏',
    offices: [
      { role: 'READER', district: '440307' },
      { role: 'READER', district: '440309' },
    ],
  });
  expect(askerOfToken(ledger, text, after(60))).toBeNull();
  expect(askerOfToken(ledger, `${text}x`, after(1))).toBeNull();
  expect(askerNow(ledger, { kind: 'TOKEN', number: 1 }, after(1))).toEqual(asker);
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, 1, NOW).line] }));
  // A request that was let in before is not let in again when it acts.
  expect(askerNow(ledger, { kind: 'TOKEN', number: 1 }, after(1))).toBeNull();
  expect(codeOf(() => endToken(ledger, 1, NOW))).toBe('NO_TOKEN');
  expect(verify(ledger)).toEqual([]);
});

test.each([
  ['who made it', 1, null],
  ['of another number', 2, '汇总'],
  ['and the program made it', null, '汇总'],
] as const)('a token ends with the person %s', (_, person, name) => {
  const { ledger } = withPerson();
  change(ledger, () => addPerson(ledger, { login: 'lisi', name: '李四', offices: [] }, NOW));
  const asked = { name: '汇总', role: 'PUBLISHER', districts: [null], person, expires: null } as const;
  const { line, text } = addToken(ledger, { ...asked, districts: [null] }, NOW);
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const lets = () => [
    askerOfToken(ledger, text, after(1))?.name ?? null,
    askerNow(ledger, { kind: 'TOKEN', number: 1 }, after(1))?.name ?? null,
  ];
  expect(lets()).toEqual(['汇总', '汇总']);
  change(ledger, () => endPerson(ledger, 'zhangsan', NOW));
  expect(lets()).toEqual([name, name]);
});

test('a password is known by its hash, however its characters were typed, and no other is', async () => {
  const hash = await hashPassword('é-Planung-龙岗');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const given = ['e\u0301-Planung-龙岗', 'é-planung-龙岗'].map((password) => isPassword(password, hash));
  expect(await Promise.all([...given, isPassword('', null), isPassword('', 'no hash')])).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ['nine chara', undefined],
  ['nine char', 'SHORT_PASSWORD'],
  ['龙岗区计划簿密码一二', undefined],
  ['zhangsanZhangsan', 'SHORT_PASSWORD'],
  ['x'.repeat(201), 'LONG_PASSWORD'],
] as const)('the password %s is judged by its length and by the login', (password, fault) => {
  expect(passwordFault(password, 'zhangsan')).toBe(fault);
});

test('the key is a file beside the ledger that its owner alone can read, the same at each start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = join(folder, 'planbook.db');
  const key = signingKey(db);
  expect(key.length).toBeGreaterThanOrEqual(43);
  expect(signingKey(db)).toBe(key);
  expect(statSync(`${db}.key`).mode & 0o777).toBe(0o600);
  truncateSync(`${db}.key`, 3);
  const made = signingKey(db);
  expect([made.length, made === key]).toEqual([43, false]);
  expect(signingKey(db)).toBe(made);
  expect(signingKey(':memory:')).not.toBe(signingKey(':memory:'));
});
