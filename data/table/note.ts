import type { Ledger } from '../ledger/ledger.ts';
import { nameIn } from '../rules/message/message.ts';
import { priceBasis } from '../rules/table/price-basis.ts';
import type { Measure } from '../rules/words.ts';
import { figureIdOf } from './frame/column.ts';
import type { Table } from './frame/spec.ts';

const SHOWN = `SELECT DISTINCT indicator_id AS indicator, measure FROM figures
WHERE id IN (SELECT value FROM json_each(@ids)) ORDER BY indicator_id`;

/** The sentences that a reader of the table's figures needs below it, such as the prices at which they are reckoned. */
export function notesOf(ledger: Ledger, { columns, language }: Pick<Table, 'columns' | 'language'>): string[] {
  const ids = columns.flatMap(({ figureIds }) => figureIds?.flatMap((id) => (id === null ? [] : figureIdOf(id))) ?? []);
  const found = ledger
    .prepared<{ indicator: number; measure: Measure }>(SHOWN)
    .all({ ids: JSON.stringify([...new Set(ids)]) });
  const shown = found.flatMap(({ indicator, measure }) => {
    const known = ledger.catalogue.indicatorsById.get(indicator);
    return known ? { code: known.code, name: nameIn(known, language), measure } : [];
  });
  return [priceBasis(shown, language) ?? []].flat();
}
