import { conversionOf } from '../number/conversion.ts';
import { UNIT_OF } from '../number/unit.ts';
import type { RelationKind, Timing } from '../words.ts';

/** The facts about an indicator by which its numbers can be added to another's. */
export interface Addable {
  code: string;
  timing: Timing;
  unit: string | null;
}

/** Why numbers do not add up. `at` is the indicator that is to blame; undefined where the two do not go together. */
export interface Misfit {
  reason: 'AVERAGE' | 'TIMINGS' | 'RATE' | 'UNITS';
  at?: Addable;
}

/** Why the numbers of a part or a flow do not add up to those of the whole or the stock; undefined where they do. */
export function relationMisfit(from: Addable, kind: RelationKind, to: Addable): Misfit | undefined {
  if (kind !== 'PART_OF' && kind !== 'FLOW_OF') return undefined;
  const average = [from, to].find(({ timing }) => timing === 'AVERAGE');
  if (average) return { reason: 'AVERAGE', at: average };
  if (kind === 'FLOW_OF' && (from.timing !== 'FLOW' || to.timing !== 'STOCK')) return { reason: 'TIMINGS' };
  const rate = [from, to].find(({ unit }) => unit === null || unit === UNIT_OF.SHARE || unit === UNIT_OF.RANK);
  if (rate) return { reason: 'RATE', at: rate };
  return conversionOf(from.unit, to.unit) ? undefined : { reason: 'UNITS' };
}
