import { foldedLine } from '../ask/find/folded-line.ts';
import type { UnderstoodLine } from '../ask/find/understood-line.ts';
import type { Owner } from '../ledger/catalogue.ts';
import { Fault } from '../ledger/fault.ts';
import { ALL_MONTHS, type Figure } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../ledger/pair.ts';
import { listInForce } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Scope } from '../rules/figure/scope.ts';
import { isYear, type Period, yearOf } from '../rules/period/period.ts';
import type { Measure, Role } from '../rules/words.ts';
import type { Comparison } from './comparison.ts';
import { loadComparisons, type TypedKey } from './figure-key.ts';

/** The question that a line puts to each indicator that it may mean. */
export interface LineAsked {
  owners: readonly Owner[];
  period: Period | undefined;
  /** Whether the months that are out are asked for: 最新, 今年以来. */
  isToDate: boolean;
  measure: Measure | undefined;
  role: Role | undefined;
  /** The scopes that it names: 规上企业, 公办. */
  scopes: readonly Scope[];
  /** Whether a number of things or money is asked for, rather than a rate. */
  isCounted: boolean;
  at: Snapshot;
}

/** The most districts that one line is answered for. */
export const MOST_ANSWERS = 3;
/** The measures that are tried where a line names none, after the indicator's own. */
const TRIED: readonly Measure[] = ['LEVEL', 'GROWTH', 'SHARE', 'RANK', 'CHANGE', 'COMPLETION'];
/** The most scopes of an indicator that are tried, where nothing is held of all that it covers. */
const MOST_SCOPES = 2;
/** How many keys are read for one district at most. */
export const MOST_KEYS = 2 * TRIED.length * (1 + MOST_SCOPES);

/** A line as it was typed and understood, and the district of whoever asks, which is meant where the line names none. */
export interface TypedLine {
  line: string;
  read: UnderstoodLine;
  own: Owner | undefined;
  at: Snapshot;
}

/** The question of a line. */
export function lineAsked({ catalogue }: Ledger, { line, read, own, at }: TypedLine): LineAsked {
  const { parts, isCounted } = read;
  const text = foldedLine(line);
  const named = parts.flatMap((part) => (part.kind === 'DISTRICT' ? [part.owner] : []));
  const period = parts.find((part) => part.kind === 'PERIOD');
  return {
    owners: (named.length > 0 ? named : own ? [own] : []).slice(0, MOST_ANSWERS),
    period: period?.asked.period,
    isToDate: period?.asked.isToDate ?? false,
    measure: parts.find((part) => part.kind === 'MEASURE')?.measure,
    role: parts.find((part) => part.kind === 'ROLE')?.role,
    scopes: catalogue.scopes.filter(({ name, nameEn, aliases }) =>
      [name, nameEn, ...aliases].some((one) => text.includes(foldedLine(one))),
    ),
    isCounted,
    at,
  };
}

/** The period as a key types it: months of a year are set against the goal of the year first. */
function periodsOf({ catalogue }: Ledger, { period, isToDate, role }: LineAsked): Pick<TypedKey, 'period' | 'part'>[] {
  if (!period) {
    const newest = catalogue.documents.findLast()?.publishedFrom.slice(0, 4);
    return [{ period: '最新' }, ...(role === 'TARGET' && newest ? [{ period: newest }] : [])];
  }
  const year = String(yearOf(period));
  if (isToDate) return [{ period: `${year}年累计` }];
  if (isYear(period) || period.end - period.start >= 12) return [{ period: period.name }];
  return [{ period: year, part: period.name }, { period: period.name }];
}

/** An indicator and one whose figures of it are asked for. */
interface Subject {
  owner: Owner;
  indicator: Indicator;
}

/** The answer about one scope; null is all that the indicator covers. */
function answerIn(ledger: Ledger, of: Subject & { scope: Scope | null }, asked: LineAsked): Comparison[] {
  const { owner, indicator, scope } = of;
  const measures = asked.measure ? [asked.measure] : new Set([indicator.mainMeasure, ...TRIED]);
  const keys = [...measures].flatMap((measure) =>
    periodsOf(ledger, asked).map((when) => ({
      district: codeOfOwner(owner),
      indicator: indicator.code,
      scope: scope?.code,
      measure,
      ...when,
    })),
  );
  const { revision: atRevision } = asked.at;
  const found = loadComparisons(ledger, keys, { atRevision }).filter(
    (one): one is Comparison => !(one instanceof Fault),
  );
  const best = found.toSorted((a, b) => worth(b, asked) - worth(a, asked))[0];
  if (!best || worth(best, asked) === 0) return [];
  // A rate without the amount, or an amount without the rate that has a goal, leaves half of it unsaid.
  const own = asked.measure ? undefined : found.find((one) => one.measure === indicator.mainMeasure && one.actual);
  return own && own.measure !== best.measure ? [best, own] : [best];
}

