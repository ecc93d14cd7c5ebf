import { describe, expect, test } from 'vitest';
import { proposeCorrection } from '../../../../data/intake/draft/correct.ts';
import { decideItems } from '../../../../data/intake/draft/decide.ts';
import { type Actor, discardDraft, PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../../../data/intake/draft/fault.ts';
import { agreeHour, isHeld, listDue } from '../../../../data/intake/draft/hour.ts';
import type { DraftItem } from '../../../../data/intake/draft/item.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { proposeWithdrawal } from '../../../../data/intake/draft/withdraw.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { entryAfter, lastEntry } from '../../../../data/ledger/log/entry.ts';
import { lastRevision } from '../../../../data/ledger/log/last-revision.ts';
import type { Fields } from '../../../../data/ledger/log/thing.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { revisionName, writing } from '../../../../data/ledger/revision.ts';
import { listFiguresOfDocument } from '../../ledger/document-figures.ts';
import * as world from './draft-world.ts';

const { draftWorld, figureOf, findingsOf, opened, published, sheetOf } = world;

/** The items of a new sheet with these figures. */
function newSheet(...figures: Fields[]): DraftItem[] {
  const all = figures.map((told, place) => figureOf('NEW', { cell: `B${place + 2}`, ...told }));
  return [{ line: { document: sheetOf('NEW', '2024-08-20') } }, ...all.map((figure) => ({ line: { figure } }))];
}

function publish(ledger: Ledger, number: number, actor: Actor = PROGRAM) {
  return writing(ledger, () => publishDraft(ledger, actor, number));
}

/** The codes of the faults that an act is refused with. */
function refused(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof DraftFaults) return error.faults.map(({ code }) => code);
    if (error instanceof DraftFault) return [error.code];
    throw error;
  }
  return [];
}

function decide(
  ledger: Ledger,
  draft: number,
  given: { place: number; decision: 'ACCEPT' | 'REJECT' | 'VALUE'; value?: string; version?: number },
) {
  const { place, version = world.draftOf(ledger, draft).version, ...decided } = given;
  const item = [...new Review(ledger, world.draftOf(ledger, draft)).items()][place - 1]?.id ?? '';
  writing(ledger, () => decideItems(ledger, PROGRAM, { draft, version, items: [item], ...decided }));
}

/** The code in the ledger of the figure of a revision's line. */
function figureCodeOf(revision: { number: number; id: string } | undefined, line: number): string {
  return `${revision?.number}.${line}.${revision?.id.slice(0, 8)}`;
}

/** The printed texts of a document's current figures, each with its caution. */
function saidNow(ledger: Ledger, code: string): (string | null)[][] {
  const document = Number(ledger.value('SELECT id FROM documents WHERE code = ?', code));
  const figures = listFiguresOfDocument(ledger, document, { revision: ledger.latest, asOf: '2030-01-01' });
  return figures.map(({ printed, caution }) => [printed, caution]);
}

describe('the finding of an item', () => {
  test.each<[string, Fields[], string[]]>([
    ['a figure of a key that the ledger does not have is new', [{ indicator: 'TRADE' }], ['NEW']],
    ['a figure of another period is new', [{ period: '2024-Q3' }], ['NEW']],
    ['a figure of another measure is new', [{ measure: 'GROWTH', unit: '%', basis: 'YOY' }], ['NEW']],
    ['a figure that repeats the one in force is unchanged', [{}], ['UNCHANGED']],
    [
      'the same number with other digits behind the point is unchanged',
      [{ decimals: 2, printed: '100.00亿元' }],
      ['UNCHANGED'],
    ],
    ['another number differs', [{ value: '101' }], ['DIFFERS']],
    ['the same number in another unit differs', [{ unit: '万元' }], ['DIFFERS']],
    ['a status that is printed for the first time differs', [{ status: 'FINAL' }], ['DIFFERS']],
    ['the second of two equal figures is said twice', [{ value: '9' }, { value: '9' }], ['DIFFERS', 'SAID_TWICE']],
    ['two numbers of one key conflict, both of them', [{ value: '8' }, { value: '9' }], ['CONFLICTS', 'CONFLICTS']],
    [
      '同比 and 可比价 of GDP are one key',
      [
        { measure: 'GROWTH', unit: '%', basis: 'YOY', value: '5' },
        { measure: 'GROWTH', unit: '%', basis: 'CONSTANT_PRICE', value: '6' },
      ],
      ['CONFLICTS', 'CONFLICTS'],
    ],
    [
      'a result and an estimate of one period are two keys',
      [{ value: '8' }, { value: '9', role: 'ESTIMATE' }],
      ['DIFFERS', 'NEW'],
    ],
  ])('%s', (_, figures, expected) => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet(...figures));
    expect(findingsOf(ledger, number).slice(1)).toEqual(expected);
  });

  test('an item with a question is open, and one that is rejected stands against nothing', () => {
    const ledger = draftWorld();
    const [document, first] = newSheet({ value: '8' });
    const open = { line: { figure: { value: '3' } }, questions: [{ code: 'PERIOD', value: '春节', suggestions: [] }] };
    const number = opened(ledger, [document, first, open] as DraftItem[]);
    expect(findingsOf(ledger, number)).toEqual(['NEW', 'DIFFERS', 'OPEN']);
    expect(refused(() => publish(ledger, number))).toEqual(['OPEN_QUESTION']);
    decide(ledger, number, { place: 3, decision: 'REJECT' });
    expect(findingsOf(ledger, number)).toEqual(['NEW', 'DIFFERS', 'REJECTED']);
    publish(ledger, number);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100', 'NEW/B2': '8' });
  });
});

