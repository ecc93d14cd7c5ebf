import type { EraseFaultCode } from '../../rules/gate-words.ts';

/** Something that cannot be erased. Nothing was changed. The code is worded where it is shown. */
export class EraseFault extends Error {
  override readonly name = 'EraseFault';
  readonly code: EraseFaultCode;
  /** What was named: a number, a digest, or an entry and a line. */
  readonly value: string;

  constructor(code: EraseFaultCode, value = '') {
    super(`${code}: ${value}`);
    this.code = code;
    this.value = value;
  }
}
