import { parsePeriod, yearOf } from '../../rules/period/period.ts';
import { PeriodFault, readPeriod } from '../../rules/period/typed-period.ts';
import { formTraits } from '../../rules/table/form.ts';
import { readRowKey, rowKeyOf } from '../../rules/table/row-key.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';
import { ROW_KEY } from '../formula/formula.ts';
import type { SheetTable } from '../grid/sheet-table.ts';
import type { PlannedPeriod, TableDefinition } from '../plan/plan.ts';

/** The part of a definition that tells which periods its table shows. */
type Dated = Pick<TableDefinition, 'spec' | 'periods' | 'asOf'>;

/** The periods of a table that are others now, by their old names: those of 最新, 上月, 本年累计. */
export type MovedPeriods = ReadonlyMap<string, string>;

/** A relative period of a table, as it was and as it is. */
export interface PeriodMove {
  typed: string;
  before: Omit<PlannedPeriod, 'typed'>;
  now: Omit<PlannedPeriod, 'typed'>;
}

/** The periods as they were when the table was written. A definition from before that was kept tells it by its day. */
function periodsOf({ spec, periods, asOf }: Dated): PlannedPeriod[] {
  if (Array.isArray(periods)) return periods;
  return spec.periods.flatMap((typed) => {
    const period = readPeriod(typed, asOf);
    return period instanceof PeriodFault ? [] : [{ typed, period: period.name, months: null }];
  });
}

/** The periods typed in both definitions, as each has them. */
function pairsOf(stored: Dated, fresh: Dated): PeriodMove[] {
  const now = new Map(periodsOf(fresh).map((one) => [one.typed, one]));
  return periodsOf(stored).flatMap(({ typed, ...before }) => {
    const after = now.get(typed);
    return after ? [{ typed, before, now: { period: after.period, months: after.months } }] : [];
  });
}

/** The period as the keys of rows have it: in a form of one district it is the year. */
function keptName(name: string, { form }: TableQuery): string {
  const period = form === undefined || formTraits(form).of === 'CITY' ? undefined : parsePeriod(name);
  return period ? String(yearOf(period)) : name;
}

/** The periods of a table that are others now. One that is still among those it was asked for by name has not moved. */
export function movedPeriods(stored: Dated, fresh: Dated): MovedPeriods {
  const moved = new Map<string, string>();
  const stays = new Set<string>();
  for (const { before, now } of pairsOf(stored, fresh)) {
    const [from, to] = [before.period, now.period].map((name) => keptName(name, stored.spec));
    if (from === undefined || to === undefined) continue;
    if (from === to) stays.add(from);
    else if (!moved.has(from)) moved.set(from, to);
  }
  for (const name of stays) moved.delete(name);
  return moved;
}

/** The key that a row has now. */
export function carriedKey(moved: MovedPeriods, key: string): string {
  if (moved.size === 0) return key;
  const row = readRowKey(key);
  const period = row?.period === undefined ? undefined : moved.get(row.period);
  return row && period !== undefined ? rowKeyOf({ ...row, period }) : key;
}

/** The table with the row keys that its rows have now, and the rows that have others than are written there. */
export function withCarriedKeys(
  table: SheetTable,
  { moved, keyAt }: { moved: MovedPeriods; keyAt: number },
): { table: SheetTable; rows: ReadonlySet<number> } {
  const rows = new Set<number>();
  if (moved.size === 0) return { table, rows };
  const values = table.values.map((cells, row) => {
    const key = String(cells[keyAt] ?? '');
    const now = carriedKey(moved, key);
    if (now === key) return cells;
    rows.add(row);
    return cells.map((cell, at) => (at === keyAt ? now : cell));
  });
  return { table: { ...table, values }, rows };
}

/** The stored definition with the keys that its columns have now, where periods stand side by side. */
export function withCarriedColumns(stored: TableDefinition, fresh: Dated): TableDefinition {
  const moved = stored.spec.layout === 'BY_PERIOD' ? movedPeriods(stored, fresh) : undefined;
  if (!moved || moved.size === 0) return stored;
  const columns = stored.columns.map((column) => {
    const [period = '', ...kind] = column.key.split(':');
    const now = column.key === ROW_KEY || kind.length === 0 ? undefined : moved.get(period);
    return now === undefined ? column : { ...column, key: [now, ...kind].join(':') };
  });
  return { ...stored, columns };
}

/** The keys of the columns whose period is another now. */
export function movedColumns(stored: TableDefinition, fresh: Dated): ReadonlySet<string> {
  if (stored.spec.layout !== 'BY_PERIOD') return new Set();
  const names = new Set(movedPeriods(stored, fresh).values());
  return new Set(stored.columns.map(({ key }) => key).filter((key) => names.has(key.split(':')[0] ?? '')));
}

/** The relative periods that are others now, or show other months. */
export function periodMoves(stored: Dated, fresh: Dated): PeriodMove[] {
  return pairsOf(stored, fresh).filter(
    ({ typed, before, now }) =>
      parsePeriod(typed) === undefined &&
      (before.period !== now.period || (before.months !== null && before.months !== now.months)),
  );
}
