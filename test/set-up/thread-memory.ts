import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll } from 'vitest';

const COUNTED_TOGETHER = '--external-memory-accounted-in-global-limit';

/**
 * Lets threads run out of memory in the tests of a file as they do for users. Where buffers are counted as a part of the
 * heap, as `vitest.config.ts` has it, one thread in some two hundred that run out of it ends the whole process.
 */
export function threadsRunOutOfMemory(): void {
  if (!process.execArgv.includes(COUNTED_TOGETHER)) return;
  beforeAll(() => setFlagsFromString(COUNTED_TOGETHER.replace('--', '--no-')));
  afterAll(() => setFlagsFromString(COUNTED_TOGETHER));
}
