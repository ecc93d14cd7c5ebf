import type { CellValue } from '../../rules/table/cell-value.ts';
import { FileFault } from '../fault/file-fault.ts';
import { movedFormula } from '../formula/moved-formula.ts';
import { addressOf, parseAddress } from '../grid/address.ts';
import { type Area, inTheWay } from '../grid/place.ts';
import type { FileCell, FileCells, FileRow } from './sheet-cell.ts';
import { cellText, escapedXml, withAttribute, type XmlEdit } from './xml.ts';

export interface FormulaContent {
  formula: string;
  /** Present for a formula over arrays in this cell alone, with the metadata of one that may spill. */
  array?: Pick<FileCell, 'metadata'>;
}

/** The write of one cell; whatever is absent stays as it is. */
export interface CellWrite {
  row: number;
  column: number;
  /** A value, a formula without its `=`, or the whole element; a value of null empties the cell. */
  content?: { value: CellValue } | FormulaContent | { xml: string };
  /** The result of the cell's formula; undefined leaves that to whoever opens the file. */
  result?: { value: CellValue | undefined };
  style?: number;
}

export interface RowHeight {
  points: number;
  /** Somebody has set it, and it does not follow what is written in the row. */
  isFixed: boolean;
}

/** The look that a row is to have; whatever is absent stays as it is. */
export interface RowLook {
  /** `any` is left to the program that opens the file. */
  height?: RowHeight | 'any';
  /** The height where the file does not have the row yet. */
  newHeight?: RowHeight;
  isHidden?: boolean;
}

/** Cells to write, and the looks of their rows. */
export interface SheetWrites {
  writes: CellWrite[];
  looks?: Map<number, RowLook>;
}

/** The edits of a sheet's text that carry out the writes. Throws `FileFault` ARRAY_FORMULA. */
export function sheetEdits(text: string, cells: FileCells, { writes, looks }: SheetWrites): XmlEdit[] {
  const rows = new Map<number, CellWrite[]>();
  for (const write of writes) rows.set(write.row, [...(rows.get(write.row) ?? []), write]);
  checkArrays(cells, writes);
  const written = new Set(writes.map(({ row, column }) => `${row} ${column}`));
  const separate = separated(cells, writes);
  const edits = [...rows].flatMap(([number, inRow]) => {
    inRow.sort((a, b) => a.column - b.column);
    const row = cells.rows.get(number);
    const look = looks?.get(number);
    return row ? rowEdits({ text, separate, look }, row, inRow) : [newRow(cells, { number, look }, inRow)];
  });
  const others = [...separate].flatMap(([{ row, column, formula }, xml]): XmlEdit[] =>
    formula && !written.has(`${row} ${column}`) ? [{ start: formula.start, end: formula.end, text: xml }] : [],
  );
  return [...edits, ...others];
}

/** The sheet's text, and the formulas that no longer share another cell's. */
interface Source {
  text: string;
  separate: Map<FileCell, string>;
  /** The look that the row is to have. */
  look: RowLook | undefined;
}

/** Excel has no way to change one cell of a formula over several. */
function checkArrays(cells: FileCells, writes: CellWrite[]): void {
  for (const { formula } of cells.joint) {
    if (!formula || formula.kind === 'shared') continue;
    const area = parseAddress(formula.ref ?? '')?.area;
    if (!area || area.rows * area.columns === 1) continue;
    const hit = writes.find(({ row, column, content }) => content && inTheWay(area, [cellArea(row, column)]));
    if (hit) throw new FileFault('ARRAY_FORMULA', addressOf(area));
  }
}

function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function rowEdits(source: Source, row: FileRow, writes: CellWrite[]): XmlEdit[] {
  const added: { column: number; edit: XmlEdit }[] = [];
  const edits = writes.flatMap((write): XmlEdit[] => {
    const cell = row.cells.find(({ column }) => column === write.column);
    if (cell) return [{ start: cell.start, end: cell.end, text: cellXml(write, cell.prefix, { ...source, cell }) }];
    const next = row.cells.find(({ column }) => column > write.column);
    const at = next?.start ?? row.closeStart;
    added.push({ column: write.column, edit: { start: at, end: at, text: cellXml(write, row.prefix) } });
    return [];
  });
  const tag = source.text.slice(row.start, row.tagEnd);
  const spanned = withSpans(
    withLook(tag, source.look),
    added.map(({ column }) => column),
  );
  const insertions = added.map(({ edit }) => edit);
  if (row.isEmpty) {
    const content = insertions.map((edit) => edit.text).join('');
    const open = insertions.length === 0 ? spanned : `${spanned.replace(/\s*\/>$/, '>')}${content}</${row.prefix}row>`;
    return open === tag ? edits : [{ start: row.start, end: row.tagEnd, text: open }];
  }
  const open: XmlEdit[] = spanned === tag ? [] : [{ start: row.start, end: row.tagEnd, text: spanned }];
  return [...open, ...edits, ...insertions];
}

