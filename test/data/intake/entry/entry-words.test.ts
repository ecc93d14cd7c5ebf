import { expect, test } from 'vitest';
import { actorOf } from '../../../../data/intake/draft/actor.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { listEntries } from '../../../../data/intake/entry/entry-list.ts';
import { entryText, whoText } from '../../../../data/intake/entry/entry-words.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { lastEntry } from '../../../../data/ledger/log/entry.ts';
import * as change from '../../../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import { memoryLedger } from '../../ledger/memory-ledger.ts';
import { draftWorld, figureOf, opened } from '../draft/draft-world.ts';

type Said = (kind: 'PERSON' | 'TOKEN', decide: () => { line: object }) => string[];

/** Writes lines into the log, and answers what their entries tell in both languages. */
function sayingIn(ledger: Ledger): Said {
  return (kind, decide) =>
    writing(ledger, () => {
      const { line } = decide();
      const entry = append(ledger, { kind, lines: [line] });
      const told = { entry, lines: [line], isWhole: true };
      return [entryText(ledger, told, 'ZH'), entryText(ledger, told, 'EN')];
    });
}

test('the first steward, who sets a password at once, is entered and then changed', () => {
  const ledger = memoryLedger();
  const said = sayingIn(ledger);
  const first = { login: 'wang', name: '王五', hash: 'x' };
  expect([
    said('PERSON', () => change.addFirst(ledger, first)),
    said('PERSON', () => change.changePerson(ledger, 'wang', { name: '王武' })),
  ]).toEqual([
    ['登记人员1：王五(wang)', 'entered person 1: 王五 (wang)'],
    ['更改人员1：王武(wang)', 'changed person 1: 王武 (wang)'],
  ]);
});

test('the entries tell whether a person or a token was entered, changed or ended', () => {
  const ledger = memoryLedger();
  const now = new Date();
  const said = sayingIn(ledger);
  const offices = [{ role: 'KEEPER', district: null } as const];
  const token = { name: '大屏', role: 'READER', districts: [null], person: null, expires: null } as const;
  expect([
    said('PERSON', () => change.addPerson(ledger, { login: 'lisi', name: '李四', offices }, now)),
    // Whoever has not set a password yet can be renamed and given other offices.
    said('PERSON', () => change.changePerson(ledger, 'lisi', { name: '李思' })),
    said('PERSON', () => change.changePerson(ledger, 'lisi', { offices: [{ role: 'READER', district: null }] })),
    said('PERSON', () => change.resetPerson(ledger, 'lisi', now)),
    said('PERSON', () => change.endPerson(ledger, 'lisi', now)),
    said('TOKEN', () => addToken(ledger, { ...token, districts: [null] }, now)),
    said('TOKEN', () => endToken(ledger, 1, now)),
  ]).toEqual([
    ['登记人员1：李四(lisi)', 'entered person 1: 李四 (lisi)'],
    ['更改人员1：李思(lisi)', 'changed person 1: 李思 (lisi)'],
    ['更改人员1：李思(lisi)', 'changed person 1: 李思 (lisi)'],
    ['更改人员1：李思(lisi)', 'changed person 1: 李思 (lisi)'],
    ['停用人员1：李思(lisi)', 'ended person 1: 李思 (lisi)'],
    ['登记令牌1：大屏', 'entered token 1: 大屏'],
    ['停用令牌1：大屏', 'ended token 1: 大屏'],
  ]);
});

test('a revision that a token published, and the profile that it left, name the token', () => {
  const ledger = draftWorld();
  writing(ledger, () => {
    const token = { name: '月报程序', role: 'PUBLISHER', person: null, expires: null } as const;
    append(ledger, { kind: 'TOKEN', lines: [addToken(ledger, { ...token, districts: [null] }, new Date()).line] });
  });
  const head = { profile: { header: ['指标', '累计'], answers: {} } };
  const number = opened(ledger, [{ line: { figure: figureOf('OLD', { value: '101' }) } }], { head });
  const since = lastEntry(ledger)?.number ?? 0;
  writing(ledger, () => publishDraft(ledger, actorOf(ledger, { person: null, token: 1 }), number));
  const asked = { asker: null, kind: null, person: null, draft: null };
  const steward = {
    kind: 'PERSON' as const,
    number: 1,
    name: 'x',
    offices: [{ role: 'STEWARD' as const, district: null }],
  };
  const told = listEntries(ledger, { ...asked, asker: steward }, { limit: 3 });
  expect(told.map((one) => [one.entry.kind, whoText(ledger, one, 'ZH')])).toEqual([
    ['DRAFT', '1号令牌“月报程序”'],
    ['PROFILE', '1号令牌“月报程序”'],
    ['REVISION', '1号令牌“月报程序”'],
  ]);
  expect(told.at(-1)?.number).toBe(since + 1);
});
