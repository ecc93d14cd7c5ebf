import { groupOf } from '../rules/verdict/group.ts';
import { VERDICT_GROUPS, VERDICTS, type Verdict, type VerdictGroup } from '../rules/words.ts';
import type { Comparison } from './comparison.ts';

/** The number of goals that came to each verdict. */
export interface VerdictCounts {
  counts: Map<Verdict, number>;
  /** All goals, judged or not. */
  total: number;
  /** Goals in words whose result claims them (报告称已完成), within the verdict UNJUDGED. */
  claimed: number;
}

/** The number of goals with one verdict, and the group in which they are counted. */
export interface VerdictCount {
  verdict: Verdict;
  group: VerdictGroup;
  count: number;
}

/** The goals of one group, with its verdicts that occur. */
export interface GroupCount {
  group: VerdictGroup;
  count: number;
  verdicts: VerdictCount[];
}

/** Verdicts that judge a goal: the denominator. All others say why it cannot be judged. */
export const JUDGED_VERDICTS: readonly Verdict[] = ['MET', 'ROUGHLY_MET', 'MISSED', 'AHEAD', 'ON_TRACK', 'BEHIND'];
/** Judged verdicts that are as good as the goal asks for. */
export const ON_COURSE_VERDICTS: readonly Verdict[] = ['MET', 'ROUGHLY_MET', 'AHEAD', 'ON_TRACK'];

export function noCounts(): VerdictCounts {
  return { counts: new Map(), total: 0, claimed: 0 };
}

/** The group in which a goal is counted. */
export function groupOfGoal({ judged: { verdict }, actual }: Pick<Comparison, 'judged' | 'actual'>): VerdictGroup {
  return groupOf(verdict, actual?.claim);
}

export function addGoal(to: VerdictCounts, goal: Comparison): void {
  const { verdict } = goal.judged;
  to.counts.set(verdict, (to.counts.get(verdict) ?? 0) + 1);
  to.total += 1;
  if (groupOfGoal(goal) === 'CLAIMED') to.claimed += 1;
}

/** The counts of several kinds of goals together. */
export function sumOf(all: readonly VerdictCounts[]): VerdictCounts {
  const sum = noCounts();
  for (const { counts, total, claimed } of all) {
    for (const [verdict, count] of counts) sum.counts.set(verdict, (sum.counts.get(verdict) ?? 0) + count);
    sum.total += total;
    sum.claimed += claimed;
  }
  return sum;
}

/** The number of goals that came to one of the verdicts. */
export function countAmong({ counts }: VerdictCounts, verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
}

/** The verdicts that occur, in the order of VERDICTS. */
export function listCounts({ counts }: VerdictCounts): VerdictCount[] {
  return VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [{ verdict, group: groupOf(verdict), count }];
  });
}

/** The groups that occur, in the order of VERDICT_GROUPS. Claimed goals are counted apart from the others that are not judged. */
export function listGroups(all: VerdictCounts): GroupCount[] {
  const { claimed } = all;
  const counts = listCounts(all).flatMap((one) => {
    if (one.verdict !== 'UNJUDGED') return one;
    const rest = { ...one, count: one.count - claimed };
    return [rest, { ...one, group: 'CLAIMED' as const, count: claimed }];
  });
  return VERDICT_GROUPS.flatMap((group) => {
    const verdicts = counts.filter((one) => one.group === group && one.count > 0);
    const count = verdicts.reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : { group, count, verdicts };
  });
}
