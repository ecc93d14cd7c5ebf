import { ALL_MONTHS, type Figure, inForceOf, keyOf, listFiguresOf } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { codeOfOwner } from './pair.ts';
import type { Snapshot } from './revision.ts';
import { judgedTarget, relationOf } from './rules/matching.ts';
import { isPartOfYear, yearOf, yearPeriod } from './rules/period.ts';
import { sentenceOf } from './rules/sentence.ts';
import type { Language } from './rules/words.ts';

/** Figures in force by owner and indicator, read once for all figures of one answer. */
const readFor = new WeakMap<Snapshot, Map<string, Figure[]>>();

function inForceBeside(ledger: Ledger, { owner: name, district, indicator, at }: Figure): Figure[] {
  let known = readFor.get(at);
  if (!known) {
    known = new Map();
    readFor.set(at, known);
  }
  const owner = { name, district };
  const key = `${codeOfOwner(owner)}|${indicator.code}`;
  let figures = known.get(key);
  if (!figures) {
    figures = inForceOf(listFiguresOf(ledger, { owner, indicator }, { ...ALL_MONTHS, at }));
    known.set(key, figures);
  }
  return figures;
}

/** Of each measure the goal that a result is judged by: of its own period, else of the year it is a part of. */
function goalsFor(figure: Figure, beside: Figure[]): Figure[] {
  const { timing } = figure.indicator;
  const goals = beside.filter(({ role }) => role === 'TARGET');
  const kinds = new Set(goals.map(({ measure, rankOf }) => `${measure}|${rankOf ?? ''}`));
  return [...kinds].flatMap((kind) => {
    const ofKind = goals.filter(({ measure, rankOf }) => `${measure}|${rankOf ?? ''}` === kind);
    const own = ofKind.filter((goal) => relationOf(goal.period, figure.period, timing) === 'WHOLE');
    const year = yearPeriod(yearOf(figure.period)).name;
    const ofYear = isPartOfYear(figure.period) ? ofKind.filter((goal) => goal.period.name === year) : [];
    return judgedTarget(own).target ?? judgedTarget(ofYear).target ?? [];
  });
}

/**
 * The sentence that a report would print of a figure. A result is told with the others in force of its owner, indicator
 * and period, and with the goals they are judged by; an estimate with the other estimates; a goal by itself.
 */
export function sentenceOfFigure(ledger: Ledger, figure: Figure, language: Language): string {
  const { indicator, owner, district } = figure;
  const beside = inForceBeside(ledger, figure);
  const own = keyOf(figure);
  const others =
    figure.role === 'TARGET'
      ? []
      : beside.filter(
          (other) =>
            other.role === figure.role &&
            keyOf(other) !== own &&
            relationOf(figure.period, other.period, indicator.timing) === 'WHOLE',
        );
  const names = { name: owner, nameEn: district?.nameEn ?? owner };
  return sentenceOf(
    { owner: names, indicator, figures: [figure, ...others], goals: goalsFor(figure, beside) },
    language,
  );
}
