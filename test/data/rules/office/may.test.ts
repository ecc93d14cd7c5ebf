import { expect, test } from 'vitest';
import type { OfficeRole } from '../../../../data/rules/gate-words.ts';
import { ACTS, type Act, type Asker, districtsFor, may, mayAnywhere } from '../../../../data/rules/office/may.ts';

const [LONGGANG, LONGHUA, CITY] = ['440307', '440309', '440300'];

function holding(...offices: [OfficeRole, string | null][]): Asker {
  return {
    kind: 'PERSON',
    number: 1,
    name: '张三',
    offices: offices.map(([role, district]) => ({ role, district })),
  };
}

/** The acts that a role adds to those of the roles before it. */
const ADDED: [OfficeRole, Act[]][] = [
  ['READER', ['READ', 'READ_INTERNAL']],
  ['KEEPER', ['PROPOSE', 'UPLOAD']],
  ['PUBLISHER', ['PUBLISH', 'CORRECT', 'WITHDRAW', 'RELEASE', 'ENTRIES']],
  ['STEWARD', ['CATALOGUE', 'PEOPLE', 'SNAPSHOT', 'ERASE']],
];

test.each(ADDED)('a %s of all districts may what the roles before may, what is added and nothing else', (role) => {
  const place = ADDED.findIndex(([each]) => each === role);
  const allowed = ADDED.slice(0, place + 1).flatMap(([, acts]) => acts);
  const asker = holding([role, null]);
  expect(ACTS.filter((act) => may(asker, act, LONGGANG))).toEqual(allowed);
  expect(ACTS.filter((act) => may(asker, act, null))).toEqual(allowed);
});

test('nobody, and somebody without an office, may nothing', () => {
  for (const asker of [null, holding()]) expect(ACTS.filter((act) => may(asker, act, LONGGANG))).toEqual([]);
});

const CASES: [string, Asker, Act, string | null, boolean][] = [
  ['a keeper proposes for the district named', holding(['KEEPER', LONGGANG]), 'PROPOSE', LONGGANG, true],
  ['a keeper does not reach for another district', holding(['KEEPER', LONGGANG]), 'PROPOSE', LONGHUA, false],
  ['a keeper of a district does not reach for its city', holding(['KEEPER', LONGGANG]), 'PROPOSE', CITY, false],
  ['an office for the city is none for its districts', holding(['PUBLISHER', CITY]), 'PUBLISH', LONGGANG, false],
  ['a publisher of one district does not correct another', holding(['PUBLISHER', LONGGANG]), 'CORRECT', LONGHUA, false],
  ['a keeper does not publish', holding(['KEEPER', null]), 'PUBLISH', LONGGANG, false],
  [
    'a reader of a district does not see another inside',
    holding(['READER', LONGGANG]),
    'READ_INTERNAL',
    LONGHUA,
    false,
  ],
  ['a reader of a district reads what is public', holding(['READER', LONGGANG]), 'READ', null, true],
  ['a keeper of a district uploads', holding(['KEEPER', LONGGANG]), 'UPLOAD', null, true],
  ['what belongs to no district needs all', holding(['PUBLISHER', LONGGANG]), 'PUBLISH', null, false],
  ['a steward of a district keeps no people', holding(['STEWARD', LONGGANG]), 'PEOPLE', null, false],
  ['a steward of a district keeps none there either', holding(['STEWARD', LONGGANG]), 'PEOPLE', LONGGANG, false],
  ['a steward of a district publishes there', holding(['STEWARD', LONGGANG]), 'PUBLISH', LONGGANG, true],
  ['each office counts where it is', holding(['KEEPER', LONGGANG], ['PUBLISHER', LONGHUA]), 'PUBLISH', LONGGANG, false],
];

test.each(CASES)('%s', (_, asker, act, district, allowed) => {
  expect(may(asker, act, district)).toBe(allowed);
});

test('the districts of an act are those of the offices that allow it', () => {
  const asker = holding(['KEEPER', LONGHUA], ['PUBLISHER', LONGGANG], ['READER', LONGGANG]);
  expect(districtsFor(asker, 'READ_INTERNAL')).toEqual([LONGGANG, LONGHUA]);
  expect(districtsFor(asker, 'PUBLISH')).toEqual([LONGGANG]);
  expect(districtsFor(asker, 'PEOPLE')).toEqual([]);
  expect(districtsFor(holding(['READER', null], ['PUBLISHER', LONGGANG]), 'READ_INTERNAL')).toBe('ALL');
  expect([mayAnywhere(asker, 'PUBLISH'), mayAnywhere(asker, 'ERASE'), mayAnywhere(null, 'READ')]).toEqual([
    true,
    false,
    false,
  ]);
});
