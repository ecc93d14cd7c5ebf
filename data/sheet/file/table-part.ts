import { addressOf, areaOfAddress } from '../grid/address.ts';
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
export function tablePart(text: string, { link, grown, refresh }: FileWriting): string {
  const { path, area, hasTotals } = link.table;
  const root = readXml(text, path);
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const edits: XmlEdit[] = [];
  if (grown.rows !== area.rows) {
    edits.push(attributeEdit(text, root, ['ref', addressOf(grown)]));
    const filter = childOf(root, 'autoFilter');
    const filtered = { ...grown, rows: grown.rows - (hasTotals ? 1 : 0) };
    if (filter) edits.push(attributeEdit(text, filter, ['ref', addressOf(filtered)]));
    edits.push(...sortEdits(text, root, { table: link.table, grown }));
  }
  for (const { column, header, cells, isFormula } of refresh.writes.filter(({ isTheirs }) => !isTheirs)) {
    const element = columns[column];
    if (!element) continue;
    const { start, end } = element;
    if (header !== undefined) edits.push({ start, end, text: namedColumn(text.slice(start, end), header) });
    const formula = isFormula ? cells.find((cell) => typeof cell === 'string') : undefined;
    const calculated = childOf(element, 'calculatedColumnFormula');
    if (calculated && typeof formula === 'string' && !calculated.isEmpty)
      edits.push({ start: calculated.end, end: calculated.closeStart, text: escapedXml(formula.replace(/^=/, '')) });
  }
  return edited(text, edits);
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
