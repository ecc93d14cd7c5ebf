import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import type { Language } from '../../../../data/rules/words.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { mergedInto } from '../../../../data/table/merged-indicator.ts';
import { tableOf } from '../../../../data/table/table.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { revisionNamed } from './table-answer.ts';

let ledger: Ledger | undefined;

/** A filed table over the shipped data set, or another, as it goes into a sheet. */
export function formPlan(
  query: TableQuery & { form: TableForm },
  { language = 'ZH', id = 'PB_FORM2345', from }: { language?: Language; id?: string; from?: Ledger } = {},
): SheetPlan {
  if (!from) ledger ??= shippedLedger();
  return planOf(from ?? ledger ?? shippedLedger(), query, { language, id });
}

/** A table of a ledger, as it goes into a sheet. */
export function planOf(of: Ledger, query: TableQuery, { language, id }: { language: Language; id: string }): SheetPlan {
  const { at, periods, ...table } = tableOf(of, { ...query, language } as Parameters<typeof tableOf>[1]);
  const answer = {
    ...table,
    periods: periods.map(({ typed, period, months }) => ({ typed, period: period.name, months: months?.name ?? null })),
    mergedIndicators: mergedInto(of, table.rowKeys),
    asOf: at.asOf,
    // The ledgers of a test stand for one that goes on, whatever they were made of.
    revision: { number: 5, name: revisionNamed(5), ledger: 'shipped' },
  };
  return sheetPlan(answer, query, { id, language });
}

/** The plan as it was before some of its rows were published. */
export function withoutRows(plan: SheetPlan, isMissing: (row: number) => boolean): SheetPlan {
  const pick = <T>(cells: T[]) => cells.filter((_, row) => !isMissing(row));
  const columns = plan.columns.map((column) => ({
    ...column,
    cells: pick(column.cells),
    numberFormats: pick(column.numberFormats),
    ...(column.results ? { results: pick(column.results) } : {}),
    ...(column.figureIds ? { figureIds: pick(column.figureIds) } : {}),
  }));
  return { ...plan, columns, rowKeys: pick(plan.rowKeys) };
}
