import type { GridFaultCode } from '../../rules/message/grid-zh.ts';

/** Why no grid can be made of a file. It is worded at the edge; nothing was changed. */
export class GridFault extends Error {
  override readonly name = 'GridFault';
  readonly code: GridFaultCode;
  /** The part of the file or the kind of thing that is meant; else empty. */
  readonly detail: string;
  /** A line of the file or the limit that was passed; else 0. */
  readonly count: number;

  constructor(code: GridFaultCode, detail = '', { count = 0, ...options }: ErrorOptions & { count?: number } = {}) {
    super(`${code}${detail === '' ? '' : `: ${detail}`}${count === 0 ? '' : ` (${count})`}`, options);
    this.code = code;
    this.detail = detail;
    this.count = count;
  }
}
