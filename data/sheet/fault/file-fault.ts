/** Why a workbook file is not read, or not rewritten. The pane words each; the file is never changed in place. */
export type FileFaultCode =
  /** No .xlsx or .xlsm: a .csv, a PDF, a picture. */
  | 'NOT_A_WORKBOOK'
  /** .xls and .et, the formats before 2007. */
  | 'OLD_FORMAT'
  /** .xlsb. */
  | 'BINARY_FORMAT'
  /** .ods. */
  | 'OPEN_DOCUMENT'
  /** It asks for a password to open, or rights management guards it. */
  | 'ENCRYPTED'
  /** A digital signature says that nobody changed it since. */
  | 'SIGNED'
  | 'TOO_LARGE'
  /** Unpacked it would be beyond all measure. */
  | 'TOO_MUCH_INSIDE'
  /** `detail` names the part. */
  | 'DAMAGED'
  /** It is packed in a way that is not read here: `detail` names the part. */
  | 'PACKED_OTHERWISE'
  /** `detail` is the sheet. */
  | 'FILE_SHEET_PROTECTED'
  /** `detail` is what is in the way, `count` the rows that would be added. */
  | 'FILE_NO_ROOM_BELOW'
  /** A cell of ours is part of a formula over several cells: `detail` is their address. */
  | 'ARRAY_FORMULA'
  | 'FILE_TABLE_GONE';

export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFaultCode;
  readonly detail: string;
  readonly count: number;

  constructor(code: FileFaultCode, detail = '', options: ErrorOptions & { count?: number } = {}) {
    super(`${code}${detail === '' ? '' : `: ${detail}`}`, options);
    this.code = code;
    this.detail = detail;
    this.count = options.count ?? 0;
  }
}
