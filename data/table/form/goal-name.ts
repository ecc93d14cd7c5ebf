import type { Figure } from '../../ledger/figure.ts';
import { figureWords } from '../../rules/figure/comparator.ts';
import { scopedName, words } from '../../rules/message/message.ts';
import { type Period, spanLabel } from '../../rules/period/period.ts';
import type { Language } from '../../rules/words.ts';

/** The name of a goal that has its own row. It tells the measure where that is not the main one, and the months of a part. */
export function goalName(
  { indicator, scope, measure, rankOf, period }: Pick<Figure, 'indicator' | 'scope' | 'measure' | 'rankOf' | 'period'>,
  year: Period,
  language: Language,
): string {
  const said = words(language);
  const name = scopedName(indicator, scope, language);
  const ofWhat = rankOf ? said.rankOfs[rankOf] : said.measures[measure];
  const isPart = period.end !== year.end || (indicator.timing !== 'STOCK' && period.start !== year.start);
  return said.goalName(name, [
    ...(measure === indicator.mainMeasure ? [] : [ofWhat]),
    ...(isPart ? [spanLabel(period, language)] : []),
  ]);
}

/** The words for a goal that stands beside the judged one, such as 调度目标7%. */
export function goalBeside(goal: Figure, language: Language): string {
  const { stretch, authorities, headers, sentence, written } = words(language);
  const whose = goal.stretch ? stretch : goal.authority ? authorities[goal.authority] : headers.target;
  const isWords = goal.value === null || !goal.printed.includes(goal.unit ?? '');
  const said = isWords ? sentence.inWordsToo(goal.printed) : figureWords(goal, language);
  return written.phrase([whose, said]);
}
