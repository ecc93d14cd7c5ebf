import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Vite would take graphql's module build for our files while packages take its CommonJS one: two graphqls, two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    globalSetup: ['test/set-up/shipped.ts'],
    setupFiles: ['test/set-up/globals.ts'],
    pool: 'forks',
    // Files share a process and the modules they import: nothing in a module may depend on who used it before.
    isolate: false,
    // Two cores: browser tests wait for Chromium some of their time, so that a third worker fills what two leave.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page on a loaded machine may take longer than the one second that is usual.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/set-up/pane.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/**/*.browser.test.ts'] },
      },
    ],
  },
});
