import type { Owner } from '../ledger/catalogue.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type CitedSentence, isInPart, listMentions, quotesOf, sentenceOf } from '../ledger/mention.ts';
import { listFiguresOf } from '../ledger/pair-figures.ts';
import { listRelated, type Related } from '../ledger/relation.ts';
import { isLaterReport, listReportsOn, type Report } from '../ledger/report.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { isNumber, isValued } from '../rules/figure/stated-figure.ts';
import { inUnit } from '../rules/number/conversion.ts';
import { minus, plus } from '../rules/number/exact.ts';
import { isWithin, type Period, yearOf, yearPeriod } from '../rules/period/period.ts';
import type { StatedAbsence } from '../rules/verdict/absence.ts';

/** How the reports on a plan speak of a goal that has no result of its own. */
export interface Absence extends StatedAbsence {
  document: Report;
  /** The sentences of the report that speak of the goal's matter, in order. */
  sentences: CitedSentence[];
  /** The figures that stand there in place of a result: those of related indicators, or of another measure or period. */
  related: Figure[];
}

type Subject = { owner: Owner; indicator: Indicator };

/** A goal for which the reports are read. */
export interface AbsentGoal {
  goal: Figure;
  /** The published figures of the goal's owner and indicator, as far back as its reports go. */
  own: readonly Figure[];
  /** Only reports count whose span ends with these months or before. */
  until?: Period | undefined;
  at: Snapshot;
}

/** Whether the result of a goal that ends with these months is held, though other months are asked for. */
function isHeldAt(end: number, { goal, own }: AbsentGoal): boolean {
  return own.some(
    ({ role, measure, rankOf, scope, period }) =>
      role === 'ACTUAL' &&
      period.end === end &&
      measure === goal.measure &&
      rankOf === goal.rankOf &&
      scope === goal.scope,
  );
}

function listReports(ledger: Ledger, { district }: Owner, asked: AbsentGoal): Report[] {
  const { goal, at, until } = asked;
  if (!district) return [];
  return listReportsOn(ledger, district, { period: reportedPeriod(goal), at })
    .filter(({ reports: { end } }) => !until || (end <= until.end && !isHeldAt(end, asked)))
    .reverse();
}

/** The period whose reports tell of a goal. A STOCK at the end of December is the year's. */
function reportedPeriod({ period, indicator }: Figure): Period {
  const isYearEnd = indicator.timing === 'STOCK' && period.end % 12 === 11;
  return isYearEnd && period.end - period.start < 12 ? yearPeriod(yearOf(period)) : period;
}

