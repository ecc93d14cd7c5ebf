import { isPartOfYear, isYear, parsePeriod, yearBefore } from '../../rules/period/period.ts';
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

const PAIRED = ['LEVEL', 'GROWTH'];

/** The measure of a cell, by that of its row, its column, and what the row is judged by; undefined is the main measure. */
function measureOf(
  row: string | undefined,
  { kind, group }: { kind: string; group: string },
  judged: CellValue,
): string | undefined {
  if (kind === 'RANK') return `RANK/${group || (row ?? '')}`;
  // A row of growth has the level beside it.
  const isOfColumn = PAIRED.includes(group) && (row === undefined || PAIRED.includes(row));
  if (isOfColumn) return group;
  return row ?? (group !== '' ? group : judged === 'GROWTH' ? 'GROWTH' : undefined);
}

/** The months of a year whose results a form shows, in a row that is named by the year; undefined for those of the whole year. */
function monthsOf({ periods }: TableDefinition, rowPeriod: string): string | undefined {
  const [months, year] = [parsePeriod(periods?.[0]?.months ?? ''), parsePeriod(rowPeriod)];
  return months && year && isYear(year) && isPartOfYear(months) ? months.name : undefined;
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
  const measure = measureOf(row.measure, { kind, group }, judged);
  const months = monthsOf(definition, period);
  return {
    key: {
      district,
      indicator: subjectOf(row),
      period: periodOf(kind, period, definition.spec.form),
      ...(measure ? { measure } : {}),
      asOf: definition.asOf,
    },
    kind: GOALS.includes(kind) ? 'TARGET' : kind === 'RANK' ? 'ACTUAL' : kind,
    ...(months !== undefined && { months }),
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
