import type { Language } from '../../data/rules/words.ts';
import { type Area, inTheWay } from '../../data/sheet/grid/place.ts';
import type { SheetColumn } from '../../data/sheet/plan/plan.ts';
import {
  type ColourRule,
  colourRules,
  columnOfRule,
  isVerdictKey,
  ruleFrom,
} from '../../data/sheet/plan/verdict-colour.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import { type FoundRule, rules } from './office/read.ts';
import type { FoundTable } from './office/read-workbook.ts';
import type { Workbook } from './office/run.ts';

/** The edits that colour the verdicts of new columns: `at` is the place of all of them, header and body. */
export function colouring(columns: SheetColumn[], at: SheetArea, language: Language): Edit[] {
  return columns.flatMap(({ key }, index) => {
    if (!isVerdictKey(key)) return [];
    const body = { ...at, row: at.row + 1, rows: Math.max(at.rows - 1, 1), column: at.column + index, columns: 1 };
    return colourRules(body, language).map((rule): Edit => ({ kind: 'add-rule', area: body, rule }));
  });
}

/** A rule of ours as it holds for a body of `bodyRows` rows; undefined for a rule of another kind. */
function ruleOver(
  { id, ...rule }: FoundRule,
  { area, sheet }: FoundTable,
  bodyRows: number,
): { id: string; cells: SheetArea; rule: ColourRule } | undefined {
  const body: Area = { ...area, row: area.row + 1, rows: bodyRows };
  const column = columnOfRule(rule.formula);
  if (column === undefined) return undefined;
  const cells = { ...body, sheet, column, columns: 1 };
  return inTheWay(cells, [body]) ? { id, cells, rule: ruleFrom(rule, cells) } : undefined;
}

/**
 * The edits that take our rules on into the rows that a table has grown by: each gives way to one over the whole
 * column, whether Excel has stretched it by itself or not. Those that the user took away or cut short are not among the
 * rules found.
 */
export function stretching(found: FoundRule[], table: FoundTable, bodyRows: number): Edit[] {
  return found.flatMap((each): Edit[] => {
    const over = ruleOver(each, table, bodyRows);
    if (!over) return [];
    const { id, cells, rule } = over;
    return [
      { kind: 'add-rule', area: cells, rule },
      { kind: 'delete-rule', area: { ...cells, rows: 1 }, id },
    ];
  });
}

/** The edits that take a stretching back, as far as it came. `table` is as it was before. */
export async function unstretching(workbook: Workbook, found: FoundRule[], table: FoundTable): Promise<Edit[]> {
  const bodyRows = Math.max(table.area.rows - 1 - (table.hasTotals ? 1 : 0), 1);
  const known = new Set(found.map(({ id }) => id));
  const edits: Edit[] = [];
  for (const each of found) {
    const over = ruleOver(each, table, bodyRows);
    if (!over) continue;
    const top = { ...over.cells, rows: 1 };
    const { now } = await workbook.read({ now: rules(top) });
    const added = now.filter(({ id, formula }) => !known.has(id) && formula === over.rule.formula);
    if (!now.some(({ id }) => id === over.id)) edits.push({ kind: 'add-rule', area: over.cells, rule: over.rule });
    edits.push(...added.map(({ id }): Edit => ({ kind: 'delete-rule', area: top, id })));
  }
  return edits;
}
