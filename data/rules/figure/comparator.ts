import { words } from '../message/message.ts';
import type { Comparator, Language } from '../words.ts';
import { isGrownBy, numberWords, withTenths } from './number-format.ts';
import type { StatedFigure } from './stated-figure.ts';

type Printed = Pick<StatedFigure, 'measure' | 'comparator' | 'value' | 'upper' | 'unit' | 'decimals' | 'printed'> &
  Partial<Pick<StatedFigure, 'role'>>;

/** A minus, as against the dash of a range: 2%-3%. */
const MINUS = /(?<![\d%％])[-−－](?=\d)/g;
const CHANGES = new Set(['GROWTH', 'CHANGE', 'CHANGE_POINTS']);

/** Whether a change is one downwards; of a range, all of it. */
export function isFall(figure: Pick<Printed, 'value' | 'measure' | 'upper'>): boolean {
  return (figure.upper ?? figure.value ?? 0) < 0 && CHANGES.has(figure.measure);
}

/** The number and its unit without what binds it; of a fall, its size. */
function bare(figure: Printed, language: Language): string {
  const said = words(language).written;
  if (figure.value === null || said.isAsPrinted) {
    const printed = isFall(figure) ? figure.printed.replace(MINUS, '') : figure.printed;
    return isGrownBy(figure) ? printed.replace(/^\d+(?=%$)/, withTenths) : printed;
  }
  const { value, upper } = figure;
  const [first, last] = isFall(figure) ? [-(upper ?? value), -value] : [value, upper ?? value];
  const text = numberWords(last, figure, language);
  if (upper === null) return text;
  return first < 0 ? `${numberWords(first, figure, language)}${said.upTo}${text}` : `${first}-${text}`;
}

/**
 * A figure as it is said: 8.5%以上, 超6000件, 1.74亿立方米以内, 15%左右, 近4万千瓦, 稳定在27%以上, and a fall as such, 降幅22.5%以上;
 * in English by its number, at least 8.5%. A goal in words is its words.
 */
export function figureWords(figure: Printed, language: Language): string {
  const text = bare(figure, language);
  const { bound, fall } = words(language);
  const said = isFall(figure) ? fall : bound;
  return said[figure.upper === null ? (figure.comparator ?? 'EQUAL') : 'EQUAL'](text);
}

const OPPOSITE: Partial<Record<Comparator, Comparator>> = {
  AT_LEAST: 'AT_MOST',
  AT_MOST: 'AT_LEAST',
  ABOVE: 'BELOW',
  BELOW: 'ABOVE',
  HOLD_AT_LEAST: 'AT_MOST',
};

/** The size of a change as it is bound, for a sentence that says rise or fall itself: of −22.5 % or less, 22.5%以上. */
export function sizeWords(figure: Printed, language: Language): string {
  const text = bare(figure, language);
  const comparator = figure.comparator ?? 'EQUAL';
  if (figure.upper !== null) return text;
  return words(language).bound[isFall(figure) ? (OPPOSITE[comparator] ?? comparator) : comparator](text);
}
