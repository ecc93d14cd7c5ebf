import { sha256 } from '../../ledger/log/digest.ts';

/** A code as SDMX allows it: letters, digits and four signs. */
const CODE = /^[A-Za-z0-9_@$-]+$/;
/** Hex digits that tell names apart that are no codes. */
const DIGITS = 16;

/** The code for what does not apply, as the cross-domain code lists of SDMX have it. */
export const NOT_APPLICABLE = '_Z';

/** The code of a thing in SDMX: its own where SDMX allows it, else one that is worked out from it and stays the same. */
export function sdmxCode(text: string | null): string {
  if (text === null || text === '') return NOT_APPLICABLE;
  return CODE.test(text) ? text : `X_${sha256(text).slice(0, DIGITS)}`;
}
