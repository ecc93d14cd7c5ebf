import { join } from 'node:path';
import { afterAll, inject, vi } from 'vitest';

// Programs that tests start find there what the first of them compiled, which is half of what a start takes.
process.env['NODE_COMPILE_CACHE'] = join(inject('shipped'), 'compiled');

// Test files share a process and its modules: each gives back the globals it stubbed.
afterAll(() => {
  vi.unstubAllGlobals();
});
