import type { CellValue } from '../../rules/table/cell-value.ts';
import { parseAddress } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';
import type { SharedStrings } from './shared-string.ts';
import { fromCellText, isTrue, visitXml, type XmlTag } from './xml.ts';

/** A cell as it is in a sheet's part; rows and columns are counted from 0. */
export interface FileCell {
  row: number;
  column: number;
  /** Its element in the text. */
  start: number;
  end: number;
  /** `x:`, or empty. */
  prefix: string;
  style: number;
  /** The number of the metadata by which a formula is known to spill (ECMA-376-1 §18.3.1.4, cm). */
  metadata: string | undefined;
  value: CellValue;
  formula: FileFormula | undefined;
}

export interface FileFormula {
  /** The text without `=`. Only the first cell of a shared formula has it. */
  text: string;
  kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** The group of a shared formula. */
  group: string | undefined;
  /** The address that an array or a shared formula reaches over. Only its first cell has it. */
  ref: string | undefined;
  /** Its element in the text. */
  start: number;
  end: number;
}

export interface FileRow {
  row: number;
  start: number;
  /** The offset behind its start tag. */
  tagEnd: number;
  isEmpty: boolean;
  /** The offset at which its end tag begins. */
  closeStart: number;
  prefix: string;
  /** Its height in points where the file states one, and whether somebody fixed it. */
  height: number | undefined;
  isHeightFixed: boolean;
  isHidden: boolean;
  /** Its cells in the order of their columns. */
  cells: FileCell[];
}

/** A text in the part, by its offsets. */
export interface TextPlace {
  start: number;
  end: number;
}

/** A small chart in a cell. */
export interface FileSparkline extends TextPlace {
  /** The cells that it draws. */
  drawn: TextPlace;
  /** The cell that it is in. */
  place: TextPlace;
}

/** The rows of a sheet that were asked for, and what the whole sheet has to say about them. */
export interface FileCells {
  rows: Map<number, FileRow>;
  /** Every cell of the sheet with a shared or array formula. */
  joint: FileCell[];
  /** The places of all rows, also of those not asked for, so that a new row can be put before the next. */
  rowStarts: { row: number; start: number }[];
  /** The end of sheetData, where rows after the last are put. */
  dataEnd: number;
  dataPrefix: string;
  /** The first of each element beside sheetData, such as dimension and sheetProtection. */
  beside: Map<string, XmlTag>;
  /** The tags about the sheet's columns, each for the columns from `min` to `max`. */
  columns: XmlTag[];
  /** Merged areas and links, each for the cells of its `ref`. */
  placed: XmlTag[];
  /** Page breaks below rows. */
  breaks: XmlTag[];
  /** Rules of formatting, of what may be typed and the like, each for the cells of its `sqref`. */
  ruled: XmlTag[];
  /** The places of texts that name cells of newer rules, as `sqref` does. */
  ruledTexts: TextPlace[];
  sparklines: FileSparkline[];
  /** The number of formats that the cells of the sheet refer to, the last among them. */
  formats: number;
}

export interface CellsAsked {
  part: string;
  sharedStrings: SharedStrings;
  firstRow: number;
  lastRow: number;
}

/** Reads the cells of some rows, with their places in the text. */
export function readFileCells(text: string, asked: CellsAsked): FileCells {
  const reader = new Reader(asked);
  visitXml(text, asked.part, reader);
  return reader.cells;
}

/** The parts of a cell of which the text counts; `is` holds `t`, alone or in runs. */
const TEXTS = new Set(['v', 'f', 't']);

const PLACED = new Set(['mergeCell', 'hyperlink']);
const RULED = new Set(['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange']);

class Reader {
  readonly cells: FileCells = {
    rows: new Map(),
    joint: [],
    rowStarts: [],
    dataEnd: -1,
    dataPrefix: '',
    beside: new Map(),
    columns: [],
    placed: [],
    breaks: [],
    ruled: [],
    ruledTexts: [],
    sparklines: [],
    formats: 0,
  };
  readonly #asked: CellsAsked;
  #inData = false;
  #row = -1;
  #column = -1;
  #fileRow: FileRow | undefined;
  #cell: FileCell | undefined;
  #type = 'n';
  #texts: Record<string, string> = {};
  #reading = '';
  #aids = 0;
  #sparkline: FileSparkline | undefined;

