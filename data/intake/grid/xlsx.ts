import { FileFault } from '../../sheet/fault/file-fault.ts';
import { OfficePackage, type Relation, unlessUnreadable } from '../../sheet/file/package.ts';
import { decodedPart } from '../../sheet/file/part-text.ts';
import { type SharedStrings, sharedStringsOf } from '../../sheet/file/shared-string.ts';
import { Styles } from '../../sheet/file/styles.ts';
import {
  childOf,
  childrenOf,
  isTrue,
  prefixedAttribute,
  readXml,
  visitXml,
  type XmlElement,
} from '../../sheet/file/xml.ts';
import { openZip, type Zip } from '../../sheet/file/zip.ts';
import type { OnRows, ReadGrids } from './csv.ts';
import { CellCount } from './grid-builder.ts';
import { GridFault } from './grid-fault.ts';
import { NoteList } from './note-list.ts';
import { type BookParts, SheetReader } from './xlsx-sheet.ts';

/** The sheets of an .xlsx or .xlsm: values alone, formulas by the results that the file holds. */
export function readXlsx(bytes: Uint8Array, onRows: OnRows): ReadGrids {
  try {
    checkSizes(openZip(bytes));
    return readPackage(new OfficePackage(bytes), onRows);
  } catch (fault) {
    throw fault instanceof FileFault ? ofFile(fault) : fault;
  }
}

/** Unpacked, in megabytes: 500,000 cells with formulas take some 60. */
const MOST_INSIDE = 160;
const READ_PARTS = /(?:^|\/)(?:worksheets\/[^/]+|sharedstrings|styles|workbook)\.xml$/i;

/** Nothing is unpacked of a file whose parts would be beyond measure; none unpacks to more than it states. */
function checkSizes({ entries }: Zip): void {
  const inside = entries.reduce((sum, { name, size }) => (READ_PARTS.test(name) ? sum + size : sum), 0);
  if (inside > MOST_INSIDE * 1e6) throw new GridFault('TOO_MUCH_INSIDE', '', { count: MOST_INSIDE });
}

/** The faults that an archive and its parts have, which are faults of a workbook to refresh too. */
function ofFile({ code, detail, count }: FileFault): GridFault {
  if (code === 'TOO_MUCH_INSIDE') return new GridFault(code, '', { count });
  if (code === 'ENCRYPTED' || code === 'PACKED_OTHERWISE') return new GridFault(code, detail);
  return new GridFault('DAMAGED', detail);
}

function readPackage(parts: OfficePackage, onRows: OnRows): ReadGrids {
  const path = workbookPath(parts);
  const related = parts.relations(path);
  const root = readXml(parts.text(path), path);
  const notes = new NoteList();
  if (parts.paths.some((each) => /vbaproject\.bin$|\/macrosheets\//.test(each))) notes.add('MACROS');
  const links = related.filter(({ type }) => type === 'externalLink').length;
  if (links > 0) notes.add('EXTERNAL_LINKS', null, links);
  const book: BookParts = {
    ...{ strings: stringsOf(parts, related), styles: stylesOf(parts, related), count: new CellCount(), notes, onRows },
    is1904: isTrue(childOf(root, 'workbookPr')?.attributes['date1904']),
  };
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet');
  const grids = sheets.flatMap((sheet) => {
    const id = prefixedAttribute(sheet, 'id');
    const target = related.find((each) => each.id === id && each.type === 'worksheet')?.target;
    return target === undefined ? [] : [readSheet(parts, { sheet, target, book })];
  });
  return { grids, notes: notes.list };
}

function readSheet(
  parts: OfficePackage,
  { sheet, target, book }: { sheet: XmlElement; target: string; book: BookParts },
) {
  const { name = '', state = 'visible' } = sheet.attributes;
  const hidden = state !== 'visible';
  if (hidden) book.notes.add('HIDDEN_SHEETS');
  const reader = new SheetReader(name, book);
  visitXml(decodedPart(parts.bytesOf(target)), target, reader);
  return reader.grid(hidden);
}

function workbookPath(parts: OfficePackage): string {
  if (parts.has('mimetype')) {
    const isSheet = /spreadsheet/i.test(unlessUnreadable(() => parts.text('mimetype'), ''));
    throw new GridFault(isSheet ? 'OPEN_DOCUMENT' : 'NOT_A_TABLE');
  }
  const path = parts.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (path === undefined || !parts.has(path)) throw new GridFault('NOT_A_TABLE', 'ZIP');
  const type = parts.contentType(path);
  if (/sheet\.binary/i.test(type)) throw new GridFault('BINARY_FORMAT');
  if (/wordprocessingml/i.test(type)) throw new GridFault('NOT_A_TABLE', 'Word');
  if (!/spreadsheetml|ms-excel/i.test(type)) throw new GridFault('NOT_A_TABLE');
  return path;
}

function stringsOf(parts: OfficePackage, related: Relation[]): SharedStrings {
  const path = related.find(({ type }) => type === 'sharedStrings')?.target;
  return path !== undefined && parts.has(path) ? sharedStringsOf(parts.bytesOf(path), path) : [];
}

const NO_STYLES = '<styleSheet/>';

function stylesOf(parts: OfficePackage, related: Relation[]): Styles {
  const path = related.find(({ type }) => type === 'styles')?.target;
  return path !== undefined && parts.has(path) ? new Styles(parts.text(path)) : new Styles(NO_STYLES, false);
}
