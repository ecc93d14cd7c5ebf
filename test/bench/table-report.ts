import type { BatchRecord } from '../office/host.ts';
import { median, medianRatio, type Reached } from './report.ts';

/** One insertion or refresh. */
export interface TableRound {
  seconds: number;
  /** Time in which the pane's thread was busy, including the library's own work. */
  busyMs: number;
  longestTaskMs: number;
  batches: BatchRecord[];
}

export interface TableMeasured {
  table: string;
  step: 'insert' | 'refresh';
  kind: 'product' | 'floor';
  rounds: TableRound[];
}

/** Seconds of the product ÷ seconds of the floor must not exceed this. */
const MAX_RATIO = 1.5;
/**
 * Excel on the web accepts no larger request and sends no larger answer
 * (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins).
 */
const MAX_REQUEST_MB = 5;
/** Excel restarts an add-in whose thread is busy for 5 s (the same page). Far below that, the pane still responds. */
const MAX_TASK_MS = 1000;

const COLUMNS = ['seconds', 'pane ms', 'longest ms', 'syncs', 'MB', 'largest MB'];

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The size of the largest request or answer, in MB. */
function largestMb({ batches }: TableRound): number {
  return Math.max(...batches.map(({ bytes, answerBytes }) => Math.max(bytes, answerBytes))) / 1024 ** 2;
}

function line({ table, step, kind, rounds }: TableMeasured): string {
  const medianOf = (of: (round: TableRound) => number) => median(rounds.map(of));
  const cells = [
    medianOf(({ seconds }) => seconds).toFixed(2),
    medianOf(({ busyMs }) => busyMs).toFixed(0),
    medianOf(({ longestTaskMs }) => longestTaskMs).toFixed(0),
    medianOf(({ batches }) => batches.length).toFixed(0),
    medianOf(({ batches }) => sum(batches.map(({ bytes, answerBytes }) => bytes + answerBytes)) / 1024 ** 2).toFixed(2),
    medianOf(largestMb).toFixed(2),
  ];
  return `${table.padEnd(16)}${step.padEnd(9)}${kind.padEnd(8)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

/** The lines that show what was measured of one table and what must be reached. */
export function reportTable(measured: TableMeasured[]): { lines: string[]; results: Reached[] } {
  const head = `\n${' '.repeat(33)}${COLUMNS.map((name) => name.padStart(11)).join('')}`;
  const products = measured.filter(({ kind }) => kind === 'product');
  const results = products.flatMap(({ table, step, rounds }): Reached[] => {
    const floor = measured.find((each) => each.step === step && each.kind === 'floor')?.rounds ?? [];
    const seconds = (of: TableRound[]) => of.map((round) => round.seconds);
    const about = `table of ${table}, ${step}`;
    return [
      {
        what: `${about}: seconds, product ÷ the same cells written without logic`,
        value: medianRatio(seconds(rounds), seconds(floor)),
        most: MAX_RATIO,
      },
      {
        what: `${about}: longest task of the pane's thread, ms`,
        value: median(rounds.map(({ longestTaskMs }) => longestTaskMs)),
        most: MAX_TASK_MS,
      },
      {
        what: `${about}: largest request or answer, MB`,
        value: Math.max(...rounds.map(largestMb)),
        most: MAX_REQUEST_MB,
      },
    ];
  });
  return { lines: [head, ...measured.map(line)], results };
}
