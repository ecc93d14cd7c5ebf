import type { WorkbookKind } from './grid.ts';
import { GridFault } from './grid-fault.ts';
import { isGridFile } from './sheet-file.ts';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** The first bytes of files that are no tables, and what they are. */
const OTHERS: [bytes: number[], what: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];
/** The first record of the .xls of before 1993, which no compound file surrounds: BOF of BIFF2, 3 and 4. */
const OLDEST = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

const BEGINNING = 4096;

/** The kind of file by its bytes, not by its name. Throws `GridFault` for a file that holds no table. */
export function kindOf(bytes: Uint8Array): WorkbookKind {
  if (bytes.length === 0) throw new GridFault('EMPTY');
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(ZIP) && (bytes[2] ?? 0) <= 8) return 'XLSX';
  if (begins(COMPOUND)) return compoundKind(bytes);
  const other = OTHERS.find(([signature]) => begins(signature));
  if (other) throw new GridFault('NOT_A_TABLE', other[1]);
  if (OLDEST.some(begins)) throw new GridFault('OLD_FORMAT');
  return textKind(new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)));
}

/** Streams of documents, presentations, letters and drawings, which are compound files too. */
const OTHER_DOCUMENTS = /WordDocument|PowerPoint Document|__properties_version1\.0|VisioDocument/;

function compoundKind(bytes: Uint8Array): WorkbookKind {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  // [MS-OFFCRYPTO] §2.3.4.4: an .xlsx with a password is a compound file with this stream.
  if (text.includes('EncryptedPackage')) throw new GridFault('ENCRYPTED');
  if (/Workbook\0|Book\0/.test(text)) return 'XLS';
  const other = OTHER_DOCUMENTS.exec(text)?.[0];
  if (other === undefined) throw new GridFault('DAMAGED');
  throw new GridFault('NOT_A_TABLE', other === 'WordDocument' ? 'Word' : '');
}

/** Many offices' .xls are pages of HTML or the XML of 2003 under that name: Excel opens them after a question. */
function textKind(beginning: string): WorkbookKind {
  const text = beginning
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^<\?xml/i.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'XML';
  if (/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table|div)\b/i.test(text))
    return 'HTML';
  if (isGridFile(beginning)) return 'GRID';
  if (/^MIME-Version:/i.test(text)) throw new GridFault('NOT_A_TABLE', 'MHTML');
  return 'CSV';
}
