import type { CheckedFigure } from './checked-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import { groupsWith } from './file-sum-check.ts';
import type { Objection } from './objection.ts';
import { compared } from './sum-check.ts';

export interface Districts {
  /** The codes of all districts that make up a city, none where they are not known. */
  partsOf(code: string): readonly string[];
}

/** Indicators that do not add up over districts. */
const NOT_ADDED = /人均|平均|率|比重|占比|价格|指数|密度|强度/;

/** Σ区 = 市, where every district of the city has a figure. What a city has beside its districts may stand between them. */
export function checkDistricts(checked: FigureIndex, { partsOf }: Districts): Objection[] {
  const levels = checked.figures.filter(({ measure, role }) => measure === 'LEVEL' && role === 'ACTUAL');
  const isCity = ({ owner }: CheckedFigure) => partsOf(owner).length > 1;
  const keyOf = ({ names, scope, period }: CheckedFigure) => [names[0], scope, period.name].join('\t');
  return groupsWith(isCity, levels, keyOf).flatMap((group) => {
    const [first] = group;
    if (!first || first.unit === '%' || NOT_ADDED.test(first.names[0] ?? '')) return [];
    const byOwner = new Map(group.map((figure) => [figure.owner, figure]));
    return [...byOwner.values()].flatMap((city) => checkCity(city, byOwner, partsOf(city.owner)));
  });
}

function checkCity(city: CheckedFigure, byOwner: Map<string, CheckedFigure>, codes: readonly string[]): Objection[] {
  const parts = codes.map((code) => byOwner.get(code));
  if (parts.length < 2 || !parts.every((part) => part !== undefined)) return [];
  const signed = parts.map((figure) => ({ figure, sign: 1 as const }));
  return compared(city, signed, { relation: 'EQUAL', force: 'ASK', code: 'DISTRICTS', by: '' });
}
