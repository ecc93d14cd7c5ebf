import type { SharedStrings } from '../../sheet/file/shared-string.ts';
import type { Styles } from '../../sheet/file/styles.ts';
import { fromCellText, isTrue, type XmlTag, type XmlVisitor } from '../../sheet/file/xml.ts';
import { movedFormula } from '../../sheet/formula/moved-formula.ts';
import { parseAddress } from '../../sheet/grid/address.ts';
import type { OnRows } from './csv.ts';
import { valueCell } from './file-value.ts';
import type { GridCell, GridData, Merge } from './grid.ts';
import { type CellCount, GridBuilder, MOST_COLUMNS } from './grid-builder.ts';
import type { NoteList } from './note-list.ts';

/** The parts of a workbook that cells of all its sheets use. */
export interface BookParts {
  strings: SharedStrings;
  styles: Styles;
  is1904: boolean;
  count: CellCount;
  notes: NoteList;
  onRows: OnRows;
}

/** The parts of a cell of which the text counts; `is` holds `t`, alone or in runs. */
const TEXTS = new Set(['v', 'f', 't']);

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  /** The group of a shared formula. */
  group: string | undefined;
  hasFormula: boolean;
  texts: Record<string, string>;
}

interface SharedFormula {
  row: number;
  column: number;
  text: string;
}

/** Reads the part of a sheet, cell after cell: nothing of it is held but what is shown. */
export class SheetReader implements XmlVisitor {
  readonly #name: string;
  readonly #book: BookParts;
  readonly #builder: GridBuilder;
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #shared = new Map<string, SharedFormula>();
  #inData = false;
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;
  #reading = '';
  #aids = 0;

  constructor(name: string, book: BookParts) {
    this.#name = name;
    this.#book = book;
    this.#builder = new GridBuilder(book.count);
  }

  open({ name, attributes }: XmlTag): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'col') this.#openColumns(attributes);
    else if (name === 'mergeCell') this.#openMerge(attributes);
    else if (!this.#inData) return;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#openFormula(attributes);
    else if (name === 'rPh') this.#aids += 1;
    this.#reading = TEXTS.has(name) && this.#aids === 0 ? name : '';
  }

  text(piece: string): void {
    if (this.#cell && this.#reading !== '')
      this.#cell.texts[this.#reading] = (this.#cell.texts[this.#reading] ?? '') + piece;
  }

  close(name: string): void {
    this.#reading = '';
    if (name === 'rPh') this.#aids -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#book.onRows(this.#row + 1);
    else if (name === 'sheetData') this.#inData = false;
  }

  grid(hidden: boolean): GridData {
    const { notes } = this.#book;
    if (this.#hiddenRows.length > 0) notes.add('HIDDEN_ROWS', this.#name, this.#hiddenRows.length);
    if (this.#hiddenColumns.length > 0) notes.add('HIDDEN_COLUMNS', this.#name, this.#hiddenColumns.length);
    const look = { sheet: this.#name, hidden, merges: this.#merges };
    return this.#builder.build({ ...look, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns });
  }

  #openColumns({ min = '1', max = min, hidden }: Partial<Record<string, string>>): void {
    if (!isTrue(hidden)) return;
    for (let column = Number(min); column <= Math.min(Number(max), MOST_COLUMNS); column += 1)
      this.#hiddenColumns.push(column - 1);
  }

  #openMerge({ ref = '' }: Partial<Record<string, string>>): void {
    const area = parseAddress(ref)?.area;
    if (!area) return;
    const { row: top, column: left } = area;
    this.#merges.push({ top, left, bottom: top + area.rows - 1, right: left + area.columns - 1 });
  }

  #openRow({ r, hidden }: Partial<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (isTrue(hidden)) this.#hiddenRows.push(this.#row);
  }

  #openCell({ r, t: type = 'n', s = '0' }: Partial<Record<string, string>>): void {
    const area = r === undefined ? undefined : parseAddress(r)?.area;
    this.#row = area?.row ?? this.#row;
    this.#column = area?.column ?? this.#column + 1;
    const place = { row: this.#row, column: this.#column };
    this.#cell = { ...place, type, style: Number(s), group: undefined, hasFormula: false, texts: {} };
  }

  #openFormula({ t, si }: Partial<Record<string, string>>): void {
    if (!this.#cell) return;
    this.#cell.hasFormula = true;
    this.#cell.group = t === 'shared' ? si : undefined;
  }

  #closeCell(): void {
    const open = this.#cell;
    this.#cell = undefined;
    if (!open) return;
    const cell = this.#read(open);
    if (cell) this.#builder.add({ row: open.row, column: open.column, cell });
  }

  #read(open: OpenCell): GridCell | undefined {
    const formula = open.hasFormula ? this.#formula(open) : undefined;
    const { styles, strings, is1904, notes } = this.#book;
    const { type, texts } = open;
    const { v, t } = texts;
    const isText = type === 's' || type === 'str' || type === 'inlineStr';
    if (formula !== undefined && v === undefined && t === undefined) {
      notes.add('NOT_CALCULATED', this.#name);
      return { shown: '', kind: 'ERROR', formula };
    }
    const text =
      type === 's' ? (strings.at(Number(v)) ?? '') : fromCellText(type === 'inlineStr' ? (t ?? '') : (v ?? ''));
    if (!isText && text === '') return undefined;
    const read = valueCell({ type: isText ? 'str' : type, text, format: styles.numberFormat(open.style), is1904 });
    if (read === 'INVISIBLE') notes.add('INVISIBLE', this.#name);
    if (read === undefined || read === 'INVISIBLE') return undefined;
    if (read.kind === 'ERROR') notes.add('ERROR_CELLS', this.#name);
    return formula === undefined ? read : { ...read, formula };
  }

  /** Only the first cell of a shared formula has its text; the others read as it would if it were filled to them. */
  #formula({ row, column, group, texts }: OpenCell): string {
    const text = texts['f'] ?? '';
    if (group === undefined) return text;
    const first = this.#shared.get(group);
    if (text !== '' || !first) {
      this.#shared.set(group, { row, column, text });
      return text;
    }
    return movedFormula(first.text, { rows: row - first.row, columns: column - first.column });
  }
}
