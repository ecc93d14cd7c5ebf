import { type CellValue, isEmpty } from '../../rules/table/cell-value.ts';
import { SheetProtected } from '../fault/excel-fault.ts';
import { formulaTokens } from '../formula/formula-token.ts';
import { movedFormula } from '../formula/moved-formula.ts';
import type { Area } from '../grid/place.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import { captionColumn } from '../plan/caption.ts';
import type { LinesAbove, MarkLine } from '../refresh/mark-line.ts';
import type { Refresh, WantedTable } from '../refresh/refresh.ts';
import { type FileCell, type FileCells, fileCellAt, readFileCells } from './sheet-cell.ts';
import { Styles } from './styles.ts';
import { hasNoFormats, usedFormats, wholeStyles } from './whole-styles.ts';
import type { FileLink, FileTable, WorkbookFile } from './workbook-file.ts';
import { isTrue } from './xml.ts';

/** A linked table and its sheet as the file holds them. */
export interface FileRead {
  text: string;
  cells: FileCells;
  styles: Styles;
  stylesPath: string;
  table: SheetTable;
  /** The place of the caption as it was last written; undefined where somebody changed or removed it. */
  caption: Area | undefined;
  /** The lines right above the table, in its first column. */
  above: LinesAbove;
}

/** A refresh that is decided and not written. */
export interface FileWriting {
  link: FileLink;
  read: FileRead;
  /** The area of the table afterwards. */
  grown: Area;
  plan: WantedTable;
  /** The line above that gets or loses the mark of what is not public. */
  mark: MarkLine | undefined;
  refresh: Pick<Refresh, 'writes' | 'definition'>;
}

export function readFileTable(file: WorkbookFile, { table, definition }: FileLink, plan: WantedTable): FileRead {
  const { area, hasTotals, sheet } = table;
  const lines = definition?.caption ?? [];
  const top = Math.max(0, area.row - Math.max(lines.length, 1));
  const text = file.parts.text(sheet.path);
  const cells = readFileCells(text, {
    ...{ part: sheet.path, sharedStrings: file.sharedStrings },
    ...{ firstRow: top, lastRow: area.row + area.rows - 1 + plan.rowKeys.length },
  });
  if (isTrue(cells.beside.get('sheetProtection')?.attributes['sheet'])) throw new SheetProtected(sheet.name);
  const { path: stylesPath, text: stylesText } = stylesOf(file);
  const isUnformatted = hasNoFormats(stylesText);
  const paths = [...file.sheets, ...file.tables].map((part) => part.path);
  const used = isUnformatted ? usedFormats(file.parts, paths) : { cells: cells.formats, conditions: 0 };
  const styles = new Styles(wholeStyles(stylesText, used), !isUnformatted);
  const columns = Array.from({ length: area.columns }, (_, column) => area.column + column);
  const above = Array.from({ length: area.row - top }, (_, row) =>
    columns.map((column) => fileCellAt(cells, top + row, column)?.value ?? null),
  );
  const at = lines.length > 0 && above.length === lines.length ? captionColumn(above, lines) : undefined;
  const caption = at === undefined ? undefined : { row: top, column: area.column + at, rows: lines.length, columns: 1 };
  const bodyRows = area.rows - 1 - (hasTotals ? 1 : 0);
  const first = above.map((_, row) => {
    const cell = fileCellAt(cells, top + row, area.column);
    return cell?.formula ? undefined : (cell?.value ?? null);
  });
  return {
    text,
    cells,
    styles,
    stylesPath,
    caption,
    above: first,
    table: sheetTable(table, cells, { bodyRows, columns, styles }),
  };
}

/** The part of cell formats; a workbook may be without one, or refer to one that is not there. */
function stylesOf({ parts, path: workbook }: WorkbookFile): { path: string; text: string | undefined } {
  const beside = workbook.replace(/[^/]*$/, 'styles.xml');
  const path = parts.relations(workbook).find(({ type }) => type === 'styles')?.target ?? beside;
  const text = parts.has(path) ? parts.text(path) : '';
  return { path, text: text.trim() === '' ? undefined : text };
}

/** A formula that several cells share, as it is in the first of them. */
interface SharedFormula {
  cell: FileCell;
  text: string;
  /** It reads the same in each. */
  isSame: boolean;
}

function sharedFormula({ row, column }: FileCell, shared: SharedFormula | undefined): string {
  if (!shared || shared.isSame) return shared?.text ?? '';
  return movedFormula(shared.text, { rows: row - shared.cell.row, columns: column - shared.cell.column });
}

const NOT_CALCULATED = new Set<CellValue>([null, 0, '']);

/** The one empty row of a table without rows is no row. */
function sheetTable(
  { name, area }: FileTable,
  cells: FileCells,
  { bodyRows, columns, styles }: { bodyRows: number; columns: number[]; styles: Styles },
): SheetTable {
  const headers = columns.map((column) => String(fileCellAt(cells, area.row, column)?.value ?? ''));
  const shared = new Map(
    cells.joint.flatMap((cell): [string | undefined, SharedFormula][] => {
      if (!cell.formula?.text || cell.formula.kind !== 'shared') return [];
      const { text, group } = cell.formula;
      return [[group, { cell, text, isSame: formulaTokens(text).every(({ kind }) => kind !== 'reference') }]];
    }),
  );
  const body = Array.from({ length: bodyRows }, (_, row) => {
    const byColumn = new Map(cells.rows.get(area.row + 1 + row)?.cells.map((cell) => [cell.column, cell]));
    return columns.map((column) => byColumn.get(column));
  });
  const formulaCells = body.flat().filter((cell) => cell?.formula);
  // A program that does not calculate leaves out what formulas come to, or writes 0 or an empty text for each of them.
  const isCalculated = formulaCells.some((cell) => cell && !NOT_CALCULATED.has(cell.value));
  const values = body.map((row) =>
    row.map((cell) => (cell?.formula ? (isCalculated ? cell.value : null) : (cell?.value ?? ''))),
  );
  if (values.length === 1 && values[0]?.every(isEmpty))
    return { name, headers, values: [], formulas: [], numberFormats: [] };
  const formulas = body.map((row) =>
    row.map((cell): CellValue => {
      if (!cell?.formula) return cell?.value ?? '';
      return `=${cell.formula.text || sharedFormula(cell, shared.get(cell.formula.group))}`;
    }),
  );
  return {
    ...{ name, headers, values, formulas },
    numberFormats: body.map((row) => row.map((cell) => styles.numberFormat(cell?.style ?? 0))),
  };
}
