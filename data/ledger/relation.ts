import type { RelationKind } from '../rules/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';

/** Another indicator to which one is related, seen from the one. */
export interface Related {
  kind: RelationKind;
  /** The other indicator. */
  indicator: Indicator;
  /** Whether the other is the whole, the stock, the wider one or the later stage; false where it is the part of this one. */
  isTowards: boolean;
  /** Whether the parts are the whole by name. */
  complete: boolean;
  /** The stage of this indicator's work, and that of the other's, where the relation is a STAGE. */
  ownStage: string | null;
  stage: string | null;
}

/** The indicators to which one is related directly: those to which it points, then those that point to it. */
export function listRelated(catalogue: Catalogue, { code, relations }: Indicator): Related[] {
  const towards = relations.flatMap(({ kind, to, complete, stage, toStage }): Related[] => {
    const indicator = catalogue.indicatorsByCode.get(to);
    return indicator ? [{ kind, indicator, isTowards: true, complete, ownStage: stage, stage: toStage }] : [];
  });
  const from = (catalogue.relationsTo.get(code) ?? []).map(
    ({ from: indicator, relation: { kind, complete, stage, toStage } }): Related => ({
      kind,
      indicator,
      isTowards: false,
      complete,
      ownStage: toStage,
      stage,
    }),
  );
  return [...towards, ...from];
}
