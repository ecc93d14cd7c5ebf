import { expect, test } from 'vitest';
import { SignInPace } from '../../../api/person/pace.ts';
import { RefusalLog } from '../../../api/person/refusal.ts';

/** A pace with a clock of its own. */
function paced() {
  let ms = 0;
  const pace = new SignInPace(() => ms);
  /** Attempts that fail, each after the one before was decided; the times that they were held back, in seconds. */
  const tries = (count: number, login: string, address: string) =>
    Array.from({ length: count }, () => {
      const waitMs = pace.begin(login, address);
      if (waitMs) pace.goesOn(address);
      return waitMs === undefined ? 'TOO MANY' : waitMs / 1000;
    });
  const pass = (minutes: number) => {
    ms += minutes * 60_000;
  };
  return { pace, tries, pass };
}

test('one address that guesses for one login is held back twice as long each time, up to 16 seconds', () => {
  expect(paced().tries(10, 'zhangsan', 'a')).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 16, 16]);
});

test('a login that is tried from everywhere is held back for at most 2 seconds', () => {
  const { tries } = paced();
  const all = Array.from({ length: 14 }, (_, place) => tries(1, 'zhangsan', `10.0.0.${place}`)[0]);
  expect(all).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2]);
});

test('a login is not held back where its person has signed in before', () => {
  const { pace, tries } = paced();
  tries(1, 'zhangsan', 'home');
  pace.succeeded('zhangsan', 'home');
  for (let place = 0; place < 30; place++) tries(1, 'zhangsan', `10.0.0.${place}`);
  expect(tries(1, 'zhangsan', 'home')).toEqual([0]);
});

test('one address that tries many logins is held back', () => {
  const { tries } = paced();
  const all = Array.from({ length: 25 }, (_, place) => tries(1, `login${place}`, 'a')[0]);
  expect(all.slice(18)).toEqual([0, 0, 1, 2, 4, 8, 8]);
});

test('attempts at once count before they are decided, and an address has four held back', () => {
  const { pace } = paced();
  const begun = Array.from({ length: 8 }, () => pace.begin('zhangsan', 'a'));
  expect(begun).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, undefined]);
  pace.goesOn('a');
  expect(pace.begin('zhangsan', 'a')).toBe(16_000);
});

test('failures are forgotten after a quarter of an hour, and by a success', () => {
  const { pace, tries, pass } = paced();
  tries(5, 'zhangsan', 'a');
  pass(16);
  expect(tries(3, 'zhangsan', 'a')).toEqual([0, 0, 0]);
  pace.succeeded('zhangsan', 'a');
  expect(tries(1, 'zhangsan', 'a')).toEqual([0]);
});

test('a refusal is logged once a second for each person, act and district, with how often it came in between', () => {
  let ms = 0;
  const lines: object[] = [];
  const log = new RefusalLog(
    (line) => void lines.push(line),
    () => ms,
  );
  const asker = { kind: 'PERSON', number: 2 } as const;
  for (ms = 0; ms < 1500; ms += 500) log.add({ asker, act: 'PUBLISH', district: '440307' });
  log.add({ asker, act: 'PUBLISH', district: '440309' });
  log.add({ asker: { kind: 'TOKEN', number: 2 }, act: 'PUBLISH', district: '440307' });
  expect(lines).toEqual([
    { person: 'PERSON:2', act: 'PUBLISH', district: '440307' },
    { person: 'PERSON:2', act: 'PUBLISH', district: '440307', more: 1 },
    { person: 'PERSON:2', act: 'PUBLISH', district: '440309' },
    { person: 'TOKEN:2', act: 'PUBLISH', district: '440307' },
  ]);
});
