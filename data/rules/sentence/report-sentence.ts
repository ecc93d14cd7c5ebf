import { matchBasis } from '../figure/basis.ts';
import { figureWords, isFall, sizeWords } from '../figure/comparator.ts';
import { percentWords } from '../figure/number-format.ts';
import type { IndicatorTraits, StatedFigure } from '../figure/stated-figure.ts';
import { nameIn, scopedName, words } from '../message/message.ts';
import { inUnit } from '../number/conversion.ts';
import { isLevel } from '../number/unit.ts';
import { isPartOfYear, isSpan, isYear, type Period, periodLabel, yearOf } from '../period/period.ts';
import { boundPlaceOf } from '../verdict/goal.ts';
import { groupOf } from '../verdict/group.ts';
import { type Judgement, judge } from '../verdict/judgement.ts';
import { matchActual } from '../verdict/matching.ts';
import { type Language, MEASURES, type Measure } from '../words.ts';
import { authorityName } from './authority-name.ts';
import { gapSize, justifiedGap } from './reason.ts';
import { spokenFigure } from './spoken-figure.ts';
import { spokenSpan } from './spoken-span.ts';

/** A figure as a sentence needs it. */
export interface SentenceFigure extends StatedFigure {
  /** The words for those among whom a rank is held, as printed. */
  among: string | null;
}

/** The facts that a sentence is made of. */
export interface SentenceFacts {
  /** Names that are empty where it is known whose figures they are. */
  owner: { name: string; nameEn: string };
  indicator: IndicatorTraits & { mainMeasure: Measure };
  /** A goal, which has a sentence of its own; or results, or estimates, of one period: one for each measure. */
  figures: SentenceFigure[];
  /** The goal that is judged by each measure, where there is one. */
  goals: StatedFigure[];
  /** Results of a part of a year are then told without the year: 上半年. */
  isYearKnown?: boolean;
}

/** 2024年上半年, 2024年, 2021-2025年; of what stands at its end: 2024年6月末. */
function whenWords(
  period: Period,
  { isEnd, isYearKnown = false }: { isEnd: boolean; isYearKnown?: boolean | undefined },
  language: Language,
): string {
  const { inYear, endOf, endOfMonth } = words(language).sentence;
  const isPart = isYearKnown && isPartOfYear(period);
  const month = (period.end % 12) + 1;
  if (isEnd) return isPart && month < 12 ? endOfMonth(month) : endOf(yearOf(period), month);
  if (isYear(period) || isSpan(period)) return periodLabel(period, language);
  const span = spokenSpan(period, language);
  return isPart ? span : inYear(span, yearOf(period));
}

function basisSaid({ basis }: StatedFigure, language: Language): string {
  const said = words(language).sentence;
  return basis === null ? '' : (said.bases[basis] ?? said.namedBase(basis));
}

function wayOf(value: number): 'RISE' | 'FALL' | 'NONE' {
  if (value === 0) return 'NONE';
  return value < 0 ? 'FALL' : 'RISE';
}

/** Measures beside which a rank can only be that of the indicator itself. */
const OWN = new Set<Measure>(['LEVEL', 'RANK']);

function placeAmong({ among, printed, value }: SentenceFigure, of: string, indicator: IndicatorTraits) {
  const whom = among ?? '';
  return { of, among: indicator.name.includes(whom) ? '' : whom, printed, place: value ?? 0 };
}

