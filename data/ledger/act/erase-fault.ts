import type { EraseFaultCode } from '../../rules/gate-words.ts';

/** Something that cannot be erased. Nothing was changed. The code is worded where it is shown. */
export class EraseFault extends Error {
  override readonly name = 'EraseFault';
  readonly code: EraseFaultCode;
  /** The number, the digest, or the entry and line that was named. */
  readonly value: string;

  constructor(code: EraseFaultCode, value = '') {
    super(`${code}: ${value}`);
    this.code = code;
    this.value = value;
  }
}
