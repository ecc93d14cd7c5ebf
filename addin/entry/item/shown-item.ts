import type { Decision, DraftItemLineFragment, ItemFinding } from '../../ask/office.ts';
import type { MadeState, Sent } from '../decide/decision-queue.ts';

/** A decision of the person who looks at an item, while the server's answer does not tell it yet. */
export interface OwnDecision {
  decision: Decision;
  value: string | undefined;
  reason: string | undefined;
  state: MadeState;
}

/** An item as it is shown: as the server told it, with what was decided since. */
export interface ShownItem extends DraftItemLineFragment {
  /** It is undefined where the server's answer tells all. */
  own: OwnDecision | undefined;
}

/** The latest decision about each item that an answer of this version of the draft does not tell. */
export function decidedSince(sent: readonly Sent[], version: number): ReadonlyMap<string, OwnDecision> {
  const decided = new Map<string, OwnDecision>();
  for (const { items, decision, value, reason, state, version: since } of sent) {
    if (state === 'REFUSED' || (since !== undefined && since <= version)) continue;
    for (const item of items) decided.set(item, { decision, value, reason, state });
  }
  return decided;
}

/** The finding that is shown: an item that was just rejected is, whatever it was found to be. */
export function findingOf({ own, finding }: ShownItem): ItemFinding {
  return own?.decision === 'REJECT' ? 'REJECTED' : finding;
}

/** The value that is shown: the one that was just typed, else the server's. */
export function shownValue({ own, value }: ShownItem): string | null {
  return own?.decision === 'VALUE' ? (own.value ?? value) : value;
}

/** Whether a person has still to look at an item. */
export function isDoubtful({ own, isDoubtful: asTold }: ShownItem): boolean {
  return own === undefined ? asTold : own.decision === 'UNDECIDE' && asTold;
}