/** The clause of one figure, without the indicator's name. */
function phraseOf(figure: SentenceFigure, { indicator, figures }: SentenceFacts, language: Language): string {
  const said = words(language).sentence;
  const { measure, value } = figure;
  const number = figureWords(figure, language);
  if (value === null) return said.inWords(figure.printed);
  if (measure === indicator.mainMeasure && measure !== 'RANK') return number;
  switch (measure) {
    case 'GROWTH':
    case 'CHANGE':
    case 'CHANGE_POINTS': {
      const size = sizeWords(figure, language);
      return said.change({ basis: basisSaid(figure, language), way: wayOf(value), size, measure });
    }
    case 'SHARE':
      return said.share(number);
    case 'RANK': {
      // Where nothing else is told, nobody asks what is ranked.
      const isPlain =
        figure.rankOf === indicator.mainMeasure &&
        figures.every((told) => OWN.has(told.measure) || told.measure === indicator.mainMeasure);
      return said.rank(placeAmong(figure, isPlain ? '' : said.rankOfs[figure.rankOf ?? 'OTHER'], indicator));
    }
    case 'COMPLETION':
      return said.completion(number);
    case 'GAP_TO_CITY':
      return said.aboveCity(sizeWords({ ...figure, value: Math.abs(value) }, language), value < 0);
    default:
      return number;
  }
}

interface Beside {
  target: StatedFigure;
  actual: StatedFigure;
  judged: Judgement;
  timing: IndicatorTraits['timing'];
}

/** Measures of which no share and no difference is told. */
const INEXACT = new Set<Measure>(['MULTIPLE', 'RANK']);

/** The result's place beside the goal: the share of it that is done, else the gap. Empty where nothing is judged. */
function besideGoal({ target, actual, judged, timing }: Beside, language: Language): string {
  const { verdict, ground, gap, attainment, capUsed } = judged;
  const said = words(language).sentence;
  const span = isYear(target.period) ? said.yearly : isSpan(target.period) ? periodLabel(target.period, language) : '';
  const goal = (isCapped: boolean) =>
    said.against(target.authority, span || spokenSpan(target.period, language), isCapped);
  const isWhole = ground === 'WHOLE';
  const isDown = isFall(target) && isFall(actual);
  if (!judged.comparable || verdict === 'UNJUDGED' || verdict === 'UNPROVEN') return '';
  const size = gap === null ? '' : gapSize(target, justifiedGap({ target, actual }, gap), language);
  const isRough = gap === null || (actual.comparator ?? 'EQUAL') !== 'EQUAL';
  if (isRough || target.upper !== null || INEXACT.has(target.measure)) {
    if (target.measure === 'RANK' && isWhole && gap !== null && gap > 0) return said.behind(goal(false), size);
    if (isWhole && verdict === 'MET') return said.reached(goal(false));
    const place =
      judged.goal &&
      gap === null &&
      boundPlaceOf(judged.goal, inUnit(actual, target.unit) ?? actual, judged.value ?? 0);
    if (!place || !(isWhole || target.measure === 'GROWTH')) return '';
    return (isDown ? said.fallBeside : said.beside)(goal(false), place);
  }
  if (judged.goal?.cap && isLevel(target.measure) && isWhole && verdict === 'MET') return said.kept(goal(false));
  const due = judged.pace?.expected ?? judged.pace?.calendar ?? undefined;
  if (capUsed !== null && timing === 'FLOW') return said.used(goal(true), percentWords(capUsed, due));
  if (attainment !== null && timing !== 'AVERAGE') return said.done(goal(false), percentWords(attainment, due));
  if (gap === 0) return said.equal(goal(false));
  if (isDown) return said.fall(goal(false), size, gap < 0);
  return (gap > 0 ? said.above : said.below)(goal(false), size);
}

function againstGoal(actual: SentenceFigure, { indicator, goals }: SentenceFacts, language: Language): string {
  const target = goals.find(({ measure, rankOf }) => measure === actual.measure && rankOf === actual.rankOf);
  const { timing } = indicator;
  if (!target || !matchActual({ period: target.period, timing, measure: actual.measure }, [actual])) return '';
  const judged = judge({ indicator, period: target.period, target, actual });
  if (groupOf(judged.verdict, actual.claim) === 'CLAIMED') return words(language).claimed;
  const beside = besideGoal({ target, actual, judged, timing }, language);
  const isUnstated = beside !== '' && matchBasis(target, actual, { growthBasis: indicator.growthBasis }) === 'UNSTATED';
  return isUnstated && (target.basis === 'YOY' || actual.basis === 'YOY')
    ? words(language).sentence.with(beside, words(language).cautions.unstatedBasis)
    : beside;
}

