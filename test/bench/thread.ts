import { cpus } from 'node:os';
import { join } from 'node:path';
import { builtPane } from '../../api/pane-build.ts';
import { Client } from './client.ts';
import { type LedgerSize, makeLedger } from './make-ledger.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { type Bench, median, medianRatio, type Reached } from './report.ts';

/** Requests per second of one query thread ÷ those of the handler in the thread of HTTP, and of two threads ÷ those of one. */
const LEAST = { one: 0.95, two: 1.6 };

/** The memory of each thread where nothing is asked of memory, in MB: as much as the thread of HTTP has. */
const AMPLE_MB = 2000;

interface Plan {
  size: LedgerSize;
  /** By so many connections the ratios are asked for, with ample memory: what little memory costs is no cost of threads. */
  asked: number;
  /** By so many they are told, with the usual memory. */
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
  /** Processor milliseconds of a request at the server, and of the one who asks. */
  serverMs: number;
  clientMs: number;
}

async function roundOf(client: Client, question: Question<unknown>, { size, roundMs }: Plan): Promise<Round> {
  const { query } = question;
  const bodies = question.variables(size).map((variables) => Buffer.from(JSON.stringify({ query, variables })));
  const [before, own] = [await client.usage(), process.cpuUsage()];
  const { took, ms } = await client.measure(question, bodies, roundMs);
  const { user, system } = process.cpuUsage(own);
  const { cpuMs } = await client.usage();
  return {
    perSecond: (took.length / ms) * 1000,
    serverMs: (cpuMs - before.cpuMs) / took.length,
    clientMs: (user + system) / 1000 / took.length,
  };
}

function line(side: Side, rounds: readonly Round[]): string {
  const [perSecond, serverMs, clientMs] = (['perSecond', 'serverMs', 'clientMs'] as const).map((name) =>
    median(rounds.map((round) => round[name])),
  );
  const name = side === 'none' ? 'in the thread of HTTP' : `${side} query thread${side === 'one' ? '' : 's'}`;
  return `  ${name.padEnd(24)}${[perSecond, serverMs, clientMs].map((value = 0) => value.toFixed(2).padStart(10)).join('')}`;
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
        `\n${name}, ${connections} connections, ${memory} memory: requests per second, processor ms of the server, and of who asks`,
      );
      for (const side of SIDES) say(line(side, rounds[side]));
      const perSecond = (side: Side) => rounds[side].map((round) => round.perSecond);
      const about = `${name} by ${connections} connections, ${memory} memory, requests per second`;
      const [one, two] = [
        medianRatio(perSecond('one'), perSecond('none')),
        medianRatio(perSecond('two'), perSecond('one')),
      ];
      reached.push({ what: `${about}: one query thread ÷ none`, value: one, least: LEAST.one });
      if (!isHeavy) reached.push({ what: `${about}: two query threads ÷ one`, value: two, least: LEAST.two });
      else say(`  two ÷ one ${two.toFixed(2)}: it is heavy, and leaves one of two threads to others`);
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
