import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { checkCase } from './case-answer.ts';
import { readCases } from './case-file.ts';
import { ledgerOf } from './case-ledger.ts';

/*
 * Each row of the .yaml files beside this one is a case of a clause: made-up figures, and the verdict, gap, progress and reason
 * that the clause gives for them, worked out by hand. A row is never copied from an answer. To add a case, add a row.
 */
const CASES = readCases();

let ledger: Ledger;

beforeAll(() => {
  ledger = ledgerOf(CASES);
});

for (const clause of new Set(CASES.map((one) => one.clause)))
  describe(clause, () => {
    for (const [place, one] of CASES.entries())
      if (one.clause === clause) test(one.title, () => checkCase(ledger, one, place));
  });

test('no two cases have one title', () => {
  const titles = CASES.map(({ title }) => title);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});
