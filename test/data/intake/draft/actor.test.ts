import { expect, test } from 'vitest';
import { actorOf } from '../../../../data/intake/draft/actor.ts';
import { DraftFault } from '../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import type { By } from '../../../../data/ledger/act/act.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { addPerson } from '../../../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import type { OfficeRole } from '../../../../data/rules/gate-words.ts';
import { DISTRICT, draftWorld, figureOf, opened, sheetOf } from './draft-world.ts';

const NOW = new Date();
const HERE = DISTRICT.code;
const ELSEWHERE = '440307';

/** Adds a person with one office and answers who acts then. */
function person(ledger: Ledger, role: OfficeRole, district: string | null): By {
  return writing(ledger, () => {
    const login = `p${ledger.value('SELECT count(*) FROM people')}`;
    const { line } = addPerson(ledger, { login, name: login, offices: [{ role, district }] }, NOW);
    append(ledger, { kind: 'PERSON', lines: [line] });
    return { person: line.person?.number ?? null };
  });
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'DONE';
  } catch (error) {
    if (error instanceof DraftFault) return error.code;
    throw error;
  }
}

function propose(ledger: Ledger, by: By): number {
  const items = [{ line: { document: sheetOf('NEW') } }, { line: { figure: figureOf('NEW', { value: '120' }) } }];
  return opened(ledger, items, { actor: actorOf(ledger, by) });
}

const CASES: [OfficeRole, string | null, string, string][] = [
  ['READER', HERE, 'FORBIDDEN', 'FORBIDDEN'],
  ['KEEPER', HERE, 'DONE', 'FORBIDDEN'],
  ['KEEPER', ELSEWHERE, 'FORBIDDEN', 'FORBIDDEN'],
  ['PUBLISHER', HERE, 'DONE', 'DONE'],
  ['PUBLISHER', ELSEWHERE, 'FORBIDDEN', 'FORBIDDEN'],
  ['STEWARD', null, 'DONE', 'DONE'],
];

test.each(CASES)('a %s of %s proposes figures of Longhua: %s, and publishes them: %s', (role, district, ...codes) => {
  const ledger = draftWorld();
  const draft = propose(ledger, { person: null });
  const by = person(ledger, role, district);
  const publish = () => writing(ledger, () => publishDraft(ledger, actorOf(ledger, by), draft));
  expect([codeOf(() => propose(ledger, by)), codeOf(publish)]).toEqual(codes);
});

test('a token that was ended after its request began publishes nothing any more', () => {
  const ledger = draftWorld();
  const draft = propose(ledger, { person: null });
  const asked = { name: 'x', role: 'PUBLISHER', districts: [HERE], person: null, expires: null } as const;
  const { line } = addToken(ledger, { ...asked, districts: [...asked.districts] }, NOW);
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [line] }));
  const by = { person: null, token: 1 };
  const publish = () => writing(ledger, () => publishDraft(ledger, actorOf(ledger, by), draft));
  expect(codeOf(() => propose(ledger, by))).toBe('DONE');
  writing(ledger, () => append(ledger, { kind: 'TOKEN', lines: [endToken(ledger, 1, NOW).line] }));
  expect(codeOf(publish)).toBe('FORBIDDEN');
  expect(ledger.latest).toBe(1);
});
