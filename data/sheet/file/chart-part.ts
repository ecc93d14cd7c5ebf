import { readdressedFormula } from '../formula/moved-formula.ts';
import { absoluteAddress, parseAddress } from '../grid/address.ts';
import { type Area, sharesColumns } from '../grid/place.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import { type ChartPlan, chartPlan, standingTable } from '../plan/chart-plan.ts';
import type { TableDefinition } from '../plan/plan.ts';
import { type OfficePackage, unlessUnreadable } from './package.ts';
import type { FileSheet, FileTable, WorkbookFile } from './workbook-file.ts';
import {
  attributeEdit,
  childOf,
  edited,
  escapedXml,
  prefixedAttribute,
  readXml,
  visitXml,
  type XmlEdit,
  type XmlElement,
} from './xml.ts';

/** A table of which the rows are more than before. */
export interface GrownTable {
  /** The table as it was. */
  table: FileTable;
  /** The area that it takes now. */
  grown: Area;
  /** Its content now. */
  now: SheetTable;
  definition: TableDefinition;
}

/**
 * Does what Excel does by itself when a table grows: whatever a chart draws of all rows of a column it draws of the new
 * ones too. The chart that we put below the table draws the rows that it would draw if it were made now, and makes room
 * for them.
 */
export function withGrownCharts({ parts, sheets }: WorkbookFile, table: GrownTable): void {
  const ours = sheets.flatMap((sheet) =>
    unlessUnreadable(() => chartNamed(parts, sheet, table.definition.id), []).map((path) => path.toLowerCase()),
  );
  const charts = parts.paths.filter((path) => /\/charts\/[^/]+\.xml$/.test(path));
  for (const path of charts)
    unlessUnreadable(() => {
      const text = parts.text(path);
      const references = referencesOf(text, path);
      const plannedEdits = ours.includes(path) ? planned(references, table) : undefined;
      const others = plannedEdits ? references.filter(({ role }) => role === HIDDEN) : references;
      const edits = [...(plannedEdits ?? []), ...stretched(others, table)];
      parts.write(path, edited(text, edits));
    }, undefined);
  for (const { type, target } of parts.relations(table.table.sheet.path))
    if (type === 'drawing' && parts.has(target))
      unlessUnreadable(() => parts.write(target, lowered(parts.text(target), target, table)), undefined);
}

/** The title of a table, as it was and as it is. */
interface Retitled {
  id: string;
  before: string | undefined;
  after: string | undefined;
}

/** Gives the chart of a table the title that the table has now, where the chart still bears the one it was made with. */
export function withTitledCharts({ parts, sheets }: WorkbookFile, titles: Retitled): void {
  if (!titles.before || titles.before === titles.after) return;
  for (const sheet of sheets)
    unlessUnreadable(() => {
      for (const path of chartNamed(parts, sheet, titles.id)) {
        const text = parts.text(path);
        parts.write(path, edited(text, titleEdits(readXml(text, path), titles)));
      }
      for (const { type, target } of parts.relations(sheet.path))
        if (type === 'drawing' && parts.has(target)) {
          const text = parts.text(target);
          parts.write(target, edited(text, descriptionEdits(text, readXml(text, target), titles)));
        }
    }, undefined);
}

/** The title is also what is read out in place of the chart. */
function descriptionEdits(text: string, root: XmlElement, { id, before, after = '' }: Retitled): XmlEdit[] {
  const properties = framesOf(root).flatMap((frame) => childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr') ?? []);
  return properties.flatMap((one) =>
    one.attributes['name'] === id && one.attributes['descr'] === before
      ? attributeEdit(text, one, ['descr', after])
      : [],
  );
}

/** The words of a title may stand in several runs. */
function titleEdits(root: XmlElement, { before, after = '' }: Retitled): XmlEdit[] {
  const runs = textsOf(childOf(childOf(root, 'chart'), 'title'));
  if (runs.map(({ text }) => text).join('') !== before) return [];
  return runs.map((run, at) => ({ start: run.end, end: run.closeStart, text: at === 0 ? escapedXml(after) : '' }));
}

function textsOf(element: XmlElement | undefined): XmlElement[] {
  if (element?.name === 't') return [element];
  return element?.children.flatMap(textsOf) ?? [];
}

/**
 * The drawings with what is below the table as far down as the table has grown: our chart, and whatever else where new
 * rows would cover some of it.
 */
function lowered(text: string, part: string, { table, grown, definition }: GrownTable): string {
  const cornerOf = (anchor: XmlElement, corner: string, side: string) => childOf(childOf(anchor, corner), side);
  const numberAt = (anchor: XmlElement, corner: string, side: string) =>
    Number(cornerOf(anchor, corner, side)?.text ?? Number.NaN);
  const end = table.area.row + table.area.rows;
  const isOurs = (anchor: XmlElement) =>
    framesOf(anchor).some(
      (frame) => childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] === definition.id,
    );
  const isInColumns = (anchor: XmlElement) => {
    const first = numberAt(anchor, 'from', 'col');
    const last = numberAt(anchor, 'to', 'col') || first;
    return sharesColumns({ ...table.area, column: first, columns: last - first + 1 }, table.area);
  };
  const below = readXml(text, part).children.filter(
    (anchor) => numberAt(anchor, 'from', 'row') >= end && (isOurs(anchor) || isInColumns(anchor)),
  );
  const areCovered = below.some((anchor) => numberAt(anchor, 'from', 'row') < grown.row + grown.rows);
  const moving = below.filter((anchor) => areCovered || isOurs(anchor));
  const rows = moving.flatMap((anchor) => ['from', 'to'].flatMap((corner) => cornerOf(anchor, corner, 'row') ?? []));
  const by = grown.rows - table.area.rows;
  return edited(
    text,
    rows.map((row) => ({ start: row.end, end: row.closeStart, text: String(Number(row.text) + by) })),
  );
}

