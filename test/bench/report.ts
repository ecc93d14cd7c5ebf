import type { Kind, Question, QuestionName } from './question.ts';

/** The bounds that a question must keep. */
interface Asked {
  /** Requests per second of the product ÷ those of the floor, and ÷ those of the same rows by plain SQL where that is asked. */
  floor: number;
  plain?: number;
  /** Processor time of a request ÷ that of a server from before there were query threads, where that is asked. */
  since?: number;
}

/** The milliseconds are those that a table took before, and is to take. */
export const ASKED: Readonly<Record<QuestionName, Asked>> = {
  table: { floor: 0.7, since: 45 / 112 },
  figures: { floor: 0.45, plain: 0.45 },
  figuresByKey: { floor: 0.7, since: 1 },
  comparisons: { floor: 0.5, since: 0.5 },
  scoreboard: { floor: 0.5, since: 0.5 },
};

/** The product ÷ plain SQL may be this much less than it was in a tree before. */
const MOST_LOST = 0.05;

/** The rounds of one server with one question. */
export interface Side {
  size: 'small' | 'large';
  kind: Kind;
  rounds: { took: number[]; ms: number; cpuMs: number }[];
}

export interface Measured {
  question: Question<unknown>;
  sides: Side[];
}

/** A measured number must stay at or above, or at or below, its limit. Without one it is only told. */
export interface Reached {
  what: string;
  value: number;
  least?: number;
  most?: number;
}

/** Every part of the bench is given these. */
export interface Bench {
  /** The folder is empty, and removed at the end. */
  folder: string;
  say(line: string): void;
}

export function isReached({ value, least = -Infinity, most = Infinity }: Reached): boolean {
  return value >= least && value <= most;
}

/** A number with at most two decimals. */
function shown(value = Number.NaN): string {
  return String(Math.round(value * 100) / 100);
}

export function verdictOf(each: Reached): string {
  const bound = each.least === undefined ? `≤ ${shown(each.most)}` : `≥ ${shown(each.least)}`;
  return `${isReached(each) ? 'reached' : 'MISSED '}  ${each.what}: ${each.value.toFixed(each.value < 10 ? 2 : 0)} (${bound})`;
}

const HEAD = `\n${' '.repeat(27)}${['req/s', 'p50 ms', 'p95 ms', 'CPU ms'].map((name) => name.padStart(10)).join('')}`;

function toldLine({ what, value }: Reached): string {
  return `${what}: ${value.toFixed(2)}`;
}

function isAsked({ least, most }: Reached): boolean {
  return least !== undefined || most !== undefined;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

function sideOf({ sides }: Measured, size: Side['size'], kind: Kind): Side {
  const side = sides.find((each) => each.size === size && each.kind === kind);
  if (!side) throw new Error(`Nothing was measured of ${size} ${kind}.`);
  return side;
}

function perSecond({ rounds }: Side): number[] {
  return rounds.map(({ took, ms }) => (took.length / ms) * 1000);
}

function cpuOf({ rounds }: Side): number[] {
  return rounds.map(({ took, cpuMs }) => cpuMs / took.length);
}

function line(measured: Measured, { size, kind, rounds }: Side): string {
  const took = rounds.flatMap((round) => round.took);
  const cpuMs = rounds.reduce((sum, round) => sum + round.cpuMs, 0) / took.length;
  const cells = [
    median(perSecond({ size, kind, rounds })).toFixed(1),
    quantile(took, 0.5).toFixed(2),
    quantile(took, 0.95).toFixed(2),
    cpuMs.toFixed(2),
  ];
  const name = `${measured.question.name.padEnd(13)}${size.padEnd(6)}${kind.padEnd(8)}`;
  return name + cells.map((cell) => cell.padStart(10)).join('');
}

/** Compares the rounds in pairs, so that a busy moment of the machine counts for both sides or for neither. */
export function medianRatio(one: number[], other: number[]): number {
  return median(one.map((value, round) => value / (other[round] ?? Number.NaN)));
}

/** The lines that show what was measured and what must be reached. */
export function report(measured: Measured, maxGrowth: number): { lines: string[]; results: Reached[] } {
  const { question, sides } = measured;
  const ratios = (['small', 'large'] as const).map((size) => ({
    what: `${question.name}, ${size} ledger: requests per second, product ÷ floor`,
    value: medianRatio(perSecond(sideOf(measured, size, 'product')), perSecond(sideOf(measured, size, 'floor'))),
    least: ASKED[question.name].floor,
  }));
  const beside = question.beside.map(({ kind }): Reached => {
    const least = kind === 'plain' ? ASKED[question.name].plain : undefined;
    return {
      what: `${question.name}, large ledger: requests per second, product ÷ ${kind}`,
      value: medianRatio(perSecond(sideOf(measured, 'large', 'product')), perSecond(sideOf(measured, 'large', kind))),
      ...(least !== undefined && { least }),
    };
  });
  const told = beside.filter((each) => !isAsked(each));
  const p50 = (size: Side['size']) => sideOf(measured, size, 'product').rounds.map(({ took }) => median(took));
  const growth = {
    what: `${question.name}: p50 of the larger ledger ÷ p50 of the smaller`,
    value: medianRatio(p50('large'), p50('small')),
    most: maxGrowth,
  };
  return {
    lines: [HEAD, ...sides.map((side) => line(measured, side)), ...told.map(toldLine)],
    results: [...ratios, ...beside.filter(isAsked), growth],
  };
}

/**
 * Reports likewise on the product beside that of a tree before and the same rows by plain SQL, all with ledgers of the
 * same content. What is asked of processor time is asked where the tree is one from before query threads.
 */
export function reportBeside(measured: Measured, hasThreads: boolean): { lines: string[]; results: Reached[] } {
  const { name } = measured.question;
  const [product, before, plain] = (['product', 'before', 'plain'] as const).map((kind) =>
    sideOf(measured, 'large', kind),
  ) as [Side, Side, Side];
  const [now, then] = [product, before].map((side) => medianRatio(perSecond(side), perSecond(plain))) as [
    number,
    number,
  ];
  const what = `${name}: processor time of a request, now ÷ before`;
  const value = medianRatio(cpuOf(product), cpuOf(before));
  const most = hasThreads ? undefined : ASKED[name].since;
  const time = { what, value, ...(most !== undefined && { most }) };
  const told: Reached[] = [
    { what: `${name}: requests per second, now ÷ before`, value: medianRatio(perSecond(product), perSecond(before)) },
    { what: `${name}: requests per second, product ÷ plain, now`, value: now },
    { what: `${name}: requests per second, product ÷ plain, before`, value: then },
    ...(isAsked(time) ? [] : [time]),
  ];
  const lost = { what: `${name}: product ÷ plain, now − before`, value: now - then, least: -MOST_LOST };
  return {
    lines: [HEAD, ...measured.sides.map((side) => line(measured, side)), ...told.map(toldLine)],
    results: isAsked(time) ? [lost, time] : [lost],
  };
}