function inOrder(sentences: CitedSentence[]): CitedSentence[] {
  const byStart = new Map(sentences.map((sentence) => [sentence.start, sentence]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The results of an indicator in a report, those of another indicator only in its results part, and the goals that it sets. */
function figuresIn(stated: readonly Figure[], { report, goal }: Pick<AbsentGoal, 'goal'> & { report: Report }) {
  const { start, end } = report.reports;
  const there = stated.filter(({ document, period }) => document === report && period.end >= start);
  return {
    results: there.filter(
      ({ role, period, part, indicator }) =>
        role === 'ACTUAL' && period.end <= end && (indicator === goal.indicator || isInPart(report, part, 'RESULTS')),
    ),
    goals: there.filter(({ role, id, period }) => role === 'TARGET' && id !== goal.id && period.end <= goal.period.end),
  };
}

/** All that a report says of a goal's matter. */
export interface Told {
  report: Report;
  /** Results of related indicators, and of the goal's own where they are of another measure. */
  results: { figure: Figure; relation: Related | undefined }[];
  /** Goals in place of this one. */
  goals: { figure: Figure; relation: Related | undefined }[];
  sentences: CitedSentence[];
}

/** Gathers what a report says of a goal's matter, but for the sentence that sets the goal itself. */
export function tell(ledger: Ledger, subject: Subject, asked: AbsentGoal & { report: Report }): Told {
  const { report, goal, own, at } = asked;
  const { owner, indicator } = subject;
  const range = { from: report.reports.start, to: Math.max(report.reports.end, goal.period.end), at };
  const told: Told = { report, results: [], goals: [], sentences: [] };
  for (const relation of [undefined, ...listRelated(ledger.catalogue, indicator)]) {
    const stated = relation ? listFiguresOf(ledger, { owner, indicator: relation.indicator }, range) : own;
    const found = figuresIn(stated, asked);
    told.results.push(...found.results.map((figure) => ({ figure, relation })));
    told.goals.push(...found.goals.map((figure) => ({ figure, relation })));
  }
  const isOwn = ({ start, end }: CitedSentence) =>
    report === goal.document && goal.quoteStart < end && goal.quoteEnd > start;
  told.sentences = listMentions(ledger, report, indicator).filter((sentence) => !isOwn(sentence));
  return told;
}

/** The sum of the parts where they are all of a whole and each is printed as one number of the same months; null otherwise. */
function sumOfParts(ledger: Ledger, { indicator, unit, measure }: Figure, { results }: Told): Absence['sum'] {
  const parts = listRelated(ledger.catalogue, indicator).filter(
    ({ kind, isTowards, complete }) => kind === 'PART_OF' && complete && !isTowards,
  );
  if (parts.length === 0 || measure !== 'LEVEL') return null;
  const found = parts.map((part) => results.filter(({ figure }) => figure.indicator === part.indicator));
  const months = found[0]?.[0]?.figure.period;
  let sum = 0;
  for (const figures of found) {
    const one = figures.find(({ figure }) => figure.measure === 'LEVEL' && figure.period === months)?.figure;
    const converted = one && isNumber(one) ? inUnit(one, unit) : undefined;
    if (!converted || converted.value === null) return null;
    sum = plus(sum, converted.value);
  }
  return { value: sum, parts: parts.length };
}

/** A goal of the same indicator for fewer months, where those are inferred: printed of the year, it would be another goal. */
function doubtOf(goal: Figure, goals: Told['goals']): Absence['doubt'] {
  for (const { figure, relation } of goals) {
    if (relation || !figure.periodInferred || figure.measure !== goal.measure || !isValued(goal)) continue;
    const converted = inUnit(figure, goal.unit);
    if (!converted || converted.value === null || !isWithin(figure.period, goal.period)) continue;
    const less = minus(goal.value, converted.value);
    if (less > 0) return { figure, less };
  }
  return null;
}

/** The part of a report in which sentences name a goal without a result. */
function placeOf(sentences: CitedSentence[]): Absence['place'] {
  const isProblem = ({ part }: CitedSentence) => part === 'PROBLEMS';
  if (!sentences.some(isProblem)) return 'NEXT';
  return sentences.every(isProblem) ? 'PROBLEMS' : 'BOTH';
}

function absence(ledger: Ledger, { kind, told }: { kind: Absence['kind']; told: Told }, goal: Figure): Absence {
  const { report, results, goals, sentences } = told;
  const isResults = kind === 'MENTIONED';
  const shown = (isResults ? results : goals).map(({ figure }) => figure);
  const cited =
    kind === 'SILENT'
      ? []
      : [
          ...(isResults ? [] : [sentenceOf(ledger, goal)]),
          ...inOrder([
            ...shown.map((figure) => sentenceOf(ledger, figure)),
            ...sentences.filter(({ part }) => isInPart(report, part, 'RESULTS') === isResults),
          ]),
        ];
  return {
    kind,
    document: report,
    place: placeOf(cited.filter(({ document }) => document === report)),
    sentences: cited,
    related: shown,
    sum: isResults ? sumOfParts(ledger, goal, told) : null,
    doubt: kind === 'REARRANGED' ? doubtOf(goal, goals) : null,
    get quotes() {
      return quotesOf(ledger, cited);
    },
  };
}

/** The reports that tell of a goal's period and are later than the document that sets it, the latest first. */
export function listLaterReports(
  ledger: Ledger,
  owner: Owner,
  { goal, at }: Pick<AbsentGoal, 'goal' | 'at'>,
): Report[] {
  return listReports(ledger, owner, { goal, own: [], at }).filter((report) => isLaterReport(report, goal.document));
}

/**
 * How the reports on a plan's execution speak of a goal without a result: otherwise, only among problems and next steps, or not
 * at all. The document that sets the goal counts only where its own results speak of it. Undefined where no report tells.
 */
export function absenceOf(ledger: Ledger, subject: Subject, asked: AbsentGoal): Absence | undefined {
  const { goal } = asked;
  const told = listReports(ledger, subject.owner, asked)
    .filter((report) => report === goal.document || isLaterReport(report, goal.document))
    .map((report) => tell(ledger, subject, { ...asked, report }));
  const isResult = ({ report, results, sentences }: Told) =>
    results.length > 0 || sentences.some(({ part }) => isInPart(report, part, 'RESULTS'));
  const mentioned = told.find(isResult);
  if (mentioned) return absence(ledger, { kind: 'MENTIONED', told: mentioned }, goal);
  const later = told.filter(({ report }) => report !== goal.document);
  const isNextStep = ({ goals, sentences }: Told) => goals.length > 0 || sentences.some(({ part }) => part !== null);
  const rearranged = later.find(isNextStep);
  if (rearranged) return absence(ledger, { kind: 'REARRANGED', told: rearranged }, goal);
  const [silent] = later;
  return silent && absence(ledger, { kind: 'SILENT', told: silent }, goal);
}

/** The sentences in which reports on a period name an indicator among their problems, whatever its verdict. */
export function listProblems(
  ledger: Ledger,
  { owner, indicator }: Subject,
  { period, at }: { period: Period; at: Snapshot },
): CitedSentence[] {
  if (!owner.district) return [];
  return listReportsOn(ledger, owner.district, { period, at }).flatMap((report) =>
    listMentions(ledger, report, indicator).filter(({ part }) => part === 'PROBLEMS'),
  );
}
