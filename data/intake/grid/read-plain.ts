import { createHash } from 'node:crypto';
import { type OnRows, type ReadGrids, readCsv } from './csv.ts';
import { checkFileSize } from './file-size.ts';
import type { WorkbookData, WorkbookKind } from './grid.ts';
import { GridFault } from './grid-fault.ts';
import { plainText } from './plain-text.ts';
import { readSheetFile } from './sheet-file.ts';

/** The kinds of files that are read without the libraries for Excel's own. */
export type PlainKind = Extract<WorkbookKind, 'CSV' | 'GRID'>;

export function isPlain(kind: WorkbookKind): kind is PlainKind {
  return kind === 'CSV' || kind === 'GRID';
}

/** The cells of a file of comma-separated values, or of a sheet that was read out of an open workbook. */
export function plainGrids(bytes: Uint8Array, kind: PlainKind, onRows: OnRows): ReadGrids {
  const text = plainText(bytes);
  return kind === 'GRID' ? readSheetFile(text, onRows) : readCsv(text, onRows);
}

/** A file whose kind is known. */
export interface KindOfFile<Kind extends WorkbookKind = WorkbookKind> {
  bytes: Uint8Array;
  name: string;
  kind: Kind;
}

/** The tables of a file of whose cells those that are not empty were read. @throws GridFault EMPTY */
export function workbookWith({ bytes, name, kind }: KindOfFile, { grids, notes }: ReadGrids): WorkbookData {
  if (grids.every(({ rows }) => rows === 0)) throw new GridFault('EMPTY');
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, kind, digest, grids, notes };
}

/** The tables of a plain file. @throws GridFault */
export function readPlain(file: KindOfFile<PlainKind>, onRows: OnRows): WorkbookData {
  checkFileSize(file.bytes.length);
  return workbookWith(file, plainGrids(file.bytes, file.kind, onRows));
}
