import type { Answer } from './answer.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import type { ColumnHeader } from './header.ts';
import type { Catalogue } from './known-thing.ts';
import { isPlace, isTotal } from './word/place.ts';
import { isOfTrade, isSettlement, type Role, roleOfWord, soundsLikeIndicator } from './word/role.ts';
import { currencyIn } from './word/unit.ts';

/** The roles of the labels of a table's rows, and of the names above its columns. */
export interface Axes {
  columns: Column[];
  names: Role;
}

interface Share {
  places: number;
  indicators: number;
  /** Trades, kinds of owners and the like. */
  trades: number;
  all: number;
}

function shareOf(names: string[], catalogue: Catalogue | undefined): Share {
  const told = names.filter((name) => !isTotal(name));
  return {
    places: told.filter((name) => isPlace(name) || catalogue?.find(name, 'DISTRICT') !== undefined).length,
    indicators: told.filter(soundsLikeIndicator).length,
    trades: told.filter(isOfTrade).length,
    all: told.length,
  };
}

function isMost(count: number, all: number): boolean {
  return all > 0 && count * 10 >= all * 6;
}

/** Names of columns that say by a unit or a measure of their own that something is counted there. */
function columnNames(headers: Map<number, ColumnHeader>): { names: string[]; withUnits: number } {
  const names: string[] = [];
  let withUnits = 0;
  for (const { path } of headers.values())
    for (const { label } of path) {
      if (label.name === '' || currencyIn(label.name)) continue;
      names.push(label.name);
      if (label.units || label.measure) withUnits += 1;
    }
  return { names, withUnits };
}

/** The word over the labels of periods tells of the names above the columns: 地区 | 广州 | 深圳. */
function roleOfCorner(columns: Column[]): Role | undefined {
  const corner = columns.find(({ role }) => role === 'PERIOD');
  const role = corner && roleOfWord(corner.header);
  return role === 'DISTRICT' || role === 'INDICATOR' ? role : undefined;
}

function rolesOf(columns: Column[]): Set<Role> {
  return new Set(columns.map(({ role }) => role));
}

/** The names above the columns, told apart. */
interface Names extends Share {
  /** The number of names that have a unit or a measure of their own. */
  withUnits: number;
  hasSpans: boolean;
}

function readNames({ headers, catalogue }: AxisReading): Names {
  const { names, withUnits } = columnNames(headers);
  const hasSpans = [...headers.values()].some(({ path }) => path.some(({ label }) => label.span !== undefined));
  return { ...shareOf(names, catalogue), withUnits, hasSpans };
}

function guessedNames(columns: Column[], share: Names, context: Context): Role {
  const rows = rolesOf(columns);
  if (share.all === 0) return share.hasSpans ? 'PERIOD' : 'MEASURE';
  if (isMost(share.places, share.all) && !rows.has('DISTRICT')) return 'DISTRICT';
  const corner = roleOfCorner(columns);
  if (corner) return corner;
  if (!rows.has('INDICATOR')) {
    const isElsewhere = context.indicator !== undefined && !rows.has('DISTRICT');
    if (!isElsewhere || share.indicators * 3 >= share.all || share.withUnits * 3 >= share.all) return 'INDICATOR';
    return isMost(share.trades, share.all) ? 'SCOPE' : 'DISTRICT';
  }
  return rows.has('DISTRICT') || isMost(share.trades, share.all) ? 'SCOPE' : 'DISTRICT';
}

/** Labels of rows that are places by the catalogue, or by what is left where the columns name indicators. */
function settledRows(columns: Column[], share: Names, catalogue: Catalogue | undefined): Column[] {
  if (rolesOf(columns).has('DISTRICT')) return columns;
  const labels = columns.filter(({ role }) => role === 'INDICATOR');
  const [only] = labels;
  if (labels.length !== 1 || !only) return columns;
  const words = [...only.count.words.keys()].filter((word) => !isTotal(word));
  const known = words.filter((word) => catalogue?.find(word, 'DISTRICT')).length;
  const sounding = words.filter(soundsLikeIndicator).length;
  const trades = words.filter(isOfTrade).length;
  const isOfIndicators = isMost(share.indicators, share.all) || share.withUnits * 2 >= share.all;
  // 制造业 below 项目 is a part of what the columns count: 合同外资（万美元）.
  const isOfParts = isMost(trades, words.length) && isMost(share.withUnits, share.all);
  if (roleOfWord(only.header) === 'INDICATOR' && !isOfParts) return columns;
  const isLeft = share.all > 0 && !isMost(share.places, share.all) && isOfIndicators && sounding * 3 < words.length;
  return isMost(known, words.length) || isLeft
    ? columns.map((one) => (one === only ? { ...one, role: isMost(trades, words.length) ? 'SCOPE' : 'DISTRICT' } : one))
    : columns;
}

interface AxisReading {
  columns: Column[];
  headers: Map<number, ColumnHeader>;
  context: Context;
  answer: Answer;
  catalogue: Catalogue | undefined;
}

/** Rows of a total and its parts, town and country or trades, where only the title names what is counted. */
function asParts(columns: Column[], share: Names, context: Context): Column[] {
  const labels = columns.filter(({ role }) => role === 'INDICATOR');
  const [only] = labels;
  if (labels.length !== 1 || !only || share.all > 0 || !context.indicator) return columns;
  const words = [...only.count.words.keys()].map((word) => word.trim());
  const parts = words.filter((word) => isTotal(word) || isSettlement(word) || isOfTrade(word)).length;
  if (!words.some(isTotal) || !isMost(parts, words.length)) return columns;
  return columns.map((one) => (one === only ? { ...one, role: 'SCOPE' } : one));
}

/** Roles of row labels and column names: as a person says, by their own words, or by what is left. */
export function readAxes(reading: AxisReading): Axes {
  const { context, answer, catalogue } = reading;
  const names = readNames(reading);
  let columns = asParts(settledRows(reading.columns, names, catalogue), names, context);
  const { rows } = answer;
  if (rows) {
    const last = columns.findLast(({ role }) => role === 'DISTRICT' || role === 'INDICATOR' || role === 'PERIOD');
    columns = columns.map((one) => (one === last ? { ...one, role: rows } : one));
  }
  return { columns, names: answer.columns ?? guessedNames(columns, names, context) };
}
