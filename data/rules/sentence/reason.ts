import { figureWords, isFall } from '../figure/comparator.ts';
import { digitWords, justified, numberWords, percentWords, withUnit } from '../figure/number-format.ts';
import type { StatedFigure } from '../figure/stated-figure.ts';
import { nameIn, scopedName, words } from '../message/message.ts';
import { quoted } from '../message/quoted.ts';
import type { ProgressParts, ReasonParts } from '../message/zh.ts';
import { inUnit } from '../number/conversion.ts';
import { gapUnit, isRate, unitWords } from '../number/unit.ts';
import { periodLabel } from '../period/period.ts';
import type { StatedAbsence } from '../verdict/absence.ts';
import type { Judgement, JudgementInput } from '../verdict/judgement.ts';
import type { Language } from '../words.ts';
import { authorityName } from './authority-name.ts';
import { boundWords } from './bound-words.ts';
import { labelOf, reportSpan } from './label.ts';
import { documentWords } from './source-name.ts';
import { spokenFigure } from './spoken-figure.ts';

/** A basis in words; a named base (较2020年) as it is printed. */
export function basisWords(basis: string, language: Language): string {
  const known: Record<string, string> = words(language).bases;
  return known[basis] ?? basis;
}

function withBasis(figure: StatedFigure, language: Language): string {
  const text = figureWords(spokenFigure(figure), language);
  return figure.basis === null ? text : text + words(language).bracket(basisWords(figure.basis, language));
}

/** The goal with its document, period, authority and basis. The document is '' where it is named beside. */
export function goalWords(
  target: StatedFigure,
  language: Language,
  document: string = documentWords(target.document, language),
): string {
  const said = words(language);
  const figure = target.value === null ? quoted(target.printed) : withBasis(target, language);
  return said.goal({
    document,
    period: periodLabel(target.period, language),
    authority: authorityName(target, language),
    figure,
  });
}

interface GoalAndResult {
  target: StatedFigure;
  actual: StatedFigure;
}

/** A difference between goal and result with the digits that both justify. */
export function justifiedGap({ target, actual }: GoalAndResult, gap: number): number {
  return justified(gap, [target, inUnit(actual, target.unit) ?? actual]);
}

/** The distance of result and goal, without its direction: 2.5个百分点, 3位; 2.5 points. */
export function gapSize(target: StatedFigure, gap: number, language: Language): string {
  return withUnit(digitWords(Math.abs(gap), language), gapUnit(target, language) ?? '', language);
}

/** The gap as a clause; in words beside a bound, and '' where nothing may be said. */
function gapClause(input: JudgementInput, judged: Judgement, language: Language): string {
  const { target, actual } = input;
  const { gap } = judged;
  const { clause } = words(language).gap;
  if (!target || !actual || gap === null) return clause(boundWords(input, judged, language) ?? '');
  return clause(gapWords({ target, actual }, gap, language));
}

function gapWords({ target, actual }: GoalAndResult, gap: number, language: Language): string {
  const said = words(language).gap;
  if (gap === 0) return said.none;
  const size = gapSize(target, justifiedGap({ target, actual }, gap), language);
  if (target.measure === 'RANK') return said.rank(size, gap > 0);
  if (isFall(target) && isFall(actual)) return said.fall(size, gap > 0);
  return (isRate(target.measure) ? said.rate : said.level)(size, gap > 0);
}

function ruleWords({ target }: JudgementInput, judged: Judgement, language: Language): string {
  const { verdict, goal, ground, gap } = judged;
  const said = words(language).rules;
  if (!target || !goal) return '';
  // A growth of some months that is off the line by no more than 左右 allows is on it.
  const isRoughly = ground === 'PART_RATE' && verdict === 'ON_TRACK' && gap !== 0;
  if (ground === 'PART_RATE' && !isRoughly) return '';
  if (verdict === 'ROUGHLY_MET' || isRoughly) return said.about(gapSize(target, goal.tolerance, language));
  if (target.measure === 'RANK') return said.rank;
  return (isFall(target) ? said.falls : said)[goal.rule];
}

/** A share of the goal, bound as the result is: 超45.0%. */
function doneWords({ actual }: JudgementInput, { pace }: Judgement, language: Language): string {
  if (!actual || pace?.done == null) return '';
  const percent = percentWords(pace.done, pace.expected ?? pace.calendar ?? undefined);
  const comparator = actual.upper === null ? (actual.comparator ?? 'EQUAL') : 'AT_LEAST';
  const { bound, cited } = words(language);
  return comparator === 'EQUAL'
    ? percent
    : cited.boundShare(bound[comparator === 'HOLD_AT_LEAST' ? 'AT_LEAST' : comparator](percent));
}

