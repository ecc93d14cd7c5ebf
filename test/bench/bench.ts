import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureApi } from './api.ts';
import { measureBeside } from './beside/beside.ts';
import { measureCells } from './cell.ts';
import { measureFind } from './find.ts';
import { measureImport } from './import.ts';
import { measureHuge, measureLarge } from './large.ts';
import { type Bench, isReached, type Reached, verdictOf } from './report.ts';
import { measureTables } from './table.ts';
import { measureThreads } from './thread.ts';

const PARTS: Record<string, (isQuick: boolean, bench: Bench) => Promise<Reached[]>> = {
  api: measureApi,
  cells: measureCells,
  tables: measureTables,
  find: measureFind,
};
/** Parts that are measured only where they are asked for, as they take many minutes. */
const ASKED_FOR: typeof PARTS = {
  threads: measureThreads,
  import: measureImport,
  large: measureLarge,
  huge: measureHuge,
};
const ALL = { ...PARTS, ...ASKED_FOR };

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(parts: string[], folder: string): Promise<boolean> {
  const bench = { folder, say };
  const reached: Reached[] = [];
  if (beside !== undefined) reached.push(...(await measureBeside(beside, quick, bench)));
  else for (const part of parts) reached.push(...((await ALL[part]?.(quick, bench)) ?? []));
  say('');
  for (const each of reached) say(verdictOf(each));
  return reached.every(isReached);
}

/**
 * `npm run bench` measures everything but `threads`, `import`, `large` and `huge`, `-- tables` that part alone. `-- --quick` runs
 * each part briefly, to see that it works. `-- api --beside TREE` measures the product beside that of another working tree, which
 * has its packages too.
 */
const {
  values: { quick = false, beside },
  positionals: given,
} = parseArgs({ options: { quick: { type: 'boolean' }, beside: { type: 'string' } }, allowPositionals: true });
const unknown = given.filter((part) => !(part in ALL));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(ALL).join(', ')}.`);
if (beside !== undefined && given.some((part) => part !== 'api'))
  throw new Error('Only the part api is measured beside another tree.');
const parts = given.length > 0 ? given : Object.keys(PARTS);
const folder = mkdtempSync(join(tmpdir(), 'planbook-bench-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
});
try {
  process.exitCode = (await run(parts, folder)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
