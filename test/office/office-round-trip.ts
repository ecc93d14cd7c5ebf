/**
 * Follows a workbook that is downloaded, worked in, saved by LibreOffice, refreshed in the browser and opened in LibreOffice.
 */

import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { xlsxOf } from '../../data/sheet/download/xlsx.ts';
import { refreshFileTable, relinkFileTable } from '../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../data/sheet/file/workbook-file.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import type { SheetColumn, SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { withParts } from '../data/sheet/file/file-bytes.ts';

/** A file that a user has worked in, and the content it must have when it comes back. */
export interface Journey {
  worked: Uint8Array;
  /** The expected table: the user's order of rows, his column, new rows at the end, his own result. */
  expected: SheetPlan;
  /** The key of the row with a result of the user's own. Only the sheet computes what its formulas give. */
  typedRow: string;
  /** A formula of the user's over our cells: its address and the result it must have. */
  total: { address: string; value: number };
}

const ACTUAL = /(?:^|:)ACTUAL$/;
const TARGET = /(?:^|:)TARGET$/;
const OWN = 'OWN_COLUMN';

/** The table as it was before: with other numbers, every fifth row missing, and the user's work in it. */
export async function journeyOf(plan: SheetPlan): Promise<Journey> {
  const rows = plan.rowKeys.map((_, row) => row).filter((row) => row % 5 !== 1);
  rows.reverse();
  const old = plan.columns.map((column) => ({
    ...rearranged(column, rows),
    cells: column.cells.length === 0 ? [] : rows.map((row) => before(column.cells[row] ?? null)),
  }));
  const actual = old.find(({ key }) => ACTUAL.test(key));
  const typed = actual?.cells.findIndex((cell) => typeof cell === 'number') ?? -1;
  const mine = Number(actual?.cells[typed]) + 1;
  if (actual && typed >= 0) actual.cells[typed] = mine;
  const own: SheetColumn = {
    ...{ key: OWN, header: '本局备注', role: 'value', width: 12, align: 'left' },
    cells: rows.map((row) => `局${plan.rowKeys[row]}`),
    numberFormats: rows.map(() => null),
  };
  const at = plan.columns.findIndex(({ key }) => TARGET.test(key));
  const among = (columns: SheetColumn[], column: SheetColumn) => [
    ...columns.slice(0, at),
    column,
    ...columns.slice(at),
  ];
  const worked = { ...plan, columns: among(old, own), rowKeys: rows.map((row) => plan.rowKeys[row] ?? '') };

  const all = [...rows, ...plan.rowKeys.map((_, row) => row).filter((row) => row % 5 === 1)];
  const columns = plan.columns.map((column) => rearranged(column, all));
  const result = columns.find(({ key }) => key === actual?.key);
  if (result && typed >= 0) result.cells[typed] = mine;
  const rowKeys = all.map((row) => plan.rowKeys[row] ?? '');
  const total = {
    address: addressOf({ row: 0, column: worked.columns.length, rows: 1, columns: 1 }),
    value: sumOf(columns[at]),
  };
  return {
    worked: withTotal(await xlsxOf([worked]), total.address, `SUM(${plan.definition.id}[${plan.columns[at]?.header}])`),
    expected: { ...plan, columns: among(columns, own), rowKeys },
    typedRow: rowKeys[typed] ?? '',
    total,
  };
}

function before(value: CellValue): CellValue {
  return typeof value === 'number' ? value + 1 : value;
}

function rearranged(column: SheetColumn, rows: number[]): SheetColumn {
  // Rows are numbered by their places.
  const isNumber = column.key === 'NUMBER';
  return {
    ...column,
    cells: column.cells.length === 0 ? [] : rows.map((row) => column.cells[row] ?? null),
    ...(column.results
      ? { results: rows.map((row, at) => (isNumber ? at + 1 : (column.results?.[row] ?? null))) }
      : {}),
    numberFormats: rows.map((row) => column.numberFormats[row] ?? null),
  };
}

function sumOf(column: SheetColumn | undefined): number {
  return column?.cells.reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0) ?? 0;
}

function withTotal(file: Uint8Array, address: string, formula: string): Uint8Array {
  return withParts(file, {
    'xl/worksheets/sheet1.xml': (sheet) =>
      sheet.replace(/(<row r="1"[^>]*>[\s\S]*?)(<\/row>)/, `$1<c r="${address}"><f>${formula}</f><v>0</v></c>$2`),
  });
}

/** Refreshes, as the browser page does, the file that LibreOffice saved. */
export function comesBack(saved: Uint8Array, plan: SheetPlan): { bytes: Uint8Array; report: RefreshReport } {
  const book = openWorkbookFile(saved);
  const report = refreshFileTable(book, plan.definition.id, plan);
  return { bytes: book.parts.bytes(), report };
}

/** Links the tables of a file again that lost their definitions, as the browser page does. */
export function linkedAgain(saved: Uint8Array, plan: SheetPlan): { bytes: Uint8Array; report: RefreshReport } {
  const book = openWorkbookFile(saved);
  const report = relinkFileTable(book, plan.definition.id, plan);
  return { bytes: book.parts.bytes(), report };
}
