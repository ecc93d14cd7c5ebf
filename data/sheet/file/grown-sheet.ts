import { NoRoomBelow } from '../fault/table-fault.ts';
import { formulaOfAnyRow, movedFormula, readdressedFormula } from '../formula/moved-formula.ts';
import { addressOf, areaOfAddress, rectangles } from '../grid/address.ts';
import { type Area, inTheWay, intersection, sharesColumns } from '../grid/place.ts';
import { type FormulaPlace, withFormulas } from './every-formula.ts';
import type { FileRead } from './read-table.ts';
import type { FileSparkline } from './sheet-cell.ts';
import type { FileTable, WorkbookFile } from './workbook-file.ts';
import { attributeEdit, type XmlEdit } from './xml.ts';

/** A table that gets more rows: `table` as it was, `grown` the area it takes then. */
export interface GrownArea {
  table: FileTable;
  grown: Area;
}

/** The number of rows that a table gets. */
export function addedRows({ table, grown }: GrownArea): number {
  return grown.rows - table.area.rows;
}

/** The rows of the table between its header and its totals, before it grew. */
export function bodyOf({ area, hasTotals }: FileTable): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 - (hasTotals ? 1 : 0) };
}

/** The row of totals before the table grew; undefined where it has none. */
export function totalsOf({ area, hasTotals }: FileTable): Area | undefined {
  return hasTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}

function isBetween(columns: Area, within: Area): boolean {
  return columns.column >= within.column && columns.column + columns.columns <= within.column + within.columns;
}

const lastRow = ({ row, rows }: Area) => row + rows - 1;

function between(columns: Area, first: number, last: number): Area {
  return { ...columns, row: first, rows: last - first + 1 };
}

/** References to the row of totals follow it. */
function withMovedTotals(area: Area, grown: GrownArea): Area {
  const totals = totalsOf(grown.table);
  if (!totals || !isBetween(area, totals)) return area;
  const moved = (row: number) => (row === totals.row ? row + addedRows(grown) : row);
  const [first, last] = [moved(area.row), moved(lastRow(area))];
  return first === area.row && last === lastRow(area) ? area : between(area, first, last);
}

/**
 * Formulas follow a table that grows as they do in Excel: what names all rows of a column names the new ones too, and
 * what names totals follows them. A running total in the table itself names all rows in the last of them by chance.
 */
export function withFollowedFormulas(file: WorkbookFile, grown: GrownArea): void {
  const { table } = grown;
  const name = table.sheet.name.toLowerCase();
  const word = table.sheet.name.replaceAll("'", "''");
  withFormulas(
    file,
    (sheet) => [sheet === table.sheet ? '' : word],
    (formula, place) =>
      readdressedFormula(formula, (area, sheet, isRowFixed) => {
        const isHere = (sheet ?? place.sheet?.name)?.toLowerCase() === name;
        return isHere && (isRowFixed || !isRelative(place, table)) ? followed(area, grown, place) : area;
      }),
  );
}

/** Whether the rows that a formula names without `$` are others for each of its cells. */
function isRelative({ isShared, cell, sheet }: FormulaPlace, table: FileTable): boolean {
  const isInBody = cell && sheet === table.sheet && inTheWay({ ...cell, rows: 1, columns: 1 }, [bodyOf(table)]);
  return isShared || Boolean(isInBody);
}

function followed(area: Area, grown: GrownArea, { name }: FormulaPlace): Area {
  const { table } = grown;
  const last = lastRow(bodyOf(table));
  const added = addedRows(grown);
  if (name === PRINT_AREA && sharesColumns(area, table.area) && lastRow(area) === lastRow(table.area))
    return { ...area, rows: area.rows + added };
  const moved = withMovedTotals(area, grown);
  const isWhole = isBetween(area, table.area) && area.rows > 1 && lastRow(area) === last;
  const isFromTop = area.row === table.area.row || area.row === table.area.row + 1;
  return moved === area && isWhole && isFromTop ? { ...area, rows: area.rows + added } : moved;
}

const PRINT_AREA = '_xlnm.Print_Area';

/**
 * Rules of formatting, of what may be typed and the like go on in new rows where they hold for most of a column, as
 * Excel has it, merged cells and links among the totals go down with
 * them, and so does a page break below the table. Throws `NoRoomBelow`.
 */
export function followingEdits({ text, cells }: FileRead, grown: GrownArea): XmlEdit[] {
  if (addedRows(grown) <= 0) return [];
  const placed = cells.placed.flatMap((tag) => {
    const area = areaOfAddress(tag.attributes['ref'] ?? '');
    const totals = totalsOf(grown.table);
    if (!area || !totals || !inTheWay(area, [totals])) return [];
    if (!isBetween(area, totals) || area.rows > 1) throw new NoRoomBelow(addressOf(area), addedRows(grown));
    return [attributeEdit(text, tag, ['ref', addressOf(withMovedTotals(area, grown))])];
  });
  const end = grown.table.area.row + grown.table.area.rows;
  const breaks = cells.breaks.flatMap((tag) =>
    tag.attributes['id'] === `${end}` ? [attributeEdit(text, tag, ['id', `${end + addedRows(grown)}`])] : [],
  );
  const ruled = cells.ruled.flatMap((tag) => {
    const now = tag.attributes['sqref'] ?? '';
    const then = followedList(now, grown);
    return then === now ? [] : [attributeEdit(text, tag, ['sqref', then])];
  });
  const texts = cells.ruledTexts.flatMap(({ start, end }) => {
    const now = text.slice(start, end);
    const then = followedList(now, grown);
    return then === now ? [] : [{ start, end, text: then }];
  });
  return [...placed, ...breaks, ...ruled, ...texts, ...sparklineEdits({ text, cells }, grown)];
}