describe('publishing', () => {
  test('a draft becomes one revision that names it, and what the ledger has already is not written', () => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet({}, { value: '55', indicator: 'TRADE' }));
    const revision = publish(ledger, number);
    expect(world.draftOf(ledger, number)).toMatchObject({ state: 'PUBLISHED', revision: revision?.number });
    expect(ledger.value('SELECT draft FROM revisions WHERE number = ?', revision?.number)).toBe(number);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100', 'NEW/B3': '55' });
    expect(verify(ledger)).toEqual([]);
  });

  test('the same table in another file changes nothing, and adds no document', () => {
    const ledger = draftWorld();
    const before = lastRevision(ledger);
    expect(publish(ledger, opened(ledger, newSheet({})))).toBeUndefined();
    expect(lastRevision(ledger)).toEqual(before);
    expect(ledger.value("SELECT count(*) FROM documents WHERE code = 'NEW'")).toBe(0);
  });

  test('every conflict is named at once, and nothing is written until one of the two is rejected', () => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet({ value: '8' }, { value: '9' }, { indicator: 'TRADE', value: '7' }));
    expect(refused(() => publish(ledger, number))).toEqual(['CONFLICT', 'CONFLICT']);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100' });
    decide(ledger, number, { place: 2, decision: 'REJECT' });
    publish(ledger, number);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100', 'NEW/B3': '9', 'NEW/B4': '7' });
  });

  test('what another published meanwhile is shown anew and not overwritten until somebody accepts it', () => {
    const ledger = draftWorld();
    const mine = opened(ledger, newSheet({ value: '8' }));
    published(ledger, { document: sheetOf('THEIRS') }, { figure: figureOf('THEIRS', { value: '99' }) });
    expect(findingsOf(ledger, mine)).toEqual(['NEW', 'CONFLICTS']);
    expect(refused(() => publish(ledger, mine))).toEqual(['CONFLICT']);
    decide(ledger, mine, { place: 2, decision: 'ACCEPT' });
    expect(findingsOf(ledger, mine)).toEqual(['NEW', 'DIFFERS']);
    // A third state of the ledger, which nobody who accepted had seen.
    published(ledger, { figure: figureOf('THEIRS', { value: '98' }) });
    expect(refused(() => publish(ledger, mine))).toEqual(['CONFLICT']);
    decide(ledger, mine, { place: 2, decision: 'ACCEPT' });
    publish(ledger, mine);
    expect(world.currentValues(ledger)).toMatchObject({ 'OLD/B2': '100', 'THEIRS/B2': '98', 'NEW/B2': '8' });
  });

  test('what another published meanwhile and says the same is unchanged', () => {
    const ledger = draftWorld();
    const mine = opened(ledger, newSheet({ value: '8' }));
    published(ledger, { document: sheetOf('THEIRS') }, { figure: figureOf('THEIRS', { value: '8' }) });
    expect(publish(ledger, mine)).toBeUndefined();
  });

  test('a value that a person decided is published in place of what was read', () => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet({ value: '8' }));
    expect(refused(() => decide(ledger, number, { place: 2, decision: 'VALUE', value: '1,000' }))).toEqual([
      'NOT_A_NUMBER',
    ]);
    decide(ledger, number, { place: 2, decision: 'VALUE', value: '80.50' });
    publish(ledger, number);
    expect(world.currentValues(ledger)['NEW/B2']).toBe('80.5');
    expect(saidNow(ledger, 'NEW')).toEqual([['80.50亿元', '更正：审核草稿时所改']]);
  });

  test.each(['9.2', '0', '-1'])('a place among districts cannot be %s, whoever says so', (value) => {
    const ledger = draftWorld();
    const place = { measure: 'RANK', rankOf: 'GROWTH', among: '全市行政区', unit: '位', value: '1', printed: '第一' };
    const number = opened(ledger, newSheet(place));
    expect(refused(() => decide(ledger, number, { place: 2, decision: 'VALUE', value }))).toEqual(['NOT_A_PLACE']);
    publish(ledger, number);
    const figure = figureCodeOf(lastRevision(ledger), 3);
    const correct = (right: string) =>
      writing(ledger, () => proposeCorrection(ledger, PROGRAM, { figure, value: right, ground: '7号' }));
    expect(refused(() => correct(value))).toEqual(['NOT_A_PLACE']);
    publish(ledger, correct('2'));
    expect(saidNow(ledger, 'NEW')).toEqual([['2位', '更正：依据7号']]);
  });

  test('of two decisions about an item, that of who had not seen the other is refused', () => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet({ value: '8' }, { indicator: 'TRADE' }));
    decide(ledger, number, { place: 2, decision: 'REJECT', version: 1 });
    expect(refused(() => decide(ledger, number, { place: 2, decision: 'ACCEPT', version: 1 }))).toEqual([
      'DECIDED_SINCE',
    ]);
    decide(ledger, number, { place: 3, decision: 'REJECT', version: 1 });
    decide(ledger, number, { place: 2, decision: 'ACCEPT', version: 2 });
    expect(findingsOf(ledger, number)).toEqual(['NEW', 'DIFFERS', 'REJECTED']);
  });

  test('a draft that is published or discarded is closed', () => {
    const ledger = draftWorld();
    const [one, other] = [opened(ledger, newSheet({ value: '8' })), opened(ledger, newSheet({ value: '9' }))];
    publish(ledger, one);
    writing(ledger, () => discardDraft(ledger, PROGRAM, other));
    expect(refused(() => publish(ledger, one))).toEqual(['PUBLISHED']);
    expect(refused(() => publish(ledger, other))).toEqual(['DISCARDED']);
    expect(refused(() => publish(ledger, 9))).toEqual(['NO_DRAFT']);
  });

  test('an hour that was agreed on is in the log, and the draft is due from then on', () => {
    const ledger = draftWorld();
    const number = opened(ledger, newSheet({ value: '8' }));
    expect(refused(() => agreeHour(ledger, PROGRAM, { draft: number, at: 'tomorrow' }))).toEqual(['NOT_AN_INSTANT']);
    writing(ledger, () => agreeHour(ledger, PROGRAM, { draft: number, at: '2024-08-01T09:00:00+08:00' }));
    expect(listDue(ledger, new Date('2024-08-01T00:59:59Z'))).toEqual([]);
    expect(listDue(ledger, new Date('2024-08-01T01:00:00Z'))).toEqual([
      { number, publisher: null, publisherToken: null },
    ]);
    publish(ledger, number);
    expect(listDue(ledger, new Date('2025-01-01T00:00:00Z'))).toEqual([]);
  });
});

