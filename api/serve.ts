import { setFlagsFromString } from 'node:v8';
import { openLedger } from '../data/ledger/ledger.ts';
import { latestRevision } from '../data/ledger/revision.ts';
import type { Config } from './config.ts';
import { createHandler } from './handler.ts';
import { createLog } from './log.ts';
import { builtPane } from './pane-build.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import { loadIfEmpty } from './terminal/load.ts';
import type { Terminal } from './terminal/terminal.ts';
import { VERSION } from './version.ts';

/** How often a server that npm started checks whether npm still runs. */
const PARENT_CHECK_MS = 500;

/**
 * On a machine with much memory, V8 lets the heap grow to 500 MB after large tables, of which about 45 are in use. These
 * flags keep the server under 300. V8 reads them while it runs. The young generation is bounded before the start fills
 * it, because it never shrinks again; the old one afterwards, because that bound slows down the start.
 */
const YOUNG_BOUND = '--semi-space-growth-factor=1';
const OLD_BOUND = '--heap-growing-percent=50';

/**
 * Runs `planbook serve` until Ctrl-C or SIGTERM, then finishes the running requests and closes the database. It serves
 * the built pane unless `paneFromSources` is given.
 */
export async function serve(
  config: Config,
  terminal: Terminal,
  paneFromSources?: ServerOptions['paneFromSources'],
): Promise<void> {
  setFlagsFromString(YOUNG_BOUND);
  const log = createLog();
  const ledger = openLedger(config.db);
  try {
    loadIfEmpty(ledger, terminal);
    const { schema } = await import('../schema/schema.ts');
    const paneFolder = paneFromSources ? undefined : await builtPane((message) => terminal.out(`${message}\n`));
    const handler = createHandler({ schema, ledger, config, log });
    setFlagsFromString(OLD_BOUND);
    const server = await startServer({ handler, config, log, paneFolder, paneFromSources });
    const told = untilToldToStop(config);
    terminal.out(addresses(server, config, latestRevision(ledger)));
    await told;
    await server.close();
  } finally {
    ledger.close();
  }
}

function addresses({ url, publicUrl }: RunningServer, { db }: Config, revision: number): string {
  const isTls = publicUrl.startsWith('https:');
  return [
    `Planbook ${VERSION} · ${db} · 修订 revision ${revision}`,
    ...(url === publicUrl ? [] : [`监听 Listening   ${url}`]),
    `面板 Pane       ${publicUrl}/`,
    `GraphQL         ${publicUrl}/graphql`,
    `清单 Manifest   ${publicUrl}/manifest.xml`,
    `状态 Health     ${publicUrl}/health`,
    ...(isTls
      ? []
      : ['在 Excel 中使用需要 HTTPS，运行 npm run planbook -- cert · Excel needs HTTPS: run npm run planbook -- cert']),
    '按 Ctrl-C 停止 · Ctrl-C stops',
    '',
  ].join('\n');
}

/**
 * Resolves when the process is told to stop. A second Ctrl-C ends it at once, as Node does by default. npm does not pass
 * a SIGTERM on: it ends with its shell and leaves the server running. A server that npm started therefore also stops
 * when its parent is gone.
 */
function untilToldToStop({ runByNpm }: Config): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (!runByNpm) return;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, PARENT_CHECK_MS);
    watch.unref();
  });
}
