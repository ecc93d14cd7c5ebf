import { words } from '../message/message.ts';
import { isLevel, type UnitKind, unitKind } from '../number/unit.ts';
import { type Comparison, type ComparisonInput, hasValue, partOf, unjudgeable } from '../verdict/comparison.ts';
import { type Goal, type GoalRule, goalOf, outcomeAt, type Side, sideOf } from '../verdict/goal.ts';
import { isStartMet, judgePart, partRuleOf, progressAt } from '../verdict/judge-part.ts';
import type { Language } from '../words.ts';
import { canExceed, labelColumn, labelOf, missedLabel } from './label.ts';

/** The sign of the difference to the goal counts 2 in a sheet's formula. */
const NOT_REACHED = -3 as const;

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
  /** The side of its number on which the published result lies; beyond these, it is not known to have come to the goal. */
  side: Side | typeof NOT_REACHED;
  /**
   * Of a year's goal that is judged by the way it has come: the share expected, where the way begins in the unit as published, and
   * how far off still counts. Empty where it is not. The labels are then: `met` at the end of the way (a cap passed), `exceeded`
   * ahead, `roughlyMet` on track, `missed` behind.
   */
  expected: number | null;
  start: number | null;
  spread: number | null;
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

type Part = Pick<
  VerdictInputs,
  'rule' | 'tolerance' | 'expected' | 'start' | 'spread' | 'met' | 'exceeded' | 'roughlyMet' | 'missed'
> &
  Partial<Pick<VerdictInputs, 'side'>>;

const NO_WAY = { expected: null, start: null, spread: null };

/** How the verdict on a part of the year moves; undefined where it does not. */
function partInputs(input: ComparisonInput, goal: Goal, language: Language): Part | undefined {
  const { target, actual, indicator } = input;
  if (!target || !actual || !hasValue(target) || !hasValue(actual)) return undefined;
  const said = words(language);
  const column = labelColumn(indicator, target);
  const part = partOf({ input, goal, target, actual });
  const rule = partRuleOf(part);
  const onTrack = said.verdicts.ON_TRACK[column];
  const ahead = said.verdicts.AHEAD[column];
  const behind = said.verdicts.BEHIND[column];
  const { tolerance } = goal;
  if (rule === 'RATE') {
    const line = goal.cap ? '<=' : '>=';
    return { rule: line, tolerance, ...NO_WAY, met: onTrack, exceeded: ahead, roughlyMet: onTrack, missed: behind };
  }
  if (rule === 'STANDING') return { rule: goal.rule, tolerance, ...NO_WAY, ...stillLabels(onTrack), missed: behind };
  if (rule === 'NONE') return undefined;
  const end = goal.cap ? missedLabel(column, target, said) : said.metEarly[column];
  const progress = progressAt(part, actual.value);
  if (progress?.done == null || !progress.expectation) {
    const label = rule === 'APPROACH' && isStartMet(part) ? behind : said.verdicts.OPEN[column];
    // At most so many may have come to the goal (or passed a cap) or not: further down than any number is up, it has not.
    const isAtItsEnd = outcomeAt(goal, actual.value, sideOf(actual)) === (goal.cap ? 'MISSED' : 'MET');
    const side = isAtItsEnd && judgePart(part) === 'OPEN' ? { side: NOT_REACHED } : {};
    return { rule: goal.rule, tolerance, expected: 0, start: 0, spread: 0, ...side, ...stillLabels(label), met: end };
  }
  const start = rule === 'APPROACH' ? (part.course.start?.value ?? 0) : 0;
  const { expectation, tolerance: spread } = progress;
  const labels = { met: end, exceeded: ahead, roughlyMet: onTrack, missed: behind };
  return { rule: goal.rule, tolerance, expected: expectation.share, start, spread, ...labels };
}

/**
 * Agrees with `compare` in all cases. A result typed where none is published is judged as one of the whole period; one that proves
 * nothing keeps its label.
 */
export function verdictInputs(input: ComparisonInput, comparison: Comparison, language: Language): VerdictInputs {
  const { indicator, target, actual, tolerances } = input;
  const goal = target && goalOf(target, indicator.direction, tolerances);
  const moves = goal !== undefined && MOVES.has(comparison.ground);
  const part = goal && comparison.ground.startsWith('PART_') ? partInputs(input, goal, language) : undefined;
  const label = labelOf(input, comparison, language);
  const decided = comparison.ground === 'WHOLE' || part !== undefined;
  return {
    unitKind: target ? unitKind(target.measure, target.unit) : 'NUMBER',
    rule: moves ? goal.rule : '',
    tolerance: moves ? goal.tolerance : 0,
    cap: goal?.cap ?? false,
    rate: !target || !isLevel(target.measure) || indicator.timing === 'SCOPE',
    noGap: !comparison.comparable && comparison.ground !== 'NO_RESULT' && comparison.ground !== 'SILENT',
    side: actual && (moves || part) ? sideOf(actual) : 0,
    ...NO_WAY,
    fixed: decided ? words(language).verdicts.NOT_PUBLISHED.LEVEL : label,
    ...(moves ? movingLabels(input, language) : stillLabels(label)),
    ...part,
  };
}
