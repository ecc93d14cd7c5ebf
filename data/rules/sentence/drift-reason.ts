import { figureWords } from '../figure/comparator.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import { periodLabel } from '../period/period.ts';
import type { DriftInput, GoalDrift } from '../verdict/drift.ts';
import type { Language } from '../words.ts';
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

function authorityWords({ authority }: StatedFigure, language: Language): string {
  const said = words(language);
  return authority ? said.authorities[authority] : said.roles.TARGET;
}

function differenceWords({ from, change }: { from: StatedFigure; change: GoalDrift }, language: Language): string {
  const { difference } = change;
  if (difference === null || difference === 0) return driftLabel(change, language);
  return words(language).drift.by(gapSize(from, difference, language), difference > 0, change.isRevision);
}

function easeWords({ ease, grounds }: GoalDrift, language: Language): string {
  if (ease === null || ease === 'SAME') return '';
  const { drift } = words(language);
  return drift.ease(
    drift.eases[ease],
    grounds.map((ground) => drift.grounds[ground]),
  );
}

/** The name of a change: 提高, 下调, 维持, 口径变化, 未再提及; between authorities it is a difference and no revision. */
export function driftLabel({ kind, isRevision }: Pick<GoalDrift, 'kind' | 'isRevision'>, language: Language): string {
  const { drift } = words(language);
  return (isRevision ? drift.kinds : drift.differences)[kind];
}

/**
 * The name of a change in a filed table: bare where an authority revises itself, with whose statement it is where
 * another speaks; which way is easier only where the number does not tell.
 */
export function driftKind(change: GoalDrift, to: StatedFigure | undefined, language: Language): string {
  const name = driftLabel(change, language);
  const isTold = change.kind === 'RAISED' || change.kind === 'LOWERED';
  const ease = isTold && change.ease !== 'MIXED' ? '' : easeWords(change, language);
  if (change.isRevision || !to) return name + ease;
  return words(language).drift.beside(authorityWords(to, language), name, ease);
}

/** One sentence that sets two statements of a goal side by side, each with its document, and says what differs. */
export function driftReason(
  input: DriftInput & { change: GoalDrift; document: StatedFigure['document'] },
  language: Language,
): string {
  const { from, to, change, document } = input;
  const { drift } = words(language);
  const first = drift.first({
    document: documentWords(from.document, language),
    period: periodLabel(from.period, language),
    authority: authorityWords(from, language),
    goal: goalWords(from, language),
  });
  const later = documentWords(document, language);
  if (!to) return drift.notMentioned(first, later);
  const parts = {
    first,
    document: later,
    authority: authorityWords(to, language),
    goal: goalWords(to, language),
    difference: differenceWords({ from, change }, language),
    ease: easeWords(change, language),
  };
  if (change.kind === 'SCOPE_CHANGED') return drift.scope(parts);
  return change.isRevision ? drift.revised(parts) : drift.differs(parts);
}