/** The figures in force of a subject that have the measure that is asked for. */
function heldOf(ledger: Ledger, subject: Subject, { measure, at }: LineAsked): Figure[] {
  const held = listInForce(ledger, subject, { ...ALL_MONTHS, at });
  return measure === undefined ? [...held] : held.filter((figure) => figure.measure === measure);
}

/** The answer in the scopes that the line names, else for all that the indicator covers, else in the scopes that are held. */
function answerOf(ledger: Ledger, subject: Subject, asked: LineAsked): Comparison[] {
  const inEach = (scopes: readonly Scope[]) =>
    scopes.slice(0, MOST_SCOPES).flatMap((scope) => answerIn(ledger, { ...subject, scope }, asked));
  const named = inEach(asked.scopes);
  if (named.length > 0) return named;
  const own = answerIn(ledger, { ...subject, scope: null }, asked);
  if (own.length > 0) return own;
  return inEach([...new Set(heldOf(ledger, subject, asked).flatMap(({ scope }) => scope ?? []))]);
}

/** How well a comparison answers: by what is held of it, and first by what was asked for. */
function worth({ actual, target, measure }: Comparison, { role, isCounted }: LineAsked): number {
  const asked = role === 'TARGET' ? target : actual;
  const isOwn = isCounted && measure === 'LEVEL';
  return (asked ? 4 : 0) + (isOwn ? 2 : 0) + (actual && target ? 1 : 0) + (actual || target ? 0.5 : 0);
}

/** Those whose figures of an indicator a line asks for: where it names no district, the only one that has any. */
function subjectsOf(ledger: Ledger, indicator: Indicator, { owners }: LineAsked): Subject[] {
  const holders = (owners.length > 0 ? owners : ledger.catalogue.owners).filter((owner) =>
    hasFigures(ledger, owner, indicator),
  );
  if (owners.length === 0 && holders.length !== 1) return [];
  return holders.map((owner) => ({ owner, indicator }));
}

/**
 * The goal and the result of an indicator that a line asks for, one for each district, and of its main measure beside another. Where it names no district, those of the
 * only one that has figures; where it names no period, the latest; where it names no measure, the first that has any.
 */
export function answersTo(ledger: Ledger, indicator: Indicator, asked: LineAsked): Comparison[] {
  return subjectsOf(ledger, indicator, asked).flatMap((subject) => answerOf(ledger, subject, asked));
}

/** How far a period is from another, in months at both ends. */
function distance(one: Period, other: Period): number {
  return Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
}

/** Whether months or a result are asked for and only a goal answers: that of the year. */
function isGoalAlone(answers: readonly Comparison[], { period, role }: LineAsked): boolean {
  const wantsResult = role === undefined ? period !== undefined && !isYear(period) : role !== 'TARGET';
  return wantsResult && answers.every(({ actual }) => actual === undefined);
}

function nearestOf(ledger: Ledger, subject: Subject, asked: LineAsked & { period: Period }): Comparison[] {
  const { period, role } = asked;
  const answers = answerOf(ledger, subject, asked);
  const isUnanswered = answers.length === 0;
  if (!isUnanswered && !isGoalAlone(answers, asked)) return [];
  const held = heldOf(ledger, subject, asked).filter((one) =>
    isUnanswered && role === undefined ? one.role !== 'ESTIMATE' : one.role === (role === 'TARGET' ? role : 'ACTUAL'),
  );
  // A figure of these very months is held, though no single one is what was asked for.
  if (held.some((one) => distance(one.period, period) === 0)) return [];
  const [nearest] = held.toSorted(
    (a, b) => distance(a.period, period) - distance(b.period, period) || b.period.end - a.period.end,
  );
  if (!nearest) return [];
  const measure = asked.measure ?? subject.indicator.mainMeasure;
  const isMain = held.some((one) => one.measure === measure && distance(one.period, nearest.period) === 0);
  const wanted = { period: nearest.period, isToDate: false, measure: isMain ? measure : nearest.measure };
  return answerIn(ledger, { ...subject, scope: nearest.scope }, { ...asked, ...wanted }).slice(0, 1);
}

/** Where nothing of the months is held that a line asks for, the same of the nearest months of which something is, one for each district. */
export function nearestTo(ledger: Ledger, indicator: Indicator, asked: LineAsked): Comparison[] {
  const { period } = asked;
  if (!period) return [];
  return subjectsOf(ledger, indicator, asked).flatMap((subject) => nearestOf(ledger, subject, { ...asked, period }));
}
