import { words } from '../message/message.ts';
import { labelOf } from '../sentence/label.ts';
import type { Judgement, JudgementInput } from '../verdict/judgement.ts';
import { warningOf, YELLOW_POINTS } from '../verdict/warning.ts';
import type { Language } from '../words.ts';
import { withMonths } from './row-name.ts';
import { type VerdictInputs, verdictInputs } from './verdict-inputs.ts';

/** The word of the light, with the months where they are not those of the table; without a light, why there is none. */
export function warningLabel(input: JudgementInput, judged: Judgement, language: Language): string {
  const light = warningOf(judged);
  const label = light ? words(language).warnings[light] : labelOf(input, judged, language);
  return input.target && input.actual ? withMonths(label, input.otherMonths, language) : label;
}

/**
 * The inputs with which a sheet's formula of a verdict gives the light: on the line or better is green, short of it by what is
 * tolerated yellow, by more red.
 */
export function warningInputs(input: JudgementInput, judged: Judgement, language: Language): VerdictInputs {
  const { warnings } = words(language);
  const { goal, rule, gap, comparable } = judged;
  const label = (light: keyof typeof warnings) => withMonths(warnings[light], input.otherMonths, language);
  const isOpen = input.actual === undefined && goal !== null && rule === 'WHOLE';
  const isMoving = isOpen || (comparable && gap !== null && warningOf(judged) !== undefined);
  const own = verdictInputs(input, judged, language);
  return {
    ...own,
    rule: isMoving && goal ? goal.rule : '',
    tolerance: isMoving ? YELLOW_POINTS : 0,
    side: 0,
    expected: null,
    start: null,
    spread: null,
    fixed: isMoving ? own.fixed : warningLabel(input, judged, language),
    met: label('GREEN'),
    exceeded: label('GREEN'),
    roughlyMet: label('YELLOW'),
    missed: label('RED'),
  };
}
