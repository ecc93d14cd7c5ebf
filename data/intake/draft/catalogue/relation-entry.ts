import { names } from '../../../ask/resolve.ts';
import type { Indicator } from '../../../ledger/indicator.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { sparse } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { circleFrom } from '../../../rules/figure/circle.ts';
import { relationMisfit } from '../../../rules/figure/relation-misfit.ts';
import { type RelationKind, stageRung, type Timing } from '../../../rules/words.ts';
import { DraftFault } from '../fault.ts';

/** A relation to another indicator as people tell it. */
export interface RelationEntry {
  kind: RelationKind;
  /** The code or a name of the other. */
  to: string;
  complete?: boolean;
  stage?: string | null;
  toStage?: string | null;
}

/** The indicator that is meant by a name. @throws DraftFault NO_THING with the nearest names. */
export function indicatorNamed(ledger: Ledger, text: string): Indicator {
  const coded = ledger.catalogue.indicatorsByCode.get(text);
  if (coded) return coded;
  const named = names(ledger).indicators.find(text);
  if ('found' in named) return named.found;
  const near = 'ambiguous' in named ? named.ambiguous : named.unknown;
  throw new DraftFault('NO_THING', text, near.join('、'));
}

function stagesOf(of: string, { kind, stage, toStage }: RelationEntry): Fields {
  if (kind !== 'STAGE') return {};
  const rungs = [stage, toStage].map((word) => (word === null || word === undefined ? undefined : stageRung(word)));
  const unknown = [stage, toStage].find((word, place) => typeof word === 'string' && rungs[place] === undefined);
  if (unknown) throw new DraftFault('BAD_VALUE', of, 'STAGE', unknown);
  const [from, to] = rungs;
  if (from !== undefined && to !== undefined && from >= to)
    throw new DraftFault('BAD_VALUE', of, 'STAGES', String(stage), String(toStage));
  return { stage: stage ?? null, toStage: toStage ?? null };
}

/** Refuses relations that would lead from an indicator back to it, in whatever number of steps. */
function checkCircle({ catalogue }: Ledger, { code, name: of }: Pick<Indicator, 'code' | 'name'>, to: Indicator): void {
  const next = (at: string) =>
    at === code ? [to.code] : (catalogue.indicatorsByCode.get(at)?.relations ?? []).map((relation) => relation.to);
  const circle = circleFrom(code, next);
  if (!circle) return;
  const named = circle.map((one) => (one === code ? of : (catalogue.indicatorsByCode.get(one)?.name ?? one)));
  throw new DraftFault('BAD_VALUE', of, 'CIRCLE', named.join(' → '));
}

/**
 * Relations as the line of an indicator has them.
 *
 * @throws DraftFault where one leads nowhere, to the indicator itself, in a circle, or to numbers with which its own do not add up.
 */
export function relationLines(ledger: Ledger, indicator: Fields, entries: readonly RelationEntry[]): Fields[] {
  const {
    code,
    name,
    timing,
    unit = null,
  } = indicator as { code: string; name: string; timing: Timing; unit?: string };
  const lines = new Map<string, Fields>();
  for (const entry of entries) {
    const { kind, complete = false } = entry;
    const to = indicatorNamed(ledger, entry.to);
    checkCircle(ledger, { code, name }, to);
    if (relationMisfit({ code, timing, unit }, kind, to)) throw new DraftFault('BAD_VALUE', name, 'MISFIT', to.name);
    if (complete && kind !== 'PART_OF') throw new DraftFault('BAD_VALUE', name, 'COMPLETE', to.name);
    lines.set(`${kind} ${to.code}`, sparse({ kind, to: to.code, complete, ...stagesOf(name, entry) }));
  }
  return [...lines.values()];
}
