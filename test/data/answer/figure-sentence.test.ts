import { beforeAll, expect, test, vi } from 'vitest';
import { pageOfFigures } from '../../../data/answer/figure-list.ts';
import { sentenceOfFigure } from '../../../data/answer/figure-sentence.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { type SnapshotAsked, snapshotAt } from '../../../data/ledger/snapshot.ts';
import { Prepared } from '../../../data/ledger/store/prepared.ts';
import { shippedLedger } from '../plans/plans.ts';

let ledger: Ledger;

beforeAll(() => {
  ledger = shippedLedger();
});

function figures(size: number, asked: SnapshotAsked = {}) {
  const at = snapshotAt(ledger, asked);
  return pageOfFigures(ledger.at(at.revision), {}, { size, after: undefined, at }).items.map(({ item }) => item);
}

test.each([{}, { atRevision: 4 }])('the sentences of a page read no figures that it has read, at %j', (asked) => {
  const page = figures(500, asked);
  const read = vi.spyOn(ledger.client, 'prepare');
  const prepared = vi.spyOn(Prepared.prototype, 'all');
  for (const figure of page) sentenceOfFigure(ledger.at(figure.at.revision), figure, 'ZH');
  expect(page.length).toBeGreaterThan(400);
  expect(read).not.toHaveBeenCalled();
  expect(prepared).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('every figure that ships has a sentence, which names its owner and ends as one', () => {
  for (const figure of figures(2000)) {
    const sentence = sentenceOfFigure(ledger, figure, 'ZH');
    expect(sentence).toContain(figure.owner);
    expect(sentence).toMatch(/[^，。“]{2}.*。$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|，，|。。/);
  }
});
