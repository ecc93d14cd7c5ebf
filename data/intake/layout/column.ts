import type { Block } from './block/block.ts';
import { dottedMonth, type Entry, serialMonth, yearLike } from './block/sheet-row.ts';
import { readLabel } from './word/label.ts';
import { isPlace } from './word/place.ts';
import { close } from './word/plain.ts';
import { isSettlement, type Role, roleOfWord } from './word/role.ts';
import { frequencyIn } from './word/span.ts';
import { unitsIn } from './word/unit.ts';

/** Counts of the kinds of cells in a column. */
interface ColumnCount {
  numbers: number;
  texts: number;
  spans: number;
  years: number;
  /** Whole numbers from 1 to 12. */
  months: number;
  /** Numbers by which a sheet counts days. */
  serials: number;
  /** Numbers such as 2024.01. */
  dotted: number;
  marks: number;
  others: number;
  units: number;
  places: number;
  frequencies: number;
  /** Whether its numbers are 1, 2, 3 … */
  isCounting: boolean;
  /** Whether the first row of the table has something in it. */
  beginsFilled: boolean;
  /** Its different texts, as long as there are few. */
  words: Map<string, number>;
}

/** A column of a table and what it tells. */
export interface Column {
  column: number;
  role: Role;
  /** The word above it, where that says what stands in it. */
  header: string;
  count: ColumnCount;
}

const MOST_WORDS = 5000;

function emptyCount(): ColumnCount {
  return {
    ...{
      numbers: 0,
      texts: 0,
      spans: 0,
      years: 0,
      months: 0,
      serials: 0,
      dotted: 0,
      marks: 0,
      others: 0,
      units: 0,
      places: 0,
      frequencies: 0,
    },
    ...{ isCounting: true, beginsFilled: false, words: new Map() },
  };
}

function add(count: ColumnCount, entry: Entry): void {
  if (entry.kind === 'NUMBER') {
    count.numbers += 1;
    if (yearLike(entry)) count.years += 1;
    if (serialMonth(entry)) count.serials += 1;
    if (dottedMonth(entry)) count.dotted += 1;
    if (/^(?:[1-9]|1[0-2])$/.test(entry.number?.value ?? '')) count.months += 1;
    if (entry.number?.value !== String(count.numbers)) count.isCounting = false;
  } else if (entry.kind === 'SPAN') count.spans += 1;
  else if (entry.kind === 'MARK') count.marks += 1;
  else if (entry.kind === 'OTHER') count.others += 1;
  else count.texts += 1;
  if (entry.kind !== 'TEXT' && entry.kind !== 'SPAN' && entry.kind !== 'MARK') return;
  if (count.words.size >= MOST_WORDS) return;
  count.words.set(entry.cell.shown, (count.words.get(entry.cell.shown) ?? 0) + 1);
}

/** Looks once at each of the different texts of a column. */
function judgeWords(count: ColumnCount): void {
  for (const [word, times] of count.words) {
    if (unitsIn(word) !== undefined) count.units += times;
    if (frequencyIn(word) !== undefined) count.frequencies += times;
    if (isPlace(readLabel(word).name)) count.places += times;
  }
}

function countColumns({ body }: Block): Map<number, ColumnCount> {
  const counts = new Map<number, ColumnCount>();
  for (const [place, { entries }] of body.entries())
    for (const entry of entries) {
      const count = counts.get(entry.column) ?? emptyCount();
      counts.set(entry.column, count);
      if (place === 0) count.beginsFilled = true;
      add(count, entry);
    }
  for (const count of counts.values()) judgeWords(count);
  return counts;
}

/** The lowest word of the header above a column. */
function headerOf({ headers }: Block, column: number): string {
  // A row that tells the unit or the frequency of each column says nothing of what its cells are.
  const own = headers.filter(
    ({ entries: [first] }) =>
      !first || first.column === column || !/^(?:UNIT|FREQUENCY)$/.test(roleOfWord(first.cell.shown) ?? ''),
  );
  const texts = own.flatMap(({ entries }) => entries.find((entry) => entry.column === column)?.cell.shown ?? []);
  return texts.findLast((text) => roleOfWord(text) !== undefined) ?? texts.at(-1) ?? '';
}

interface Looked {
  header: string;
  count: ColumnCount;
  /** Whether it is the first column of the table. */
  isFirst: boolean;
  hasNumbersBefore: boolean;
}

