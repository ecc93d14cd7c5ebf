import type { Judgement } from './judgement.ts';

/** The lights of the monthly form, the worst first. */
export const WARNINGS = ['RED', 'YELLOW', 'GREEN'] as const;
export type Warning = (typeof WARNINGS)[number];

/** Growth that is short of its goal by more points than this is red, by fewer yellow. */
export const YELLOW_POINTS = 1;

/** Verdicts that say nothing of how far a goal is off. */
const UNDECIDED = new Set<Judgement['verdict']>(['UNJUDGED', 'UNPROVEN', 'NOT_COMPARABLE']);

/** The light for growth beside its goal; undefined where the two may not be compared. */
export function warningOf({ verdict, goal, gap }: Judgement): Warning | undefined {
  if (!goal || UNDECIDED.has(verdict)) return undefined;
  // A bound has no distance, but it may prove that the goal is reached.
  if (gap === null) return verdict === 'MET' || verdict === 'AHEAD' ? 'GREEN' : undefined;
  const lead = goal.cap ? -gap : gap;
  if (lead > 0 || (lead === 0 && goal.rule.length === 2)) return 'GREEN';
  return lead >= -YELLOW_POINTS ? 'YELLOW' : 'RED';
}