  constructor(asked: CellsAsked) {
    this.#asked = asked;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (!this.#inData) this.#openBeside(tag);
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'c') this.#openCell(tag);
    else if (name === 'f') this.#openFormula(tag);
    else if (name === 'rPh') this.#aids += 1;
    else if (name === 'v') this.#texts['v'] = '';
    this.#reading = TEXTS.has(name) && this.#aids === 0 ? name : '';
  }

  text(piece: string): void {
    if (this.#cell && this.#reading !== '') this.#texts[this.#reading] = (this.#texts[this.#reading] ?? '') + piece;
  }

  close(name: string, start: number, end: number): void {
    this.#reading = '';
    if (!this.#inData) {
      this.#closeBeside(name, start, end);
      return;
    }
    if (name === 'f' && this.#cell?.formula) this.#cell.formula.end = end;
    else if (name === 'rPh') this.#aids -= 1;
    else if (name === 'c') this.#closeCell(end);
    else if (name === 'row' && this.#fileRow) this.#fileRow.closeStart = start;
    else if (name === 'sheetData') {
      this.#inData = false;
      this.cells.dataEnd = start;
    }
  }

  #openBeside(tag: XmlTag): void {
    if (tag.name === 'sheetData') {
      this.#inData = true;
      this.cells.dataPrefix = tag.prefix;
    } else if (PLACED.has(tag.name)) this.cells.placed.push(tag);
    else if (tag.name === 'brk' && !this.cells.beside.has('colBreaks')) this.cells.breaks.push(tag);
    else if (tag.name === 'col') this.cells.columns.push(tag);
    else if (tag.name === 'sparkline') this.#openSparkline(tag);
    else if (this.#sparkline) this.#openInSparkline(tag, this.#sparkline);
    else if (tag.name === 'sqref') this.cells.ruledTexts.push({ start: tag.end, end: tag.end });
    else if (RULED.has(tag.name) && tag.attributes['sqref'] !== undefined) this.cells.ruled.push(tag);
    else if (!this.cells.beside.has(tag.name)) this.cells.beside.set(tag.name, tag);
  }

  #closeBeside(name: string, start: number, end: number): void {
    const sparkline = this.#sparkline;
    if (sparkline && name === 'f') sparkline.drawn.end = start;
    else if (sparkline && name === 'sqref') sparkline.place.end = start;
    else if (sparkline && name === 'sparkline') {
      sparkline.end = end;
      this.#sparkline = undefined;
    } else if (name === 'sqref') {
      const open = this.cells.ruledTexts.at(-1);
      if (open) open.end = start;
    }
  }

  #openSparkline({ start, end }: XmlTag): void {
    const none = { start: end, end };
    this.#sparkline = { start, end, drawn: none, place: none };
    this.cells.sparklines.push(this.#sparkline);
  }

  #openInSparkline({ name, end }: XmlTag, sparkline: FileSparkline): void {
    if (name === 'f') sparkline.drawn = { start: end, end };
    else if (name === 'sqref') sparkline.place = { start: end, end };
  }

  #openRow({ attributes, start, end, isEmpty, prefix }: XmlTag): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
    this.#column = -1;
    this.cells.rowStarts.push({ row: this.#row, start });
    this.#fileRow = undefined;
    if (this.#row < this.#asked.firstRow || this.#row > this.#asked.lastRow) return;
    this.#fileRow = {
      ...{ row: this.#row, start, tagEnd: end, isEmpty, closeStart: end, prefix, cells: [] },
      height: attributes['ht'] === undefined ? undefined : Number(attributes['ht']),
      isHeightFixed: isTrue(attributes['customHeight']),
      isHidden: isTrue(attributes['hidden']),
    };
    this.cells.rows.set(this.#row, this.#fileRow);
  }

  #openCell({ attributes, start, end, prefix }: XmlTag): void {
    const area = attributes['r'] === undefined ? undefined : parseAddress(attributes['r'])?.area;
    this.#column = area?.column ?? this.#column + 1;
    this.#type = attributes['t'] ?? 'n';
    this.#texts = {};
    const style = Number(attributes['s'] ?? 0);
    this.cells.formats = Math.max(this.cells.formats, style + 1);
    this.#cell = {
      ...{ row: this.#row, column: this.#column, start, end, prefix, style, metadata: attributes['cm'] },
      value: null,
      formula: undefined,
    };
  }

  #openFormula({ attributes, start, end }: XmlTag): void {
    if (!this.#cell) return;
    const { t: kind = 'normal', si: group, ref } = attributes;
    this.#cell.formula = { text: '', kind: kind as FileFormula['kind'], group, ref, start, end };
  }

  #closeCell(end: number): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    cell.end = end;
    cell.value = this.#value(cell.formula !== undefined);
    if (cell.formula) cell.formula.text = this.#texts['f'] ?? '';
    if (cell.formula && cell.formula.kind !== 'normal') this.cells.joint.push(cell);
    this.#fileRow?.cells.push(cell);
  }

  #value(isFormula: boolean): CellValue {
    const { v, t } = this.#texts;
    if (this.#type === 'inlineStr') return fromCellText(t ?? '');
    // An empty text is a result; no result at all, or an error of the program that wrote the file, is none.
    if (v === undefined || (v === '' && this.#type !== 'str')) return null;
    if (this.#type === 'e' && isFormula) return null;
    if (this.#type === 's') return this.#asked.sharedStrings.at(Number(v)) ?? '';
    if (this.#type === 'b') return v === '1' || v === 'true';
    return this.#type === 'n' ? Number(v) : fromCellText(v);
  }
}

/** The cell at a place, undefined where the file has none. */
export function fileCellAt(cells: FileCells, row: number, column: number): FileCell | undefined {
  return cells.rows.get(row)?.cells.find((cell) => cell.column === column);
}

/** The areas of the sheet's merged cells. */
export function mergedAreas({ placed }: FileCells): Area[] {
  return placed.flatMap(({ name, attributes }) =>
    name === 'mergeCell' ? (parseAddress(attributes['ref'] ?? '')?.area ?? []) : [],
  );
}
