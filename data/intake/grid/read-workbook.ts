import type { OnRows, ReadGrids } from './csv.ts';
import { kindOf } from './file-kind.ts';
import { checkFileSize } from './file-size.ts';
import type { WorkbookData, WorkbookKind } from './grid.ts';
import { readHtml } from './html.ts';
import { plainText } from './plain-text.ts';
import { isPlain, plainGrids, workbookWith } from './read-plain.ts';
import { readXls, readXml2003 } from './xls.ts';
import { readXlsx } from './xlsx.ts';

/** The tables of a file, by what its bytes are and not by its name. Throws `GridFault`. */
export function readWorkbook(bytes: Uint8Array, name: string, onRows: OnRows = () => undefined): WorkbookData {
  checkFileSize(bytes.length);
  const kind = kindOf(bytes);
  return workbookWith({ bytes, name, kind }, gridsIn(bytes, kind, onRows));
}

function gridsIn(bytes: Uint8Array, kind: WorkbookKind, onRows: OnRows): ReadGrids {
  if (kind === 'XLSX') return readXlsx(bytes, onRows);
  if (kind === 'XLS') return readXls(bytes, onRows);
  if (isPlain(kind)) return plainGrids(bytes, kind, onRows);
  const text = plainText(bytes);
  return kind === 'HTML' ? readHtml(text, onRows) : readXml2003(text, onRows);
}
