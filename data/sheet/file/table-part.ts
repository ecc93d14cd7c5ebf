import { addressOf, areaOfAddress } from '../grid/address.ts';
import { isFormulaCell } from '../grid/sheet-table.ts';
import { findOwnedColumns } from '../refresh/owned-column.ts';
import { addedRows, bodyOf, type GrownArea } from './grown-sheet.ts';
import type { FileWriting } from './read-table.ts';
import {
  attributeEdit,
  cellText,
  childOf,
  childrenOf,
  edited,
  escapedXml,
  readXml,
  withAttribute,
  type XmlEdit,
  type XmlElement,
} from './xml.ts';

/** The part of an Excel table as the refresh leaves it: its reach, the headers of our columns, their formulas. */
export function tablePart(text: string, writing: FileWriting): string {
  const { link, grown, refresh } = writing;
  const { path, area, hasTotals } = link.table;
  const root = readXml(text, path);
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const edits: XmlEdit[] = [];
  const tag = tableTag(text.slice(root.start, root.end), writing);
  edits.push({ start: root.start, end: root.end, text: tag });
  if (grown.rows !== area.rows) {
    const filter = childOf(root, 'autoFilter');
    const filtered = { ...grown, rows: grown.rows - (hasTotals ? 1 : 0) };
    if (filter) edits.push(attributeEdit(text, filter, ['ref', addressOf(filtered)]));
    edits.push(...sortEdits(text, root, { table: link.table, grown }));
  }
  const headers = new Map<number, string>();
  const formulas = standingFormulas(writing);
  for (const { column, header, cells, isFormula } of refresh.writes.filter(({ isTheirs }) => !isTheirs)) {
    const element = columns[column];
    if (!element) continue;
    const { start, end } = element;
    if (header !== undefined) headers.set(column, namedColumn(text.slice(start, end), header));
    const formula = isFormula ? cells.find((cell) => typeof cell === 'string') : undefined;
    if (typeof formula === 'string') formulas.set(column, formula);
    const calculated = childOf(element, 'calculatedColumnFormula');
    if (calculated && typeof formula === 'string' && !calculated.isEmpty)
      edits.push({ start: calculated.end, end: calculated.closeStart, text: escapedXml(formula.replace(/^=/, '')) });
  }
  columns.forEach((element, column) => {
    const tag = headers.get(column) ?? text.slice(element.start, element.end);
    const isLost = !childOf(element, 'calculatedColumnFormula');
    edits.push(columnEdit(element, tag, isLost ? formulas.get(column) : undefined));
  });
  return edited(text, edits);
}

/** The tag of the table with its reach. One that has rows shows no row to be typed into in their place. */
function tableTag(tag: string, { link, grown, read }: FileWriting): string {
  const isGrown = grown.rows !== link.table.area.rows;
  const reaching = isGrown ? withAttribute(tag, 'ref', addressOf(grown)) : tag;
  const isFilled = isGrown || read.table.values.length > 0;
  return isFilled ? reaching.replace(/\sinsertRow\s*=\s*(?:"[^"]*"|'[^']*')/, '') : reaching;
}

/**
 * The formulas that every row of a column of ours has, by its place. LibreOffice drops them from the table's part, and
 * rows that are typed below would be without them.
 */
function standingFormulas({ link, read: { table }, plan }: FileWriting): Map<number, string> {
  if (!link.definition || table.values.length === 0) return new Map();
  const owned = findOwnedColumns(table, link.definition, plan);
  return new Map(
    plan.columns.flatMap(({ key, formula }): [number, string][] => {
      const at = owned.get(key)?.at ?? -1;
      const isWhole = formula !== undefined && table.values.every((_, row) => isFormulaCell(table, row, at));
      return isWhole ? [[at, String(table.formulas[0]?.[at])]] : [];
    }),
  );
}

/** The edit of a column's start tag, with the formula that it is to have where it has none. */
function columnEdit(element: XmlElement, tag: string, formula: string | undefined): XmlEdit {
  const { start, end, prefix, isEmpty } = element;
  if (formula === undefined) return { start, end, text: tag };
  const words = escapedXml(formula.replace(/^=/, ''));
  const calculated = `<${prefix}calculatedColumnFormula>${words}</${prefix}calculatedColumnFormula>`;
  if (!isEmpty) return { start, end, text: tag + calculated };
  return { start, end, text: `${tag.replace(/\s*\/>$/, '>')}${calculated}</${prefix}tableColumn>` };
}

/** The order that the rows were last sorted by holds for all rows of the table. */
function sortEdits(text: string, root: XmlElement, grown: GrownArea): XmlEdit[] {
  const { row, rows } = bodyOf(grown.table);
  const states = [root, ...childrenOf(root, 'autoFilter')].flatMap((each) => childrenOf(each, 'sortState'));
  return states
    .flatMap((state) => [state, ...childrenOf(state, 'sortCondition')])
    .flatMap((tag) => {
      const area = areaOfAddress(tag.attributes['ref'] ?? '');
      if (!area || area.row + area.rows !== row + rows) return [];
      return attributeEdit(text, tag, ['ref', addressOf({ ...area, rows: area.rows + addedRows(grown) })]);
    });
}

/** The tag of a column with another name. A line break in an attribute would be read as a space, so it is escaped. */
export function namedColumn(tag: string, header: string): string {
  const written = withAttribute(tag, 'name', '');
  return written.replace(/(\sname\s*=\s*")"/, (_, before: string) => {
    return `${before}${cellText(header).replace(/\n/g, '_x000a_')}"`;
  });
}
