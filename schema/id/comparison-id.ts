import { type Comparison, goalComparison, listComparisons } from '../../data/answer/comparison.ts';
import { findFigure } from '../../data/ledger/figure.ts';
import { figureNamed } from '../../data/ledger/figure-place.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { figureCode } from '../../data/ledger/log/figure-code.ts';
import { parsePeriod } from '../../data/rules/period/period.ts';
import { answerLocal, keyParts, readAnswer, readKey, readTermParts, sameAnswer, termParts } from './answer-id.ts';

/** The local part of a comparison's id. A comparison of one goal, whoever set it, is another than that of its key. */
export function comparisonLocal(ledger: Ledger, comparison: Comparison): string {
  const { isToDate, goal, part, terms, at } = comparison;
  const code = goal ? figureCode(goal) : null;
  return answerLocal(ledger, at, [
    ...keyParts(comparison),
    ...termParts(terms),
    isToDate,
    code,
    ...(part ? [part.name] : []),
  ]);
}

/** Works the comparison of an id out again; undefined where there is none. */
export function loadComparison(ledger: Ledger, local: string): Comparison | undefined {
  return sameAnswer(
    local,
    (one) => comparisonLocal(ledger, one),
    () => {
      const read = readAnswer(ledger, local);
      const key = read && readKey(read.past, read.parts);
      if (!read || !key) return undefined;
      const { at, past } = read;
      const terms = readTermParts(read.parts.slice(4, 8));
      const [isToDate, code, months] = read.parts.slice(8);
      const part = typeof months === 'string' ? parsePeriod(months) : undefined;
      const how = { ...terms, ...(part && { part }) };
      const number = typeof code === 'string' ? figureNamed(ledger, code) : undefined;
      const goal = number === undefined ? undefined : findFigure(past, number, at);
      if (goal) return goalComparison(past, goal, how);
      const { owner, indicator, measure, rankOf, scope, period } = key;
      const asked = { periods: [period], measures: [measure], isToDate: isToDate === true, ...how, at };
      const found = past.reading(() => listComparisons(past, { owner, indicator }, asked));
      return found.find((one) => one.rankOf === rankOf && one.scope === scope);
    },
  );
}
