import type { Ledger } from '../ledger/ledger.ts';
import { placesIn } from '../ledger/log/figure-code.ts';
import { nameIn, words } from '../rules/message/message.ts';
import type { Language, Measure } from '../rules/words.ts';
import { figureIdOf } from './frame/column.ts';
import type { Table } from './frame/spec.ts';

/**
 * Value added: its level is printed at the prices of its year and its growth reckoned at constant ones, so that one does
 * not follow from the other (National Bureau of Statistics, https://www.stats.gov.cn/zs/tjws/, on GDP and on industry).
 */
const OF_CURRENT_PRICES: readonly string[] = ['GDP', 'INDUSTRIAL_VALUE_ADDED'];

/** An indicator that a table shows, and at which measure. */
interface ShownMeasure {
  code: string;
  name: string;
  measure: Measure;
}

/** One sentence on the prices at which a table's levels and growth rates are reckoned; undefined where none is needed. */
function priceBasis(shown: ShownMeasure[], language: Language): string | undefined {
  const of = (measure: Measure) => [
    ...new Set(
      shown.filter((one) => one.measure === measure && OF_CURRENT_PRICES.includes(one.code)).map(({ name }) => name),
    ),
  ];
  const [levels, growths] = [of('LEVEL'), of('GROWTH')];
  if (levels.length === 0 && growths.length === 0) return undefined;
  return words(language).priceBasis(levels, growths);
}

const SHOWN = `SELECT DISTINCT indicator_id AS indicator, measure FROM figures
WHERE (revision, line) IN (${placesIn('@ids')}) ORDER BY indicator_id`;

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
