import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, inject, vi } from 'vitest';
import { beginTest, endFile, endTest } from '../office/realm.ts';

// Programs that tests start find there what the first of them compiled, which is half of what a start takes.
process.env['NODE_COMPILE_CACHE'] = join(inject('shipped'), 'compiled');

beforeEach(beginTest);
afterEach(endTest);

// Test files share a process and its modules: each gives back the globals it stubbed and the realms it was lent.
afterAll(() => {
  vi.unstubAllGlobals();
  endFile();
});
