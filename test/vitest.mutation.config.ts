import { defineConfig } from 'vitest/config';

/**
 * The tests that hold the rules and the plain values of sheets: none of them needs a browser or a built pane. Left
 * out are property tests, which compare two of our own engines a hundred times over, and those that put all shipped figures into
 * a sheet, which take many seconds.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Vite would take graphql's module build for our files while packages take its CommonJS one: two graphqls, two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/data/rules/**/*.test.ts', 'test/data/sheet/**/*.test.ts'],
    exclude: ['**/*.property.test.ts', 'test/data/sheet/layout.test.ts', 'test/data/sheet/file/shipped-file.test.ts'],
    // Files and mutants share a process and its modules, which saves most of what a mutant takes. What is worked out while a
    // module loads is therefore not mutated: `ignoreStatic` in stryker.config.json.
    globalSetup: ['test/set-up/shipped.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
