import { isSameInEnglish } from '../../rules/number/typed-unit.ts';
import type { Facts } from './facts.ts';
import type { Measured } from './figure-measure.ts';
import type { CellNumber } from './word/cell-number.ts';

/** Units in English words, of which one that may mean several means that in which an indicator is kept: sets are 台 for it. */
function unitsFor(units: string[], kept: string): string[] {
  const isMeant = (unit: string) => unit !== kept && isSameInEnglish(unit, kept);
  return units.some(isMeant) ? units.map((unit) => (isMeant(unit) ? kept : unit)) : units;
}

function isChinese(text: string | undefined): boolean {
  return text !== undefined && /[一-鿿]/.test(text);
}

function factsFor(facts: Facts, kept: string): Facts {
  if (!facts.units || isChinese(facts.unitSource?.text)) return facts;
  const units = unitsFor(facts.units, kept);
  return units === facts.units ? facts : { ...facts, units };
}

function numberFor(number: CellNumber, kept: string, shown: string): CellNumber {
  if (number.unit === undefined || isChinese(shown)) return number;
  const [unit = number.unit] = unitsFor([number.unit], kept);
  return unit === number.unit ? number : { ...number, unit };
}

/** A number with the units that English words mean beside an indicator, by the unit in which that is kept and the text of its cell. */
export function inKeptUnit(measured: Measured, kept: string | null | undefined, shown: string): Measured {
  if (kept === null || kept === undefined) return measured;
  const { row, column, number, outer } = measured;
  return {
    ...measured,
    row: factsFor(row, kept),
    column: factsFor(column, kept),
    number: numberFor(number, kept, shown),
    outer: outer.map((units) =>
      isChinese(units.source.text) ? units : { ...units, value: unitsFor(units.value, kept) },
    ),
  };
}
