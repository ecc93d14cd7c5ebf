import { ALL_MONTHS, type Figure, statementKey } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listInForce } from '../ledger/pair-figures.ts';
import { matchBasis } from '../rules/figure/basis.ts';
import { isPartOfYear, yearOf, yearPeriod } from '../rules/period/period.ts';
import { reportSentence } from '../rules/sentence/report-sentence.ts';
import { isAssignedUnknown, judgedTarget, relationOf } from '../rules/verdict/matching.ts';
import type { Language } from '../rules/words.ts';
import { isSameScopeIn } from './series.ts';

function inForceBeside(ledger: Ledger, { owner: name, district, indicator, scope, at }: Figure): Figure[] {
  const figures = listInForce(ledger, { owner: { name, district }, indicator }, { ...ALL_MONTHS, at });
  return figures.filter((figure) => figure.scope === scope);
}

function kindOf({ measure, rankOf }: Figure): string {
  return `${measure}|${rankOf ?? ''}`;
}

/** Whether a result is judged by a goal: one of its own period, or of the year it is a part of. */
function isGoalOf(figure: Figure, goal: Figure): boolean {
  if (goal.role !== 'TARGET') return false;
  if (relationOf(goal.period, figure.period, figure.indicator.timing) === 'WHOLE') return true;
  return isPartOfYear(figure.period) && goal.period.name === yearPeriod(yearOf(figure.period)).name;
}

/** The goals that judge a result, one of each measure: that of its own period, else that of the year it is a part of. */
function goalsFor(figure: Figure, beside: Figure[]): Figure[] {
  const { timing } = figure.indicator;
  const goals = beside.filter((goal) => isGoalOf(figure, goal));
  return [...new Set(goals.map(kindOf))].flatMap((kind) => {
    const ofKind = goals.filter((goal) => kindOf(goal) === kind);
    const own = ofKind.filter((goal) => relationOf(goal.period, figure.period, timing) === 'WHOLE');
    return judgedTarget(own).target ?? judgedTarget(ofKind).target ?? [];
  });
}

/** Results in force, or estimates, of the figure's owner, indicator and period; it comes first. */
function toldTogether(figure: Figure, beside: Figure[]): Figure[] {
  if (figure.role === 'TARGET') return [figure];
  const own = statementKey(figure);
  const { timing } = figure.indicator;
  const others = beside.filter(
    (other) =>
      other.role === figure.role &&
      statementKey(other) !== own &&
      relationOf(figure.period, other.period, timing) === 'WHOLE',
  );
  return [figure, ...others];
}

/** Whether a goal and the result told with it are of one scope and one basis, as a comparison of the two would have it. */
function isComparable(goal: Figure, figures: Figure[], beside: Figure[]): boolean {
  const kind = kindOf(goal);
  const result = figures.find((figure) => kindOf(figure) === kind);
  if (!result) return true;
  const reading = { growthBasis: goal.indicator.growthBasis, isSameScopeUsed: isSameScopeIn(beside, goal) };
  return goal.scope === result.scope && matchBasis(goal, result, reading) !== 'DIFFERENT';
}

/** Whether a goal is binding by a number set from above that is not held: what a result comes to beside it is then not known. */
function isUnsettled(goal: Figure, beside: Figure[]): boolean {
  const { indicator, period } = goal;
  const others = beside.filter(
    (other) =>
      other.role === 'TARGET' &&
      other.id !== goal.id &&
      kindOf(other) === kindOf(goal) &&
      relationOf(period, other.period, indicator.timing) === 'WHOLE',
  );
  return isAssignedUnknown({ target: goal, others }, {});
}

/** How a figure is told among others. */
export interface Telling {
  language: Language;
  /** Goals to set results against, before those that are judged. */
  goals?: Figure[];
  /** Everybody knows whose figures they are. */
  isOwnerKnown?: boolean;
  /** And of what year. */
  isYearKnown?: boolean;
}

/** A figure as a sentence among others, with the figures that it tells. */
export function tellFigure(ledger: Ledger, figure: Figure, telling: Telling): { figures: Figure[]; sentence: string } {
  const { language, isOwnerKnown = false, isYearKnown = false } = telling;
  const { indicator, owner, district } = figure;
  const beside = inForceBeside(ledger, figure);
  const figures = toldTogether(figure, beside);
  const given = (telling.goals ?? []).filter((goal) => isGoalOf(figure, goal));
  const kinds = new Set(given.map(kindOf));
  const goals = [...given, ...goalsFor(figure, beside).filter((goal) => !kinds.has(kindOf(goal)))];
  const names = isOwnerKnown ? { name: '', nameEn: '' } : { name: owner, nameEn: district?.nameEn ?? owner };
  const comparable = goals.filter((goal) => isComparable(goal, figures, beside) && !isUnsettled(goal, beside));
  return {
    figures,
    sentence: reportSentence({ owner: names, indicator, figures, goals: comparable, isYearKnown }, language),
  };
}

/**
 * The sentence that a report would print of a figure. A result is told with the others in force of its owner, indicator
 * and period, and with the goals they are judged by; an estimate with the other estimates; a goal by itself.
 */
export function sentenceOfFigure(ledger: Ledger, figure: Figure, language: Language): string {
  return tellFigure(ledger, figure, { language }).sentence;
}
