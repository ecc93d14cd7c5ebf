import type { StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import type { Language } from '../words.ts';

/** The kind of goal by who set it, within a sentence: 计划目标, 上级下达; just 目标, goal, where that is not told. */
export function authorityName({ authority }: Pick<StatedFigure, 'authority'>, language: Language): string {
  const said = words(language);
  return authority ? said.authorities[authority] : said.someGoal;
}
