import { askerOf } from '../../addin/ask/client.ts';
import { CellsByKey } from '../../addin/ask/operations.ts';
import { workbookLanguage } from '../../addin/excel/setting/workbook-setting.ts';
import { forgetAnswers, startFunctions } from '../../addin/functions/start.ts';
import { bootInNode, type NodeOffice } from '../office/boot-node.ts';
import { type CellRound, type CellsMeasured, reportCells } from './cell-report.ts';
import { Client } from './client.ts';
import { makeLedger } from './make-ledger.ts';
import { DISTRICTS, INDICATORS } from './place.ts';
import type { Bench, Reached } from './report.ts';

const SIZE = { districts: 20, indicators: 100 };
const FULL = { cells: [2000, 10_000], rounds: 5 };
const QUICK = { cells: [2000], rounds: 2 };
/** The most keys in a request, and the most requests that the product has under way at once. */
const KEYS_AT_ONCE = 2000;
const REQUESTS_AT_ONCE = 2;

type Key = [district: string, indicator: string, period: string];

function keysOf(count: number): Key[] {
  const years = ['2020', '2021', '2022', '2023', '2024'];
  return Array.from({ length: count }, (_, at) => {
    const [, district = ''] = DISTRICTS[at % SIZE.districts] ?? [];
    const rest = Math.floor(at / SIZE.districts);
    return [district, INDICATORS[rest % SIZE.indicators] ?? '', years[Math.floor(rest / SIZE.indicators) % 5] ?? ''];
  });
}

function isClosed({ cause }: { cause?: { code?: string } }): boolean {
  return cause?.code === 'ECONNRESET' || cause?.code === 'UND_ERR_SOCKET';
}

/** Counts the requests that the page sent and the bytes that came back. */
class Traffic {
  requests = 0;
  bytes = 0;

  /** Replaces the page's `fetch` and puts the page's origin before relative addresses. */
  watch(endpoint: string): void {
    const ask = globalThis.fetch;
    const fromPage: typeof fetch = async (input, init) => {
      this.requests += 1;
      const url = typeof input === 'string' ? new URL(input, endpoint) : input;
      // A server closes an idle connection, perhaps just when it is used again. Browsers then ask once more, Node does not.
      const response = await ask(url, init).catch((fault) =>
        isClosed(fault) ? ask(url, init) : Promise.reject(fault),
      );
      const body = await response.arrayBuffer();
      this.bytes += body.byteLength;
      return new Response(body, response);
    };
    Object.assign(globalThis, { fetch: fromPage, document: { documentElement: { lang: 'zh-CN' } } });
  }

  async during(work: () => Promise<unknown>): Promise<CellRound> {
    const before = { requests: this.requests, bytes: this.bytes };
    const started = performance.now();
    await work();
    const seconds = (performance.now() - started) / 1000;
    return { seconds, requests: this.requests - before.requests, bytes: this.bytes - before.bytes };
  }
}

function openExcel(): NodeOffice {
  const office = bootInNode();
  const { Excel, Office, CustomFunctions } = office;
  const addin = { setStartupBehavior: async () => undefined };
  const named = Object.assign(Office, { addin, StartupBehavior: { load: 'Load' } });
  Object.assign(globalThis, { Excel, Office: named, CustomFunctions });
  startFunctions(workbookLanguage);
  return office;
}

/** Computes these formulas in a new workbook. The time Excel needs for arguments and display is not counted. */
async function productRound(keys: Key[], traffic: Traffic): Promise<CellRound> {
  const { host } = openExcel();
  forgetAnswers();
  const { functions } = host.book;
  if (!functions) throw new Error('The test host has no custom functions.');
  const calls = await new Promise<Parameters<typeof functions.call>[0]>((resolve) => {
    host.book.functions = { ...functions, call: resolve };
    const sheet = host.workbook.sheet('Sheet1');
    sheet.paste('A1', keys);
    sheet.paste(
      'D1',
      keys.map((_, row) => [`=PLAN.TARGET($A${row + 1},$B${row + 1},$C${row + 1})`]),
    );
    host.book.ensureCalculated();
  });
  let values = 0;
  let fault: string | undefined;
  const round = await traffic.during(
    () =>
      new Promise<void>((resolve) => {
        let open = calls.length;
        const settled = calls.map((call) => ({
          ...call,
          settle(outcome: Parameters<typeof call.settle>[0]) {
            if ('value' in outcome) values += 1;
            else fault ??= outcome.message ?? outcome.error;
            open -= 1;
            if (open === 0) resolve();
          },
        }));
        functions.call(settled);
      }),
  );
  const missing = keys.length - values;
  if (missing > 0) throw new Error(`${missing} of ${keys.length} cells came to no value: ${fault}`);
  return round;
}

/** Asks for the same keys in the largest requests allowed, then reads and drops the answers. */
async function floorRound(keys: Key[], traffic: Traffic): Promise<CellRound> {
  const ask = askerOf({ endpoint: '/graphql', language: () => 'zh-CN' });
  const parts: Key[][] = [];
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) parts.push(keys.slice(start, start + KEYS_AT_ONCE));
  const work = async () => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      const asked = part.map(([district, indicator, period]) => ({ district, indicator, period }));
      await ask(CellsByKey, { keys: asked, columns: ['TARGET'], language: 'ZH' });
    }
  };
  return traffic.during(() => Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work)));
}

/** Times formula cells over a server of their own, beside the same keys asked for directly. */
export async function measureCells(isQuick: boolean, { folder, say }: Bench): Promise<Reached[]> {
  const { cells, rounds } = isQuick ? QUICK : FULL;
  const ledger = `${folder}/cells.db`;
  makeLedger(ledger, SIZE);
  const server = await Client.start('product', ledger, { folder });
  const traffic = new Traffic();
  traffic.watch(server.url);
  try {
    const measured: CellsMeasured[] = [];
    for (const count of cells) {
      const keys = keysOf(count);
      const product: CellRound[] = [];
      const floor: CellRound[] = [];
      // The first round is not counted, because all code is slow while it is new.
      for (let round = 0; round <= rounds; round++) {
        const took = { floor: await floorRound(keys, traffic), product: await productRound(keys, traffic) };
        if (round === 0) continue;
        product.push(took.product);
        floor.push(took.floor);
      }
      measured.push({ cells: count, kind: 'floor', rounds: floor }, { cells: count, kind: 'product', rounds: product });
    }
    const { lines, results } = reportCells(measured);
    for (const line of lines) say(line);
    return results;
  } finally {
    server.stop();
  }
}
