import { COLUMN_KINDS, type ColumnKind } from '../../data/rules/words.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import type { TableDraft } from '../state/pane-context.ts';

/** The columns of a table that can be left out of it, by the keys that its query knows them by. */
export function droppable({ columns, definition }: SheetPlan): string[] {
  const shown = columns.filter(({ role }) => role !== 'input').map(({ key }) => key);
  const { form, formColumns } = definition.spec;
  const keys = form === undefined ? shown.filter(isKind) : (formColumns ?? shown);
  // A table keeps one column that says something.
  return keys.length > 1 ? [...keys] : [];
}

/** The draft's part that shows the table without one of its columns. */
export function withoutColumn(
  plan: SheetPlan,
  key: string,
): Pick<TableDraft, 'columns'> | Pick<TableDraft, 'formColumns'> {
  const left = droppable(plan).filter((one) => one !== key);
  return plan.definition.spec.form === undefined ? { columns: left.filter(isKind) } : { formColumns: left };
}

function isKind(key: string): key is ColumnKind {
  return COLUMN_KINDS.some((kind) => kind === key);
}
