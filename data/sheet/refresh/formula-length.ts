import { FormulaTooLong } from '../fault/table-fault.ts';
import { LONGEST_FORMULA } from '../grid/excel-limit.ts';

/**
 * A formula of ours names the table and its columns many times, so that long names of a user's own can make it longer
 * than Excel takes. Throws `FormulaTooLong`.
 */
export function checkFormulaLength(formula: string, of: { table: string; header: string }): void {
  if (formula.replace(/^=/, '').length > LONGEST_FORMULA) throw new FormulaTooLong(of.table, of.header);
}