describe('who may', () => {
  function people(ledger: Ledger, count: number): void {
    for (let number = 1; number <= count; number++) {
      const person = { number, name: `P${number}`, login: `p${number}`, epoch: 1, offices: [] };
      writing(ledger, () => append(ledger, { kind: 'PERSON', lines: [{ person }] }));
    }
  }
  const person = (number: number, may: Actor['may'] = () => true): Actor => ({ person: number, may });

  test('what somebody agreed to have published at an hour is changed by nobody else, until the hour is taken back', () => {
    const ledger = draftWorld();
    people(ledger, 2);
    const number = opened(ledger, newSheet({ value: '8' }), { actor: person(1) });
    const seen = () => world.draftOf(ledger, number);
    const decide = (actor: Actor) => {
      const [, item] = [...new Review(ledger, seen()).items()];
      const items = [item?.id ?? ''];
      writing(ledger, () =>
        decideItems(ledger, actor, { draft: number, version: seen().version, items, decision: 'VALUE', value: '9' }),
      );
    };
    writing(ledger, () => agreeHour(ledger, person(2), { draft: number, at: '2026-12-01T01:00:00Z' }));
    for (const other of [person(1), PROGRAM, { ...person(2), token: 1 }])
      expect(refused(() => decide(other))).toEqual(['HOUR_AGREED']);
    expect(refused(() => decide(person(1, () => false)))).toEqual(['FORBIDDEN']);
    decide(person(2));
    expect(seen()).toMatchObject({ publishAt: '2026-12-01T01:00:00.000Z', publisher: 2 });
    writing(ledger, () => agreeHour(ledger, person(2), { draft: number }));
    decide(person(1));
    expect(isHeld(seen(), person(1))).toBe(false);
  });

  test('who proposed does not publish as soon as there are two people, and the log says who did what', () => {
    const ledger = draftWorld();
    people(ledger, 1);
    const alone = opened(ledger, newSheet({ value: '8' }), { actor: person(1) });
    publish(ledger, alone, person(1));
    people(ledger, 2);
    const together = opened(ledger, newSheet({ value: '9' }), { actor: person(1) });
    expect(refused(() => publish(ledger, together, person(1)))).toEqual(['OWN_DRAFT']);
    const before = lastEntry(ledger)?.number ?? 0;
    publish(ledger, together, person(2));
    expect(entryAfter(ledger, before)).toMatchObject({ kind: 'REVISION', person: 2 });
    expect(world.draftOf(ledger, together).person).toBe(1);
  });

  test('a right is asked for each district, at the draft and again when it is published', () => {
    const ledger = draftWorld();
    const elsewhere: Actor['may'] = (_, district) => district === '440310';
    const items = newSheet({ value: '8' });
    expect(refused(() => opened(ledger, items, { actor: person(1, elsewhere) }))).toEqual(['FORBIDDEN']);
    expect(ledger.value('SELECT count(*) FROM drafts')).toBe(0);
    const number = opened(ledger, items, { actor: person(1) });
    expect(refused(() => publish(ledger, number, person(2, elsewhere)))).toEqual(['FORBIDDEN']);
    expect(
      refused(() =>
        publish(
          ledger,
          number,
          person(2, (act) => act === 'PROPOSE'),
        ),
      ),
    ).toEqual(['FORBIDDEN']);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100' });
  });
});