function roleOfWords({ header, count, isFirst, hasNumbersBefore }: Looked): Role {
  const told = roleOfWord(header);
  const filled = count.texts + count.spans + count.marks + count.others;
  if (count.others * 2 > filled) return 'NOTE';
  const isOfSpans = count.spans * 10 >= filled * 6;
  if (isFirst && isOfSpans) return 'PERIOD';
  if (told === 'NOTE' || told === 'CODE') return told;
  if (isOfSpans) return 'PERIOD';
  if (count.units * 10 >= filled * 6 && told !== 'INDICATOR' && told !== 'DISTRICT') return 'UNIT';
  if (count.frequencies * 10 >= filled * 6 && told !== 'SCOPE') return 'FREQUENCY';
  if (told === 'PERIOD' && count.spans === 0) return hasNumbersBefore ? 'NOTE' : contentRole(count);
  if (
    told === 'DISTRICT' &&
    [...count.words.keys()].every((word) => isSettlement(word) || /^total$/i.test(word.trim()))
  )
    return 'SCOPE';
  if (told === 'UNIT' && (header.trim() !== '单位' || count.units * 3 > filled)) return 'UNIT';
  if (told && told !== 'VALUE' && told !== 'UNIT' && !(told === 'INDICATOR' && isMostlyPlaces(count))) return told;
  if (hasNumbersBefore) return 'NOTE';
  return contentRole(count);
}

function isMostlyPlaces({ places, texts }: ColumnCount): boolean {
  return texts > 0 && places * 10 >= texts * 6;
}

function contentRole(count: ColumnCount): Role {
  return isMostlyPlaces(count) ? 'DISTRICT' : 'INDICATOR';
}

function roleOfNumbers({ header, count, isFirst }: Looked): Role {
  const told = roleOfWord(header);
  if (told === 'CODE' || told === 'NOTE') return told;
  const dates = count.years + count.spans;
  const all = count.numbers + count.spans;
  const isOfMonths = /月|month|季|quarter/i.test(header) && count.months === count.numbers;
  const isOfDays = count.serials + count.spans === all && (told === 'PERIOD' || count.spans > 0);
  if (told === 'PERIOD' && (dates * 10 >= all * 8 || isOfMonths)) return 'PERIOD';
  if (isFirst && isOfDays) return 'PERIOD';
  if (isFirst && count.dotted > 1 && count.dotted * 10 >= all * 6) return 'PERIOD';
  if (isFirst && dates === all && count.texts <= 2) return 'PERIOD';
  if (isFirst && count.isCounting && close(header) === '') return 'CODE';
  return 'VALUE';
}

function roleOf(looked: Looked): Role {
  const { numbers, marks, texts, spans } = looked.count;
  const isOfWords = numbers === 0 ? texts + spans > 0 || looked.count.others > 0 : texts > numbers + marks;
  if (numbers > 0 && spans > numbers && texts === 0) return 'PERIOD';
  return isOfWords ? roleOfWords(looked) : roleOfNumbers(looked);
}

/**
 * In a table of one record a row, a dimension that only some rows name is what they cover, and an empty one is the total. So is
 * any further dimension beside the indicator.
 */
function withScopes(columns: Column[], rows: number): Column[] {
  const isLong = columns.filter(({ role }) => role === 'VALUE').length === 1;
  if (!isLong || !columns.some(({ role }) => role === 'PERIOD')) return columns;
  const untold = columns.filter(
    ({ role, header }) => role === 'INDICATOR' && header !== '' && roleOfWord(header) === undefined,
  );
  const sparse = untold.filter(({ count: { texts, spans, marks } }) => texts + spans + marks < rows);
  const hasIndicator = columns.some(({ role, header }) => role === 'INDICATOR' && roleOfWord(header) === 'INDICATOR');
  const dense = untold.filter((column) => !sparse.includes(column));
  const scopes = new Set([...sparse, ...(hasIndicator ? dense : dense.slice(1))]);
  return columns.map((column) => (scopes.has(column) ? { ...column, role: 'SCOPE' as const } : column));
}

/** The columns of a table with what each of them tells. */
export function readColumns(block: Block): Column[] {
  const counts = countColumns(block);
  const columns: Column[] = [];
  for (const column of [...counts.keys()].sort((a, b) => a - b)) {
    const count = counts.get(column) ?? emptyCount();
    const header = headerOf(block, column);
    const hasNumbersBefore = columns.some(({ role }) => role === 'VALUE');
    const isFirst = columns.every(({ role }) => role === 'CODE');
    columns.push({ column, header, count, role: roleOf({ header, count, isFirst, hasNumbersBefore }) });
  }
  return withScopes(columns, block.body.length);
}