function progressWords(input: JudgementInput, judged: Judgement, language: Language): ProgressParts {
  const { pace } = judged;
  const said = words(language);
  const { rhythm } = input.indicator;
  const start = input.course?.start;
  return {
    done: doneWords(input, judged, language),
    isBack: (pace?.done ?? 0) < 0,
    expected: pace?.expected == null ? '' : percentWords(pace.expected),
    tolerance: pace?.tolerance == null ? '' : String(Math.round(pace.tolerance * 1000) / 10),
    from: pace?.expectedFrom ? said.paceBases[pace.expectedFrom] : '',
    start: start ? figureWords(start, language) : '',
    rhythm: rhythm ? said.offCalendar[rhythm] : '',
    measure: input.target ? said.measureOfGoal(said.measures[input.target.measure]) : '',
  };
}

/** The result as printed; where it was converted, also in the goal's unit. */
function resultWords({ target, actual }: JudgementInput, language: Language): string {
  if (!actual) return '';
  if (actual.value === null) return quoted(actual.printed);
  const said = withBasis(actual, language);
  const other = target && inUnit(actual, target.unit);
  if (!other || other === actual || other.value === null) return said;
  return words(language).converted(said, numberWords(justified(other.value, [other]), other, language));
}

function scopeWords(figure: StatedFigure | undefined, language: Language): string {
  return figure?.scope ? nameIn(figure.scope, language) : words(language).ownScope;
}

function pair(one: string | null, other: string | null, language: Language): string {
  const said = words(language).written;
  return said.pair(one ?? said.none, other ?? said.none);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The consequence if the goal that a report sets for the months left were the year's. */
function doubtWords(
  { figure, less }: NonNullable<StatedAbsence['doubt']>,
  target: StatedFigure,
  language: Language,
): string {
  return words(language).cited.doubt({
    figure: figureWords(figure, language),
    period: periodLabel(figure.period, language),
    whole: periodLabel(target.period, language),
    less: numberWords(less, target, language),
  });
}

/** The indicator with its scope; with the measure where the only goal is in another. */
function matterWords({ indicator, target, actual, goalBeside }: JudgementInput, language: Language): string {
  const name = scopedName(indicator, (target ?? actual)?.scope, language);
  if (!goalBeside || !actual || actual.measure === goalBeside.measure) return name;
  const said = words(language);
  return said.written.scoped(name, actual.rankOf ? said.rankOfs[actual.rankOf] : said.measures[actual.measure]);
}

/** The goal that stands in place of one that there is not: of another scope, or in another measure. */
function besideWords({ goalBeside, actual }: JudgementInput, language: Language): string {
  if (!goalBeside) return '';
  const said = words(language);
  const goal = goalWords(goalBeside, language);
  const { measure, rankOf } = goalBeside;
  if (actual && actual.measure === measure) return said.cited.ofScope(goal, scopeWords(goalBeside, language));
  return said.cited.inMeasure(goal, rankOf ? said.rankOfs[rankOf] : said.measures[measure]);
}

/** The most sentences of a report that a reason cites. */
const MOST_QUOTES = 2;

const NO_ABSENCE = { report: '', reportSpan: '', quotes: '', place: '', sum: '', doubt: '' };

/** A report's words in place of a result: the report, its span, its sentences, and the sum of the parts it gives. */
function absenceWords({ absence, target, period }: JudgementInput, language: Language) {
  if (!absence) return NO_ABSENCE;
  const { cited } = words(language);
  const { document, quotes, sum, doubt } = absence;
  // The goal's own sentence is cited before them; its words are in the goal already.
  const told = absence.kind === 'REARRANGED' ? quotes.slice(1) : quotes;
  return {
    report: documentWords(document, language),
    reportSpan: reportSpan(document.reports, period, language),
    place: cited.places[absence.place],
    quotes: cited.quotes(told.slice(0, MOST_QUOTES), Math.max(0, told.length - MOST_QUOTES)),
    doubt: doubt && target ? doubtWords(doubt, target, language) : '',
    sum: sum === null || !target ? '' : cited.sum(sum.parts, numberWords(sum.value, target, language)),
  };
}

/**
 * Gives the reason of a verdict in one sentence that a finance officer can repeat: the goal with its document and authority, the
 * basis, and the rule. It costs more than the judgement, so make it only for who asks.
 */
export function reasonOf(input: JudgementInput, judged: Judgement, language: Language): string {
  const { target, actual } = input;
  const basisOf = (figure: StatedFigure | undefined) => (figure?.basis ? basisWords(figure.basis, language) : null);
  const parts: ReasonParts = {
    indicator: matterWords(input, language),
    period: periodLabel(input.period, language),
    goal: target ? goalWords(target, language) : '',
    goalBeside: besideWords(input, language),
    result: resultWords(input, language),
    resultPeriod: actual ? periodLabel(actual.period, language) : '',
    gap: gapClause(input, judged, language),
    rule: ruleWords(input, judged, language),
    label: labelOf(input, judged, language),
    ...absenceWords(input, language),
    inferred: target?.periodInferred ? words(language).cited.inferred(periodLabel(target.period, language)) : '',
    progress: progressWords(input, judged, language),
    units: pair(unitWords(target?.unit ?? null, language), unitWords(actual?.unit ?? null, language), language),
    bases: pair(basisOf(target), basisOf(actual), language),
    scopes: pair(scopeWords(target, language), scopeWords(actual, language), language),
  };
  return capital(words(language).reasons[judged.ground](parts));
}
