import type { DraftKind } from '../../ask/office.ts';

const TOLD: readonly DraftKind[] = ['CORRECTION', 'WITHDRAWAL', 'UNDO', 'CATALOGUE'];

/** Whether the heading of a draft tells its kind already, as it does of all but those that were read from files. */
export function isToldByHeading(kind: DraftKind): boolean {
  return TOLD.includes(kind);
}
