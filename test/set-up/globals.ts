import { setFlagsFromString } from 'node:v8';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { beginTest, endFile, endTest } from '../office/realm.ts';

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
