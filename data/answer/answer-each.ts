import { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Answers each of a list in its place, with a value or with the fault of its own words. Any other error is the fault of none of
 * them and is thrown.
 */
export function answerEach<Asked, Answer>(
  ledger: Ledger,
  list: readonly Asked[],
  answer: (asked: Asked) => Answer | Fault,
): (Answer | Fault)[] {
  const inItsPlace = (asked: Asked) => {
    try {
      return answer(asked);
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  };
  return ledger.reading(() => list.map(inItsPlace));
}
