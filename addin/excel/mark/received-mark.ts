import type { ReceivedFinding } from '../../../data/rules/words.ts';
import { type ColourRule, VERDICT_COLOURS } from '../../../data/sheet/plan/verdict-colour.ts';
import type { Edit, SheetArea } from '../office/edit.ts';
import { rules } from '../office/read.ts';
import { openSheet } from '../office/read-sheet.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';
import { readOwnComments } from './own-comment.ts';

/** A number of a received table as it is marked. Rows and columns are counted from 0. */
export interface MarkedCell {
  row: number;
  column: number;
  finding: ReceivedFinding;
  /** The comment on it: its first line names us, and the others tell what was found. */
  remark: string;
}

/** Cells that are marked at once. A workbook with thousands of rules and comments is slow in everybody's hands. */
const MOST_MARKED = 1000;
const TONES = { DIFFERS: 'BAD', OTHER_VINTAGE: 'WARNING', NOT_HELD: 'WARNING', ASKED: 'WARNING' } as const;
type Marked = keyof typeof TONES;

/** A rule that is always true, and by whose formula it is known as one of these marks. */
const MARK = /^=?N\(\s*"PLANBOOK [A-Z_]+"\s*\)\s*=\s*0$/i;

function isMarked(cell: MarkedCell): cell is MarkedCell & { finding: Marked } {
  return cell.finding in TONES;
}

function markOf(finding: Marked): ColourRule {
  return { formula: `=N("PLANBOOK ${finding}")=0`, ...VERDICT_COLOURS[TONES[finding]] };
}

function cellIn(sheet: string, { row, column }: Pick<MarkedCell, 'row' | 'column'>): SheetArea {
  return { sheet, row, column, rows: 1, columns: 1 };
}

/** The marks of a sheet: how many cells have one, and the edits that take them away. */
async function readMarks(workbook: Workbook, sheet: string, begins: readonly string[]) {
  const { open } = await workbook.read({ open: openSheet(sheet) });
  if (!open.used) return { cells: 0, removing: [], isCommented: () => false };
  const used = { ...open.used, sheet };
  const { found } = await workbook.read({ found: rules(used) });
  const marks = found.filter(({ formula }) => MARK.test(formula.trim()));
  const { removing, isCommented } = await readOwnComments(workbook, used, begins);
  const rulesAway = marks.map(({ id }): Edit => ({ kind: 'delete-rule', area: used, id }));
  return { cells: marks.length, removing: [...removing, ...rulesAway], isCommented };
}

/**
 * Marks the numbers of a sheet that do not agree: a conditional format and a comment on each, in the place of marks that were
 * there before. Formats and comments of the user's are left as they are.
 */
export function markReceived(
  sheet: string,
  cells: readonly MarkedCell[],
  begins: readonly string[],
): Promise<{ marked: number; left: number }> {
  const all = cells.filter(isMarked);
  const marked = all.slice(0, MOST_MARKED);
  return inWorkbook(async (workbook) => {
    const { removing, isCommented } = await readMarks(workbook, sheet, begins);
    const adding = marked.flatMap(({ finding, remark, ...cell }): Edit[] => {
      const area = cellIn(sheet, cell);
      return [
        { kind: 'add-rule', area, rule: markOf(finding) },
        ...(isCommented(cell) ? [] : [{ kind: 'add-comment', area, text: remark } as const]),
      ];
    });
    try {
      await workbook.write([...removing, ...adding]);
    } catch (error) {
      await workbook.write((await readMarks(workbook, sheet, begins)).removing);
      throw error;
    }
    return { marked: marked.length, left: all.length - marked.length };
  });
}

/** Takes the marks of a sheet away. Answers how many cells had one. */
export function unmarkReceived(sheet: string, begins: readonly string[]): Promise<number> {
  return inWorkbook(async (workbook) => {
    const { cells, removing } = await readMarks(workbook, sheet, begins);
    if (removing.length > 0) await workbook.write(removing);
    return cells;
  });
}

/** Brings the sheet of a cell to the fore and selects it. */
export function selectCell(cell: { sheet: string; row: number; column: number }): Promise<void> {
  return inWorkbook((workbook) => workbook.write([{ kind: 'select', area: cellIn(cell.sheet, cell) }]));
}