/** The paths of the charts of a sheet that bear a name. */
function chartNamed(parts: OfficePackage, sheet: FileSheet, name: string): string[] {
  const drawings = parts.relations(sheet.path).filter(({ type }) => type === 'drawing');
  return drawings.flatMap(({ target }) => {
    if (!parts.has(target)) return [];
    const ids = framesOf(readXml(parts.text(target), target)).flatMap((frame) => {
      const properties = childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes;
      const chart = childOf(childOf(childOf(frame, 'graphic'), 'graphicData'), 'chart');
      return properties?.['name'] === name && chart ? (prefixedAttribute(chart, 'id') ?? []) : [];
    });
    return parts.relations(target).flatMap((relation) => (ids.includes(relation.id) ? relation.target : []));
  });
}

function framesOf(element: XmlElement): XmlElement[] {
  return element.name === 'graphicFrame' ? [element] : element.children.flatMap(framesOf);
}

/** A reference of a chart to cells. */
interface ChartReference {
  /** The series it belongs to, counted in the order of the part. */
  series: number;
  /** `tx`, `cat`, `val`; whatever it is in, or `HIDDEN`. */
  role: string;
  text: string;
  start: number;
  end: number;
}

/** The part that a series draws when it is shown again after it was filtered out of the chart. */
const HIDDEN = 'sqref';
const ROLES = new Set(['tx', 'cat', 'val', 'xVal', 'yVal', 'bubbleSize']);

function referencesOf(text: string, part: string): ChartReference[] {
  const found: ChartReference[] = [];
  let open: ChartReference | undefined;
  let series = -1;
  let role = '';
  visitXml(text, part, {
    open({ name, end }) {
      if (name === 'ser') series += 1;
      if (ROLES.has(name)) role = name;
      if (name === 'f' || name === HIDDEN)
        open = { series, role: name === HIDDEN ? HIDDEN : role, text: '', start: end, end };
    },
    text(piece) {
      if (open) open.text += piece;
    },
    close(name, start) {
      if ((name !== 'f' && name !== HIDDEN) || !open) return;
      found.push({ ...open, end: start });
      open = undefined;
    },
  });
  return found;
}

/**
 * The place of a reference in the table. Columns and rows are counted from its first and from the first of its body.
 */
function chartArea({ text }: ChartReference, grown: GrownTable): Area | undefined {
  const found = parseAddress(text.trim());
  return found && placeIn(found.area, found.sheet, grown);
}

function placeIn(cells: Area, name: string | undefined, { table }: GrownTable): Area | undefined {
  const { area, sheet } = table;
  if (name?.toLowerCase() !== sheet.name.toLowerCase()) return undefined;
  const place = { ...cells, row: cells.row - area.row - 1, column: cells.column - area.column };
  const isInside = place.column >= 0 && place.column + place.columns <= area.columns;
  return isInside && place.row >= 0 && place.row + place.rows < area.rows ? place : undefined;
}

function rewritten({ start, end }: ChartReference, place: Area, { table }: GrownTable): XmlEdit {
  const { area, sheet } = table;
  const cells = { ...place, row: place.row + area.row + 1, column: place.column + area.column, sheet: sheet.name };
  return { start, end, text: escapedXml(absoluteAddress(cells)) };
}

function bodyRows({ table }: GrownTable, area: Area): number {
  return area.rows - 1 - (table.hasTotals ? 1 : 0);
}

/** A reference that covers all rows of a column covers them afterwards, and one to totals follows these. */
function stretched(references: ChartReference[], grown: GrownTable): XmlEdit[] {
  const before = bodyRows(grown, grown.table.area);
  const after = bodyRows(grown, grown.grown);
  const moved = (row: number) => (grown.table.hasTotals && row === before ? after : row);
  const stretchedArea = (area: Area, sheet: string | undefined) => {
    const place = placeIn(area, sheet, grown);
    if (!place) return area;
    if (place.row === 0 && place.rows === before) return { ...area, rows: after };
    const row = moved(place.row);
    const rows = moved(place.row + place.rows - 1) - row + 1;
    return row === place.row && rows === place.rows ? area : { ...area, row: area.row + row - place.row, rows };
  };
  // A series may be drawn from several areas, in brackets.
  return references.flatMap(({ text, start, end }) => {
    const fresh = readdressedFormula(text, stretchedArea);
    return fresh === text ? [] : { start, end, text: escapedXml(fresh) };
  });
}

/** The edits are undefined where the chart draws other columns than we would, because a user made it his own. */
function planned(references: ChartReference[], grown: GrownTable): XmlEdit[] | undefined {
  const plan = chartPlan(standingTable(grown.now, grown.definition));
  const values = references.filter(({ role }) => role === 'val');
  const columns = values.map((reference) => chartArea(reference, grown)?.column);
  if (!plan || !isSame(columns, plan)) return undefined;
  const rows = { row: plan.rows.first, rows: plan.rows.count };
  const labels = { ...rows, column: plan.labels.first, columns: plan.labels.count };
  const names = references.filter(({ role }) => role === 'cat');
  return [
    ...values.map((reference, at) => rewritten(reference, { ...rows, column: columns[at] ?? 0, columns: 1 }, grown)),
    ...names.map((reference) => rewritten(reference, labels, grown)),
  ];
}

function isSame(columns: (number | undefined)[], { series }: ChartPlan): boolean {
  const wanted = series.map(({ column }) => column);
  return columns.length === wanted.length && wanted.every((column) => columns.includes(column));
}
