import type { Fields } from '../../../ledger/log/thing.ts';
import { getTableColumns } from '../../../ledger/store/drizzle.ts';
import { figures } from '../../../ledger/store/tables.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import { words } from '../../../rules/message/message.ts';
import { withDecimals } from '../../../rules/number/exact.ts';
import { LANGUAGES, type Language } from '../../../rules/words.ts';
import { isDecimal, lineValue } from '../decimal.ts';

/** How the text of a column becomes a member of a figure's line. */
type ColumnKind = 'TEXT' | 'DECIMAL' | 'WHOLE' | 'MARK' | 'LIST' | 'INSTANT' | 'ID' | 'NAME' | 'ORIGIN';

/**
 * The columns of the long form (one figure a row), in their order: all that a figure has. An ID tells which
 * figure of the ledger the row was written from. A NAME is there for people: it says in words what the code beside it says.
 * An ORIGIN tells of the export that wrote the row, so that rows of several exports can be told apart where they are put together.
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
  documentName: 'NAME',
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
  releaseAt: 'INSTANT',
  periodInferred: 'MARK',
  wording: 'TEXT',
  headline: 'MARK',
  claim: 'MARK',
  notCounted: 'TEXT',
  caution: 'TEXT',
  task: 'WHOLE',
  readAt: 'ORIGIN',
  asOf: 'ORIGIN',
  exportedOn: 'ORIGIN',
  program: 'ORIGIN',
} as const satisfies Record<string, ColumnKind>;

export type LongColumn = keyof typeof LONG_COLUMNS;

/** The columns that tell of the export. */
export type OriginColumn = {
  [Name in LongColumn]: (typeof LONG_COLUMNS)[Name] extends 'ORIGIN' ? Name : never;
}[LongColumn];

export const LONG_COLUMN_NAMES = Object.keys(LONG_COLUMNS) as LongColumn[];

/** Columns without which a file is not in the long form. */
export const NEEDED_COLUMNS = ['indicator', 'period', 'value', 'unit'] as const satisfies readonly LongColumn[];

/** Whether a column holds a member of a figure's line. */
export function isMember(name: LongColumn): boolean {
  const kind: ColumnKind = LONG_COLUMNS[name];
  return kind !== 'ID' && kind !== 'NAME' && kind !== 'ORIGIN';
}

const COLUMNS = getTableColumns(figures) as Record<string, { enumValues?: readonly string[] | undefined }>;

/** The words of the columns that hold one word of a list, each under its code, as people say them. */
const SAID: Partial<Record<LongColumn, (language: Language) => Partial<Record<string, string>>>> = {
  measure: (language) => words(language).measures,
  rankOf: (language) => words(language).rankOfs,
  role: (language) => words(language).roles,
  authority: (language) => words(language).authorities,
  strength: (language) => words(language).strengths,
  nature: (language) => words(language).natures,
  comparator: (language) => words(language).comparators,
  status: (language) => words(language).statuses,
  basis: (language) => words(language).bases,
  notCounted: (language) => words(language).notCounted,
  release: (language) => gateWords(language).long.releases,
};

/** The words that a column may hold, each with its code; undefined where it holds anything. */
export function wordsOf(name: LongColumn, language: Language): { code: string; said: string }[] | undefined {
  const said = SAID[name]?.(language);
  return said && Object.entries(said).map(([code, word = code]) => ({ code, said: word }));
}

/** The text of a column as people say it: the word for a code, any other text as it is. */
export function saidOf(name: LongColumn, text: string, language: Language): string {
  return SAID[name]?.(language)[text] ?? text;
}

/** The codes of the words that people say, by column. */
const CODES = new Map(
  LONG_COLUMN_NAMES.map((name) => {
    const known = LANGUAGES.flatMap((language) => wordsOf(name, language) ?? []);
    return [name, new Map(known.map(({ code, said }) => [said, code]))];
  }),
);

/** The text of a column, with the code in place of a word that people say. */
export function coded(name: LongColumn, text: string): string {
  return CODES.get(name)?.get(text) ?? text;
}

const NAMED = new Map<string, LongColumn>([
  ...LANGUAGES.flatMap((language) =>
    LONG_COLUMN_NAMES.map((name): [string, LongColumn] => [gateWords(language).long.columns[name][0], name]),
  ),
  ...LONG_COLUMN_NAMES.map((name): [string, LongColumn] => [name, name]),
]);

/** The column of a header, which is its name or what it is called in a language. */
export function columnNamed(header: string): LongColumn | undefined {
  return NAMED.get(header.trim());
}

/**
 * Whether a row is the header of the long form. One with the names that people use is only where it has no other, because a
 * table of an office may have some of them too.
 */
export function isLongHeader(texts: readonly string[]): boolean {
  const headers = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (NEEDED_COLUMNS.every((name) => headers.includes(name))) return true;
  const named = headers.map(columnNamed);
  return !named.includes(undefined) && NEEDED_COLUMNS.every((name) => named.includes(name));
}

/** Whether a text can be what a column holds. */
export function isReadable(name: LongColumn, text: string): boolean {
  const kind: ColumnKind = LONG_COLUMNS[name];
  if (text === '') return true;
  if (kind === 'DECIMAL') return isDecimal(text);
  if (kind === 'WHOLE') return /^\d{1,9}$/.test(text);
  if (kind === 'MARK') return text === '1';
  if (kind === 'INSTANT') return !Number.isNaN(Date.parse(text));
  const listed = COLUMNS[name]?.enumValues;
  return !listed || listed.includes(text);
}

/** The sign between the headers of a cell, as the pane shows them. */
const BETWEEN_HEADERS = ' › ';

/** The text of a column for a figure's line. */
export function columnText(name: LongColumn, fields: Fields): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (name === 'value') return withDecimals(String(value), Number(fields['decimals'] ?? 0));
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
  if (kind === 'INSTANT') return new Date(text).toISOString();
  if (kind === 'LIST') return text.split(BETWEEN_HEADERS);
  return kind === 'DECIMAL' ? lineValue(text) : text;
}
