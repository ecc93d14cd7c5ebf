import { isYear, parsePeriod, periodLabel, yearOf } from '../../data/rules/period/period.ts';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import type { CellFunction, ComparisonCells } from './table.ts';

/** The parts of a comparison that a sentence about an empty cell needs. */
type Told = Pick<ComparisonCells, 'label' | 'period' | 'resultPeriod'>;

/** A comparison as the API answers it, with what tells the period of its own result. */
interface Answered {
  scope: { code: string } | null;
  actual: { period: string; scope: { code: string } | null } | null;
}

/** The period of a comparison's result; null where it has none, or only one of another scope, which is set beside its goal. */
export function resultPeriodOf({ scope, actual }: Answered): string | null {
  return actual && actual.scope?.code === scope?.code ? actual.period : null;
}

/** The months that the result covers, in words, where they are not the period that was asked for. */
export function monthsOfResult({ period, resultPeriod }: Told, language: Language): string | undefined {
  const result = resultPeriod === null || resultPeriod === period ? undefined : parsePeriod(resultPeriod);
  return result && periodLabel(result, language);
}

/** The reason why a function has no value. A result of a part of what was asked for is offered with the words that ask for it. */
export function whyEmpty(id: CellFunction['id'], told: Told, language: Language): string {
  const { functions } = wordsOf(language);
  const months = id === 'ACTUAL' ? monthsOfResult(told, language) : undefined;
  if (months === undefined) return functions.empty(functions.noValue[id], told.label);
  const asked = parsePeriod(told.period);
  return functions.partIsHeld(months, asked && isYear(asked) ? `${yearOf(asked)}年累计` : months);
}
