import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';
import type { WorkbookData } from './grid.ts';
import { CellCount, GridBuilder } from './grid-builder.ts';
import { GridFault } from './grid-fault.ts';
import { typedCell } from './typed-text.ts';

const DELIMITERS = ['\t', ';', ','] as const;
/** The number of lines that tell which character divides them. */
const LINES_LOOKED_AT = 200;

/** Is told how many rows are read. */
export type OnRows = (rows: number) => void;

export type ReadGrids = Pick<WorkbookData, 'grids' | 'notes'>;

/** The rows of a file of comma-separated values, or of those with tabs or semicolons in their place. */
export function readCsv(text: string, onRows: OnRows): ReadGrids {
  const { delimiter, body, skipped } = divided(text);
  const parsing = { delimiter, onRows, firstLine: skipped + 1 };
  const read = parsed(body, { ...parsing, isStrict: true }) ?? parsed(body, { ...parsing, isStrict: false });
  if (read instanceof GridBuilder) return { grids: [read.build({ sheet: null, hidden: false })], notes: [] };
  throw new GridFault('QUOTE', '', { count: read ?? 0 });
}

/** The character that divides the fields; a first line of Excel's, `sep=;`, names it and is no row. */
function divided(text: string): { delimiter: string; body: string; skipped: number } {
  const stated = /^"?sep=([^\n"])"?\n/i.exec(text);
  if (stated?.[1] !== undefined) return { delimiter: stated[1], body: text.slice(stated[0].length), skipped: 1 };
  return { delimiter: delimiterOf(text), body: text, skipped: 0 };
}

/**
 * The character that most lines have in the same number, since titles and notes have other punctuation. Of two that
 * are equal the rarer one in prose.
 */
function delimiterOf(text: string): string {
  const lines = unquotedLines(text);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return { delimiter, score: Math.max(0, ...counts.values()) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** The first lines without what is in quotation marks. */
function unquotedLines(text: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < LINES_LOOKED_AT; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return lines
    .join('\n')
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line !== '');
}

interface Parsing {
  delimiter: string;
  onRows: OnRows;
  firstLine: number;
  isStrict: boolean;
}

/**
 * The cells; or the line of a quotation mark that is not closed. Undefined where strict reading meets a mark inside a
 * field, as in `"十四五"规划,1`: read once more, such marks are characters.
 */
function parsed(body: string, { delimiter, onRows, firstLine, isStrict }: Parsing): GridBuilder | number | undefined {
  const builder = new GridBuilder(new CellCount());
  let row = 0;
  let line = firstLine;
  const take = (fields: string[], { lines }: InfoRecord): null => {
    for (const [column, field] of fields.entries()) {
      if (hasSwallowed(field, delimiter, isStrict)) throw new GridFault('QUOTE', '', { count: line });
      const cell = typedCell(field);
      if (cell) builder.add({ row, column, cell });
    }
    row += 1;
    line = firstLine + lines;
    onRows(row);
    return null;
  };
  const read: Options<string[], string[]> = { delimiter, record_delimiter: '\n', relax_column_count: true };
  try {
    parse(body, { ...read, relax_quotes: !isStrict, on_record: take });
    return builder;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' || !isStrict ? line : undefined;
  }
}

/**
 * Whether a field holds rows that are not its own: it has line ends, and in one of its lines a number stands between
 * two delimiters. Read leniently, one that begins with a mark and goes on over a delimiter or a line has met the mark
 * of another field.
 */
function hasSwallowed(field: string, delimiter: string, isStrict: boolean): boolean {
  const hasLines = field.includes('\n');
  if (!isStrict && field.startsWith('"') && (hasLines || field.includes(delimiter))) return true;
  if (!hasLines) return false;
  return field.split('\n').some((line) =>
    line
      .split(delimiter)
      .slice(1)
      .some((part) => /^-?\d+(?:\.\d+)?$/.test(part)),
  );
}
