import type { TableQuery } from '../../rules/table/table-query.ts';
import { COLUMN_KINDS } from '../../rules/words.ts';
import { ColumnMissing, NotRelinkable } from '../fault/table-fault.ts';
import { FORMULA_KEYS, type FormulaKey, neededInputs, ROW_KEY } from '../formula/formula.ts';
import { publishedKeyOf } from '../formula/published.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import type { SheetColumn, SheetPlan, TableDefinition } from '../plan/plan.ts';
import { ownColumns } from '../plan/plan.ts';
import { visibleColumns } from '../plan/preview.ts';
import { rowKeyAt } from './lost-query.ts';
import { findOwnedColumns, type OwnedColumns } from './owned-column.ts';

/**
 * The definition of a table that has lost its own, and the plan for the columns it has, from a plan with all columns.
 * Throws `NotRelinkable` and `ColumnMissing`.
 */
export function relinked(table: SheetTable, plan: SheetPlan): { stored: TableDefinition; plan: SheetPlan } {
  const at = rowKeyAt(table.headers);
  const planned = new Set(plan.rowKeys);
  if (!table.values.some((cells) => planned.has(String(cells[at])))) throw new NotRelinkable();
  let columns = ownColumns(plan.columns);
  for (;;) {
    const wanted = { ...plan, columns };
    const stored = { ...plan.definition, columns: columns.map(({ key, header }) => ({ key, header })) };
    try {
      return definitionOf(table, wanted, findOwnedColumns(table, stored, wanted));
    } catch (error) {
      // A form has all of its columns or is none.
      if (!(error instanceof ColumnMissing) || plan.definition.spec.form !== undefined) throw error;
      columns = without(columns, error);
    }
  }
}

/**
 * The query of a lost form with those of its columns that the table still has, after all of them were looked for; undefined where
 * that is not what was wrong.
 */
export function withColumnsLeft(plan: SheetPlan, fault: unknown): TableQuery | undefined {
  const { spec } = plan.definition;
  if (!(fault instanceof ColumnMissing) || spec.form === undefined || spec.formColumns !== undefined) return undefined;
  const shown = visibleColumns(plan);
  const left = shown.filter(({ header }) => !fault.headers.includes(header));
  const hasOwn = left.some(({ role }) => role !== 'blank');
  return hasOwn && left.length < shown.length ? { ...spec, formColumns: left.map(({ key }) => key) } : undefined;
}

function definitionOf(table: SheetTable, plan: SheetPlan, owned: OwnedColumns) {
  // A plan with all columns has its inputs in another order than the table that was made without some of them.
  const placeOf = ({ key }: SheetColumn) => owned.get(key)?.at ?? table.headers.length;
  const inOrder = plan.columns.toSorted((one, other) => placeOf(one) - placeOf(other));
  const columns = inOrder.map(({ key, header, group }) => {
    const found = owned.get(key);
    return {
      key,
      header: table.headers[found?.at ?? -1] ?? header,
      ...(group ? { group } : {}),
      ...(found?.renamed ? { renamed: true } : {}),
    };
  });
  const kinds = COLUMN_KINDS.filter((kind) => plan.columns.some(({ key }) => kindOf(key) === kind));
  const asked = plan.definition.spec;
  const spec = asked.form === undefined ? { ...asked, columns: kinds } : asked;
  const stored: TableDefinition = { ...plan.definition, spec, columns, revision: 0, caption: [] };
  return { stored, plan: { ...plan, definition: { ...plan.definition, spec } } };
}

/** `2024:TARGET` and `TARGET` are goals; the months of a result come with it. */
function kindOf(key: string): string {
  return key.replace(/^.*:/, '').replace(/^ACTUAL_PERIOD$/, 'ACTUAL');
}

/** The columns but for those of the missing kinds, and what their formulas alone needed. */
function without(columns: SheetColumn[], missing: ColumnMissing): SheetColumn[] {
  const keys = columns.filter(({ header }) => missing.headers.includes(header)).map(({ key }) => key);
  const kinds = new Set(keys.filter((key) => !key.endsWith('ACTUAL_PERIOD')).map(kindOf));
  const kept = columns.filter(({ key, role }) => role === 'input' || !kinds.has(kindOf(key)));
  const formulas = FORMULA_KEYS.filter((key) => kept.some((column) => column.key === key && column.role === 'formula'));
  const cannotDo = formulas.length > 0 && (kinds.has('TARGET') || kinds.has('ACTUAL'));
  const isOptional = keys.some((key) => COLUMN_KINDS.some((kind) => kind === kindOf(key)));
  if (!isOptional || cannotDo) throw missing;
  return kept.filter(({ key, role }) => role !== 'input' || isNeeded(key, kept, formulas));
}

function isNeeded(input: string, columns: SheetColumn[], formulas: FormulaKey[]): boolean {
  const isPublished = columns.some(({ key }) => publishedKeyOf(key) === input);
  return input === ROW_KEY || isPublished || neededInputs(formulas).includes(input);
}
