import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureWords } from '../../../data/rules/figure/comparator.ts';
import { toneOf } from '../../../data/rules/message/tone.ts';
import { isRate } from '../../../data/rules/number/unit.ts';
import type { JudgedFragment } from '../../ask/operations.ts';
import { TONE_COLOURS } from '../../parts/chart/chart-look.ts';
import { useLanguage } from '../../words/use-words.ts';
import type { CoursePoint } from './goal-course.ts';

const useStyles = makeStyles({
  drawing: { width: '100%', maxWidth: '420px', height: '72px', overflow: 'visible', forcedColorAdjust: 'none' },
  said: { fontSize: '10px', fontWeight: tokens.fontWeightSemibold },
  goal: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2, strokeDasharray: '4 3' },
});

/** The box that the line is drawn in, before it is stretched. */
const BOX = { width: 240, height: 60 };

/** Draws the results month by month beside the goal: a level's goal grows evenly over the year, a rate's stands. */
export function CourseLine({ goal, points }: { goal: JudgedFragment; points: readonly CoursePoint[] }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { measure, target, verdict, label } = goal;
  const end = target?.value ?? null;
  const values = [...points.map(({ value }) => value), ...(end === null ? [] : [end])];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (month: number) => (month / 12) * BOX.width;
  const y = (value: number) => BOX.height - ((value - least) / (most - least || 1)) * BOX.height;
  const colour = TONE_COLOURS[toneOf(verdict, label) ?? 'NONE'];
  const last = points.at(-1);
  const line = points.map(({ month, value }) => `${x(month)},${y(value)}`).join(' ');
  return (
    <svg className={styles.drawing} viewBox={`-4 -4 ${BOX.width + 8} ${BOX.height + 8}`} aria-hidden="true">
      {end !== null && (
        <line className={styles.goal} x1={0} y1={y(isRate(measure) ? end : 0)} x2={BOX.width} y2={y(end)} />
      )}
      <polyline points={line} fill="none" stroke={colour} strokeWidth={2} />
      {end !== null && target && (
        <text className={styles.said} x={BOX.width} y={y(end) - 4} textAnchor="end">
          {figureWords(target, language)}
        </text>
      )}
      {last && (
        <text className={styles.said} x={x(last.month) + 6} y={y(last.value) + 3} fill={colour}>
          {figureWords(last.figure, language)}
        </text>
      )}
      {points.map(({ month, value }) => (
        <circle key={month} cx={x(month)} cy={y(value)} r={3.5} fill={colour} />
      ))}
    </svg>
  );
}