/** The start tag of a row with another look. */
function withLook(tag: string, { height, isHidden }: RowLook = {}): string {
  const isShown = isHidden === false;
  const plain = tag
    .replace(height ? /\s(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g : /$^/, '')
    .replace(isShown ? /\shidden\s*=\s*(?:"[^"]*"|'[^']*')/ : /$^/, '');
  const high = typeof height === 'object' ? withAttribute(plain, 'ht', `${height.points}`) : plain;
  const fixed = typeof height === 'object' && height.isFixed ? withAttribute(high, 'customHeight', '1') : high;
  return isHidden ? withAttribute(fixed, 'hidden', '1') : fixed;
}

/** `spans` is a hint to the reader, and must not be a wrong one. */
function withSpans(tag: string, added: number[]): string {
  const found = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (!found || added.length === 0) return tag;
  const first = Math.min(Number(found[1]), ...added.map((column) => column + 1));
  const last = Math.max(Number(found[2]), ...added.map((column) => column + 1));
  return withAttribute(tag, 'spans', `${first}:${last}`);
}

function newRow(
  cells: FileCells,
  { number, look = {} }: { number: number; look: RowLook | undefined },
  writes: CellWrite[],
): XmlEdit {
  const prefix = cells.dataPrefix;
  const at = cells.rowStarts.find(({ row }) => row > number)?.start ?? cells.dataEnd;
  const content = writes.map((write) => cellXml(write, prefix)).join('');
  const { height = look.newHeight, isHidden } = look;
  const tag = withLook(`<${prefix}row r="${number + 1}">`, { ...(height && { height }), isHidden: isHidden ?? false });
  return { start: at, end: at, text: `${tag}${content}</${prefix}row>` };
}

/** The cell's element with what is written, the rest of it as it was. */
function cellXml(write: CellWrite, prefix: string, old?: Source & { cell: FileCell }): string {
  const style = write.style ?? old?.cell.style ?? 0;
  const kept = old && !write.content ? keptFormula(old) : '';
  if (old && !write.content && !write.result) {
    const { text, cell } = old;
    const tagEnd = text.indexOf('>', cell.start) + 1;
    const { start, end } = cell.formula ?? { start: tagEnd, end: tagEnd };
    const open = withAttribute(text.slice(cell.start, tagEnd), 's', `${style}`);
    return open + text.slice(tagEnd, start) + kept + text.slice(end, cell.end);
  }
  const { content, result } = write;
  if (content && 'xml' in content) return content.xml;
  const address = addressOf(cellArea(write.row, write.column));
  const fresh = content !== undefined && 'formula' in content ? content : undefined;
  const metadata = fresh ? fresh.array?.metadata : kept === '' ? undefined : old?.cell.metadata;
  const open = `<${prefix}c r="${address}"${style === 0 ? '' : ` s="${style}"`}${metadataXml(metadata)}`;
  const array = fresh?.array ? ` t="array" ref="${address}"` : '';
  const formula = fresh ? `<${prefix}f${array}>${escapedXml(fresh.formula)}</${prefix}f>` : kept;
  const value = formula === '' && content && 'value' in content ? content.value : (result?.value ?? null);
  if (formula === '' && (value === null || value === '')) return `${open}/>`;
  return `${open}${contentXml(value, formula, prefix)}</${prefix}c>`;
}

function metadataXml(metadata: string | undefined): string {
  return metadata === undefined ? '' : ` cm="${escapedXml(metadata)}"`;
}

function keptFormula({ text, separate, cell }: Source & { cell: FileCell }): string {
  return separate.get(cell) ?? (cell.formula ? text.slice(cell.formula.start, cell.formula.end) : '');
}

function contentXml(value: CellValue, formula: string, prefix: string): string {
  if (value === null) return `>${formula}`;
  if (typeof value === 'boolean') return ` t="b">${formula}<${prefix}v>${value ? 1 : 0}</${prefix}v>`;
  if (typeof value === 'number') return `>${formula}<${prefix}v>${value}</${prefix}v>`;
  if (formula !== '') return ` t="str">${formula}<${prefix}v>${cellText(value)}</${prefix}v>`;
  const kept = /^\s|\s$|\s{2}|\n/.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><${prefix}is><${prefix}t${kept}>${cellText(value)}</${prefix}t></${prefix}is>`;
}

/**
 * A shared formula is in its first cell, and the others refer to that. Where the first is overwritten, each of the
 * others gets the formula in words of its own.
 */
function separated(cells: FileCells, writes: CellWrite[]): Map<FileCell, string> {
  const replaced = new Set(writes.flatMap(({ row, column, content }) => (content ? `${row} ${column}` : [])));
  const isReplaced = ({ row, column }: FileCell) => replaced.has(`${row} ${column}`);
  const shared = cells.joint.filter(({ formula }) => formula?.kind === 'shared');
  const separate = new Map<FileCell, string>();
  for (const first of shared) {
    if (!first.formula?.text || !isReplaced(first)) continue;
    for (const cell of shared) {
      if (cell === first || cell.formula?.group !== first.formula.group || isReplaced(cell)) continue;
      const by = { rows: cell.row - first.row, columns: cell.column - first.column };
      const { prefix } = cell;
      separate.set(cell, `<${prefix}f>${escapedXml(movedFormula(first.formula.text, by))}</${prefix}f>`);
    }
  }
  return separate;
}

/**
 * The element of a cell that goes some rows down. What its formula came to is left out: it is another result where the
 * table has more rows.
 */
export function movedCell(
  text: string,
  { joint }: FileCells,
  { cell, rows }: { cell: FileCell; rows: number },
): string {
  const { formula, prefix, start, end } = cell;
  const address = addressOf(cellArea(cell.row + rows, cell.column));
  const tagEnd = text.indexOf('>', start) + 1;
  const open = withAttribute(text.slice(start, tagEnd), 'r', address);
  if (!formula) return open + text.slice(tagEnd, end);
  const first = joint.find((each) => each.formula?.text && each.formula.group === formula.group);
  const by = { rows: cell.row - (first?.row ?? 0), columns: cell.column - (first?.column ?? 0) };
  const words = formula.text || movedFormula(first?.formula?.text ?? '', by);
  const array = formula.kind === 'array' ? ` t="array" ref="${address}"` : '';
  const style = (cell.style === 0 ? '' : ` s="${cell.style}"`) + metadataXml(cell.metadata);
  return `<${prefix}c r="${address}"${style}><${prefix}f${array}>${escapedXml(words)}</${prefix}f></${prefix}c>`;
}
