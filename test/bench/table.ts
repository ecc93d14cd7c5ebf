import { deepStrictEqual } from 'node:assert';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { insertTable } from '../../addin/excel/insert.ts';
import { refreshTable } from '../../addin/excel/refresh.ts';
import { bootInWorker, type WorkerHost } from '../office/boot-worker.ts';
import type { BatchRecord } from '../office/host.ts';
import { type TableCase, tableCase } from './table-case.ts';
import { insertReady, type ReadyTable, readyTable, rewriteReady } from './table-floor.ts';

const CELLS = [20_000, 100_000];
const ROUNDS = 5;

/** One insertion or refresh. */
export interface TableRound {
  seconds: number;
  /** Time in which the pane's thread was at work, the library's own included. */
  busyMs: number;
  longestTaskMs: number;
  batches: BatchRecord[];
}

export interface TableMeasured {
  table: string;
  cells: number;
  step: 'insert' | 'refresh';
  kind: 'product' | 'floor';
  rounds: TableRound[];
}

async function timed(host: WorkerHost, work: () => Promise<unknown>): Promise<TableRound> {
  await host.ask('takeBatches', null);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const busy = performance.eventLoopUtilization();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const busyMs = performance.eventLoopUtilization(busy).active;
  // The last task is still under way here: its delay is seen only after it.
  await new Promise((resolve) => setTimeout(resolve, 2));
  delay.disable();
  return { seconds, busyMs, longestTaskMs: delay.max / 1e6, batches: await host.ask('takeBatches', null) };
}

interface Prepared extends TableCase {
  ready: ReadyTable;
  readyNews: ReadyTable;
}

interface Steps {
  insert(): Promise<unknown>;
  refresh(): Promise<unknown>;
}

function stepsOf({ plan, news, ready, readyNews }: Prepared): Record<TableMeasured['kind'], Steps> {
  return {
    floor: { insert: () => insertReady(ready), refresh: () => rewriteReady(readyNews) },
    product: { insert: () => insertTable(plan), refresh: () => refreshTable(plan.definition.id, news) },
  };
}

/** A workbook of its own for each round of each side, in turn, so that what else the machine does harms both alike. */
async function measureCase(host: WorkerHost, prepared: Prepared, rounds: number): Promise<TableMeasured[]> {
  const about = { table: prepared.name, cells: prepared.cells };
  const measured = (['insert', 'refresh'] as const).flatMap((step) =>
    (['floor', 'product'] as const).map((kind): TableMeasured => ({ ...about, step, kind, rounds: [] })),
  );
  const left = new Map<string, unknown[][]>();
  const sides = Object.entries(stepsOf(prepared));
  for (let round = 0; round < rounds; round++) {
    for (const [kind, steps] of round % 2 === 0 ? sides : [...sides].reverse()) {
      await host.ask('reopen', null);
      await host.ask('select', 'A1');
      for (const step of ['insert', 'refresh'] as const) {
        const took = await timed(host, steps[step]);
        measured.find((each) => each.step === step && each.kind === kind)?.rounds.push(took);
        await host.ask('calculate', null);
      }
      if (round === 0) left.set(kind, await host.ask('readTable', prepared.plan.definition.id));
    }
  }
  deepStrictEqual(left.get('product'), left.get('floor'), `${prepared.name}: the product left another table.`);
  return measured;
}

/** Tables of about so many cells, inserted and refreshed in a workbook that a thread of its own keeps. */
export async function measureTables(plan = { cells: CELLS, rounds: ROUNDS }): Promise<TableMeasured[]> {
  const { host, Excel, Office } = bootInWorker();
  Object.assign(globalThis, { Excel, Office });
  try {
    const all: TableMeasured[] = [];
    for (const cells of plan.cells) {
      const made = tableCase(`${cells.toLocaleString('en')} cells`, Math.ceil(cells / 27));
      const prepared = { ...made, ready: readyTable(made.plan), readyNews: readyTable(made.news) };
      all.push(...(await measureCase(host, prepared, plan.rounds)));
    }
    return all;
  } finally {
    await host.close();
  }
}
