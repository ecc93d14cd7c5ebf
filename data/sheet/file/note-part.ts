import { addressOf, areaOfAddress } from '../grid/address.ts';
import { inTheWay } from '../grid/place.ts';
import { addedRows, type GrownArea, totalsOf } from './grown-sheet.ts';
import { unlessUnreadable } from './package.ts';
import type { WorkbookFile } from './workbook-file.ts';
import { attributeEdit, edited, visitXml, type XmlEdit } from './xml.ts';

/** The parts with notes and comments, each of which names its cell in `ref`. */
const NOTES = new Set(['comments', 'threadedComment']);
const NOTE = new Set(['comment', 'threadedComment']);

/** Notes and comments in the row of totals go down with it, and the boxes that show notes do too. */
export function withMovedNotes({ parts }: WorkbookFile, grown: GrownArea): void {
  if (!totalsOf(grown.table) || addedRows(grown) <= 0) return;
  for (const { type, target } of parts.relations(grown.table.sheet.path)) {
    if (!parts.has(target)) continue;
    const rewriting = NOTES.has(type) ? movedNotes : type === 'vmlDrawing' ? movedBoxes : undefined;
    if (rewriting) unlessUnreadable(() => parts.write(target, rewriting(parts.text(target), grown, target)), undefined);
  }
}

function isAmongTotals({ table }: GrownArea, row: number, column: number): boolean {
  const totals = totalsOf(table);
  return totals !== undefined && inTheWay({ row, column, rows: 1, columns: 1 }, [totals]) !== undefined;
}

function movedNotes(text: string, grown: GrownArea, part: string): string {
  const edits: XmlEdit[] = [];
  visitXml(text, part, {
    open(tag) {
      const area = NOTE.has(tag.name) ? areaOfAddress(tag.attributes['ref'] ?? '') : undefined;
      if (!area || !isAmongTotals(grown, area.row, area.column)) return;
      const address = addressOf({ ...area, row: area.row + addedRows(grown) });
      edits.push(attributeEdit(text, tag, ['ref', address]));
    },
  });
  return edited(text, edits);
}

/** The corners of a box in its anchor: column, offset, row, offset, and the same again (ECMA-376-4 §19.4.2.3). */
const ANCHOR_ROWS = [2, 6];

/** The part is old VML, which need not be well-formed. */
function movedBoxes(text: string, grown: GrownArea): string {
  return text.replace(/<(\w+:)?ClientData\b[\s\S]*?<\/(?:\w+:)?ClientData>/g, (box) => {
    const numberIn = (name: string) => Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)`).exec(box)?.[1] ?? -1);
    if (!isAmongTotals(grown, numberIn('Row'), numberIn('Column'))) return box;
    const added = addedRows(grown);
    return box
      .replace(/(<(?:\w+:)?Row>\s*)(\d+)/, (_, before: string, row: string) => before + String(Number(row) + added))
      .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, before: string, anchor: string) => {
        const corners = anchor.split(',');
        return (
          before + corners.map((each, at) => (ANCHOR_ROWS.includes(at) ? ` ${Number(each) + added}` : each)).join()
        );
      });
  });
}
