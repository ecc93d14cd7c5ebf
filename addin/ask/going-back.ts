import { WouldGoBack } from '../../data/sheet/fault/table-fault.ts';
import type { OutOfOrder } from '../../data/sheet/refresh/revision-order.ts';
import { type Ask, ask, askAtLeast, Refused } from './client.ts';
import { numberIn } from './ledger-state.ts';

/**
 * Asks a server that has this revision, by its name NUMBER:ID; undefined for the newest that the pane has seen. Null is the
 * choice of a user who takes any.
 */
export function askFrom(least: string | null | undefined): Ask {
  return least === undefined ? ask : askAtLeast(least ?? undefined);
}

/** Whether a code says that a server does not have a revision: it is behind, or of another history. */
export function isOutOfOrder(code: string): code is OutOfOrder {
  return code === 'BEHIND' || code === 'FORKED';
}

/** The fault that a workbook's user is told where a server does not have the revision that is shown; any other is itself. */
export function goingBack(fault: unknown, shown: number | undefined): unknown {
  if (shown === undefined || !(fault instanceof Refused) || !isOutOfOrder(fault.code)) return fault;
  const [latest] = fault.suggestions;
  return new WouldGoBack(fault.code, shown, latest === undefined ? undefined : numberIn(latest));
}
