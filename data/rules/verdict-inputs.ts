import { type Comparison, type ComparisonInput, unjudgeable } from './comparison.ts';
import { type GoalRule, goalOf, type Side, sideOf } from './goal.ts';
import { canExceed, labelColumn, labelOf, missedLabel } from './label.ts';
import { words } from './message.ts';
import { isLevel, type UnitKind, unitKind } from './unit.ts';
import type { Language } from './words.ts';

/** What a sheet's own formula needs to reach the verdict again when a user types another result. */
export interface VerdictInputs {
  unitKind: UnitKind;
  /** How a result must stand to the goal; empty where the verdict does not move. */
  rule: GoalRule | '';
  /** In the unit as published. */
  tolerance: number;
  cap: boolean;
  /** No share of the goal is shown: rates, ranks, and work taken in hand. */
  rate: boolean;
  /** Goal and result may not be set against each other: no gap, no share. */
  noGap: boolean;
  /** The side of its number on which the published result lies. */
  side: Side;
  /** The label while the result is empty, and where `rule` is. */
  fixed: string;
  met: string;
  /** Better than the goal. */
  exceeded: string;
  roughlyMet: string;
  missed: string;
}

const MOVES = new Set<Comparison['ground']>(['WHOLE', 'NO_RESULT', 'SILENT']);

function stillLabels(label: string) {
  return { met: label, exceeded: label, roughlyMet: label, missed: label };
}

function movingLabels({ indicator, target }: ComparisonInput, language: Language) {
  const said = words(language);
  if (!target) return stillLabels(said.verdicts.NO_TARGET.LEVEL);
  const column = labelColumn(indicator, target);
  if (unjudgeable(indicator, target)) return stillLabels(said.verdicts.UNJUDGED[column]);
  const met = said.verdicts.MET[column];
  return {
    met,
    exceeded: canExceed(indicator, target) ? said.exceeded : met,
    roughlyMet: said.verdicts.ROUGHLY_MET[column],
    missed: missedLabel(column, target, said),
  };
}

/**
 * Agrees with `compare` in all cases. A result typed where none is published is judged as one of the whole period; one that belongs
 * to a part of the year, or proves nothing, keeps its label.
 */
export function verdictInputs(input: ComparisonInput, comparison: Comparison, language: Language): VerdictInputs {
  const { indicator, target, actual } = input;
  const goal = target && goalOf(target, indicator.direction);
  const moves = goal !== undefined && MOVES.has(comparison.ground);
  const label = labelOf(input, comparison, language);
  const decided = comparison.ground === 'WHOLE';
  return {
    unitKind: target ? unitKind(target.measure, target.unit) : 'NUMBER',
    rule: moves ? goal.rule : '',
    tolerance: moves ? goal.tolerance : 0,
    cap: goal?.cap ?? false,
    rate: !target || !isLevel(target.measure) || indicator.timing === 'SCOPE',
    noGap: !comparison.comparable && comparison.ground !== 'NO_RESULT' && comparison.ground !== 'SILENT',
    side: actual && moves ? sideOf(actual) : 0,
    fixed: decided ? words(language).verdicts.NOT_PUBLISHED.LEVEL : label,
    ...(moves ? movingLabels(input, language) : stillLabels(label)),
  };
}
