import type { Owner } from '../../ledger/catalogue.ts';
import { ALL_MONTHS, type Figure } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { hasFigures } from '../../ledger/pair.ts';
import { listInForce } from '../../ledger/pair-figures.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { type Period, yearOf } from '../../rules/period/period.ts';
import { type AskedPeriod, PeriodFault, readAsked } from '../../rules/period/typed-period.ts';
import type { Measure, Role } from '../../rules/words.ts';
import { partsBeside, readLine } from './asked-line.ts';
import { foldedLine } from './folded-line.ts';
import { type FoundIndicator, MAIN } from './indicator-index.ts';
import type { LinePart, Span } from './line-part.ts';
import type { LinePeriod } from './line-period.ts';

/** A part of a line beside the indicator as it was understood, and the places of its words. */
export type UnderstoodPart =
  | { kind: 'DISTRICT'; spans: Span[]; owner: Owner }
  | { kind: 'PERIOD'; spans: Span[]; typed: string; asked: AskedPeriod }
  | { kind: 'MEASURE'; spans: Span[]; measure: Measure }
  | { kind: 'ROLE'; spans: Span[]; role: Role };

/** A line of a search, understood with a ledger's names, documents and figures. */
export interface UnderstoodLine {
  parts: UnderstoodPart[];
  /** The indicators that it names, the best first. Of a line that says something else only, those of which its districts have figures. */
  found: FoundIndicator[];
  /** The nearest where none is near enough to be meant; else empty. */
  nearest: FoundIndicator[];
  /** Whether it asks how many or how much, or says a unit of counting: it wants no rate. */
  isCounted: boolean;
}

/** The least score at which an indicator counts as found, rather than as one with a similar name. */
const FOUND = 0.4;
const MOST_NEAREST = 3;
/** The most indicators whose figures are looked at, and those of the most districts. */
const MOST_LOOKED_AT = 12;
const MOST_OWNERS = 3;
/** The most that an indicator's score gains by a figure as it was asked for. */
const ANSWERED = 0.16;
/** The share of it for each that fits: the district, the measure, the role, the year. */
const SHARES = { district: 0.4, measure: 0.3, role: 0.12, period: 0.18 };
/** The score that an indicator gains when it is counted in the typed unit, and loses when in another. */
const UNIT = 0.1;
/** The score that it gains when the typed measure is its own, or when all there are were asked for and it is a stock. */
const FITS = 0.03;
/** The score by which, of two that match alike, the one that counts all there are is ahead. */
const ALIKE = 0.01;
const ALL_THERE_ARE = /有多少|一共|总共|共有|总量|总数|存量|累计|保有/;
const HOW_MANY = /多少|几[家个套张所条场]|how (?:many|much)/i;
const ADDED = /新增|新添|增加|净增|added|new/;

/** Words that count things, with the units that indicators are counted in by them. */
const COUNTED: readonly (readonly [string, RegExp])[] = [
  ['亿', /亿/],
  ['万元', /万元|亿元/],
  ['公里', /公里/],
  ['平方', /平方/],
  ['公顷', /公顷/],
  ['人次', /人次/],
  ...[...'家个套张所条场项件座台辆名人栋户宗枚吨根路株片处期轮'].map(
    (unit) => [unit, unit === '辆' ? /[辆台]/ : new RegExp(unit)] as const,
  ),
];
const COUNTING =
  /(?:多少|几|(?<=\s))(亿|万元|公里|平方|公顷|人次|[家个套张所条场项件座台辆名人栋户宗枚吨根路株片处期轮])(?=$|[\s元米了?？])/;

/** The year of months without one: that of the newest document, but for a later one than is asked in. */
function yearOfMonths(ledger: Ledger, at: Snapshot): number {
  const asked = Number(at.asOf.slice(0, 4));
  const last = ledger.catalogue.documents.findLast()?.publishedFrom ?? at.asOf;
  return Math.min(asked, Number(last.slice(0, 4)));
}

function readPeriod(ledger: Ledger, { typed, hasYear }: LinePeriod, at: Snapshot) {
  const whole = hasYear ? typed : `${yearOfMonths(ledger, at)}年${typed}`;
  const asked = readAsked(whole, at.asOf);
  return asked instanceof PeriodFault ? undefined : { typed: whole, asked };
}

function toParts(ledger: Ledger, parts: readonly LinePart[], at: Snapshot): UnderstoodPart[] {
  return parts.flatMap((part): UnderstoodPart[] => {
    if (part.kind !== 'PERIOD') return [part];
    const read = readPeriod(ledger, part.period, at);
    return read ? [{ kind: 'PERIOD', spans: part.spans, ...read }] : [];
  });
}

