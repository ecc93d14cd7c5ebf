import { words } from '../../rules/message/message.ts';
import { cutText } from '../../rules/message/quoted.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty } from '../../rules/table/cell-value.ts';
import { formTraits } from '../../rules/table/form.ts';
import type { Language } from '../../rules/words.ts';
import { LONGEST_CELL_TEXT } from '../grid/excel-limit.ts';
import { shownAs, textWidth } from '../grid/number-text.ts';
import type { SheetPlan, TableDefinition } from '../plan/plan.ts';
import { visibleColumns } from '../plan/preview.ts';
import { type EditionHeader, editionHeaders } from './edition-header.ts';
import { type ItemColumns, type MergedCells, mergedItems } from './edition-merge.ts';

/** A column of the edition that is handed in. */
export interface EditionColumn extends EditionHeader {
  align: 'left' | 'right' | 'center';
}

/** 报送版: a table as it is handed in, values only. */
export interface Edition {
  language: Language;
  title: string;
  /** `单位：亿元、%`; '' where nothing has a unit. */
  units: string;
  columns: EditionColumn[];
  /** One for each row; text is text, whatever it begins with. */
  rows: CellValue[][];
  numberFormats: (string | null)[][];
  /** Cells of the body that are merged, such as the name of a work item beside all its goals. */
  merges: MergedCells[];
  /** Lines below it: as-of and revision, what levels and growth are reckoned at, sources. */
  notes: string[];
}

/** A table as a reader sees it in the sheet. */
export interface ShownTable {
  definition: Pick<TableDefinition, 'language' | 'columns' | 'caption' | 'notes'> &
    Partial<Pick<TableDefinition, 'spec'>>;
  /** The title above the table, where somebody wrote another; else the definition's is taken. */
  title?: string;
  /** The headers of the columns in sight, in their order, the user's own among them. */
  headers: string[];
  /** The values of the rows in sight, in their order. */
  values: CellValue[][];
  numberFormats: (string | null)[][];
}

/** The edition of a table that is in no workbook yet. */
export function editionOfPlan(plan: SheetPlan): Edition {
  const columns = visibleColumns(plan);
  return editionOf({
    definition: { ...plan.definition, caption: plan.caption },
    headers: columns.map(({ header }) => header),
    values: plan.rowKeys.map((_, row) => columns.map(({ cells, results }) => (results ?? cells)[row] ?? null)),
    numberFormats: plan.rowKeys.map((_, row) => columns.map(({ numberFormats }) => numberFormats[row] ?? null)),
  });
}

/** The places of the columns by which rows are of one thing; undefined where the table has no such columns. */
function itemColumns({ definition, headers }: ShownTable): ItemColumns | undefined {
  const { spec, columns } = definition;
  const items = spec?.form && formTraits(spec.form).items;
  if (!items) return undefined;
  const place = (key: string) => headers.indexOf(columns.find((column) => column.key === key)?.header ?? '');
  const by = items.by.map(place).filter((at) => at >= 0);
  const merged = headers.flatMap((header, at) =>
    items.headers.includes(header) || items.keys.some((key) => place(key) === at) ? at : [],
  );
  const number = place('NUMBER');
  return items.by[0] !== undefined && place(items.by[0]) === by[0]
    ? { by, number: number < 0 ? undefined : number, merged }
    : undefined;
}

/** The table without its columns of sources, where the lines above it name them all. */
function withoutSources(shown: ShownTable): ShownTable {
  const { definition, headers } = shown;
  const { language, columns, caption = [] } = definition;
  const named = words(language).table.sources([]);
  if (!caption.some((line) => line.startsWith(named))) return shown;
  const sources = columns.flatMap(({ key, header }) => (/(?:^|:)SOURCE$/.test(key) ? header.toLowerCase() : []));
  const kept = headers.flatMap((header, at) => (sources.includes(header.toLowerCase()) ? [] : at));
  if (kept.length === 0) return shown;
  const pick = <Item>(from: Item[], none: Item) => kept.map((at) => from[at] ?? none);
  return {
    ...shown,
    headers: pick(headers, ''),
    values: shown.values.map((cells) => pick(cells, null)),
    numberFormats: shown.numberFormats.map((formats) => pick(formats, null)),
  };
}

/** The edition of a table as it stands: what formulas came to, what the user typed, his own columns. */
export function editionOf(whole: ShownTable): Edition {
  const items = itemColumns(whole);
  const { rows: wholeRows, merges: wholeMerges } = items
    ? mergedItems(filledRows(whole.values), items)
    : { rows: filledRows(whole.values), merges: [] };
  const shown = withoutSources({ ...whole, values: wholeRows });
  const { definition, headers, values: rows, numberFormats } = shown;
  const { language, caption = [], notes = [] } = definition;
  const placeOf = (column: number) => headers.indexOf(whole.headers[column] ?? '');
  const [title = '', units = '', asOf, ...sources] = caption;
  // Words are words whatever their format: one that says so would be read again when it is written.
  const formats = rows.map((cells, row) =>
    cells.map((value, at) => (typeof value === 'number' ? formatOf(numberFormats[row]?.[at]) : null)),
  );
  const said = words(language);
  const hasDash = rows.some((cells) => cells.includes(said.dash));
  return {
    language,
    title: shown.title ?? title,
    units: units === said.table.units([]) ? '' : units,
    columns: editionHeaders(headers, definition).map((header, at) => ({
      ...header,
      align: alignOf({ rows, formats, at, dash: said.dash }),
    })),
    rows,
    numberFormats: formats,
    merges: wholeMerges.flatMap((merge) => {
      const column = placeOf(merge.column);
      return column < 0 ? [] : { ...merge, column };
    }),
    notes: said.edition
      .notes([...(asOf === undefined ? [] : [asOf]), ...notes, ...sources, ...(hasDash ? [said.edition.dash] : [])])
      .map((note) => cutText(note, LONGEST_CELL_TEXT)),
  };
}

function filledRows(values: CellValue[][]): CellValue[][] {
  return values.map((cells) => cells.map((value) => (isEmpty(value) ? null : value)));
}

function formatOf(format: string | null | undefined): string | null {
  return format === undefined || format === 'General' ? null : format;
}

/** The most half characters of words that are centred, as those in columns of verdicts and units. */
const SHORT_WORDS = 16;
/** Numbers that only count, such as those of rows and of places, are centred up to this one. */
const MOST_COUNTED = 9999;

interface EditionCells {
  rows: CellValue[][];
  formats: (string | null)[][];
  /** The column, counted from 0. */
  at: number;
  /** The sign in cells that have nothing to state. */
  dash: string;
}

function alignOf({ rows, formats, at, dash }: EditionCells): EditionColumn['align'] {
  const filled = rows.flatMap((cells, row) => {
    const value = cells[at] ?? null;
    return value === null || value === dash ? [] : [{ value, format: formats[row]?.[at] ?? null }];
  });
  const isCounting = filled.every(
    ({ value, format }) =>
      (format ?? '0').replace(/"[^"]*"/g, '') === '0' &&
      Number.isInteger(value) &&
      Math.abs(Number(value)) <= MOST_COUNTED,
  );
  if (!isCounting && filled.some(({ value }) => typeof value === 'number')) return 'right';
  return filled.every(({ value, format }) => textWidth(shownAs(value, format)) <= SHORT_WORDS) ? 'center' : 'left';
}

const ERROR =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** The cells that hold an error such as #N/A, counted from the first row and column of the edition. */
export function errorsIn({ rows }: Edition): { row: number; column: number; error: string }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && ERROR.test(value) ? [{ row, column, error: value }] : [],
    ),
  );
}
