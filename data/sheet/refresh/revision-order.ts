/**
 * Why a revision does not follow another one: it is BEHIND, with a lower number, or FORKED, of a history that does not
 * have the other one.
 */
export type OutOfOrder = 'BEHIND' | 'FORKED';

/** A revision as a workbook or an answer has it. */
export interface RevisionShown {
  /** UUID of the ledger. */
  ledger: string;
  /** Its number. */
  revision: number;
  /** NUMBER:ID; undefined in what a program wrote that knew no names. */
  revisionName?: string | undefined;
}

/**
 * Tells why the revision that is offered does not follow the one that is shown, as far as their names tell it; undefined
 * where it may. Whether a later revision is of the same history only the server can tell.
 */
export function outOfOrder(shown: RevisionShown, offered: RevisionShown): OutOfOrder | undefined {
  // Without a name a number counts for the ledger of that uuid, once: the refresh writes the name.
  if (shown.revisionName === undefined && shown.ledger !== offered.ledger) return 'FORKED';
  if (offered.revision < shown.revision) return 'BEHIND';
  const areNamed = shown.revisionName !== undefined && offered.revisionName !== undefined;
  const isSameNumber = offered.revision === shown.revision;
  return areNamed && isSameNumber && offered.revisionName !== shown.revisionName ? 'FORKED' : undefined;
}
