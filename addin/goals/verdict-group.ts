import { groupOf } from '../../data/rules/verdict/group.ts';
import { VERDICT_GROUPS, type VerdictGroup } from '../../data/rules/words.ts';
import type { CountsFragment } from '../ask/operations.ts';

export type Counted = CountsFragment['verdicts'][number];

/** The goals of one group of verdicts, with the verdicts it covers. */
export interface CountedGroup {
  group: VerdictGroup;
  count: number;
  verdicts: Counted[];
}

/** Counts by group, in the order of the groups: first what can be judged. Groups without a goal are left out. */
export function groupsOf(...counts: readonly (readonly Counted[])[]): CountedGroup[] {
  const all = new Map<Counted['verdict'], Counted>();
  for (const one of counts.flat()) {
    const there = all.get(one.verdict);
    all.set(one.verdict, there ? { ...one, count: there.count + one.count } : one);
  }
  return VERDICT_GROUPS.flatMap((group) => {
    const verdicts = [...all.values()].filter(({ verdict }) => groupOf(verdict) === group);
    const count = verdicts.reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : { group, count, verdicts };
  });
}
