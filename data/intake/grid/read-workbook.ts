import { createHash } from 'node:crypto';
import { type OnRows, type ReadGrids, readCsv } from './csv.ts';
import { kindOf } from './file-kind.ts';
import type { WorkbookData, WorkbookKind } from './grid.ts';
import { GridFault } from './grid-fault.ts';
import { readHtml } from './html.ts';
import { plainText } from './plain-text.ts';
import { readSheetFile } from './sheet-file.ts';
import { readXls, readXml2003 } from './xls.ts';
import { readXlsx } from './xlsx.ts';

/** The size of the largest file that is read, in megabytes. */
const LARGEST_FILE = 20;

/** Callers ask this before they read a file, so that one of gigabytes never gets into memory. */
export function checkFileSize(size: number): void {
  if (size > LARGEST_FILE * 1e6) throw new GridFault('TOO_LARGE', '', { count: LARGEST_FILE });
}

/** The tables of a file, by what its bytes are and not by its name. Throws `GridFault`. */
export function readWorkbook(bytes: Uint8Array, name: string, onRows: OnRows = () => undefined): WorkbookData {
  checkFileSize(bytes.length);
  const kind = kindOf(bytes);
  const { grids, notes } = gridsIn(bytes, kind, onRows);
  if (grids.every(({ rows }) => rows === 0)) throw new GridFault('EMPTY');
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, kind, digest, grids, notes };
}

function gridsIn(bytes: Uint8Array, kind: WorkbookKind, onRows: OnRows): ReadGrids {
  if (kind === 'XLSX') return readXlsx(bytes, onRows);
  if (kind === 'XLS') return readXls(bytes, onRows);
  const text = plainText(bytes);
  if (kind === 'GRID') return readSheetFile(text, onRows);
  if (kind === 'CSV') return readCsv(text, onRows);
  return kind === 'HTML' ? readHtml(text, onRows) : readXml2003(text, onRows);
}
