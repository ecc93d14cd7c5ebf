import { readFileSync } from 'node:fs';
import { expect, type TestContext } from 'vitest';
import type { User } from './user.ts';

/** The actions and the waiting that a task took. */
export interface TaskTaken {
  /** The number that the README gives it. */
  number: string;
  task: string;
  acts: readonly string[];
  most: number;
  waitedMs: number;
}

declare module 'vitest' {
  interface TaskMeta {
    taken?: TaskTaken;
  }
}

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8');

/** The task of a number, and the actions that it may take, as the README tells them. */
function taskOf(number: string, times: number): { task: string; most: number } {
  const rows = README.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replaceAll('**', '')));
  const [, , task, most] = rows.find(([, first]) => first === number) ?? [];
  if (task === undefined || !/^\d+( each)?$/.test(most ?? ''))
    throw new Error(`The README has no number of actions for task ${number}.`);
  return { task, most: Number.parseInt(most ?? '', 10) * times };
}

/**
 * Expects that a task took no more actions than it may, and tells the table what it took.
 * @param times how often it was done, where the README allows so many actions each time
 */
export function expectTask({ task: test }: TestContext, number: string, { acts, waitedMs }: User, times = 1): void {
  const taken = { number, ...taskOf(number, times), acts, waitedMs };
  test.meta.taken = taken;
  expect(acts.length, `actions of task ${number}: ${acts.join(', ')}`).toBeLessThanOrEqual(taken.most);
}
