import { figureWords } from '../figure/comparator.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import { periodLabel } from '../period/period.ts';
import type { DriftInput, GoalDrift } from '../verdict/drift.ts';
import type { Language } from '../words.ts';
import { authorityName } from './authority-name.ts';
import { basisWords, gapSize } from './reason.ts';
import { documentWords } from './source-name.ts';

/** The goal with its strength where that is not plain, and its basis: 力争8%左右(同比). */
function goalWords(goal: StatedFigure, language: Language): string {
  const said = words(language);
  if (goal.value === null) return `“${goal.printed}”`;
  const strength = goal.strength === null || goal.strength === 'PLAN' ? '' : said.strengths[goal.strength];
  const basis = goal.basis === null ? '' : said.bracket(basisWords(goal.basis, language));
  return said.drift.goal(strength, `${figureWords(goal, language)}${basis}`);
}

function differenceWords({ from, to, change }: Pick<DriftTold, 'from' | 'to' | 'change'>, language: Language): string {
  const { difference, kind, isRevision } = change;
  if (!difference) return driftLabel(change, to, language);
  const { by, changedBy } = words(language).drift;
  const size = gapSize(from, difference, language);
  return kind === 'CHANGED' ? changedBy(size, difference > 0) : by(size, difference > 0, isRevision);
}

function easeWords({ ease, grounds }: GoalDrift, language: Language): string {
  if (ease === null || ease === 'SAME') return '';
  const { drift } = words(language);
  return drift.ease(
    drift.eases[ease],
    grounds.map((ground) => drift.grounds[ground]),
  );
}

/** The strength to which a promise was changed while its number was kept; undefined where it was not. */
function newStrength(
  { kind, grounds }: GoalDrift,
  to: StatedFigure | undefined,
  language: Language,
): string | undefined {
  if (kind !== 'KEPT' || !to?.strength || !grounds.includes('STRENGTH')) return undefined;
  return words(language).strengths[to.strength];
}

/**
 * The name of a change: 提高, 下调, 维持, where an authority revises itself; 高于年初计划, 低于年初计划, 与年初计划一致 beside the
 * plan. A number that is kept with another strength names that strength, and another stage names both stages.
 */
export function driftLabel(change: GoalDrift, to: StatedFigure | undefined, language: Language): string {
  const { drift } = words(language);
  const strength = newStrength(change, to, language);
  if (strength !== undefined) return drift.softened(change.isRevision, strength);
  const name = (change.isRevision ? drift.kinds : drift.differences)[change.kind];
  return change.stages ? name + drift.stages(change.stages.from, change.stages.to) : name;
}

/** The name of a change in a filed table; which way is easier only where the name does not tell. */
export function driftKind(change: GoalDrift, to: StatedFigure | undefined, language: Language): string {
  const isTold = change.kind === 'RAISED' || change.kind === 'LOWERED';
  const ease = isTold && change.ease !== 'MIXED' ? '' : easeWords(change, language);
  return driftLabel(change, to, language) + ease;
}

/** The later document's words: its own figure of the goal, else the sentences that name its matter. */
function laterWords({ to, quotes }: DriftTold, language: Language): string {
  if (to && quotes.length === 0) return goalWords(to, language);
  return words(language).cited.quotes(quotes.slice(0, 1), Math.max(0, quotes.length - 1));
}

/** Two statements of a goal, as a sentence tells them. */
export interface DriftTold extends Pick<DriftInput, 'from'> {
  to: StatedFigure | undefined;
  change: GoalDrift;
  document: StatedFigure['document'];
  /** The later document's sentences, where no figure of the goal's own stands in its place. */
  quotes: readonly string[];
}

function firstWords(from: StatedFigure, language: Language): string {
  return words(language).drift.first({
    document: documentWords(from.document, language),
    period: periodLabel(from.period, language),
    authority: authorityName(from, language),
    goal: goalWords(from, language),
  });
}

/** One sentence that sets two statements of a goal side by side, each with its document, and says what differs. */
export function driftReason(told: DriftTold, language: Language): string {
  const { from, to, change, document } = told;
  const { drift } = words(language);
  const first = firstWords(from, language);
  const later = documentWords(document, language);
  const parts = {
    first,
    document: later,
    authority: to ? authorityName(to, language) : '',
    goal: laterWords(told, language),
    difference: differenceWords(told, language),
    ease: easeWords(change, language),
  };
  switch (change.kind) {
    case 'NOT_MENTIONED':
      return drift.notMentioned(first, later);
    case 'SAID_OTHERWISE':
      return drift.otherwise(parts);
    case 'REPORTED':
      return drift.reported(parts);
    case 'CHANGED':
      return drift.changed(parts);
    case 'SCOPE_CHANGED':
      return drift.scope(parts);
    default:
      return change.isRevision ? drift.revised(parts) : drift.differs(parts);
  }
}

/** One sentence on a goal that stands beside the plan's and changes nothing in it. */
export function besideReason(from: StatedFigure, to: StatedFigure, language: Language): string {
  return words(language).drift.besides({
    first: firstWords(from, language),
    document: documentWords(to.document, language),
    authority: authorityName(to, language),
    goal: goalWords(to, language),
  });
}
