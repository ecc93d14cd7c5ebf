import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { readConfig } from '../../api/config.ts';
import { builtPane } from '../../api/pane-build.ts';
import { addBoard } from './board.ts';
import { Client } from './client.ts';
import { type LedgerSize, makeLedger } from './make-ledger.ts';
import { paneKilobytes } from './pane-size.ts';
import type { Beside, Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { type Bench, type Measured, type Reached, report } from './report.ts';
import { measureInTurn, type Rounds, turnOf } from './rounds.ts';

/** The p50 of the larger ledger ÷ that of the smaller must not exceed this. */
const MAX_GROWTH = 1.5;
/** The memory that a server may take by default. */
const MAX_SERVER_MB = readConfig({}).memoryMb;
const MAX_PANE_KB = 350;

interface Plan extends Rounds {
  sizes: { small: LedgerSize; large: LedgerSize };
}

const FULL: Plan = {
  sizes: { small: { districts: 20, indicators: 100 }, large: { districts: 40, indicators: 500 } },
  rounds: 9,
  roundMs: 900,
};
const QUICK: Plan = {
  sizes: { small: { districts: 10, indicators: 20 }, large: { districts: 20, indicators: 100 } },
  rounds: 3,
  roundMs: 300,
};

/** How the API is measured: in full, and to see that it runs. */
export function planOf(isQuick: boolean): Plan {
  return isQuick ? QUICK : FULL;
}

/** The bodies of a question's requests. */
export function bodiesOf({ query, variables }: Question<unknown>, size: LedgerSize): Buffer[] {
  return variables(size).map((given) => Buffer.from(JSON.stringify({ query, variables: given })));
}

type Own = 'product' | 'floor';
type Clients = Record<keyof Plan['sizes'], Record<Own, Client>> & { beside: Record<Beside['kind'], Client> };

function makeLedgers(plan: Plan, { folder, say }: Bench): Record<keyof Plan['sizes'], string> {
  const made = { small: join(folder, 'small.db'), large: join(folder, 'large.db') };
  for (const size of ['small', 'large'] as const) {
    const started = performance.now();
    const figures = makeLedger(made[size], plan.sizes[size], addBoard);
    say(`${figures.toLocaleString('en')} figures, made in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return made;
}

async function startServers(ledgers: Record<keyof Plan['sizes'], string>, folder: string): Promise<Clients> {
  const pair = async (ledger: string) => ({
    product: await Client.start('product', ledger, { folder }),
    floor: await Client.start('floor', ledger, { folder }),
  });
  const beside = {
    plain: await Client.start('plain', ledgers.large, { folder }),
    peer: await Client.start('peer', ledgers.large, { folder }),
  };
  return { small: await pair(ledgers.small), large: await pair(ledgers.large), beside };
}

/** The product and another server must give the same answer, to the last value, before their times are compared. */
async function assertSame([product, other]: [Client, Client], question: Question<unknown>, bodies: Buffer[]) {
  for (const body of bodies) {
    const answers = await Promise.all([product.ask(question, body), other.ask(question, body)]);
    const [said, expected] = answers.map((answer) => JSON.parse(answer.toString()) as { data?: object });
    deepStrictEqual(said, expected, `${question.name}: the product's answer differs from that of ${other.kind}.`);
    if (!said?.data) throw new Error(`${question.name}: no data in ${answers[0]?.toString().slice(0, 300)}`);
  }
}

async function measure(clients: Clients, question: Question<unknown>, plan: Plan): Promise<Measured> {
  const bodies = bodiesOf(question, plan.sizes.small);
  const { small, large } = clients;
  const beside = question.beside.map(({ kind }) => clients.beside[kind]);
  const same = question.beside.flatMap(({ kind, isSame }) => (isSame ? [clients.beside[kind]] : []));
  await assertSame([small.product, small.floor], question, bodies);
  for (const other of [large.floor, ...same]) await assertSame([large.product, other], question, bodies);
  const turns = [
    ...[small.floor, small.product].map((client) => turnOf(client, 'small')),
    ...[large.floor, large.product, ...beside].map((client) => turnOf(client, 'large')),
  ];
  return { question, sides: await measureInTurn(turns, { question, bodies }, plan) };
}

/** Measures Planbook's server beside one that gives the same answers without GraphQL, over two ledgers of different size. */
export async function measureApi(isQuick: boolean, { folder, say }: Bench): Promise<Reached[]> {
  const plan = planOf(isQuick);
  // Both servers look for the built pane. It is built first, so that they do not build it at the same time.
  const paneKb = paneKilobytes(await builtPane(say));
  const clients = await startServers(makeLedgers(plan, { folder, say }), folder);
  try {
    const reached: Reached[] = [];
    for (const question of QUESTIONS) {
      const { lines, results } = report(await measure(clients, question, plan), MAX_GROWTH);
      for (const line of lines) say(line);
      reached.push(...results);
    }
    const { peakMb } = await clients.large.product.usage();
    reached.push({ what: 'server, most memory at the larger ledger, MB', value: peakMb, most: MAX_SERVER_MB });
    reached.push({ what: 'pane, first load gzipped without office.js, KB', value: paneKb, most: MAX_PANE_KB });
    return reached;
  } finally {
    for (const client of Object.values(clients).flatMap((each) => Object.values<Client>(each))) client.stop();
  }
}
