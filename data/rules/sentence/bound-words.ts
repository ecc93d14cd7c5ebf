import { isFall } from '../figure/comparator.ts';
import { words } from '../message/message.ts';
import { inUnit } from '../number/conversion.ts';
import { boundPlaceOf } from '../verdict/goal.ts';
import type { Judgement, JudgementInput } from '../verdict/judgement.ts';
import type { Language } from '../words.ts';

/**
 * How a result without a gap, because it is printed as a bound or a range, lies beside its goal, in words: 高于目标, 不低于目标.
 * Undefined where the bound leaves it open.
 */
export function boundWords(
  { target, actual }: JudgementInput,
  { goal, value }: Judgement,
  language: Language,
): string | undefined {
  if (!target || !actual || !goal || value === null) return undefined;
  const place = boundPlaceOf(goal, inUnit(actual, target.unit) ?? actual, value);
  const said = words(language).gap;
  if (place === null) return undefined;
  if (target.measure === 'RANK') return said.rankPlaces[place];
  return (isFall(target) && isFall(actual) ? said.fallPlaces : said.places)[place];
}