describe('correcting', () => {
  test('a correction puts the right value in the place of the old one, and is named as one with its ground', () => {
    const ledger = draftWorld();
    const figure = figureCodeOf(lastRevision(ledger), 6);
    const before = ledger.latest;
    const number = writing(ledger, () =>
      proposeCorrection(ledger, PROGRAM, { figure, value: '100.5', ground: '深统〔2024〕7号' }),
    );
    expect(findingsOf(ledger, number)).toEqual(['DIFFERS']);
    const revision = publish(ledger, number);
    expect(revision).toMatchObject({ change: 'CORRECTION', ground: '深统〔2024〕7号' });
    expect(world.lastChanges(ledger)).toEqual([['CORRECTED', 100, 100.5]]);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100.5' });
    const document = Number(ledger.value("SELECT id FROM documents WHERE code = 'OLD'"));
    const then = listFiguresOfDocument(ledger, document, { revision: before, asOf: '2030-01-01' });
    expect(then.map(({ value }) => value)).toEqual([100]);
    // The cell that is cited shows another number, which a reader is told.
    expect(saidNow(ledger, 'OLD')).toEqual([['100.5亿元', '更正：依据深统〔2024〕7号']]);
    const again = { figure: figureCodeOf(lastRevision(ledger), 2), value: '100.6', ground: '9号' };
    publish(
      ledger,
      writing(ledger, () => proposeCorrection(ledger, PROGRAM, again)),
    );
    expect(saidNow(ledger, 'OLD')).toEqual([['100.6亿元', '更正：依据9号']]);
    expect(verify(ledger)).toEqual([]);
  });

  test('a figure that another corrected meanwhile is not corrected over', () => {
    const ledger = draftWorld();
    const figure = figureCodeOf(lastRevision(ledger), 6);
    const correct = (value: string) =>
      writing(ledger, () => proposeCorrection(ledger, PROGRAM, { figure, value, ground: '7号' }));
    const [one, other] = [correct('101'), correct('102')];
    publish(ledger, one);
    expect(refused(() => publish(ledger, other))).toEqual(['CONFLICT']);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '101' });
    expect(refused(() => correct('103'))).toEqual(['NOT_CURRENT']);
  });

  test('a ground of several lines, or with characters that no text shows, is kept on one line without these', () => {
    const ledger = draftWorld();
    const right = { figure: figureCodeOf(lastRevision(ledger), 6), value: '101' };
    const ground = ' 深统\r\n〔2024〕\u001B[2J7号\u202E ';
    const number = writing(ledger, () => proposeCorrection(ledger, PROGRAM, { ...right, ground }));
    expect(publish(ledger, number)).toMatchObject({ ground: '深统 〔2024〕 [2J7号' });
  });

  test.each([
    ['no ground', { ground: ' ' }, 'NO_GROUND'],
    ['a ground that shows nothing', { ground: '\u200B\n' }, 'NO_GROUND'],
    ['a ground that is a book', { ground: '号'.repeat(501) }, 'LONG_REASON'],
    ['a value with a unit', { value: '101亿元' }, 'NOT_A_NUMBER'],
    ['the value that it has', { value: '100' }, 'SAME_VALUE'],
    ['a code that names nothing', { figure: '1.6.00000000' }, 'NO_FIGURE'],
    ['a text that is no code', { figure: 'OLD/B2' }, 'NO_FIGURE'],
  ])('a correction with %s is refused', (_, wrong, code) => {
    const ledger = draftWorld();
    const right = { figure: figureCodeOf(lastRevision(ledger), 6), value: '101', ground: '7号' };
    expect(refused(() => proposeCorrection(ledger, PROGRAM, { ...right, ...wrong }))).toEqual([code]);
  });
});

