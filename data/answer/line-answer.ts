import type { UnderstoodLine } from '../ask/find/understood-line.ts';
import type { Owner } from '../ledger/catalogue.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { codeOfOwner, hasFigures } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
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
  /** Whether a number of things or money is asked for, rather than a rate. */
  isCounted: boolean;
  at: Snapshot;
}

/** The most districts that one line is answered for. */
export const MOST_ANSWERS = 3;
/** The measures that are tried where a line names none, after the indicator's own. */
const TRIED: readonly Measure[] = ['LEVEL', 'GROWTH', 'SHARE', 'RANK', 'CHANGE', 'COMPLETION'];
/** How many keys are read for one district at most. */
export const MOST_KEYS = 2 * TRIED.length;

/** The question of a line, with the district of whoever asks where it names none. */
export function lineAsked({ parts, isCounted }: UnderstoodLine, own: Owner | undefined, at: Snapshot): LineAsked {
  const named = parts.flatMap((part) => (part.kind === 'DISTRICT' ? [part.owner] : []));
  const period = parts.find((part) => part.kind === 'PERIOD');
  return {
    owners: (named.length > 0 ? named : own ? [own] : []).slice(0, MOST_ANSWERS),
    period: period?.asked.period,
    isToDate: period?.asked.isToDate ?? false,
    measure: parts.find((part) => part.kind === 'MEASURE')?.measure,
    role: parts.find((part) => part.kind === 'ROLE')?.role,
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

function answerOf(ledger: Ledger, pair: { owner: Owner; indicator: Indicator }, asked: LineAsked): Comparison[] {
  const { owner, indicator } = pair;
  const measures = asked.measure ? [asked.measure] : new Set([indicator.mainMeasure, ...TRIED]);
  const keys = [...measures].flatMap((measure) =>
    periodsOf(ledger, asked).map((when) => ({
      district: codeOfOwner(owner),
      indicator: indicator.code,
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

/** How well a comparison answers: by what is held of it, and first by what was asked for. */
function worth({ actual, target, measure }: Comparison, { role, isCounted }: LineAsked): number {
  const asked = role === 'TARGET' ? target : actual;
  const isOwn = isCounted && measure === 'LEVEL';
  return (asked ? 4 : 0) + (isOwn ? 2 : 0) + (actual && target ? 1 : 0) + (actual || target ? 0.5 : 0);
}

/**
 * The goal and the result of an indicator that a line asks for, one for each district, and of its main measure beside another. Where it names no district, those of the
 * only one that has figures; where it names no period, the latest; where it names no measure, the first that has any.
 */
export function answersTo(ledger: Ledger, indicator: Indicator, asked: LineAsked): Comparison[] {
  const owners = (asked.owners.length > 0 ? asked.owners : ledger.catalogue.owners).filter((owner) =>
    hasFigures(ledger, owner, indicator),
  );
  if (asked.owners.length === 0 && owners.length !== 1) return [];
  return owners.flatMap((owner) => answerOf(ledger, { owner, indicator }, asked));
}
