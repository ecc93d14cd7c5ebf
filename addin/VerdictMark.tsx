import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowCircleDownRegular,
  ArrowCircleRightRegular,
  ArrowCircleUpRightRegular,
  CalendarClockRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleOffRegular,
  CommentOffRegular,
  DismissSquareFilled,
  EqualOffRegular,
  type FluentIcon,
  HourglassHalfRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Verdict } from './operations.ts';

type Tone = 'good' | 'bad' | 'doubt' | 'plain';

/** Each verdict has a shape of its own; colours only group them. */
const LOOKS: Record<Verdict, { Icon: FluentIcon; tone: Tone }> = {
  MET: { Icon: CheckmarkCircleFilled, tone: 'good' },
  ROUGHLY_MET: { Icon: CheckmarkCircleRegular, tone: 'good' },
  AHEAD: { Icon: ArrowCircleUpRightRegular, tone: 'good' },
  ON_TRACK: { Icon: ArrowCircleRightRegular, tone: 'good' },
  BEHIND: { Icon: ArrowCircleDownRegular, tone: 'bad' },
  MISSED: { Icon: DismissSquareFilled, tone: 'bad' },
  UNPROVEN: { Icon: QuestionCircleRegular, tone: 'doubt' },
  SILENT: { Icon: CommentOffRegular, tone: 'doubt' },
  NOT_COMPARABLE: { Icon: EqualOffRegular, tone: 'doubt' },
  OPEN: { Icon: HourglassHalfRegular, tone: 'plain' },
  NOT_PUBLISHED: { Icon: CalendarClockRegular, tone: 'plain' },
  UNJUDGED: { Icon: SubtractCircleRegular, tone: 'plain' },
  NO_TARGET: { Icon: CircleOffRegular, tone: 'plain' },
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
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
});

/** A verdict by its word, its shape and its colour; with how many goals came to it where it stands for several. */
export function VerdictMark(props: { verdict: Verdict; label: string; count?: number }): ReactNode {
  const styles = useStyles();
  const { Icon, tone } = LOOKS[props.verdict];
  return (
    <span className={mergeClasses(styles.mark, styles[tone])}>
      <Icon fontSize={16} aria-hidden="true" />
      {props.label}
      {props.count !== undefined && ` ${props.count}`}
    </span>
  );
}
