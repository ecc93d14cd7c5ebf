import type { Fields } from '../../../ledger/log/thing.ts';
import { getTableColumns } from '../../../ledger/store/drizzle.ts';
import { figures } from '../../../ledger/store/tables.ts';
import { isDecimal, lineValue } from '../decimal.ts';

/** How the text of a column becomes a member of a figure's line. */
type ColumnKind = 'TEXT' | 'DECIMAL' | 'WHOLE' | 'MARK' | 'LIST' | 'ID' | 'NAME';

/**
 * The columns of the long form (one figure a row), in their order: all that makes a key and a citation. An ID tells which
 * figure of the ledger the row was written from. A NAME is there for people: it says in words what the code beside it says.
 */
const LONG_COLUMNS = {
  figure: 'ID',
  code: 'TEXT',
  district: 'TEXT',
  districtName: 'NAME',
  owner: 'TEXT',
  indicator: 'TEXT',
  indicatorName: 'NAME',
  measure: 'TEXT',
  rankOf: 'TEXT',
  among: 'TEXT',
  scope: 'TEXT',
  period: 'TEXT',
  basis: 'TEXT',
  role: 'TEXT',
  authority: 'TEXT',
  strength: 'TEXT',
  nature: 'TEXT',
  stretch: 'MARK',
  comparator: 'TEXT',
  value: 'DECIMAL',
  upper: 'DECIMAL',
  unit: 'TEXT',
  printed: 'TEXT',
  status: 'TEXT',
  document: 'TEXT',
  publishedOn: 'TEXT',
  section: 'TEXT',
  quoteStart: 'WHOLE',
  quoteEnd: 'WHOLE',
  file: 'TEXT',
  sheet: 'TEXT',
  cell: 'TEXT',
  shown: 'TEXT',
  headers: 'LIST',
  release: 'TEXT',
  releaseAt: 'TEXT',
} as const satisfies Record<string, ColumnKind>;

export type LongColumn = keyof typeof LONG_COLUMNS;

export const LONG_COLUMN_NAMES = Object.keys(LONG_COLUMNS) as LongColumn[];

/** Columns without which a file is not in the long form. */
export const NEEDED_COLUMNS = ['indicator', 'period', 'value', 'unit'] as const satisfies readonly LongColumn[];

/** Whether a column holds a member of a figure's line. */
export function isMember(name: LongColumn): boolean {
  const kind: ColumnKind = LONG_COLUMNS[name];
  return kind !== 'ID' && kind !== 'NAME';
}

const COLUMNS = getTableColumns(figures) as Record<string, { enumValues?: readonly string[] | undefined }>;

/** Whether a text can be what a column holds. */
export function isReadable(name: LongColumn, text: string): boolean {
  const kind: ColumnKind = LONG_COLUMNS[name];
  if (text === '') return true;
  if (kind === 'DECIMAL') return isDecimal(text);
  if (kind === 'WHOLE') return /^\d{1,9}$/.test(text);
  if (kind === 'MARK') return text === '1';
  const words = COLUMNS[name]?.enumValues;
  return !words || words.includes(text);
}

/** Between the headers of a cell, as the pane shows them. */
const BETWEEN_HEADERS = ' › ';

/** A number with the digits that were printed. */
function decimalText(value: unknown, decimals: unknown): string {
  const text = String(value);
  const [whole = '', digits = ''] = text.split('.');
  const wanted = Number(decimals ?? 0);
  if (text.includes('e') || digits.length >= wanted) return text;
  return `${whole}.${digits.padEnd(wanted, '0')}`;
}

/** The text of a column for a figure's line. */
export function columnText(name: LongColumn, fields: Fields): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (name === 'value') return decimalText(value, fields['decimals']);
  if (Array.isArray(value)) return value.join(BETWEEN_HEADERS);
  return value === true ? '1' : String(value);
}

/** The member of a figure's line that a column's text tells; undefined for an empty one. */
export function columnValue(name: LongColumn, text: string): unknown {
  // A line says nothing of what is public.
  if (text === '' || (name === 'release' && text === 'PUBLIC')) return undefined;
  const kind: ColumnKind = LONG_COLUMNS[name];
  if (kind === 'MARK') return true;
  if (kind === 'WHOLE') return Number(text);
  if (kind === 'LIST') return text.split(BETWEEN_HEADERS);
  return kind === 'DECIMAL' ? lineValue(text) : text;
}
