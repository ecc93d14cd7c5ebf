import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowCircleDownRegular,
  ArrowCircleRightRegular,
  ArrowCircleUpRightRegular,
  ArrowTurnRightRegular,
  CalendarClockRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleOffRegular,
  CommentOffRegular,
  CommentRegular,
  DismissSquareFilled,
  DocumentProhibitedRegular,
  EqualOffRegular,
  type FluentIcon,
  HourglassHalfRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { toneOf } from '../../data/rules/message/tone.ts';
import type { Verdict } from '../ask/operations.ts';

/** Each verdict has its own shape; colours only group them. */
const ICONS: Record<Verdict, FluentIcon> = {
  MET: CheckmarkCircleFilled,
  ROUGHLY_MET: CheckmarkCircleRegular,
  AHEAD: ArrowCircleUpRightRegular,
  ON_TRACK: ArrowCircleRightRegular,
  BEHIND: ArrowCircleDownRegular,
  MISSED: DismissSquareFilled,
  UNPROVEN: QuestionCircleRegular,
  SILENT: CommentOffRegular,
  NOT_COMPARABLE: EqualOffRegular,
  OPEN: HourglassHalfRegular,
  NOT_HELD: DocumentProhibitedRegular,
  NOT_DUE: CalendarClockRegular,
  MENTIONED: CommentRegular,
  REARRANGED: ArrowTurnRightRegular,
  UNJUDGED: SubtractCircleRegular,
  NO_TARGET: CircleOffRegular,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: 0,
    '& svg': { flexShrink: 0 },
  },
  GOOD: { color: tokens.colorStatusSuccessForeground1 },
  BAD: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  WARNING: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  NONE: { color: tokens.colorNeutralForeground2 },
});

/** Shows a verdict by word, shape and colour, with the number of goals where it counts several. */
export function VerdictMark(props: { verdict: Verdict; label: string; count?: number }): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[props.verdict];
  const tone = toneOf(props.verdict, props.label) ?? 'NONE';
  return (
    <span className={mergeClasses(styles.mark, styles[tone])} data-verdict={props.verdict}>
      <Icon fontSize={16} aria-hidden="true" />
      {props.label}
      {props.count !== undefined && ` ${props.count}`}
    </span>
  );
}
