import { numberWords } from '../figure/number-format.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { DOCUMENT_LANGUAGE } from '../words.ts';

/** A figure as printed, but for what only its own sentence could say: 十大(集群), “零”(发生), 保8, a number without its unit. */
export function spokenFigure<Said extends StatedFigure>(figure: Said): Said {
  const { value, unit, measure } = figure;
  if (value === null || measure === 'RANK') return figure;
  const printed = figure.printed.replace(/[“”]/g, '');
  const needsWords = value === 0 || /大$|^[保争]/.test(printed) || (unit !== null && /^[\d.]+$/.test(printed));
  return { ...figure, printed: needsWords ? numberWords(value, figure, DOCUMENT_LANGUAGE) : printed };
}
