import { createRequire } from 'node:module';
import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx';
import type { OnRows, ReadGrids } from './csv.ts';
import { valueCell } from './file-value.ts';
import type { GridCell, GridData, Merge } from './grid.ts';
import { CellCount, GridBuilder } from './grid-builder.ts';
import { GridFault } from './grid-fault.ts';
import { NoteList } from './note-list.ts';

interface Reading {
  count: CellCount;
  notes: NoteList;
  onRows: OnRows;
  is1904: boolean;
}

/** Loads what reads such files where the first one is read: each thread of a server would keep 10 MB for it. */
function reader(): typeof import('@e965/xlsx') {
  return createRequire(import.meta.url)('@e965/xlsx');
}

const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellText: false, cellHTML: false, cellStyles: true };

/** The sheets of an .xls of Excel 5 to 2003: values alone, formulas by the results that the file holds. */
export function readXls(bytes: Uint8Array, onRows: OnRows): ReadGrids {
  const book = opened(() => reader().read(bytes, { ...OPTIONS, type: 'array' }));
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return gridsOf(book, onRows, names.includes('_VBA_PROJECT'));
}

/** The sheets of the XML of Excel 2003. */
export function readXml2003(text: string, onRows: OnRows): ReadGrids {
  const book = opened(() => reader().read(text, { ...OPTIONS, type: 'string' }));
  return gridsOf(book, onRows);
}

function opened(work: () => WorkBook): WorkBook {
  try {
    return work();
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new GridFault(isLocked ? 'ENCRYPTED' : 'DAMAGED');
  }
}

function gridsOf(book: WorkBook, onRows: OnRows, hasMacros = false): ReadGrids {
  const notes = new NoteList();
  if (hasMacros) notes.add('MACROS');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const reading: Reading = { count: new CellCount(), notes, onRows, is1904 };
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

function cellOf({ t, v, z, f }: CellObject, sheet: string, { notes, is1904 }: Reading): GridCell | undefined {
  if (t === 'z' || v === undefined) return undefined;
  const format = z === undefined ? '' : String(z);
  const text = t === 'e' ? (ERRORS[Number(v)] ?? '#N/A') : String(v);
  const read = valueCell({ type: t === 's' ? 'str' : t, text, format, is1904 });
  if (read === 'INVISIBLE') notes.add('INVISIBLE', sheet);
  if (read === undefined || read === 'INVISIBLE') return undefined;
  if (read.kind === 'ERROR') notes.add('ERROR_CELLS', sheet);
  return f === undefined ? read : { ...read, formula: f };
}
