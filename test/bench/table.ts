import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { insertTable } from '../../addin/excel/insert.ts';
import { refreshTable } from '../../addin/excel/refresh.ts';
import { bootInWorker, type WorkerHost } from '../office/boot-worker.ts';
import type { Bench, Reached } from './report.ts';
import { type TableCase, tableCase } from './table-case.ts';
import { insertReady, type ReadyTable, readyTable, rewriteReady } from './table-floor.ts';
import { reportTable, type TableMeasured, type TableRound } from './table-report.ts';

const FULL = [
  { rows: 750, rounds: 11 },
  { rows: 3750, rounds: 5 },
];
const QUICK = [{ rows: 750, rounds: 3 }];

async function timed(host: WorkerHost, work: () => Promise<unknown>): Promise<TableRound> {
  await host.ask('takeBatches', null);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const busy = performance.eventLoopUtilization();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const busyMs = performance.eventLoopUtilization(busy).active;
  // The last task is still under way here. Its delay is recorded only after it.
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

/** Each round of each side has its own workbook. The sides take turns, so that other load on the machine harms both alike. */
async function measureCase(host: WorkerHost, prepared: Prepared, rounds: number): Promise<TableMeasured[]> {
  const table = prepared.name;
  const measured = (['insert', 'refresh'] as const).flatMap((step) =>
    (['floor', 'product'] as const).map((kind): TableMeasured => ({ table, step, kind, rounds: [] })),
  );
  const left = new Map<string, unknown[][]>();
  const sides = Object.entries(stepsOf(prepared));
  // The first round is not counted, because all code is slow while it is new.
  for (let round = 0; round <= rounds; round++) {
    for (const [kind, steps] of round % 2 === 0 ? sides : [...sides].reverse()) {
      await host.ask('reopen', null);
      await host.ask('select', 'A1');
      for (const step of ['insert', 'refresh'] as const) {
        const took = await timed(host, steps[step]);
        if (round > 0) measured.find((each) => each.step === step && each.kind === kind)?.rounds.push(took);
        // Excel has long calculated before somebody refreshes. The floor reads nothing.
        if (round === 0 || (step === 'insert' && kind === 'product')) await host.ask('calculate', null);
      }
      if (round === 0) left.set(kind, await host.ask('readTable', prepared.plan.definition.id));
    }
  }
  const same = isDeepStrictEqual(left.get('product'), left.get('floor'));
  if (!same) throw new Error(`${prepared.name}: the product left another table than the floor.`);
  return measured;
}

/** Inserts and refreshes tables of some 20,000 and 100,000 cells in a workbook that a separate thread keeps. */
export async function measureTables(isQuick: boolean, { say }: Bench): Promise<Reached[]> {
  const { host, Excel, Office } = bootInWorker();
  Object.assign(globalThis, { Excel, Office });
  try {
    const reached: Reached[] = [];
    for (const { rows, rounds } of isQuick ? QUICK : FULL) {
      const made = tableCase(rows);
      const prepared = { ...made, ready: readyTable(made.plan), readyNews: readyTable(made.news) };
      const { lines, results } = reportTable(await measureCase(host, prepared, rounds));
      for (const line of lines) say(line);
      reached.push(...results);
    }
    return reached;
  } finally {
    await host.close();
  }
}
