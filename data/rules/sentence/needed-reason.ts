import { figureWords } from '../figure/comparator.ts';
import { numberWords } from '../figure/number-format.ts';
import { nameIn, words } from '../message/message.ts';
import { periodLabel, spanLabel } from '../period/period.ts';
import type { JudgementInput } from '../verdict/judgement.ts';
import type { Needed } from '../verdict/needed.ts';
import type { Language } from '../words.ts';
import { capital, gapSize, goalWords } from './reason.ts';

/** Says in one sentence what the rest of the year must bring, or why that cannot be said. */
export function neededReason(input: JudgementInput, needed: Needed, language: Language): string {
  const { target, actual, indicator } = input;
  const said = words(language).needed;
  const size = (value: number | null) => (target && value !== null ? gapSize(target, value, language) : '');
  const isPart = needed.span !== null && needed.rest !== null && needed.span.name !== needed.rest.name;
  const rhythm = indicator.rhythm ? words(language).offCalendar[indicator.rhythm] : '';
  const sentence = said[needed.ground]({
    goal: target ? goalWords(target, language) : indicatorWords(input, language),
    result: actual ? figureWords(actual, language) : '',
    resultPeriod: actual ? spanLabel(actual.period, language) : '',
    remaining: size(needed.remaining),
    perMonth: size(needed.perMonth),
    rest: needed.rest ? spanLabel(needed.rest, language) : '',
    months: numberWords(needed.months, { measure: 'LEVEL', unit: null }, language),
    part: isPart && needed.span ? said.part(spanLabel(needed.span, language), size(needed.amount)) : '',
    rhythm: rhythm !== '' && indicator.rhythm !== 'EVEN' ? said.rhythm(rhythm) : '',
  });
  return capital(sentence);
}

function indicatorWords({ indicator, period }: JudgementInput, language: Language): string {
  return `${nameIn(indicator, language)} ${periodLabel(period, language)}`;
}
