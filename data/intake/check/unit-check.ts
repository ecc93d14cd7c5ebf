import { conversionOf } from '../../rules/number/conversion.ts';
import type { CheckedFigure } from './checked-figure.ts';
import { type Objection, objectionOf } from './objection.ts';

/** The unit in which an indicator is kept, by its code; undefined where it is not known or has none. */
export type UnitOf = (name: string) => string | undefined;

/**
 * Amounts, and changes of amounts, in a unit of another kind than the indicator's: a name that was taken for another, or a
 * unit that was. It is told once for all cells of a table, because they have one reason.
 */
export function checkUnits(figures: readonly CheckedFigure[], unitOf: UnitOf): Objection[] {
  const unlike = figures.flatMap((figure) => {
    const { names, measure, role, unit } = figure;
    const isAmount = measure === 'LEVEL' || (measure === 'CHANGE' && unit !== '%');
    if (!isAmount || role === 'BASE' || unit === null) return [];
    const kept = names.map(unitOf).find((each) => each !== undefined);
    return kept === undefined || conversionOf(unit, kept) ? [] : [{ figure, kept }];
  });
  const groups = Map.groupBy(unlike, ({ figure: { block, names, unit } }) => [block, names[0], unit].join('\t'));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first
      ? [
          objectionOf({
            ...{ code: 'UNIT', force: 'ASK', figure: first.figure, expected: first.kept },
            others: others.map(({ figure }) => figure),
          }),
        ]
      : [],
  );
}
