import type { Language } from '../../data/rules/words.ts';
import { type Area, inTheWay } from '../../data/sheet/grid/place.ts';
import type { SheetColumn } from '../../data/sheet/plan/plan.ts';
import { colourRules, columnOfRule, isVerdictKey, ruleFrom } from '../../data/sheet/plan/verdict-colour.ts';
import type { Edit, SheetArea } from './office/edit.ts';
import type { FoundRule } from './office/read.ts';
import type { FoundTable } from './office/read-workbook.ts';

/** The edits that colour the verdicts of new columns: `at` is the place of all of them, header and body. */
export function colouring(columns: SheetColumn[], at: SheetArea, language: Language): Edit[] {
  return columns.flatMap(({ key }, index) => {
    if (!isVerdictKey(key)) return [];
    const body = { ...at, row: at.row + 1, rows: Math.max(at.rows - 1, 1), column: at.column + index, columns: 1 };
    return colourRules(body, language).map((rule): Edit => ({ kind: 'add-rule', area: body, rule }));
  });
}

/**
 * The edits that take our rules on into the rows that a table has grown by: each gives way to one over the whole
 * column, whether Excel has stretched it by itself or not. Those that the user took away or cut short are not among the
 * rules found.
 */
export function stretching(found: FoundRule[], { area, sheet }: FoundTable, bodyRows: number): Edit[] {
  const body: Area = { ...area, row: area.row + 1, rows: bodyRows };
  return found.flatMap(({ id, ...rule }): Edit[] => {
    const column = columnOfRule(rule.formula);
    if (column === undefined) return [];
    const cells = { ...body, sheet, column, columns: 1 };
    if (!inTheWay(cells, [body])) return [];
    return [
      { kind: 'add-rule', area: cells, rule: ruleFrom(rule, cells) },
      { kind: 'delete-rule', area: { ...cells, rows: 1 }, id },
    ];
  });
}
