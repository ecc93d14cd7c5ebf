import { defineConfig } from 'vitest/config';

// The tests that hold the rules and the plain values of sheets. They need no browser and no built pane.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/data/rules/**/*.test.ts', 'test/data/sheet/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
