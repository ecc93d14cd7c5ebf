import { VERDICT_GROUPS } from '../../data/rules/words.ts';
import type { CountsFragment } from '../ask/operations.ts';

/** The goals of one group of verdicts, with the verdicts it covers. */
export type CountedGroup = CountsFragment['groups'][number];
type Counted = CountedGroup['verdicts'][number];

function together(verdicts: readonly Counted[]): Counted[] {
  const all = new Map<Counted['verdict'], Counted>();
  for (const one of verdicts) {
    const there = all.get(one.verdict);
    all.set(one.verdict, there ? { ...there, count: there.count + one.count } : one);
  }
  return [...all.values()];
}

/** The groups of several kinds of goals added up, in the order of the groups: first what can be judged. */
export function groupsOf(...counts: readonly (readonly CountedGroup[])[]): CountedGroup[] {
  const all = counts.flat();
  return VERDICT_GROUPS.flatMap((group) => {
    const alike = all.filter((one) => one.group === group);
    const [first] = alike;
    if (!first) return [];
    const count = alike.reduce((sum, one) => sum + one.count, 0);
    return { ...first, count, verdicts: together(alike.flatMap(({ verdicts }) => verdicts)) };
  });
}
