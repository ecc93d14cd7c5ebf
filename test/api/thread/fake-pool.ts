import { onTestFinished } from 'vitest';
import { type PoolOptions, QueryPool } from '../../../api/thread/pool.ts';

/** A pool of fake threads until the test ends. What is to `/wait` is answered once the gate is opened. */
export async function fakePool(options: Partial<PoolOptions> = {}) {
  const gate = new SharedArrayBuffer(20);
  const failed: string[] = [];
  const made = new QueryPool({
    program: new URL('./fake-thread.ts', import.meta.url),
    data: { gate },
    threads: 2,
    memoryMb: 140,
    lateMs: 60_000,
    waiting: 64,
    write: () => Promise.reject(new Error('Nothing is written here.')),
    failed: ({ message }) => void failed.push(message),
    ...options,
  });
  const open = () => {
    Atomics.store(new Int32Array(gate), 0, 1);
    Atomics.notify(new Int32Array(gate), 0);
  };
  await made.start();
  onTestFinished(async () => {
    open();
    await made.close();
  });
  /** Whether two threads closed at the same time. */
  const haveOverlapped = () => Atomics.load(new Int32Array(gate), 3) === 1;
  /** How often a thread was given a heavy request that it could not answer. */
  const bounced = () => Atomics.load(new Int32Array(gate), 4);
  return { made, open, failed, haveOverlapped, bounced };
}
