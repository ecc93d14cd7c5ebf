import type { Fields } from '../../../ledger/log/thing.ts';
import { basisKey } from '../../../rules/figure/basis.ts';
import { parsePeriod } from '../../../rules/period/period.ts';
import type { GrowthBasis, Measure } from '../../../rules/words.ts';

/** The character between two parts of a key: no name or code has it. */
const BETWEEN = '\u001f';

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function basisOf({ measure, basis }: Fields, growthBasis: GrowthBasis | null): string {
  return basisKey({ measure: measure as Measure, basis: typeof basis === 'string' ? basis : null }, { growthBasis });
}

/** The months of a figure's line; what the line has where those are no months. */
function periodOf({ period, periodStart, periodEnd }: Fields): string {
  if (periodStart !== undefined && periodEnd !== undefined) return `${periodStart}-${periodEnd}`;
  return parsePeriod(textOf(period))?.name ?? textOf(period);
}

/** The key that figures of one matter share, whoever publishes them, as a text. */
export function statementKey(fields: Fields, growthBasis: GrowthBasis | null): string {
  const { district, owner, indicator, measure, rankOf, scope, role, authority, stretch } = fields;
  const held = district === undefined ? `=${textOf(owner)}` : textOf(district);
  return [
    held,
    textOf(indicator),
    textOf(measure),
    textOf(rankOf),
    textOf(scope),
    periodOf(fields),
    basisOf(fields, growthBasis),
    textOf(role),
    textOf(authority),
    stretch === true ? 'S' : '',
  ].join(BETWEEN);
}
