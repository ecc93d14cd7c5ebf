import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPane } from '../../../api/pane-build.ts';
import { bodiesOf, planOf } from '../api.ts';
import { addBoard } from '../board.ts';
import { Client } from '../client.ts';
import { type LedgerSize, makeLedger } from '../make-ledger.ts';
import type { Question } from '../question.ts';
import { QUESTIONS } from '../questions.ts';
import { type Bench, type Reached, reportBeside } from '../report.ts';
import { measureInTurn, turnOf } from '../rounds.ts';

const TREE_LEDGER = fileURLToPath(new URL('./tree-ledger.ts', import.meta.url));
/** Fields that name rows and states of one ledger. */
const OF_LEDGER = ['id', 'figureIds', 'revision'];

/** Makes a ledger of the same content in the other tree's own form. */
async function makeTreeLedger(tree: string, path: string, size: LedgerSize): Promise<void> {
  const [code] = await once(fork(TREE_LEDGER, [tree, path, JSON.stringify(size)], { cwd: tree }), 'exit');
  if (code !== 0) throw new Error(`The sources in ${tree} made no ledger.`);
}

/** The values of an answer by their places in it, without those that name rows of its ledger. */
function valuesOf(answer: unknown, place = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof answer !== 'object' || answer === null) return found.set(place, answer);
  for (const [name, value] of Object.entries(answer))
    if (!OF_LEDGER.includes(name)) valuesOf(value, `${place}.${name}`, found);
  return found;
}

/** Tells where the answers of two trees differ. What a rule has changed since may differ. */
async function compared(question: Question<unknown>, body: Buffer, clients: readonly Client[]): Promise<string> {
  const [now = new Map(), before = new Map()] = await Promise.all(
    clients.map(async (client) => {
      const said = JSON.parse((await client.ask(question, body)).toString()) as { data?: object; errors?: unknown };
      if (!said.data || said.errors)
        throw new Error(`${question.name}: ${client.kind} answers ${JSON.stringify(said).slice(0, 300)}.`);
      return valuesOf(said.data);
    }),
  );
  const places = new Set([...now.keys(), ...before.keys()]);
  const differing = [...places].filter((place) => now.get(place) !== before.get(place));
  const [first = ''] = differing;
  const example = `; ${first}: ${JSON.stringify(before.get(first))} is ${JSON.stringify(now.get(first))} now`;
  return `${question.name}: ${differing.length} of ${places.size} values differ${first === '' ? '' : example}`;
}

/** Measures the product beside that of another tree, and both beside the same rows by plain SQL, in one run. */
export async function measureBeside(given: string, isQuick: boolean, { folder, say }: Bench): Promise<Reached[]> {
  const tree = resolve(given);
  const plan = planOf(isQuick);
  const size = plan.sizes.large;
  const ledgers = { now: join(folder, 'now.db'), before: join(folder, 'before.db') };
  await builtPane(say);
  say(`${makeLedger(ledgers.now, size, addBoard).toLocaleString('en')} figures; the same by the sources in ${tree}`);
  await makeTreeLedger(tree, ledgers.before, size);
  const product = await Client.start('product', ledgers.now, { folder });
  const before = await Client.start('before', ledgers.before, { folder, tree });
  const plain = await Client.start('plain', ledgers.now, { folder });
  try {
    const reached: Reached[] = [];
    for (const question of QUESTIONS) {
      const bodies = bodiesOf(question, plan.sizes.small);
      const [first] = bodies;
      const told = first && (await compared(question, first, [product, before]));
      const turns = [product, before, plain].map((client) => turnOf(client, 'large'));
      const sides = await measureInTurn(turns, { question, bodies }, plan);
      const hasThreads = existsSync(join(tree, 'api/query-thread.ts'));
      const { lines, results } = reportBeside({ question, sides }, hasThreads);
      for (const line of [...lines, told ?? '']) say(line);
      reached.push(...results);
    }
    return reached;
  } finally {
    for (const client of [product, before, plain]) client.stop();
  }
}
