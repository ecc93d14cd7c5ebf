import { parsePeriod, yearBefore } from '../../rules/period/period.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { formTraits, type TableForm } from '../../rules/table/form.ts';
import { readRowKey, subjectOf } from '../../rules/table/row-key.ts';
import { JUDGED } from '../formula/form-formula.ts';
import type { TableDefinition } from '../plan/plan.ts';
import type { CellSubject } from './cell-subject.ts';

function periodOf(kind: string, period: string, form: TableForm | undefined): string {
  const isOfYearBefore = form !== undefined && formTraits(form).ofYearBefore.some((one) => one === kind);
  const read = isOfYearBefore ? parsePeriod(period) : undefined;
  return read ? yearBefore(read).name : period;
}

/** The measure of a column; undefined is the main measure. */
function measureOf({ kind, group }: { kind: string; group: string }, judged: CellValue): string | undefined {
  if (kind === 'RANK') return `RANK/${group}`;
  if (group !== '') return group;
  return judged === 'GROWTH' ? 'GROWTH' : undefined;
}

const GOALS = ['NEXT_TARGET', 'PLAN'];

/**
 * Tells which comparison a cell of a filed table shows. Its rows are named by district, indicator and period, with the
 * measure between where the row is about one alone; else the column says it, or what the row is judged by.
 */
export function formSubject(
  rowKey: string,
  columnKey: string,
  { definition, judged }: { definition: TableDefinition; judged: CellValue },
): CellSubject | undefined {
  const row = readRowKey(rowKey);
  if (!row?.owner || !row.period || row.rest?.length) return undefined;
  const { owner: district, period } = row;
  const colon = columnKey.lastIndexOf(':');
  const [group, kind] = [columnKey.slice(0, Math.max(colon, 0)), columnKey.slice(colon + 1)];
  const measure = row.measure ?? measureOf({ kind, group }, judged);
  return {
    key: {
      district,
      indicator: subjectOf(row),
      period: periodOf(kind, period, definition.spec.form),
      ...(measure ? { measure } : {}),
      asOf: definition.asOf,
    },
    kind: GOALS.includes(kind) ? 'TARGET' : kind === 'RANK' ? 'ACTUAL' : kind,
  };
}

/** Reads what a row is judged by, where its table has a column for that. */
export function judgedIn(
  { headers, values }: { headers: string[]; values: CellValue[] },
  { columns }: TableDefinition,
): CellValue {
  const header = columns.find(({ key }) => key === JUDGED)?.header.toLowerCase();
  const at = headers.findIndex((each) => each.toLowerCase() === header);
  return values[at] ?? null;
}
