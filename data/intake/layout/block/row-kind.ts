import { readLabel, unitLine } from '../word/label.ts';
import { isPlace } from '../word/place.ts';
import { plain } from '../word/plain.ts';
import { roleOfWord, soundsLikeIndicator } from '../word/role.ts';
import { unitIn } from '../word/unit.ts';
import type { Entry, SheetRow } from './sheet-row.ts';
import { yearLike } from './sheet-row.ts';

/** The kind of a row of a table. */
export type RowKind = 'DATA' | 'HEADER' | 'LONE' | 'STATED' | 'NOTE';

const NOTE =
  /^(?:注[\d一二三]*[::.、]|注$|说明[:]|备注[:]|附注|(?:资料|数据)?来源[:]|口径说明|填表|制表|审核人|填报人|单位负责人|统计负责人|报出日期|notes?\b|sources?\b|\*|※|①)/i;
/** A line such as 单位：亿元 or 地区：吉林省 that states one thing of all that follows. */
const STATED = /^([一-鿿A-Za-z ]{2,8})\s*:\s*(.+)$/;
const TABLE_NUMBER = /^(?:附?表\s?)?\d{1,2}(?:[-.]\d{1,2})+$|^附?表\s?[\d一二三四五六七八九十]+$/;
/** Longer lines with a comma are sentences. Words in Latin letters take more room. */
const [LONG, LONG_LATIN] = [48, 110];

export interface Stated {
  key: string;
  value: string;
}

/** The statement in a line, by the word before its colon. */
export function statedIn(text: string): Stated | undefined {
  const line = plain(text);
  if (unitLine(line) && /单位/.test(line) && line.length < 40) return { key: '单位', value: line };
  const bare = /^\((.*)\)$/.exec(line)?.[1] ?? line;
  const [, key, value] = bare.length < 80 ? (STATED.exec(bare) ?? []) : [];
  return key === undefined || value === undefined || /^(?:其中|注|说明)$/.test(key) ? undefined : { key, value };
}

export function isNote(entries: Entry[]): boolean {
  const [first] = entries;
  if (!first || first.kind === 'NUMBER') return false;
  const text = plain(first.cell.shown);
  if (NOTE.test(text)) return entries.length <= 3;
  const isLong = text.length > (/[一-鿿]/.test(text) ? LONG : LONG_LATIN);
  return entries.length === 1 && isLong && /[。;；,，]/.test(text);
}

/** Whether all numbers of a row are years or months in order, as they stand above the columns of a table. */
export function isRowOfYears(entries: Entry[]): boolean {
  const numbers = entries.filter(({ kind }) => kind === 'NUMBER');
  const [first] = entries;
  const isHeaded = first?.kind === 'TEXT' && roleOfWord(first.cell.shown) !== undefined;
  if (numbers.length < (isHeaded ? 1 : 2)) return false;
  const years = numbers.map((entry) => (yearLike(entry) ? Number(entry.number?.value) : Number.NaN));
  const rising = years.every((year, place) => place === 0 || year > (years[place - 1] ?? 0));
  const falling = years.every((year, place) => place === 0 || year < (years[place - 1] ?? 0));
  return !years.some(Number.isNaN) && (rising || falling);
}

/** The facts known of a block when one of its rows is looked at. */
export interface Seen {
  /** The columns in which numbers have been seen. */
  values: Set<number>;
  hasHeader: boolean;
}

/** Whether a cell of a line states the unit, the place or the months of all that follows. */
function isTelling({ cell }: Entry): boolean {
  const stated = statedIn(cell.shown);
  return stated !== undefined && (roleOfWord(stated.key) !== undefined || /单位|机关/.test(stated.key));
}

/** Tells what a row is, by itself and by the columns in which the rows above it have their numbers. */
export function rowKind({ entries }: SheetRow, { values, hasHeader }: Seen): RowKind {
  if (isNote(entries)) return 'NOTE';
  const [first] = entries;
  if (first && entries.length === 1 && first.kind !== 'NUMBER') {
    if (values.size > 0 && values.has(first.column) && first.kind !== 'TEXT') return 'DATA';
    return statedIn(first.cell.shown) ? 'STATED' : 'LONE';
  }
  // The number of a table beside its title: 2-11 | 广东省 (2011年).
  if (first && values.size === 0 && entries.length === 2 && TABLE_NUMBER.test(plain(first.cell.shown))) return 'LONE';
  if (first && entries.length === 1 && yearLike(first) && !values.has(first.column)) return 'LONE';
  const hasNumbers = entries.some(({ kind, number, column }) => kind === 'NUMBER' || (number && values.has(column)));
  if (hasNumbers) return isRowOfYears(entries) && isHeaderOfYears(entries, values, hasHeader) ? 'HEADER' : 'DATA';
  if (entries.length <= 4 && entries.some(isTelling)) return 'STATED';
  if (values.size === 0) return 'HEADER';
  const inValues = entries.filter(({ column }) => values.has(column));
  const words = inValues.filter(({ kind }) => kind === 'TEXT' || kind === 'SPAN');
  const isOfWords = words.length >= 1 && words.length * 2 >= inValues.length;
  return isOfWords && (!isLabelled(entries, values) || words.filter(isHeading).length * 2 >= words.length)
    ? 'HEADER'
    : 'DATA';
}

/** Whether a word can stand above numbers: months, a unit, a measure, a place or the name of a thing that is counted. */
function isHeading({ kind, cell: { shown } }: Entry): boolean {
  if (kind === 'SPAN' || roleOfWord(shown) !== undefined || unitIn(shown) !== undefined) return true;
  const { name, measure, reach, standing, units, span, isAmount } = readLabel(shown);
  if (name === '') return isAmount || (measure ?? reach ?? standing ?? units ?? span) !== undefined;
  return units !== undefined || isPlace(name) || soundsLikeIndicator(name);
}

/** Whether a row names a thing as the rows of numbers do, so that words stand in the place of its numbers: 达到考核要求. */
function isLabelled(entries: Entry[], values: Set<number>): boolean {
  const [first] = entries;
  return first?.kind === 'TEXT' && !values.has(first.column) && roleOfWord(first.cell.shown) === undefined;
}

/** A row of years is a header where it is the first one, or where words stand beside it that head a column of labels. */
function isHeaderOfYears(entries: Entry[], values: Set<number>, hasHeader: boolean): boolean {
  if (values.size === 0 && !hasHeader) return true;
  const [first] = entries;
  if (values.size === 0) return first?.kind !== 'NUMBER';
  return first?.kind === 'TEXT' && /^(?:指标|项目|地区|区域|年份|名称|类别|单位)/.test(plain(first.cell.shown));
}
