import { VERDICTS, type Verdict, type VerdictGroup } from '../words.ts';

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

export function groupOf(verdict: Verdict): VerdictGroup {
  return GROUP_OF[verdict];
}

/** The verdicts that a group covers, in the order of VERDICTS. */
export function verdictsIn(group: VerdictGroup): Verdict[] {
  return VERDICTS.filter((verdict) => GROUP_OF[verdict] === group);
}
