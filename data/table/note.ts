import type { Ledger } from '../ledger/ledger.ts';
import { placesIn } from '../ledger/log/figure-code.ts';
import { isAnyHidden } from '../ledger/store/sight.ts';
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

function figuresIn(columns: Table['columns']): string {
  const ids = columns.flatMap(({ figureIds }) => figureIds?.flatMap((id) => (id === null ? [] : figureIdOf(id))) ?? []);
  return JSON.stringify([...new Set(ids)]);
}

const IS_ANY_HIDDEN = `SELECT EXISTS (SELECT 1 FROM figures WHERE (revision, line) IN (${placesIn('@ids')}) AND release IS NOT NULL)`;

/** Whether a table shows anything that is not public. To open readers nothing does. */
function isInternal(ledger: Ledger, { columns, documents }: Table): boolean {
  if (ledger.sight === 'OPEN' || !isAnyHidden(ledger)) return false;
  return (
    documents.some(({ release }) => release !== 'PUBLIC') ||
    ledger.value(IS_ANY_HIDDEN, { ids: figuresIn(columns) }) === 1
  );
}

/** Lines of a caption before the mark: the units, and the time. */
const BEFORE_MARK = 2;

/** A table with a line above it that says so where it shows what is not public (内部资料 注意保管). */
export function marked(ledger: Ledger, table: Table): Table {
  if (!isInternal(ledger, table)) return table;
  const { internal } = words(table.language).table;
  return { ...table, caption: table.caption.toSpliced(BEFORE_MARK, 0, internal) };
}

/** The sentences that a reader of the table's figures needs below it, such as the prices at which they are reckoned. */
export function notesOf(ledger: Ledger, { columns, language }: Pick<Table, 'columns' | 'language'>): string[] {
  const found = ledger.prepared<{ indicator: number; measure: Measure }>(SHOWN).all({ ids: figuresIn(columns) });
  const shown = found.flatMap(({ indicator, measure }) => {
    const known = ledger.catalogue.indicatorsById.get(indicator);
    return known ? { code: known.code, name: nameIn(known, language), measure } : [];
  });
  return [priceBasis(shown, language) ?? []].flat();
}
