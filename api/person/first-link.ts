import { LINK_MS } from '../../data/ledger/person/person-change.ts';
import { signed, signedParts } from '../../data/ledger/person/secret.ts';

const PURPOSE = 'planbook first steward';

/**
 * The link by which the first steward is set up, good for an hour and while nobody is there. It is signed and not kept, so
 * that a start writes nothing.
 */
export function firstLink(key: string, now: Date): string {
  return signed(key, PURPOSE, ['first', now.getTime() + LINK_MS]);
}

/** Whether a link sets up the first steward, if nobody is there yet. */
export function isFirstLink(key: string, link: string, now: Date): boolean {
  const [, until] = signedParts(key, PURPOSE, link) ?? [];
  return Number(until ?? 0) > now.getTime();
}