describe('withdrawing', () => {
  function imported(ledger: Ledger) {
    return publish(ledger, opened(ledger, newSheet({ value: '8' }, { indicator: 'TRADE' })));
  }
  const withdraw = (ledger: Ledger, of: string) =>
    writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of, reason: '报错表' }));

  test.each(['document', 'revision'])('an import named by its %s is gone from today and there in yesterday', (by) => {
    const ledger = draftWorld();
    const revision = imported(ledger);
    const before = ledger.latest;
    const number = withdraw(ledger, by === 'document' ? 'new' : revisionName(revision ?? { number: 0, id: '' }));
    expect(publish(ledger, number)).toMatchObject({ change: 'WITHDRAWAL', ground: '报错表' });
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100' });
    expect(world.lastChanges(ledger)).toEqual([
      ['RETIRED', null, 8],
      ['RETIRED', null, 100],
    ]);
    const document = Number(ledger.value("SELECT id FROM documents WHERE code = 'NEW'"));
    expect(listFiguresOfDocument(ledger, document, { revision: before, asOf: '2030-01-01' })).toHaveLength(2);
    expect(verify(ledger)).toEqual([]);
  });

  test('an import whose figure was corrected since is not withdrawn, also where that happens after it was proposed', () => {
    const ledger = draftWorld();
    const revision = imported(ledger);
    const name = revisionName(revision ?? { number: 0, id: '' });
    const proposed = withdraw(ledger, name);
    const figure = figureCodeOf(revision, 3);
    publish(
      ledger,
      writing(ledger, () => proposeCorrection(ledger, PROGRAM, { figure, value: '9', ground: '7号' })),
    );
    expect(refused(() => publish(ledger, proposed))).toEqual(['BUILT_ON']);
    expect(refused(() => withdraw(ledger, name))).toEqual(['CORRECTED_SINCE']);
    expect(refused(() => withdraw(ledger, 'NEW'))).toEqual(['CORRECTED_SINCE']);
    expect(world.currentValues(ledger)).toMatchObject({ 'NEW/B2': '9' });
  });

  test('what is not there, or is withdrawn already, is not withdrawn', () => {
    const ledger = draftWorld();
    imported(ledger);
    expect(refused(() => withdraw(ledger, 'OTHER'))).toEqual(['NO_DOCUMENT']);
    expect(refused(() => withdraw(ledger, '1:0000000000000000'))).toEqual(['NO_REVISION']);
    publish(ledger, withdraw(ledger, 'NEW'));
    expect(refused(() => withdraw(ledger, 'NEW'))).toEqual(['NOTHING_TO_WITHDRAW']);
  });
});
