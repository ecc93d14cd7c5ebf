import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, afterEach, beforeEach, inject, vi } from 'vitest';
import { beginTest, endFile, endTest } from '../office/realm.ts';

// Programs that tests start find there what the first of them compiled, which is half of what a start takes.
process.env['NODE_COMPILE_CACHE'] = join(inject('shipped'), 'compiled');

// The large heap is for the tests. A query thread that they start has a limit of its own, as it has for users.
setFlagsFromString('--max-semi-space-size=0');
setFlagsFromString('--initial-old-space-size=0');

beforeEach(beginTest);
afterEach(endTest);

// Test files share a process and its modules: each gives back the globals it stubbed and the realms it was lent.
afterAll(() => {
  vi.unstubAllGlobals();
  endFile();
});
