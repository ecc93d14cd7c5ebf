import { words } from '../../rules/message/message.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty } from '../../rules/table/cell-value.ts';
import type { Language } from '../../rules/words.ts';
import { shownAs, textWidth } from '../grid/number-text.ts';
import type { SheetPlan, TableDefinition } from '../plan/plan.ts';
import { visibleColumns } from '../plan/preview.ts';

/** A column of the edition that is handed in. */
export interface EditionColumn {
  /** The header without its group's name. */
  header: string;
  /** The words over the headers of neighbouring columns; absent where the header has none. */
  group?: string;
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
  /** Lines below it: as-of and revision, what levels and growth are reckoned at, sources. */
  notes: string[];
}

/** A table as a reader sees it in the sheet. */
export interface ShownTable {
  definition: Pick<TableDefinition, 'language' | 'columns' | 'caption' | 'notes'>;
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

/** The edition of a table as it stands: what formulas came to, what the user typed, his own columns. */
export function editionOf(shown: ShownTable): Edition {
  const { definition, headers, values, numberFormats } = shown;
  const { language, columns: owned, caption = [], notes = [] } = definition;
  const groups = new Map(owned.map(({ header, group }) => [header.toLowerCase(), group]));
  const [title = '', units = '', asOf, ...sources] = caption;
  const rows = values.map((cells) => cells.map((value) => (isEmpty(value) ? null : value)));
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
    columns: headers.map((header, at) => ({
      ...inGroup(header, groups.get(header.toLowerCase())),
      align: alignOf({ rows, formats, at, dash: said.dash }),
    })),
    rows,
    numberFormats: formats,
    notes: said.edition.notes([
      ...(asOf === undefined ? [] : [asOf]),
      ...notes,
      ...sources,
      ...(hasDash ? [said.edition.dash] : []),
    ]),
  };
}

function formatOf(format: string | null | undefined): string | null {
  return format === undefined || format === 'General' ? null : format;
}

/** A header that a user changed stands alone, whatever it was in. */
function inGroup(header: string, group: string | undefined): Pick<EditionColumn, 'header' | 'group'> {
  if (group === undefined || !header.startsWith(`${group} `)) return { header };
  return { header: header.slice(group.length + 1), group };
}

/** Words of at most so many half characters stand in the middle, as columns of verdicts and units do. */
const SHORT_WORDS = 16;
/** So do numbers that only count, such as those of rows and of places. */
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
      (format ?? '0') === '0' && Number.isInteger(value) && Math.abs(Number(value)) <= MOST_COUNTED,
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
