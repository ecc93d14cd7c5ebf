import { fork } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPane } from '../../api/pane-build.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { Client } from './client.ts';
import { insertRows, writeRows, writeTable } from './import-rows.ts';
import type { ImportTook } from './importer.ts';
import { type LedgerSize, makeLedger } from './make-ledger.ts';
import { QUESTIONS } from './questions.ts';
import { type Bench, median, type Reached } from './report.ts';

const IMPORTER = fileURLToPath(new URL('./importer.ts', import.meta.url));

/** Prepared inserts of the same rows ÷ the product, for all of an import, and for publishing it. */
const LEAST = { all: 0.25, publishing: 0.5 };
/** How much longer a server's answers may take meanwhile. */
const MOST_SLOWER = 1.5;
/** The most memory of the process that imports, in MB. */
const MOST_MB = 300;
/** The most memory that reading a table into a draft adds to the process, in MB. */
const MOST_ADDED_MB = 200;

interface Plan {
  rows: number;
  /** The rows of a table that has as many cells as a file may have, nearly. */
  tableRows: number;
  size: LedgerSize;
  /** How long a server is asked before the import begins. */
  beforeMs: number;
}

const FULL: Plan = { rows: 1_000_000, tableRows: 200_000, size: { districts: 20, indicators: 100 }, beforeMs: 10_000 };
const QUICK: Plan = { rows: 20_000, tableRows: 4000, size: { districts: 10, indicators: 20 }, beforeMs: 1000 };

/** Imports and publishes a file in a process of its own, or imports it `only`. */
function imported(ledger: string, file: string, ...only: 'only'[]): Promise<ImportTook> {
  // The importer is started as `npm run planbook` starts it.
  const child = fork(IMPORTER, [ledger, file, ...only], {
    execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=30'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (took) => resolve(took as ImportTook));
    child.once('exit', (code) => reject(new Error(`The import ended with ${code}.`)));
  });
}

function health(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(new URL('/health', url), (response) => response.resume().once('end', resolve)).once('error', reject);
  });
}

/** Asks for the health of a server and for figures, in turn, until it is told to end. Answers how long each answer took. */
async function asked(client: Client, size: LedgerSize, isOver: () => boolean) {
  const figures = QUESTIONS.find(({ name }) => name === 'figures');
  if (!figures) throw new Error('No question asks for figures.');
  const bodies = figures
    .variables(size)
    .map((variables) => Buffer.from(JSON.stringify({ query: figures.query, variables })));
  const took: { health: number[]; figures: number[] } = { health: [], figures: [] };
  for (let time = 0; !isOver(); time++) {
    const started = performance.now();
    await health(client.url);
    const healthy = performance.now();
    await client.ask(figures, bodies[time % bodies.length] ?? Buffer.alloc(0));
    took.health.push(healthy - started);
    took.figures.push(performance.now() - healthy);
  }
  return took;
}

async function besideServer(plan: Plan, { ledger, file }: { ledger: string; file: string }, bench: Bench) {
  const client = await Client.start('product', ledger, { folder: bench.folder, connections: 1 });
  try {
    await asked(client, plan.size, untilPast(plan.beforeMs / 2));
    const before = await asked(client, plan.size, untilPast(plan.beforeMs));
    let isOver = false;
    const importing = imported(ledger, file).finally(() => {
      isOver = true;
    });
    const during = await asked(client, plan.size, () => isOver);
    await importing;
    return (['health', 'figures'] as const).map((name): Reached => {
      const [one, other] = [median(before[name]), median(during[name])];
      bench.say(
        `${name}: ${one.toFixed(2)} ms before, ${other.toFixed(2)} ms during an import, of ${during[name].length}`,
      );
      return { what: `${name} during an import ÷ before, medians`, value: other / one, most: MOST_SLOWER };
    });
  } finally {
    client.stop();
  }
}

/** Reads a table into a draft, once with names that come again in it and once with names that all differ. */
async function addedBy(rows: number, base: string, bench: Bench): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (const [names, of] of [
    [200, 'of 200 names'],
    [rows, 'of names that all differ'],
  ] as const) {
    const [file, ledger] = ['csv', 'db'].map((kind) => join(bench.folder, `table-${names}.${kind}`)) as [
      string,
      string,
    ];
    writeTable(file, rows, names);
    copyFileSync(base, ledger);
    const { beforeMb, peakMb } = await imported(ledger, file, 'only');
    const what = `memory added by a table of ${rows.toLocaleString('en')} rows ${of}, MB`;
    reached.push({ what, value: peakMb - beforeMb, most: MOST_ADDED_MB });
  }
  return reached;
}

/** Measures a million rows from a file to published, beside prepared inserts of the same rows, and what a server is slowed by it. */
export async function measureImport(isQuick: boolean, bench: Bench): Promise<Reached[]> {
  const plan = isQuick ? QUICK : FULL;
  await builtPane(bench.say);
  const [base, ours, floor, beside] = ['base', 'ours', 'floor', 'beside'].map((name) =>
    join(bench.folder, `import-${name}.db`),
  ) as [string, string, string, string];
  const file = join(bench.folder, 'rows.csv');
  const figures = makeLedger(base, plan.size);
  writeRows(file, plan.rows, plan.size);
  for (const copy of [ours, floor, beside]) copyFileSync(base, copy);
  const { importMs, publishMs, beforeMb, peakMb } = await imported(ours, file);
  const [from, into] = [openLedger(ours, { isVerified: false }), openLedger(floor)];
  const floorMs = insertRows(from.client, into.client);
  for (const ledger of [from, into]) ledger.close();
  const [rows, had] = [plan.rows, figures].map((count) => count.toLocaleString('en'));
  const seconds = [importMs, publishMs, floorMs].map((ms) => (ms / 1000).toFixed(1));
  bench.say(
    `${rows} rows into a ledger of ${had} figures: import ${seconds[0]} s, publish ${seconds[1]} s, inserts ${seconds[2]} s`,
  );
  bench.say(`memory of the process: ${beforeMb.toFixed(0)} MB before, ${peakMb.toFixed(0)} MB at the most`);
  return [
    { what: 'import to published: inserts ÷ product', value: floorMs / (importMs + publishMs), least: LEAST.all },
    { what: 'publishing: inserts ÷ product', value: floorMs / publishMs, least: LEAST.publishing },
    { what: 'importing and publishing, most memory, MB', value: peakMb, most: MOST_MB },
    ...(await addedBy(plan.tableRows, base, bench)),
    ...(await besideServer(plan, { ledger: beside, file }, bench)),
  ];
}

function untilPast(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() > until;
}
