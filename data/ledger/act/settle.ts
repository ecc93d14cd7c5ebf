import type { Ledger } from '../ledger.ts';
import { lastEntry } from '../log/entry.ts';
import { writing } from '../revision.ts';
import { type Act, type By, Conflict } from './act.ts';
import { findAnswer, keepAnswer, type NamedRequest } from './request.ts';

/** How often an act is decided upon before it is given up. */
const DECIDED = 3;

/** A request for an act: its values, who asks, and the request's name where the same one may come again. */
export interface Asked<Given> {
  given: Given;
  by: By;
  request?: NamedRequest;
}

/** A write that was decided upon, and whether another entry makes the decision void. */
interface Decided<Answer> {
  head: string | undefined;
  isUponHead: boolean;
  write(ledger: Ledger): Answer;
}

function decided<Given, Answer>(ledger: Ledger, act: Act<Given, Answer>, { given, by }: Asked<Given>): Decided<Answer> {
  if ('write' in act) return { head: undefined, isUponHead: false, write: (open) => act.write(open, given, by) };
  return ledger.reading(() => ({
    head: lastEntry(ledger)?.id,
    isUponHead: true,
    write: act.decide(ledger, given, by),
  }));
}

/**
 * Carries out an act in one transaction: all of it, or nothing. A request that was answered within a day gets that answer
 * again, and nothing is written.
 *
 * @throws Conflict where others wrote each time that it was decided upon.
 * @throws LedgerError where the file cannot be written.
 */
export function settle<Given, Answer>(ledger: Ledger, act: Act<Given, Answer>, asked: Asked<Given>): Answer {
  const { request } = asked;
  for (let time = 0; time < DECIDED; time++) {
    const { head, isUponHead, write } = decided(ledger, act, asked);
    const done = writing(ledger, () => {
      const before = request && findAnswer(ledger, request);
      if (before) return before as { answer: Answer };
      if (isUponHead && lastEntry(ledger)?.id !== head) return undefined;
      const answer = write(ledger);
      if (request) keepAnswer(ledger, request, answer);
      return { answer };
    });
    if (done) {
      act.after?.(ledger);
      return act.reveal ? act.reveal(ledger, done.answer) : done.answer;
    }
  }
  throw new Conflict();
}
