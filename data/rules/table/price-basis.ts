import { words } from '../message/message.ts';
import type { Language, Measure } from '../words.ts';

/**
 * Value added: its level is printed at the prices of its year and its growth reckoned at constant ones, so that one does
 * not follow from the other (National Bureau of Statistics, https://www.stats.gov.cn/zs/tjws/, on GDP and on industry).
 */
const OF_CURRENT_PRICES: readonly string[] = ['GDP', 'INDUSTRIAL_VALUE_ADDED'];

/** An indicator that a table shows, and at which measure. */
export interface ShownMeasure {
  code: string;
  name: string;
  measure: Measure;
}

/** One sentence on the prices at which a table's levels and growth rates are reckoned; undefined where none is needed. */
export function priceBasis(shown: ShownMeasure[], language: Language): string | undefined {
  const of = (measure: Measure) => [
    ...new Set(
      shown.filter((one) => one.measure === measure && OF_CURRENT_PRICES.includes(one.code)).map(({ name }) => name),
    ),
  ];
  const [levels, growths] = [of('LEVEL'), of('GROWTH')];
  if (levels.length === 0 && growths.length === 0) return undefined;
  return words(language).priceBasis(levels, growths);
}
