import { formulaOfAnyRow, movedFormula } from '../formula/moved-formula.ts';
import { isFormulaCell, type SheetTable } from '../grid/sheet-table.ts';
import type { ColumnWrite } from './refresh.ts';

/**
 * The cells that the user's own columns get in new rows: the formula that most rows of the column have, as it reads in
 * the new row, and the number format of the row before, as in Excel.
 */
export function carriedWrites(table: SheetTable, columns: number[], rows: number): ColumnWrite[] {
  const last = table.values.length - 1;
  if (rows <= 0 || last < 0) return [];
  return columns.flatMap((column): ColumnWrite[] => {
    const formula = formulaOf(table, column);
    const format = table.numberFormats[last]?.[column] ?? 'General';
    // A formula that is entered into a cell of texts would be one of them.
    const isPlain = ['', 'General', ...(formula ? ['@'] : [])].includes(format);
    if (formula === undefined && isPlain) return [];
    const span = Array.from({ length: rows }, (_, index) => last + 1 + index);
    return [
      {
        ...{ column, firstRow: last + 1, isFormula: formula !== undefined, isTheirs: true },
        cells: span.map((row) =>
          formula ? movedFormula(formula.text, { rows: row - formula.row, columns: 0 }) : undefined,
        ),
        numberFormats: span.map(() => (isPlain ? undefined : format)),
      },
    ];
  });
}

/** The formula of more than half of the rows, in the words of one of them. */
function formulaOf(table: SheetTable, column: number): { text: string; row: number } | undefined {
  const found = new Map<string, { text: string; row: number; count: number }>();
  table.values.forEach((_, row) => {
    if (!isFormulaCell(table, row, column)) return;
    const text = String(table.formulas[row]?.[column]);
    const key = formulaOfAnyRow(text, row);
    const known = found.get(key) ?? { text, row, count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  });
  return [...found.values()].find(({ count }) => count * 2 > table.values.length);
}
