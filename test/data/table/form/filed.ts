import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import type { TableSpec } from '../../../../data/table/frame/spec.ts';
import { tableOf } from '../../../../data/table/table.ts';
import { figureIn, ledgerOf, shippedPlans } from '../../plans/plans.ts';

/** Answers a form's rows by key, each with its cells and inputs by column key. */
export function filed(
  ledger: Ledger,
  form: TableForm,
  spec: Partial<TableSpec> & { district: string; period: string },
) {
  const { district, period, ...rest } = spec;
  const table = tableOf(ledger, { indicators: [], ...rest, form, districts: [district], periods: [period] });
  const columns = [...table.inputs, ...table.columns];
  const row = (at: number): Record<string, CellValue> =>
    Object.fromEntries(columns.map(({ key, values }) => [key, values[at] ?? null]));
  const rows = new Map(table.rowKeys.map((key, at) => [key, row(at)]));
  return {
    ...table,
    headers: table.columns.map(({ label }) => label),
    /** The cells of a row, in the order of the columns named. */
    cells: (key: string, ...of: string[]) => of.map((name) => rows.get(key)?.[name]),
  };
}

/**
 * The plans of the districts named, with figures that no document states. Each figure is a copy of another, except for the
 * fields given. The other districts are left out, because they take long to load.
 */
export function ledgerWith(stated: { like: string; but: Partial<PlanFigure> }[]): Ledger {
  const set = shippedPlans();
  const districts = new Set(stated.map(({ like }) => like.slice(0, 2)));
  set.documents = set.documents.filter(({ code }) => districts.has(code.slice(0, 2)));
  for (const [place, { like, but }] of stated.entries()) {
    const figure = figureIn(set, like);
    const code = `${like.slice(0, like.indexOf('/'))}/made-up-${place}`;
    set.documents.find(({ figures }) => figures.includes(figure))?.figures.push({ ...figure, ...but, code });
  }
  return ledgerOf(set);
}

/** A period of 2024 in the fields that a figure of the data set has. */
export function monthsOf2024(period: string, first: number, last: number) {
  return { period, periodStart: 2024 * 12 + first - 1, periodEnd: 2024 * 12 + last - 1 };
}