function bySpeech(one: StatedFigure, other: StatedFigure): number {
  // The rank closes the sentence: it is what the numbers before it lead up to.
  const place = ({ measure }: StatedFigure) => (measure === 'RANK' ? MEASURES.length : MEASURES.indexOf(measure));
  return place(one) - place(other);
}

function goalSentence(printed: SentenceFigure, facts: SentenceFacts, language: Language): string {
  const said = words(language);
  const goal = spokenFigure(printed);
  const { indicator, owner } = facts;
  const { measure, value, comparator } = goal;
  const speech = said.sentence;
  const isChange = measure === 'GROWTH' || measure === 'CHANGE' || measure === 'CHANGE_POINTS';
  const isMain = measure === indicator.mainMeasure;
  const named = goal.basis === 'YOY' ? '' : basisSaid(goal, language);
  const ranked = speech.rankOfs[goal.rankOf ?? 'OTHER'];
  const of = isFall(goal) ? speech.fallOf : isMain ? '' : speech.goalOf(measure, ranked);
  const number = isChange ? sizeWords(goal, language) : figureWords(goal, language);
  const isLimit = comparator === 'AT_MOST' && !isChange;
  const rank = measure === 'RANK' ? speech.place(placeAmong(goal, '', indicator)) : undefined;
  const strength = goal.strength && goal.strength !== 'PLAN' ? said.strengths[goal.strength] : '';
  const isEnd = indicator.timing === 'STOCK' && measure === 'LEVEL';
  return speech.goal({
    owner: nameIn(owner, language),
    when: whenWords(goal.period, { isEnd }, language),
    isEnd,
    name: scopedName(indicator, goal.scope, language),
    of: speech.ofBasis(of, named),
    figure: value === null ? speech.inWordsToo(goal.printed) : (rank ?? speech.goalFigure(number, isLimit)),
    note: said.written.notes(
      [authorityName(goal, language), strength, goal.stretch ? said.stretch : ''].filter(Boolean),
    ),
  });
}

/**
 * The sentence that a report would print, naming whose figures they are and when: 龙岗区2024年上半年，地区生产总值2500.99亿元，
 * 同比增长9%，高于年度计划目标2.5个百分点，增速居全市第一。 A goal stands alone: 2024年，龙岗区地区生产总值增长目标为6.5%（计划目标）。
 * A figure that is not judged, or not comparable, is not set against a goal. An open bound (25%以上) never gives a gap in numbers.
 */
export function reportSentence(facts: SentenceFacts, language: Language): string {
  const figures = facts.figures.map(spokenFigure).toSorted(bySpeech);
  const first = figures[0];
  if (!first) return '';
  if (first.role === 'TARGET') return goalSentence(first, facts, language);
  const said = words(language).sentence;
  const { indicator, owner } = facts;
  const name = scopedName(indicator, first.scope, language);
  const isEnd = indicator.timing === 'STOCK' && first.measure === 'LEVEL' && first.value !== null;
  const clauses = figures.flatMap((figure) => {
    const phrase = phraseOf(figure, facts, language);
    const isFirst = figure === first;
    const later = figure.value === null ? said.inWordsToo(figure.printed) : phrase;
    return [isFirst ? said.named(name, phrase) : later, againstGoal(figure, facts, language)];
  });
  return said.result({
    owner: nameIn(owner, language),
    when: whenWords(first.period, { isEnd, isYearKnown: facts.isYearKnown }, language),
    isEnd,
    isEstimate: first.role === 'ESTIMATE' && !name.includes('预计'),
    clauses: clauses.filter(Boolean),
  });
}
