import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BrowserAmongOthers } from './set-up/order.ts';

/**
 * Whether this Node can count buffers as a part of the heap. Otherwise each 64 MB of them, as files and copies of ledgers
 * take, start a collection of the whole heap, which is a tenth of what the tests take.
 */
const IS_COUNTED_TOGETHER = Number.parseInt(process.versions.node, 10) >= 24;

// Workers, and the programs that tests start, find there what earlier ones compiled, which is half of what a start takes.
process.env['NODE_COMPILE_CACHE'] = fileURLToPath(new URL('../.test/compiled', import.meta.url));

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/set-up/shipped.ts', 'test/set-up/pane.ts'],
    setupFiles: ['test/set-up/globals.ts'],
    pool: 'forks',
    // Most of what a test makes is garbage at its end. Collected seldom, and by the thread that made it, it takes less.
    execArgv: [
      '--max-semi-space-size=64',
      '--initial-old-space-size=600',
      '--single-threaded-gc',
      '--heap-growing-percent=200',
      ...(IS_COUNTED_TOGETHER ? ['--external-memory-accounted-in-global-limit'] : []),
    ],
    // Node loads our files itself, as it does for users: Vite's module runner takes longer, and its modules run slower.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Files share a process and the modules they import: nothing in a module may depend on who used it before.
    isolate: false,
    sequence: { sequencer: BrowserAmongOthers },
    // Two cores: browser tests wait for Chromium some of their time, so that a third worker fills what two leave.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page on a loaded machine may take longer than the one second that is usual.
    expect: { poll: { timeout: 20_000 } },
  },
});
