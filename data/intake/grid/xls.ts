import { type CellObject, type DenseWorkSheet, type Range, read, type WorkBook } from '@e965/xlsx';
import type { OnRows, ReadGrids } from './csv.ts';
import { valueCell } from './file-value.ts';
import type { GridCell, GridData, Merge } from './grid.ts';
import { CellCount, GridBuilder } from './grid-builder.ts';
import { GridFault } from './grid-fault.ts';
import { NoteList } from './note-list.ts';
import { plainText } from './plain-text.ts';
import { typedCell } from './typed-text.ts';

interface Reading {
  count: CellCount;
  notes: NoteList;
  onRows: OnRows;
  is1904: boolean;
  /** The cell of a text: in a page of HTML everything is one, numbers too. */
  cellOfText: (text: string) => GridCell | undefined;
}

const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellText: false, cellHTML: false, cellStyles: true };

/** The sheets of an .xls of Excel 5 to 2003: values alone, formulas by the results that the file holds. */
export function readXls(bytes: Uint8Array, onRows: OnRows): ReadGrids {
  const book = opened(() => read(bytes, { ...OPTIONS, type: 'array' }));
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return gridsOf(book, { onRows, hasMacros: names.includes('_VBA_PROJECT'), cellOfText: textCell });
}

/** The tables of a page of HTML under the name of a workbook, and the sheets of the XML of 2003. */
export function readMarkup(bytes: Uint8Array, kind: 'HTML' | 'XML', onRows: OnRows): ReadGrids {
  const text = plainText(bytes);
  const book = opened(() => read(text, { ...OPTIONS, type: 'string', raw: true }));
  return gridsOf(book, { onRows, hasMacros: false, cellOfText: kind === 'HTML' ? typedCell : textCell });
}

function textCell(text: string): GridCell | undefined {
  return text === '' ? undefined : { shown: text, kind: 'TEXT' };
}

function opened(work: () => WorkBook): WorkBook {
  try {
    return work();
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new GridFault(isLocked ? 'ENCRYPTED' : 'DAMAGED');
  }
}

function gridsOf(
  book: WorkBook,
  { onRows, hasMacros, cellOfText }: { hasMacros: boolean } & Pick<Reading, 'onRows' | 'cellOfText'>,
): ReadGrids {
  const notes = new NoteList();
  if (hasMacros) notes.add('MACROS');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const reading: Reading = { count: new CellCount(), notes, onRows, is1904, cellOfText };
  const grids = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (hidden) notes.add('HIDDEN_SHEETS');
    return [gridIn(sheet as DenseWorkSheet, { name, hidden, reading })];
  });
  return { grids, notes: notes.list };
}

function gridIn(
  sheet: DenseWorkSheet,
  { name, hidden, reading }: { name: string; hidden: boolean; reading: Reading },
): GridData {
  const builder = new GridBuilder(reading.count);
  for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
    for (const [column, stored] of (cells ?? []).entries()) {
      const cell = stored ? cellOf(stored, name, reading) : undefined;
      if (cell) builder.add({ row, column, cell });
    }
    reading.onRows(row + 1);
  }
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }: Range): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
  );
  const hiddenRows = hiddenAmong(sheet['!rows']);
  const hiddenColumns = hiddenAmong(sheet['!cols']);
  if (hiddenRows.length > 0) reading.notes.add('HIDDEN_ROWS', name, hiddenRows.length);
  if (hiddenColumns.length > 0) reading.notes.add('HIDDEN_COLUMNS', name, hiddenColumns.length);
  return builder.build({ sheet: name, hidden, merges, hiddenRows, hiddenColumns });
}

function hiddenAmong(lines: ({ hidden?: boolean | undefined } | undefined)[] = []): number[] {
  return [...lines.entries()].flatMap(([index, line]) => (line?.hidden === true ? [index] : []));
}

// [MS-XLS] 2.5.10, the codes of errors.
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function cellOf(
  { t, v, z, f }: CellObject,
  sheet: string,
  { notes, is1904, cellOfText }: Reading,
): GridCell | undefined {
  if (t === 'z' || v === undefined) return undefined;
  const format = z === undefined ? '' : String(z);
  const read =
    t === 's'
      ? cellOfText(String(v))
      : valueCell({ type: t, text: t === 'e' ? (ERRORS[Number(v)] ?? '#N/A') : String(v), format, is1904 });
  if (read === 'INVISIBLE') notes.add('INVISIBLE', sheet);
  if (read === undefined || read === 'INVISIBLE') return undefined;
  if (read.kind === 'ERROR') notes.add('ERROR_CELLS', sheet);
  return f === undefined ? read : { ...read, formula: f };
}
