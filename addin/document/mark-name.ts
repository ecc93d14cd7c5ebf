import { figureWords } from '../../data/rules/figure/comparator.ts';
import { words as ledgerWords, nameIn } from '../../data/rules/message/message.ts';
import { parsePeriod, periodLabel } from '../../data/rules/period/period.ts';
import type { Language, PrintedFigureFragment } from '../ask/operations.ts';

/** Names a figure for whoever hears its mark: indicator, measure, period, role and value. */
export function printedName(figure: PrintedFigureFragment, language: Language): string {
  const labels = ledgerWords(language);
  const period = parsePeriod(figure.period);
  return [
    nameIn(figure.indicator, language),
    labels.measures[figure.measure],
    period === undefined ? figure.period : periodLabel(period, language),
    `${labels.roles[figure.role]} ${figureWords(figure, language)}`,
  ].join(' · ');
}
