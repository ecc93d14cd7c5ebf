import { words } from '../message/message.ts';
import { isLevel, type UnitKind, unitKind } from '../number/unit.ts';
import type { Period } from '../period/period.ts';
import { boundWords } from '../sentence/bound-words.ts';
import { canExceed, labelColumn, labelOf, missedLabel, partColumn } from '../sentence/label.ts';
import { type GoalRule, isZeroCap, type Side, sideOf, wholeVerdictAt } from '../verdict/goal.ts';
import type { Judgement, JudgementInput } from '../verdict/judgement.ts';
import type { Language } from '../words.ts';
import { withMonths } from './row-name.ts';

/** The sign of the difference to the goal counts 2 in a sheet's formula. */
const NOT_REACHED = -3 as const;

/** The inputs by which a sheet's own formula reaches the verdict again when a user types another result. */
export interface VerdictInputs {
  unitKind: UnitKind;
  /** How a result must stand to the goal; empty where the verdict does not move. */
  rule: GoalRule | '';
  /** The tolerance in the unit as published. */
  tolerance: number;
  cap: boolean;
  /** No share of the goal is shown: rates, ranks, and work taken in hand. */
  rate: boolean;
  /**
   * Goal and result may not be set against each other: no gap, no share. Text: the result is printed as a bound or a range, so
   * that words take the place of the gap while the result is as published, or nothing does (BOUND).
   */
  noGap: boolean | string;
  /** The side of its number on which the published result lies; beyond these, it is not known to have come to the goal. */
  side: Side | typeof NOT_REACHED;
  /**
   * The terms of a year's goal that is judged by the way it has come: the share expected, where the way begins in the unit
   * as published, and how far off still counts. Empty where it is not. The labels are then: `met` at the end of the way (a
   * cap passed), `exceeded` ahead, `roughlyMet` on track, `missed` behind.
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

/** Stands for no words in a sheet's formula. */
const NO_WORDS = 'BOUND';

const MOVES = new Set<Judgement['ground']>(['WHOLE', 'NO_RESULT', 'NOT_DUE', 'MENTIONED', 'REARRANGED', 'SILENT']);

function stillLabels(label: string) {
  return { met: label, exceeded: label, roughlyMet: label, missed: label };
}

function movingLabels({ indicator, target }: JudgementInput, { rule }: Judgement, language: Language) {
  const said = words(language);
  if (!target) return stillLabels(said.verdicts.NO_TARGET.LEVEL);
  const column = labelColumn(indicator, target);
  if (rule !== 'WHOLE') return stillLabels(said.verdicts.UNJUDGED[column]);
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
function partInputs(input: JudgementInput, judged: Judgement, language: Language): Part | undefined {
  const { target, actual, indicator } = input;
  const { goal, value, rule, progress, verdict } = judged;
  if (!target || !actual || !goal || value === null || rule === 'NONE') return undefined;
  const said = words(language);
  const column = labelColumn(indicator, target);
  const still = partColumn(column, judged);
  const onTrack = said.verdicts.ON_TRACK[still];
  const ahead = said.verdicts.AHEAD[still];
  const behind = said.verdicts.BEHIND[still];
  const { tolerance } = goal;
  if (rule === 'RATE') {
    const line = goal.cap ? '<=' : '>=';
    return { rule: line, tolerance, ...NO_WAY, met: onTrack, exceeded: ahead, roughlyMet: onTrack, missed: behind };
  }
  if (rule === 'STANDING') return { rule: goal.rule, tolerance, ...NO_WAY, ...stillLabels(onTrack), missed: behind };
  const end = goal.cap ? missedLabel(column, target, said) : said.metEarly[column];
  if (progress?.done == null || !progress.expectation) {
    const open = isZeroCap(goal) ? onTrack : said.verdicts.OPEN[still];
    const label = rule === 'RETURN' ? behind : open;
    // At most so many may have come to the goal (or passed a cap) or not: further down than any number is up, it has not.
    const isAtItsEnd = wholeVerdictAt(goal, { value, side: sideOf(actual) }) === (goal.cap ? 'MISSED' : 'MET');
    const side = isAtItsEnd && verdict === 'OPEN' ? { side: NOT_REACHED } : {};
    return { rule: goal.rule, tolerance, expected: 0, start: 0, spread: 0, ...side, ...stillLabels(label), met: end };
  }
  const { start, expectation, tolerance: spread } = progress;
  const labels = { met: end, exceeded: ahead, roughlyMet: onTrack, missed: behind };
  return { rule: goal.rule, tolerance, expected: expectation.share, start, spread, ...labels };
}

function noGapOf(input: JudgementInput, judged: Judgement, language: Language): VerdictInputs['noGap'] {
  const { target, actual } = input;
  if (!judged.comparable) return !target || actual !== undefined;
  return judged.gap === null ? (boundWords(input, judged, language) ?? NO_WORDS) : false;
}

/** The same for a row of other months than its table: its labels say so, and it has no gap to be set beside the others. */
function inOtherMonths(own: VerdictInputs, months: Period, language: Language): VerdictInputs {
  const named = (label: string) => withMonths(label, months, language);
  return {
    ...own,
    noGap: own.noGap === true || NO_WORDS,
    fixed: own.rule === '' ? named(own.fixed) : own.fixed,
    met: named(own.met),
    exceeded: named(own.exceeded),
    roughlyMet: named(own.roughlyMet),
    missed: named(own.missed),
  };
}

/**
 * Makes the inputs with which a sheet's formula agrees with `judge` in all cases. A result typed where none is published is judged as one of the
 * whole period; one that proves nothing keeps its label.
 */
export function verdictInputs(input: JudgementInput, judged: Judgement, language: Language): VerdictInputs {
  const { otherMonths, target, actual } = input;
  const own = ownInputs(input, judged, language);
  return otherMonths && target && actual ? inOtherMonths(own, otherMonths, language) : own;
}

function ownInputs(input: JudgementInput, judged: Judgement, language: Language): VerdictInputs {
  const { indicator, target, actual } = input;
  const { goal, ground } = judged;
  const isMoving = goal !== null && MOVES.has(ground);
  const part = ground.startsWith('PART_') ? partInputs(input, judged, language) : undefined;
  const label = labelOf(input, judged, language);
  return {
    unitKind: target ? unitKind(target.measure, target.unit) : 'NUMBER',
    rule: isMoving ? goal.rule : '',
    tolerance: isMoving ? goal.tolerance : 0,
    cap: goal?.cap ?? false,
    rate: !target || !isLevel(target.measure) || indicator.timing === 'SCOPE',
    noGap: noGapOf(input, judged, language),
    side: actual && (isMoving || part) ? sideOf(actual) : 0,
    ...NO_WAY,
    fixed: ground === 'WHOLE' || part ? words(language).verdicts.NOT_HELD.LEVEL : label,
    ...(isMoving ? movingLabels(input, judged, language) : stillLabels(label)),
    ...part,
  };
}
