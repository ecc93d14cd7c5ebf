import type { DraftFaultCode } from '../../rules/gate-words.ts';

/** Why something cannot be done with a draft. Nothing was changed. The codes are worded where they are shown. */
export class DraftFault extends Error {
  override readonly name = 'DraftFault';
  readonly code: DraftFaultCode;
  readonly about: readonly string[];

  constructor(code: DraftFaultCode, ...about: readonly (string | number)[]) {
    super(`${code}: ${about.join(', ')}`);
    this.code = code;
    this.about = about.map(String);
  }
}

/** Characters of a reason or a ground at most. The log keeps each for good. */
const LONGEST_REASON = 500;

/**
 * A reason or a ground as it is kept: on one line, and without characters that no text shows, as lists and terminals print it.
 *
 * @throws DraftFault where it is too long.
 */
export function keptReason(text: string): string {
  const reason = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (reason.length > LONGEST_REASON) throw new DraftFault('LONG_REASON', LONGEST_REASON);
  return reason;
}

/** All that stands against publishing a draft. */
export class DraftFaults extends Error {
  override readonly name = 'DraftFaults';
  readonly faults: readonly DraftFault[];

  constructor(faults: readonly DraftFault[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.faults = faults;
  }
}
