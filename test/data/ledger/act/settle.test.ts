import { expect, onTestFinished, test } from 'vitest';
import { type Act, Conflict } from '../../../../data/ledger/act/act.ts';
import { findAnswer, RequestReused } from '../../../../data/ledger/act/request.ts';
import { settle } from '../../../../data/ledger/act/settle.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { lastEntry } from '../../../../data/ledger/log/entry.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import type { Store } from '../../../../data/ledger/store/store.ts';
import { memoryLedger } from '../memory-ledger.ts';

const BY = { person: null };

function ledgerNow(): Ledger {
  const ledger = memoryLedger();
  onTestFinished(() => ledger.close());
  return ledger;
}

function addProfile(store: Store, fingerprint: string): number {
  const line = { profile: { fingerprint, content: {}, version: 1 } };
  return append(store, { kind: 'PROFILE', lines: [line] }).number;
}

/** An act that is decided upon before its transaction, while `others` other entries are written between. */
function interrupted(ledger: Ledger, others: number): Act<string, number> & { times: number } {
  const act = {
    times: 0,
    decide: (_: Ledger, fingerprint: string) => {
      act.times += 1;
      const seen = Number(lastEntry(ledger)?.number);
      return (store: Store) => addProfile(store, `${fingerprint} after ${seen}`);
    },
  };
  const { reading } = ledger;
  ledger.reading = (read) => {
    const answer = reading.call(ledger, read);
    if (act.times <= others) writing(ledger, () => addProfile(ledger, `other ${act.times}`));
    return answer as never;
  };
  return act;
}

test.each([
  [0, 1, 'mine after 1'],
  [1, 2, 'mine after 2'],
  [2, 3, 'mine after 3'],
])(
  'an act that %i others come before is decided upon %i times, and written upon the last',
  (others, times, written) => {
    const ledger = ledgerNow();
    const act = interrupted(ledger, others);
    settle(ledger, act, { given: 'mine', by: BY });
    expect(act.times).toBe(times);
    expect(ledger.value("SELECT fingerprint FROM profiles WHERE fingerprint LIKE 'mine%'")).toBe(written);
    expect(verify(ledger)).toEqual([]);
  },
);

test('an act that others come before three times is a conflict, and nothing of it is written', () => {
  const ledger = ledgerNow();
  const act = interrupted(ledger, 3);
  expect(() => settle(ledger, act, { given: 'mine', by: BY })).toThrow(Conflict);
  expect(ledger.prepared('SELECT fingerprint FROM profiles').all()).toHaveLength(3);
  expect(ledger.value("SELECT count(*) FROM profiles WHERE fingerprint LIKE 'mine%'")).toBe(0);
});

const ADD: Act<string, { entry: number }> = { write: (store, given) => ({ entry: addProfile(store, given) }) };

test('a request that comes again within a day gets its first answer, and nothing is written twice', () => {
  const ledger = ledgerNow();
  const first = new Date('2026-11-30T08:00:00Z');
  const hours = (count: number) => new Date(first.getTime() + count * 3_600_000);
  const ask = (
    given: string,
    now: Date,
    by = { person: 1 as number | null, token: undefined as number | undefined },
  ) => {
    const asker = by.token === undefined ? { person: by.person } : { person: by.person, token: by.token };
    return settle(ledger, ADD, { given, by: asker, request: { name: 'r', by: asker, asked: given, now } }).entry;
  };
  const entry = ask('a', first);
  expect([ask('a', first), ask('a', hours(23))]).toEqual([entry, entry]);
  expect(() => ask('b', hours(1))).toThrow(RequestReused);
  // Another asker's name for a request is another name.
  const others = [ask('c', first, { person: 2, token: undefined }), ask('d', first, { person: 1, token: 1 })];
  expect(others).toEqual([entry + 1, entry + 2]);
  expect(ask('b', hours(24))).toBe(entry + 3);
  expect(ledger.value('SELECT count(*) FROM requests')).toBe(1);
  expect(findAnswer(ledger, { name: 'r', by: { person: 2 }, asked: 'c', now: hours(1) })).toBeUndefined();
});

test('an act that fails leaves nothing of it, and its request may be asked again', () => {
  const ledger = ledgerNow();
  let fails = true;
  const act: Act<string, number> = {
    write: (store, given) => {
      const entry = addProfile(store, given);
      if (fails) throw new Error('half way');
      return entry;
    },
  };
  const ask = () => settle(ledger, act, { given: 'a', by: BY, request: { name: 'r', by: BY, asked: 'a' } });
  expect(ask).toThrow('half way');
  expect([lastEntry(ledger)?.number, ledger.value('SELECT count(*) FROM requests')]).toEqual([1, 0]);
  fails = false;
  expect([ask(), ask()]).toEqual([2, 2]);
});
