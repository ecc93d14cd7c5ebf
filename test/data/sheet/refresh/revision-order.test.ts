import { expect, test } from 'vitest';
import { outOfOrder, type RevisionShown } from '../../../../data/sheet/refresh/revision-order.ts';
import { revisionNamed } from '../plan/table-answer.ts';

const of = (revision: number, history: string, ledger = 'L'): RevisionShown => {
  return { ledger, revision, revisionName: revisionNamed(revision, history) };
};
const unnamed = (revision: number, ledger = 'L'): RevisionShown => ({ ledger, revision });

test.each<[string, RevisionShown, RevisionShown, 'BEHIND' | 'FORKED' | undefined]>([
  ['the same', of(6, 'a'), of(6, 'a'), undefined],
  ['a later one', of(6, 'a'), of(7, 'a'), undefined],
  ['one before it, of a backup', of(6, 'a'), of(5, 'a'), 'BEHIND'],
  ['one long before it', of(6, 'a'), of(1, 'b'), 'BEHIND'],
  ['another under its number', of(6, 'a'), of(6, 'b'), 'FORKED'],
  ['its equal on another machine', of(6, 'a', 'L'), of(6, 'a', 'M'), undefined],
  ['a later one on another machine', of(6, 'a', 'L'), of(9, 'a', 'M'), undefined],
  ['the same number of the same ledger, where it has no name', unnamed(6), of(6, 'a'), undefined],
  ['a later number of the same ledger, where it has no name', unnamed(6), of(7, 'a'), undefined],
  ['an earlier number of the same ledger, where it has no name', unnamed(6), of(5, 'a'), 'BEHIND'],
  ['the same number of another ledger, where it has no name', unnamed(6), of(6, 'a', 'M'), 'FORKED'],
])('a revision is followed by %s or not, as far as names tell', (_, shown, offered, why) => {
  expect(outOfOrder(shown, offered)).toBe(why);
});
