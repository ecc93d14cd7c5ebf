import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { newTableId } from '../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import { ask } from '../ask/client.ts';
import { type Language, TableOf } from '../ask/operations.ts';
import { pickCell } from '../excel/formula.ts';
import { insertTable, type WantedPlace } from '../excel/insert.ts';
import type { Inserted, PlaceTaken } from '../excel/place.ts';

/** Puts a new linked table of a query at the selected cell, or at the place that was offered instead. */
export async function insertQuery(
  query: TableQuery,
  language: Language,
  place: WantedPlace = {},
): Promise<Inserted | PlaceTaken> {
  const from = place.at === undefined && !place.onNewSheet ? await selectedPlace() : place;
  const { table } = await ask(TableOf, { spec: { ...query, language } });
  return insertTable(sheetPlan(table, query, { id: newTableId(), language }), from);
}

/** The cell that is selected now: while the table is fetched its user may go on to another one. */
async function selectedPlace(): Promise<WantedPlace> {
  const { sheet, row, column } = await pickCell();
  return { sheet, at: addressOf({ row, column, rows: 1, columns: 1 }) };
}