/**
 * Small charts in the row of totals go down with it. Where most rows of a column have one that draws its own row, new
 * rows get one too, as in Excel.
 */
function sparklineEdits({ text, cells }: Pick<FileRead, 'text' | 'cells'>, grown: GrownArea): XmlEdit[] {
  const body = bodyOf(grown.table);
  const columns = new Map<string, { last: FileSparkline & { area: Area }; count: number }>();
  const moves: XmlEdit[] = [];
  for (const sparkline of cells.sparklines) {
    const { drawn, place } = sparkline;
    const area = areaOfAddress(text.slice(place.start, place.end));
    if (!area) continue;
    const moved = withMovedTotals(area, grown);
    if (moved !== area) moves.push({ ...place, text: addressOf(moved) });
    if (area.rows > 1 || !holds(body, area)) continue;
    const key = `${area.column} ${formulaOfAnyRow(text.slice(drawn.start, drawn.end), area.row)}`;
    const known = columns.get(key);
    const last = known && known.last.area.row > area.row ? known.last : { ...sparkline, area };
    columns.set(key, { last, count: (known?.count ?? 0) + 1 });
  }
  const most = [...columns.values()].filter(({ count }) => count * 2 > body.rows);
  return [
    ...moves,
    ...most.map(({ last }) => ({ start: last.end, end: last.end, text: moreSparklines(text, last, grown) })),
  ];
}

/** A sparkline for each new row, like the last before them. */
function moreSparklines(text: string, last: FileSparkline & { area: Area }, grown: GrownArea): string {
  const { start, end, drawn, place, area } = last;
  const first = lastRow(bodyOf(grown.table)) + 1;
  const rows = Array.from({ length: addedRows(grown) }, (_, at) => first + at);
  const pieces = rows.map((row) => {
    const cells = movedFormula(text.slice(drawn.start, drawn.end), { rows: row - area.row, columns: 0 });
    const [before, between, after] = [
      text.slice(start, drawn.start),
      text.slice(drawn.end, place.start),
      text.slice(place.end, end),
    ];
    return `${before}${cells}${between}${addressOf({ ...area, row })}${after}`;
  });
  return pieces.join('');
}

/** The areas of a rule in a table that grows. */
function followedList(list: string, grown: GrownArea): string {
  const { table } = grown;
  const body = bodyOf(table);
  const added = addedRows(grown);
  const words = list.trim().split(/\s+/);
  const areas = words.map((word) => areaOfAddress(word));
  const columns = Array.from({ length: body.columns }, (_, at) => body.column + at).filter((column) =>
    holdsForMost(areas, { ...body, column, columns: 1 }),
  );
  const then = areas.map((area, at) => {
    if (!area) return words[at] ?? '';
    const moved = withMovedTotals(area, grown);
    const isOfColumns = rangeOf(area).every((column) => columns.includes(column));
    const isToEnd = moved === area && lastRow(area) === lastRow(body) && isOfColumns;
    return addressOf(isToEnd ? { ...area, rows: area.rows + added } : moved);
  });
  const fresh = between(body, lastRow(body) + 1, lastRow(body) + added);
  const covered = then.map((word) => areaOfAddress(word));
  const missing = columns.filter(
    (column) => !covered.some((area) => area && holds(area, { ...fresh, column, columns: 1 })),
  );
  const cells = Array.from({ length: added }, (_, at) => missing.map((column) => ({ row: fresh.row + at, column })));
  const more = rectangles(cells.flat()).map(addressOf);
  return columns.length === 0 && then.join(' ') === words.join(' ') ? list : [...then, ...more].join(' ');
}

function rangeOf({ column, columns }: Area): number[] {
  return Array.from({ length: columns }, (_, at) => column + at);
}

function holds(area: Area, part: Area): boolean {
  return isBetween(part, area) && area.row <= part.row && lastRow(area) >= lastRow(part);
}

/** Whether the areas cover more than half of the rows of a column. */
function holdsForMost(areas: (Area | undefined)[], column: Area): boolean {
  const near = areas.flatMap((area) => (area && inTheWay(area, [column]) ? [area] : []));
  if (near.length <= 1) return near.some((area) => (intersection(area, column)?.rows ?? 0) * 2 > column.rows);
  const rows = new Set<number>();
  for (const area of near) {
    const part = intersection(area, column);
    for (let at = 0; at < (part?.rows ?? 0); at += 1) rows.add((part?.row ?? 0) + at);
  }
  return rows.size * 2 > column.rows;
}
