import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toneOf } from '../../../data/rules/message/tone.ts';
import type { JudgedFragment } from '../../ask/operations.ts';
import type { Scale } from '../../figure/goal/bullet-scale.ts';
import { TONE_COLOURS } from '../../parts/chart/chart-look.ts';
import { barOf } from './compared-row.ts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    height: '10px',
    margin: '3px 0',
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: 'none',
  },
  result: { position: 'absolute', top: 0, bottom: 0 },
  goal: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '3px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

/** Draws a goal and its result on the scale of their row. The numbers stand beside it. */
export function CompareBar({ goal, scale }: { goal: JudgedFragment; scale: Scale }): ReactNode {
  const styles = useStyles();
  const [least, most] = scale;
  const at = (value: number) => ((value - least) / (most - least)) * 100;
  const { verdict, label } = goal;
  const bar = barOf(goal);
  if (bar === undefined) return null;
  const { result } = bar;
  const colour = TONE_COLOURS[toneOf(verdict, label) ?? 'NONE'];
  return (
    <div className={styles.bar} aria-hidden="true">
      {result !== null && (
        <div
          className={styles.result}
          style={{
            left: `${at(Math.min(0, result))}%`,
            width: `${Math.abs(at(result) - at(0))}%`,
            backgroundColor: colour,
          }}
        />
      )}
      {bar.goal !== null && <div className={styles.goal} style={{ left: `${at(bar.goal)}%` }} />}
    </div>
  );
}
