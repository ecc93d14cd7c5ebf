import { beforeAll, expect, test, vi } from 'vitest';
import { pageOfFigures } from '../../../data/answer/figure-list.ts';
import { sentenceOfFigure } from '../../../data/answer/figure-sentence.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { shippedLedger } from '../plans/plans.ts';

let ledger: Ledger;

beforeAll(() => {
  ledger = shippedLedger();
});

function figures(size: number) {
  const at = snapshotAt(ledger, {});
  return pageOfFigures(ledger, {}, { size, after: undefined, at }).items.map(({ item }) => item);
}

test('the sentences of a page read the figures of each owner and indicator once', () => {
  const page = figures(500);
  const pairs = new Set(page.map(({ owner, indicator }) => `${owner} ${indicator.code}`));
  const read = vi.spyOn(ledger, 'prepared');
  for (const figure of page) sentenceOfFigure(ledger, figure, 'ZH');
  expect(pairs.size).toBeLessThan(page.length);
  expect(read).toHaveBeenCalledTimes(pairs.size);
  read.mockRestore();
});

test('every figure that ships has a sentence, which names its owner and ends as one', () => {
  for (const figure of figures(2000)) {
    const sentence = sentenceOfFigure(ledger, figure, 'ZH');
    expect(sentence).toContain(figure.owner);
    expect(sentence).toMatch(/[^，。“]{2}.*。$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|，，|。。/);
  }
});
