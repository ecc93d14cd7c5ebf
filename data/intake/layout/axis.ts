import type { Answer } from './answer.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import type { ColumnHeader } from './header.ts';
import { isPlace, isTotal } from './place.ts';
import { type Role, roleOfWord, soundsLikeIndicator } from './role.ts';

/** What the labels of a table's rows and the names above its columns are. */
export interface Axes {
  columns: Column[];
  names: Role;
}

interface Share {
  places: number;
  indicators: number;
  all: number;
}

function shareOf(names: string[]): Share {
  const told = names.filter((name) => !isTotal(name));
  return {
    places: told.filter(isPlace).length,
    indicators: told.filter(soundsLikeIndicator).length,
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
      if (label.name === '') continue;
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

function guessedNames(columns: Column[], headers: Map<number, ColumnHeader>, context: Context): Role {
  const { names, withUnits } = columnNames(headers);
  const share = shareOf(names);
  const rows = rolesOf(columns);
  if (isMost(share.places, share.all) && !rows.has('DISTRICT')) return 'DISTRICT';
  const corner = roleOfCorner(columns);
  if (corner) return corner;
  if (!rows.has('INDICATOR')) {
    const isElsewhere = context.indicator !== undefined && !rows.has('DISTRICT');
    return isElsewhere && share.indicators * 3 < share.all && withUnits * 3 < names.length ? 'DISTRICT' : 'INDICATOR';
  }
  return rows.has('DISTRICT') ? 'SCOPE' : 'DISTRICT';
}

/** Labels of rows that are told apart only by what the names above the columns are. */
function settledRows(columns: Column[], headers: Map<number, ColumnHeader>): Column[] {
  const rows = rolesOf(columns);
  const { names, withUnits } = columnNames(headers);
  const share = shareOf(names);
  const isOfIndicators = isMost(share.indicators, share.all) || withUnits * 2 >= names.length;
  if (names.length === 0 || rows.has('DISTRICT') || isMost(share.places, share.all) || !isOfIndicators) return columns;
  const labels = columns.filter(({ role }) => role === 'INDICATOR');
  const [only] = labels;
  if (labels.length !== 1 || !only || roleOfWord(only.header) === 'INDICATOR') return columns;
  const words = [...only.count.words.keys()];
  const sounding = words.filter(soundsLikeIndicator).length;
  return sounding * 3 < words.length
    ? columns.map((one) => (one === only ? { ...one, role: 'DISTRICT' } : one))
    : columns;
}

/** What the labels of the rows and the names of the columns are: as a person says, by their own words, or by what is left. */
export function readAxes(of: {
  columns: Column[];
  headers: Map<number, ColumnHeader>;
  context: Context;
  answer: Answer;
}): Axes {
  const { headers, context, answer } = of;
  let columns = settledRows(of.columns, headers);
  if (answer.rows) {
    const labels = columns.filter(({ role }) => role === 'DISTRICT' || role === 'INDICATOR' || role === 'PERIOD');
    const last = labels.at(-1);
    const role = answer.rows;
    columns = columns.map((one) => (one === last ? { ...one, role } : one));
  }
  return { columns, names: answer.columns ?? guessedNames(columns, headers, context) };
}
