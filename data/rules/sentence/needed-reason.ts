import { figureWords } from '../figure/comparator.ts';
import { digitWords } from '../figure/number-format.ts';
import { scopedName, words } from '../message/message.ts';
import { periodLabel, spanLabel } from '../period/period.ts';
import type { JudgementInput } from '../verdict/judgement.ts';
import type { Needed } from '../verdict/needed.ts';
import type { Language } from '../words.ts';
import { capital, gapSize, goalWords, justifiedGap } from './reason.ts';

/** How a sentence is told. */
interface Telling {
  readonly language: Language;
  /** Whether the document that states the goal is named beside the sentence, and not in it. */
  readonly withoutDocument?: boolean | null | undefined;
}

/** Says in one sentence what the rest of the year must bring, or why that cannot be said. */
export function neededReason(input: JudgementInput, needed: Needed, { language, withoutDocument }: Telling): string {
  const { target, actual, indicator } = input;
  const said = words(language).needed;
  const size = (value: number | null) => (target && value !== null ? gapSize(target, value, language) : '');
  const left =
    target && actual && needed.remaining !== null ? justifiedGap({ target, actual }, needed.remaining) : null;
  const { told } = needed;
  const atMost = needed.isAtMost ? said.atMost : '';
  const isPart = needed.span?.name !== needed.rest?.name;
  const rhythm = indicator.rhythm ? words(language).offCalendar[indicator.rhythm] : '';
  // A place asks for at most, and nobody calls it a cap.
  const ground = needed.ground === 'CAP' && target?.measure === 'RANK' ? 'STANDING' : needed.ground;
  const sentence = said[ground]({
    goal: target ? goalWords(target, language, withoutDocument ? '' : undefined) : indicatorWords(input, language),
    result: actual ? figureWords(actual, language) : '',
    resultPeriod: actual ? spanLabel(actual.period, language) : '',
    remaining: size(left),
    perMonth: size(told?.perMonth ?? null),
    atMost,
    rest: needed.rest ? spanLabel(needed.rest, language) : '',
    months: digitWords(needed.months, language),
    part: isPart && needed.span ? said.part(spanLabel(needed.span, language), size(told?.amount ?? null), atMost) : '',
    rhythm: rhythm !== '' && indicator.rhythm !== 'EVEN' ? said.rhythm(rhythm) : '',
  });
  return capital(sentence);
}

function indicatorWords({ indicator, target, period }: JudgementInput, language: Language): string {
  return `${scopedName(indicator, target?.scope, language)} ${periodLabel(period, language)}`;
}
