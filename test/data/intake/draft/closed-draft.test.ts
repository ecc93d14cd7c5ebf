import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { proposeMerge } from '../../../../data/intake/draft/catalogue/merge.ts';
import { changeIndicator } from '../../../../data/intake/draft/catalogue/propose-indicator.ts';
import { discardDraft, PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../data/intake/draft/review.ts';
import { proposeWithdrawal } from '../../../../data/intake/draft/withdraw.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { writing } from '../../../../data/ledger/revision.ts';
import * as world from './draft-world.ts';

let ledger: Ledger;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  ledger = world.draftWorld();
});

afterEach(() => void vi.useRealTimers());

/** The name and the finding of each item of a draft. */
function told(number: number): string[] {
  return [...new Review(ledger, world.draftOf(ledger, number)).items()].map(({ id, finding }) => `${id} ${finding}`);
}

/** Publishes a draft a moment after all that was done before. */
function publish(number: number): void {
  vi.advanceTimersByTime(1);
  writing(ledger, () => publishDraft(ledger, PROGRAM, number));
}

const NEXT = [
  { line: { document: world.sheetOf('NEXT') } },
  { line: { figure: world.figureOf('NEXT', { period: '2023' }) } },
];

/** Publishes what changes the ledger after a draft was closed: a figure in its place, and another basis of growth. */
function change(): void {
  vi.advanceTimersByTime(1);
  world.corrected(ledger, 'OLD/B2', '77');
  const { revision: version } = ledger.catalogue.indicatorsByCode.get('GDP') ?? { revision: 0 };
  publish(
    writing(ledger, () => changeIndicator(ledger, PROGRAM, { indicator: 'GDP', version, growthBasis: 'SAME_SCOPE' })),
  );
}

test.each([
  ['figures and a document', () => world.opened(ledger, NEXT)],
  ['growth without a printed basis', () => world.opened(ledger, [{ line: { figure: growth() } }])],
  ['a withdrawal', () => writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of: 'OLD', reason: 'x' }))],
  ['a merge', () => writing(ledger, () => proposeMerge(ledger, PROGRAM, { keep: 'TRADE', merge: 'GDP' }))],
])('a draft of %s tells the same of its items once it is published', (_, open) => {
  const number = open();
  const before = told(number);
  publish(number);
  expect(world.draftOf(ledger, number).revision).toBe(ledger.latest);
  expect(told(number)).toEqual(before);
});

function growth() {
  return { ...world.figureOf('OLD', { cell: 'C2', value: '5', printed: '5%', unit: '%' }), measure: 'GROWTH' };
}

test('a draft that brought nothing new tells so, whatever is corrected later', () => {
  const number = world.opened(ledger, [{ line: { figure: world.figureOf('OLD') } }]);
  publish(number);
  const before = told(number);
  expect(before).toEqual([expect.stringMatching(/UNCHANGED$/)]);
  change();
  expect(world.draftOf(ledger, number)).toMatchObject({ state: 'PUBLISHED', revision: null });
  expect(told(number)).toEqual(before);
});

test('a draft that was discarded tells what was new in it, though another brought the same', () => {
  const number = world.opened(ledger, [...NEXT, { line: { figure: growth() } }]);
  const before = told(number);
  writing(ledger, () => discardDraft(ledger, PROGRAM, number));
  publish(world.opened(ledger, NEXT));
  change();
  expect(told(number)).toEqual(before);
});

test('a correction goes on telling what it corrected, when the figure is corrected again and its document withdrawn', () => {
  world.corrected(ledger, 'OLD/B2', '77');
  const number = Number(ledger.value('SELECT max(number) FROM drafts'));
  const before = told(number);
  expect(before).toEqual([expect.stringMatching(/DIFFERS$/)]);
  world.corrected(ledger, 'OLD/B2', '78');
  expect(told(number)).toEqual(before);
});