interface Wanted {
  owners: readonly Owner[];
  period: Period | undefined;
  measure: Measure | undefined;
  role: Role | undefined;
  unit: RegExp | undefined;
  /** Whether all there are were asked for, or what was added. */
  isAll: boolean;
  isAdded: boolean;
  at: Snapshot;
}

function wantedOf(line: string, parts: readonly UnderstoodPart[], at: Snapshot): Wanted {
  const text = foldedLine(line);
  const counted = COUNTING.exec(text)?.[1];
  const pick = <Kind extends UnderstoodPart['kind']>(kind: Kind) =>
    parts.find((part): part is Extract<UnderstoodPart, { kind: Kind }> => part.kind === kind);
  return {
    owners: parts.flatMap((part) => (part.kind === 'DISTRICT' ? [part.owner] : [])).slice(0, MOST_OWNERS),
    period: pick('PERIOD')?.asked.period,
    measure: pick('MEASURE')?.measure,
    role: pick('ROLE')?.role,
    unit: COUNTED.find(([word]) => word === counted)?.[1],
    isAll: ALL_THERE_ARE.test(text),
    isAdded: ADDED.test(text),
    at,
  };
}

/** Up to 1: how much of what was asked for figures of the indicator have together. */
function answeredShare(ledger: Ledger, indicator: Indicator, wanted: Wanted): number {
  const { owners, period, measure, role, at } = wanted;
  const shareOf = (figure: Figure) =>
    SHARES.district +
    (measure === undefined || figure.measure === measure ? SHARES.measure : 0) +
    (role === undefined || figure.role === role ? SHARES.role : 0) +
    (period === undefined || yearOf(figure.period) === yearOf(period) ? SHARES.period : 0);
  const shares = owners
    .filter((owner) => hasFigures(ledger, owner, indicator))
    .flatMap((owner) => listInForce(ledger, { owner, indicator }, { ...ALL_MONTHS, at }).map(shareOf));
  return shares.reduce((best, share) => Math.max(best, share), 0);
}

/** The score by what the words of the line tell of the indicator itself: its unit, its own measure, whether it is a stock. */
function wordedFit({ unit, mainMeasure, timing, headline }: Indicator, wanted: Wanted): number {
  const byUnit = !wanted.unit || unit === null ? 0 : wanted.unit.test(unit) ? UNIT : -UNIT;
  const byMeasure = wanted.measure === mainMeasure && mainMeasure !== 'LEVEL' ? FITS : 0;
  const byStock = timing === 'STOCK' && !wanted.isAdded ? (wanted.isAll ? FITS : ALIKE) : 0;
  return byUnit + byMeasure + byStock + (headline ? MAIN : 0);
}

/** The best of the found, those first that have the figure that was asked for. */
function byAnswers(ledger: Ledger, found: readonly FoundIndicator[], wanted: Wanted): FoundIndicator[] {
  const looked = found.slice(0, MOST_LOOKED_AT).map((one) => ({
    ...one,
    order: one.score + wordedFit(one.indicator, wanted) + ANSWERED * answeredShare(ledger, one.indicator, wanted),
  }));
  const sorted = looked.toSorted((a, b) => b.order - a.order).map(({ order: _, ...one }) => one);
  return [...sorted, ...found.slice(MOST_LOOKED_AT)];
}

/** The indicators of which each of the owners has figures, main ones first. */
function listHeld(ledger: Ledger, owners: readonly Owner[]): FoundIndicator[] {
  return ledger.catalogue.indicators
    .filter((indicator) => owners.every((owner) => hasFigures(ledger, owner, indicator)))
    .toSorted((a, b) => Number(b.headline) - Number(a.headline))
    .map((indicator) => ({ indicator, label: indicator.name, by: 'WRITTEN', score: 0 }));
}

/**
 * Understands a line as people type it into a search: 龙岗 GDP 增速 2024 上半年, in any order. Of several indicators that match
 * alike, those come first that have the figure that is asked for.
 */
export function understandLine(ledger: Ledger, line: string, at: Snapshot): UnderstoodLine {
  const { indicators, owners } = ledger.catalogue;
  const read = readLine(line, { indicators, owners, asOfYear: Number(at.asOf.slice(0, 4)) });
  const parts = toParts(ledger, read.parts, at);
  const wanted = wantedOf(line, parts, at);
  if (!read.isNamed && read.found.length === 0 && parts.length > 0)
    return { parts, found: listHeld(ledger, wanted.owners), nearest: [], isCounted: false };
  const ranked = byAnswers(ledger, read.found, wanted);
  const [first] = ranked;
  const isFound = first !== undefined && first.score >= FOUND;
  return {
    parts: toParts(ledger, partsBeside(line, read.parts, isFound ? first : undefined), at),
    found: isFound ? ranked : [],
    nearest: isFound ? [] : ranked.slice(0, MOST_NEAREST),
    isCounted: wanted.unit !== undefined || HOW_MANY.test(line),
  };
}
