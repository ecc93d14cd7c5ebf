import { cellAddress } from '../../sheet/grid/address.ts';
import type { Merge } from '../grid/grid.ts';
import type { Block } from './block/block.ts';
import type { SheetRow } from './block/sheet-row.ts';
import type { Column } from './column.ts';
import { type Label, readLabel } from './word/label.ts';
import { isPlace, isPlaceEnding } from './word/place.ts';
import { type Role, roleOfWord } from './word/role.ts';
import { unitsIn } from './word/unit.ts';

/** A text of a header that holds for a column, and whether it stands in another column and reaches over this one. */
export interface HeaderText {
  label: Label;
  cell: string;
  row: number;
  isShared: boolean;
}

/** The texts above a column, from above: the header path, apart from the rows that tell one thing of each column. */
export interface ColumnHeader {
  path: HeaderText[];
  /** Texts of rows whose first cell names what they tell: 地区, 单位, 频度. */
  keyed: Partial<Record<Role, HeaderText>>;
}

/** Roles of header rows, by the word in the label column: 指标, 地区, 频度, 单位. A row of units says so itself. */
export function keysOf({ headers }: Block, labels: Column[]): Map<number, Role> {
  const keys = new Map<number, Role>();
  const roles = new Map(labels.map(({ column, role }) => [column, role]));
  for (const { row, entries } of headers) {
    if (headers.length > 1 && entries.length > 0 && entries.every(({ cell }) => unitsIn(cell.shown))) {
      keys.set(row, 'UNIT');
      continue;
    }
    const told = entries.find(({ column }) => roles.has(column));
    const role = told && roleOfWord(told.cell.shown);
    // A word that says what stands below it says nothing of the columns beside it.
    if (told && role && role !== roles.get(told.column)) keys.set(row, role);
  }
  return keys;
}

const GENERIC =
  /^(?:男性?|女性?|城镇|乡村|农村|城市|合计|总计|小计|内资|外资|公有|非公有|本地|外地|市辖区|全市|全区|全省|全国)$/;

/** Whether a label only tells of the numbers below it, so that what it is a number of stands above. */
function needsName(label: Label): boolean {
  return label.name === '' || GENERIC.test(label.name);
}

/** A unit in a lower row of a header is that of the name above it, also where others of its row are none: 亿元 | ±%. */
function lowerLabel(text: string): Label {
  const label = readLabel(text);
  const units = label.name === '' ? undefined : unitsIn(text);
  return units && /[元吨米亩瓦时%]/.test(text) ? { ...label, name: '', fullName: '', units } : label;
}

class HeaderReader {
  readonly #block: Block;
  readonly #merges: readonly Merge[];
  readonly #texts: Map<number, string>[];
  /** How often a text stands in a row of the header. */
  readonly #times: Map<string, number>[];

  constructor(block: Block, merges: readonly Merge[]) {
    this.#block = block;
    this.#merges = merges.filter(({ top, bottom }) => block.headers.some(({ row }) => row >= top && row <= bottom));
    this.#texts = block.headers.map(
      ({ entries }: SheetRow) => new Map(entries.map(({ column, cell }) => [column, cell.shown])),
    );
    this.#times = this.#texts.map((texts) => {
      const times = new Map<string, number>();
      for (const text of texts.values()) times.set(text, (times.get(text) ?? 0) + 1);
      return times;
    });
  }

  path(column: number, firstValue: number): HeaderText[] {
    return this.#block.headers.flatMap(({ row }, place) => {
      const found = this.#at(place, column, firstValue);
      return found
        ? [
            {
              label: place > 0 ? lowerLabel(found.text) : readLabel(found.text),
              cell: cellAddress(row, found.column),
              row,
              isShared: found.column !== column,
            },
          ]
        : [];
    });
  }

  #at(place: number, column: number, firstValue: number): { text: string; column: number } | undefined {
    const own = this.#texts[place]?.get(column);
    if (own !== undefined) return { text: own, column };
    const row = this.#block.headers[place]?.row ?? 0;
    const merge = this.#merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (merge) return row === merge.top ? this.#textAt(place, merge.left) : undefined;
    return this.#fromLeft(place, column, firstValue);
  }

  #textAt(place: number, column: number): { text: string; column: number } | undefined {
    const text = this.#texts[place]?.get(column);
    return text === undefined ? undefined : { text, column };
  }

  /** A text reaches over the empty cells on its right where what stands below them needs a name, or is said again under others. */
  #fromLeft(place: number, column: number, firstValue: number): { text: string; column: number } | undefined {
    const below = this.#texts.slice(place + 1);
    const lower = below.flatMap((texts, index) => {
      const text = texts.get(column);
      return text === undefined ? [] : [{ text, times: this.#times[place + 1 + index]?.get(text) ?? 0 }];
    });
    const last = lower.at(-1);
    if (!last || !(needsName(readLabel(last.text)) || last.times > 1) || isPlaceEnding(last.text)) return undefined;
    const columns = [...(this.#texts[place]?.keys() ?? [])].filter((one) => one < column && one >= firstValue);
    const left = columns.at(-1);
    if (
      left === undefined ||
      this.#merges.some((merge) => merge.left === left && merge.top === this.#block.headers[place]?.row)
    )
      return undefined;
    return this.#textAt(place, left);
  }
}

/** Joins the parts of a name that is broken over rows: 乳源瑶族 above 自治县. */
function joined(path: HeaderText[], rowsFilled: Map<number, number>, values: number): HeaderText[] {
  const texts: HeaderText[] = [];
  for (const text of path) {
    const before = texts.at(-1);
    if (!before || !isBroken(before, text, (rowsFilled.get(before.row) ?? 0) * 2 < values)) {
      texts.push(text);
      continue;
    }
    const gap = /[a-z]$/i.test(before.label.text) ? ' ' : '';
    texts[texts.length - 1] = {
      ...text,
      label: readLabel(`${before.label.text}${gap}${text.label.text}`),
      cell: before.cell,
    };
  }
  return texts;
}

function isBroken(before: HeaderText, text: HeaderText, isSparse: boolean): boolean {
  if (before.isShared || text.isShared || before.label.name === '' || text.label.name === '') return false;
  if (before.label.span || before.label.measure || before.label.units || roleOfWord(text.label.text)) return false;
  const whole = before.label.name + text.label.name;
  if (isPlaceEnding(text.label.name) && !isPlace(before.label.name)) return true;
  return isSparse && !isPlace(before.label.name) && (isPlace(whole) || !GENERIC.test(text.label.name));
}

/** The header of each column of numbers. */
export function readHeaders(block: Block, columns: Column[], merges: readonly Merge[]): Map<number, ColumnHeader> {
  const values = columns.filter(({ role }) => role === 'VALUE');
  const labels = columns.filter(({ role }) => role !== 'VALUE' && role !== 'NOTE');
  const keys = keysOf(block, labels);
  const reader = new HeaderReader(block, merges);
  const first = values[0]?.column ?? 0;
  const filled = new Map(
    block.headers.map(({ row, entries }) => [row, entries.filter(({ column }) => column >= first).length]),
  );
  return new Map(
    values.map(({ column }) => {
      const path = reader.path(column, first);
      const keyed: ColumnHeader['keyed'] = {};
      const plain: HeaderText[] = [];
      for (const text of path) {
        const key = keys.get(text.row);
        if (key === 'DISTRICT' || key === 'FREQUENCY' || key === 'UNIT') keyed[key] = text;
        else if (key !== 'NOTE' && key !== 'CODE') plain.push(text);
      }
      return [column, { path: joined(plain, filled, values.length), keyed }];
    }),
  );
}
