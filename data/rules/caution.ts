import { matchBasis } from './basis.ts';
import type { FigureView } from './figure-view.ts';
import { words } from './message.ts';
import type { Language } from './words.ts';

/** What a reader must be told of this goal and this result: that a base is not printed, and the figures' own warnings. */
export function cautionsOf(
  { target, actual }: { target?: FigureView | undefined; actual?: FigureView | undefined },
  language: Language,
): string[] {
  const said: string[] = [];
  if (target && actual && matchBasis(target, actual) === 'UNSTATED') said.push(words(language).cautions.unstatedBasis);
  if (target?.caution) said.push(target.caution);
  if (actual?.caution && actual.caution !== target?.caution) said.push(actual.caution);
  return said;
}
