import type { Kind, Question } from './question.ts';

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

/** A measured number must stay at or above, or at or below, its limit. */
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

export function verdictOf(each: Reached): string {
  const bound = each.least === undefined ? `≤ ${each.most}` : `≥ ${each.least}`;
  return `${isReached(each) ? 'reached' : 'MISSED '}  ${each.what}: ${each.value.toFixed(each.value < 10 ? 2 : 0)} (${bound})`;
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
    least: question.ratio,
  }));
  const beside = (question.beside ?? []).map(({ kind, ratio }) => ({
    what: `${question.name}, large ledger: requests per second, product ÷ ${kind}`,
    value: medianRatio(perSecond(sideOf(measured, 'large', 'product')), perSecond(sideOf(measured, 'large', kind))),
    ...(ratio !== undefined && { least: ratio }),
  }));
  const told = beside.filter(({ least }) => least === undefined);
  const p50 = (size: Side['size']) => sideOf(measured, size, 'product').rounds.map(({ took }) => median(took));
  const growth = {
    what: `${question.name}: p50 of the larger ledger ÷ p50 of the smaller`,
    value: medianRatio(p50('large'), p50('small')),
    most: maxGrowth,
  };
  const head = `\n${' '.repeat(27)}${['req/s', 'p50 ms', 'p95 ms', 'CPU ms'].map((name) => name.padStart(10)).join('')}`;
  return {
    lines: [
      head,
      ...sides.map((side) => line(measured, side)),
      ...told.map(({ what, value }) => `${what}: ${value.toFixed(2)}`),
    ],
    results: [...ratios, ...beside.filter(({ least }) => least !== undefined), growth],
  };
}
