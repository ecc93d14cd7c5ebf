import { countPartGoals, listUncounted, type Scoreboard } from '../../answer/scoreboard.ts';
import {
  countAmong,
  JUDGED_VERDICTS,
  listGroups,
  ON_COURSE_VERDICTS,
  sumOf,
  type VerdictCounts,
} from '../../answer/verdict-count.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isNumber } from '../../rules/figure/stated-figure.ts';
import { ownerIn, words } from '../../rules/message/message.ts';
import type { BoardNumbers, StepNumbers } from '../../rules/message/zh.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { minus } from '../../rules/number/exact.ts';
import { countLabel } from '../../rules/sentence/label.ts';
import { isCap } from '../../rules/verdict/goal.ts';
import type { Language } from '../../rules/words.ts';

/** The numbers of goals that the findings tell of a district's scoreboard. */
export function numbersOf({ query }: Scoreboard, counts: VerdictCounts[], language: Language): BoardNumbers {
  const { owner, period } = query;
  const all = sumOf(counts);
  const rest = listGroups(all)
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ verdict }) => !JUDGED_VERDICTS.includes(verdict));
  return {
    owner: ownerIn(owner, language),
    year: period.name,
    headline: counts[0]?.total ?? 0,
    others: counts[1]?.total ?? 0,
    judged: countAmong(all, JUDGED_VERDICTS),
    onCourse: countAmong(all, ON_COURSE_VERDICTS),
    rest: rest.map((one) => ({ ...one, label: countLabel(one, language) })),
  };
}

/** Counts goals that can be set beside last year's whole result: both plain numbers on one basis, neither with a caution. */
export function stepsOf({ comparisons }: Scoreboard): StepNumbers {
  const steps = { compared: 0, higher: 0, level: 0, lower: 0 };
  for (const { target, previous, indicator, actual } of comparisons) {
    const before = target && previous.figure && inUnit(previous.figure, target.unit);
    if (!before || actual || target.measure === 'RANK' || indicator.timing === 'SCOPE') continue;
    if (isCap(target, indicator.direction) || target.caution !== null || before.caution !== null) continue;
    if (target.value === null || before.value === null || !isNumber(before)) continue;
    const difference = minus(target.value, before.value);
    steps.compared += 1;
    steps[difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'level'] += 1;
  }
  return steps;
}

/** Says what stands beside the goals that are counted. */
export function apartOf({ ledger, board }: { ledger: Ledger; board: Scoreboard }, language: Language): string[] {
  const parts = countPartGoals(ledger, board).total;
  const { findings, notCounted: labels } = words(language);
  const notCounted = listUncounted(board).map(({ reason, count }) => ({ label: labels[reason], count }));
  return parts === 0 && notCounted.length === 0 ? [] : [findings.apart({ parts, notCounted })];
}
