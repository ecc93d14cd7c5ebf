import type { Verdict, VerdictGroup } from '../words.ts';

/** The group in which each verdict is counted. */
const GROUP_OF: Record<Verdict, VerdictGroup> = {
  MET: 'BETTER',
  AHEAD: 'BETTER',
  ON_TRACK: 'AS_ASKED',
  ROUGHLY_MET: 'AS_ASKED',
  MISSED: 'SHORT',
  BEHIND: 'SHORT',
  OPEN: 'OPEN',
  UNPROVEN: 'TO_CHECK',
  NOT_COMPARABLE: 'TO_CHECK',
  UNJUDGED: 'UNJUDGED',
  MENTIONED: 'MENTIONED',
  REARRANGED: 'REARRANGED',
  SILENT: 'SILENT',
  NO_TARGET: 'NO_TARGET',
  NOT_DUE: 'NOT_DUE',
  NOT_HELD: 'NOT_HELD',
};

/** The group of a verdict. A goal that is not judged and whose result claims it is counted apart. */
export function groupOf(verdict: Verdict, isClaimed = false): VerdictGroup {
  return verdict === 'UNJUDGED' && isClaimed ? 'CLAIMED' : GROUP_OF[verdict];
}
