import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import type { LabelColumn, Words } from '../message/zh.ts';
import { isLevel } from '../number/unit.ts';
import { isSpan, type Period, yearOf } from '../period/period.ts';
import { isCap, sideOf } from '../verdict/goal.ts';
import type { Judgement, JudgementInput } from '../verdict/judgement.ts';
import { relationOf } from '../verdict/matching.ts';
import type { Language, Verdict, VerdictGroup } from '../words.ts';
import { spokenSpan } from './spoken-span.ts';

/** The column of labels for a verdict on this goal: growth rates, shares, means and ranks, caps, or else levels. */
export function labelColumn(indicator: IndicatorTraits, target: StatedFigure): LabelColumn {
  if (target.measure === 'RANK') return 'STANDING';
  if (isCap(target, indicator.direction)) return 'CAP';
  if (target.measure === 'GROWTH') return 'GROWTH';
  return isLevel(target.measure) && indicator.timing !== 'AVERAGE' ? 'LEVEL' : 'STANDING';
}

/**
 * The column for a verdict on a part of the year. What is judged as it stands now is 当前达标 or not, whatever it counts, and a share
 * that is on its way to a goal it is short of is told by its progress.
 */
export function partColumn(column: LabelColumn, { rule, progress }: Judgement): LabelColumn {
  if (rule === 'STANDING' || rule === 'RETURN') return 'STANDING';
  return rule === 'APPROACH' && progress?.expectation ? 'LEVEL' : column;
}

/** Whether more than the goal asks for is called 超额完成: a level above a number, not above the lower end of a range. */
export function canExceed(indicator: IndicatorTraits, target: StatedFigure): boolean {
  return labelColumn(indicator, target) === 'LEVEL' && target.upper === null && (target.value ?? 0) > 0;
}

/** 未完成 for a binding goal, 未达争取目标 for one that is striven for, else 未达预期; a cap is passed, whoever set it. */
export function missedLabel(column: LabelColumn, target: StatedFigure, said: Words): string {
  if (column === 'CAP') return said.verdicts.MISSED.CAP;
  if (target.nature === 'BINDING') return said.missedBinding;
  return target.strength === 'STRIVE' ? said.missedStrive : said.verdicts.MISSED[column];
}

/** Whether a number is better than its goal asks for, also by the side of it on which the result lies. */
function isExceeded(actual: StatedFigure, { goal, value }: Judgement): boolean {
  const difference = (value ?? 0) - (goal?.value ?? 0);
  return difference > 0 || (difference === 0 && sideOf(actual) > 0);
}

/** The name of a verdict for goals of every kind together, in a count, a chart's key or a filter. */
export function verdictLabel(verdict: Verdict, language: Language): string {
  return words(language).verdictNames[verdict];
}

/** The name of a verdict within the group in which it is counted. */
export function countLabel({ verdict, group }: { verdict: Verdict; group: VerdictGroup }, language: Language): string {
  return group === 'CLAIMED' ? words(language).claimed : verdictLabel(verdict, language);
}

/** The span on which a report reports, with its year where the goal is of several years. */
export function reportSpan(reports: Period, goal: Period, language: Language): string {
  const span = spokenSpan(reports, language);
  return isSpan(goal) && !isSpan(reports) ? words(language).sentence.inYear(span, yearOf(reports)) : span;
}

/** The label of one goal's verdict, as a table shows it. */
export function labelOf(input: JudgementInput, judged: Judgement, language: Language): string {
  const { verdict } = judged;
  const said = words(language);
  const { indicator, target, actual } = input;
  const column = target ? labelColumn(indicator, target) : 'LEVEL';
  if (verdict === 'MISSED' && target) return missedLabel(column, target, said);
  if (verdict === 'NOT_HELD' && !target) return said.planNotHeld;
  if (verdict === 'SILENT' && input.absence)
    return said.silentIn(reportSpan(input.absence.document.reports, input.period, language));
  if (verdict === 'UNJUDGED' && actual?.claim) return said.claimed;
  if (verdict !== 'MET' || !target || !actual) return said.verdicts[verdict][partColumn(column, judged)];
  if (relationOf(target.period, actual.period, indicator.timing) === 'PART') return said.metEarly[column];
  return canExceed(indicator, target) && isExceeded(actual, judged) ? said.exceeded : said.verdicts.MET[column];
}
