import { cpus } from 'node:os';
import { join } from 'node:path';
import { builtPane } from '../../api/pane-build.ts';
import { Client } from './client.ts';
import { type LedgerSize, makeLedger } from './make-ledger.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { type Bench, median, medianRatio, type Reached } from './report.ts';
import type { ThreadKind } from './server.ts';

/** Requests per second of one query thread, and of two, ÷ those of the handler in the thread of HTTP. */
const LEAST = { one: 0.95, two: 1.6 };

/** The memory of each thread where nothing is asked of memory, in MB: as much as the thread of HTTP has. */
const AMPLE_MB = 2000;

interface Plan {
  size: LedgerSize;
  /** The connections for which ratios are asked, with ample memory: what little memory costs is no cost of threads. */
  asked: number;
  /** The connections for which ratios are told, with the usual memory. */
  told: readonly number[];
  rounds: number;
  roundMs: number;
}

const FULL: Plan = { size: { districts: 20, indicators: 100 }, asked: 8, told: [2, 8, 16], rounds: 9, roundMs: 1200 };
const QUICK: Plan = { size: { districts: 10, indicators: 20 }, asked: 8, told: [8], rounds: 2, roundMs: 300 };

/** Questions that take a thread for a while. Heavy ones leave one of two threads to others, so that two give them no more. */
const ASKED: Readonly<Record<string, { isHeavy: boolean }>> = {
  figures: { isHeavy: false },
  comparisons: { isHeavy: false },
  table: { isHeavy: true },
};

type Side = 'none' | 'one' | 'two';
const SIDES: readonly Side[] = ['none', 'one', 'two'];

interface Round {
  perSecond: number;
  /** Processor milliseconds of a request: of the server's thread of HTTP, its query threads and the others, and of the one who asks. */
  httpMs: number;
  queryMs: number;
  otherMs: number;
  clientMs: number;
}

const COLUMNS = ['perSecond', 'httpMs', 'queryMs', 'otherMs', 'clientMs'] as const;

async function roundOf(client: Client, question: Question<unknown>, { size, roundMs }: Plan): Promise<Round> {
  const { query } = question;
  const bodies = question.variables(size).map((variables) => Buffer.from(JSON.stringify({ query, variables })));
  const [before, own] = [await client.usage(), process.cpuUsage()];
  const { took, ms } = await client.measure(question, bodies, roundMs);
  const { user, system } = process.cpuUsage(own);
  const after = await client.usage();
  const used = (kind: ThreadKind) => (after.threadMs[kind] - before.threadMs[kind]) / took.length;
  return {
    perSecond: (took.length / ms) * 1000,
    httpMs: used('http'),
    queryMs: used('query'),
    otherMs: used('other'),
    clientMs: (user + system) / 1000 / took.length,
  };
}

function line(side: Side, rounds: readonly Round[]): string {
  const values = COLUMNS.map((column) => median(rounds.map((round) => round[column])) ?? 0);
  const name = side === 'none' ? 'in the thread of HTTP' : `${side} query thread${side === 'one' ? '' : 's'}`;
  return `  ${name.padEnd(24)}${values.map((value) => value.toFixed(2).padStart(10)).join('')}`;
}

/** Requests per second that the processors have time for, where all of them are busy all the time. */
function mostPerSecond(rounds: readonly Round[]): number {
  const used = rounds.map(({ httpMs, queryMs, otherMs, clientMs }) => httpMs + queryMs + otherMs + clientMs);
  return (cpus().length * 1000) / (median(used) ?? 1);
}

/** Rounds of all sides in turn, each from an even start. */
async function measure(
  clients: Record<Side, Client>,
  question: Question<unknown>,
  plan: Plan,
): Promise<Record<Side, Round[]>> {
  const rounds: Record<Side, Round[]> = { none: [], one: [], two: [] };
  for (const side of SIDES) await roundOf(clients[side], question, plan);
  for (let round = 0; round < plan.rounds; round++)
    for (const side of round % 2 === 0 ? SIDES : [...SIDES].reverse())
      rounds[side].push(await roundOf(clients[side], question, plan));
  return rounds;
}

async function measureWith(
  { connections, memory }: { connections: number; memory: 'ample' | 'usual' },
  plan: Plan,
  { ledger, folder, say }: Bench & { ledger: string },
): Promise<Reached[]> {
  const starting = (workers: number) => ({
    ...{ folder, connections, workers },
    ...(memory === 'ample' && { memoryMb: (workers + 1) * AMPLE_MB }),
  });
  const clients = {
    none: await Client.start('handler', ledger, { folder, connections }),
    one: await Client.start('product', ledger, starting(1)),
    two: await Client.start('product', ledger, starting(2)),
  };
  try {
    const reached: Reached[] = [];
    for (const [name, { isHeavy }] of Object.entries(ASKED)) {
      const question = QUESTIONS.find((each) => each.name === name);
      if (!question) continue;
      const rounds = await measure(clients, question, plan);
      say(
        `\n${name}, ${connections} connections, ${memory} memory: requests per second; processor ms of the thread of HTTP, of query threads, of the server's others, of who asks`,
      );
      for (const side of SIDES) say(line(side, rounds[side]));
      const perSecond = (side: Side) => rounds[side].map((round) => round.perSecond);
      const about = `${name} by ${connections} connections, ${memory} memory, requests per second`;
      const ratio = (side: Side, other: Side) => medianRatio(perSecond(side), perSecond(other));
      reached.push({ what: `${about}: one query thread ÷ none`, value: ratio('one', 'none'), least: LEAST.one });
      const most = `the processors have time for ${mostPerSecond(rounds.two).toFixed(0)} a second`;
      say(
        `  two ÷ one ${ratio('two', 'one').toFixed(2)}; ${isHeavy ? 'it leaves one of two threads to others' : most}`,
      );
      if (!isHeavy)
        reached.push({ what: `${about}: two query threads ÷ none`, value: ratio('two', 'none'), least: LEAST.two });
    }
    return reached;
  } finally {
    for (const client of Object.values(clients)) client.stop();
  }
}

/** Measures what a query thread costs, and what two of them give, while who asks shares the machine. */
export async function measureThreads(isQuick: boolean, bench: Bench): Promise<Reached[]> {
  const plan = isQuick ? QUICK : FULL;
  await builtPane(bench.say);
  const ledger = join(bench.folder, 'threads.db');
  bench.say(`${makeLedger(ledger, plan.size).toLocaleString('en')} figures, ${cpus().length} processors`);
  const reached: Reached[] = [];
  reached.push(...(await measureWith({ connections: plan.asked, memory: 'ample' }, plan, { ...bench, ledger })));
  for (const connections of plan.told) {
    const told = await measureWith({ connections, memory: 'usual' }, plan, { ...bench, ledger });
    for (const { what, value } of told) bench.say(`${what}: ${value.toFixed(2)}`);
  }
  return reached;
}
