import { expect, test } from 'vitest';
import { actorOf } from '../../../../data/intake/draft/actor.ts';
import { proposeCorrection } from '../../../../data/intake/draft/correct.ts';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { type Actor, checkRight } from '../../../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../../../data/intake/draft/fault.ts';
import { wordedFaults } from '../../../../data/intake/draft/fault-words.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { proposeWithdrawal } from '../../../../data/intake/draft/withdraw.ts';
import type { By } from '../../../../data/ledger/act/act.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { addPerson } from '../../../../data/ledger/person/person-change.ts';
import { addToken, endToken } from '../../../../data/ledger/person/token-change.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import type { OfficeRole } from '../../../../data/rules/gate-words.ts';
import { DISTRICT, draftWorld, figureOf, opened, published, sheetOf } from './draft-world.ts';

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

test('who may not is told the names of the districts', () => {
  const ledger = draftWorld();
  const elsewhere = actorOf(ledger, person(ledger, 'KEEPER', ELSEWHERE));
  const refused = (districts: (string | null)[]) => {
    try {
      checkRight(elsewhere, 'PUBLISH', districts);
    } catch (error) {
      return wordedFaults(error, 'ZH', 'API')?.map(({ message }) => message.split('。')[0]);
    }
    return undefined;
  };
  expect(refused([HERE])).toEqual([`没有权限办理${DISTRICT.name}`]);
  expect(refused([HERE, '449999'])).toEqual([`没有权限办理${DISTRICT.name}、449999`]);
  expect(refused([null])).toEqual(['没有权限办理跨地区的内容']);
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

/** The answer of an act: DONE, or the codes of its refusal. */
function answered(ledger: Ledger, act: () => unknown): string {
  try {
    writing(ledger, act);
    return 'DONE';
  } catch (error) {
    if (error instanceof DraftFaults) return error.faults.map(({ code }) => code).join(' ');
    if (error instanceof DraftFault) return error.code;
    throw error;
  }
}

/** A ledger with a figure of Longhua, a correction of it, a figure that is not public, and a draft with an open question. */
function reachedWorld() {
  const ledger = draftWorld();
  published(
    ledger,
    { document: { ...sheetOf('IN'), release: 'INTERNAL' } },
    {
      figure: { ...figureOf('IN', { value: '7', cell: 'C3', indicator: 'TRADE' }), release: 'INTERNAL' },
    },
  );
  const code = (like: string) =>
    String(
      ledger.value(
        `SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8) FROM figures f
          JOIN revisions r ON r.number = f.revision WHERE f.code LIKE ?`,
        like,
      ),
    );
  const [open, hidden] = [code('OLD/%'), code('IN/%')];
  const question = { code: 'UNIT' as const, value: null, block: 1, suggestions: [] };
  const items = [{ line: { figure: figureOf('OLD', { cell: 'D4' }) }, questions: [question] }];
  return { ledger, open, hidden, draft: opened(ledger, items) };
}

type Reached = ReturnType<typeof reachedWorld>;
type Reaching = (world: Reached, actor: Actor) => unknown;

const correct = (figure: 'open' | 'hidden', value: string): Reaching => {
  return (world, actor) => proposeCorrection(world.ledger, actor, { figure: world[figure], value, ground: '7号' });
};
const withdraw = (of: string): Reaching => {
  return ({ ledger }, actor) => proposeWithdrawal(ledger, actor, { of, reason: 'x' });
};
const decide = (item: string): Reaching => {
  return ({ ledger, draft }, actor) =>
    decideItems(ledger, actor, { draft, version: 1, items: [item], decision: 'ACCEPT' });
};

/** An act, the answer for whoever may do it there, and the answer for somebody of another district. */
const REACHES: [string, Reaching, string, string][] = [
  ['the value that a figure has', correct('open', '100'), 'SAME_VALUE', 'FORBIDDEN'],
  ['another value', correct('open', '101'), 'DONE', 'FORBIDDEN'],
  ['the value that an internal figure has', correct('hidden', '7'), 'SAME_VALUE', 'NO_FIGURE'],
  ['another value of an internal figure', correct('hidden', '8'), 'DONE', 'NO_FIGURE'],
  ['the withdrawal of a document', withdraw('OLD'), 'DONE', 'FORBIDDEN'],
  ['the withdrawal of an internal document', withdraw('IN'), 'DONE', 'NO_DOCUMENT'],
  ['the withdrawal of a document that is not there', withdraw('NONE'), 'NO_DOCUMENT', 'NO_DOCUMENT'],
  ['an item that a draft does not have', decide('x'), 'NO_ITEM', 'FORBIDDEN'],
  [
    'the publication of a draft with a question',
    ({ ledger, draft }, actor) => publishDraft(ledger, actor, draft),
    'OPEN_QUESTION',
    'FORBIDDEN',
  ],
];

test.each(REACHES)('of another district nobody learns by asking for %s', (_, act, here, elsewhere) => {
  const answers = [HERE, ELSEWHERE].map((district) => {
    const world = reachedWorld();
    const by = person(world.ledger, 'PUBLISHER', district);
    return answered(world.ledger, () => act(world, actorOf(world.ledger, by)));
  });
  expect(answers).toEqual([here, elsewhere]);
});
