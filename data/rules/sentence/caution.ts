import { type BasisReading, matchBasis } from '../figure/basis.ts';
import { figureWords } from '../figure/comparator.ts';
import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import { conversionOf, SAME } from '../number/conversion.ts';
import { unitWords } from '../number/unit.ts';
import type { Period } from '../period/period.ts';
import { DOCUMENT_LANGUAGE, type Language } from '../words.ts';
import { monthsShown } from './months-shown.ts';

/** The figures of the same document that state the goal, or the result, with another number. */
export interface Twins<F extends StatedFigure = StatedFigure> {
  target: F | undefined;
  actual: F | undefined;
  /** A figure of another document that quotes the result of the indicator's own source with another number. */
  quoted?: F | undefined;
}

interface Cautioned {
  target?: StatedFigure | undefined;
  actual?: StatedFigure | undefined;
  previous?: { figure: StatedFigure | null } | undefined;
  twins?: Twins | undefined;
  absence?: { related: readonly StatedFigure[] } | undefined;
  /** How the bases of the indicator are read. */
  reading?: BasisReading | undefined;
  indicator?: Pick<IndicatorTraits, 'calendar'> | undefined;
  /** The months that are shown in place of those asked for. */
  otherMonths?: Period | undefined;
}

/** Whether a document is a draft and its title does not say so. */
function isUnsaidDraft({ standing, title }: StatedFigure['document']): boolean {
  return standing === 'DRAFT' && !title.includes(words(DOCUMENT_LANGUAGE).standings.DRAFT);
}

/** Says that a number was converted, and how; '' where it was not. */
function converted(figure: StatedFigure | null | undefined, unit: string | null, language: Language): string {
  const conversion = figure?.value == null ? undefined : conversionOf(figure.unit, unit);
  if (!conversion || conversion === SAME) return '';
  const inWords = (printed: string | null | undefined) => unitWords(printed ?? '', language) ?? '';
  return words(language).cautions.converted({ ...conversion, of: inWords(figure?.unit), into: inWords(unit) });
}

/** Lists what a reader must be told of a goal and a result: a base not printed, units converted, the figures' own warnings. */
export function cautionsOf(cautioned: Cautioned, language: Language): string[] {
  const { target, actual, previous, twins, reading, absence, indicator, otherMonths } = cautioned;
  const { cautions } = words(language);
  const said: string[] = [];
  if (indicator) said.push(monthsShown({ indicator, otherMonths }, language));
  const unit = (target ?? actual ?? previous?.figure)?.unit ?? null;
  if (target && actual && matchBasis(target, actual, reading) === 'UNSTATED') said.push(cautions.unstatedBasis);
  if (target && isUnsaidDraft(target.document)) said.push(cautions.draft);
  said.push(converted(actual, unit, language), converted(previous?.figure, unit, language));
  for (const twin of [twins?.target, twins?.actual])
    if (twin) said.push(cautions.twin(twin.document.title, figureWords(twin, language)));
  const quoted = twins?.quoted;
  if (quoted) said.push(cautions.quoted(quoted.document.title, figureWords(quoted, language)));
  said.push(target?.caution ?? '', actual?.caution ?? '');
  for (const related of absence?.related ?? []) said.push(related.caution ?? '');
  return [...new Set(said)].filter((caution) => caution !== '');
}
