import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { inUnit } from '../../data/rules/number/conversion.ts';
import type { FigureLineFragment, JudgedFragment } from '../ask/operations.ts';
import { ChartKey } from '../parts/ChartKey.tsx';
import { useWords } from '../words/use-words.ts';
import { GoalLine, useGoalName, useGoalWords } from './GoalLine.tsx';

const BulletBar = lazy(async () => ({ default: (await import('./BulletBar.tsx')).BulletBar }));

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: 'none',
  },
  // It is as high as the bar, which is drawn a moment later.
  bar: { minHeight: '26px', padding: '0 8px 8px 32px' },
  none: { color: tokens.colorNeutralForeground3 },
});

function numberOf(figure: FigureLineFragment | null, unit: string | null): number | null {
  return (figure && inUnit(figure, unit)?.value) ?? null;
}

function Bar({ goal }: { goal: JudgedFragment }): ReactNode {
  const styles = useStyles();
  const { scoreboard } = useWords();
  const nameOf = useGoalName();
  const wordsOf = useGoalWords();
  const { target, actual, previous } = goal;
  return (
    <div className={styles.bar}>
      {target === null || target.value === null || target.measure === 'RANK' ? (
        <Text size={200} className={styles.none}>
          {scoreboard.noBar}
        </Text>
      ) : (
        <Suspense fallback={null}>
          <BulletBar
            goal={target.value}
            result={numberOf(actual, target.unit)}
            previous={numberOf(previous, target.unit)}
            label={scoreboard.bar(nameOf(goal), wordsOf(goal).join('，'))}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Shows the main indicators of a district, each with its bar. */
export function MainGoals({ goals }: { goals: JudgedFragment[] }): ReactNode {
  const styles = useStyles();
  const { scoreboard } = useWords();
  if (goals.length === 0) return null;
  return (
    <>
      <ChartKey
        label={scoreboard.legend}
        entries={[
          { shape: 'bar', colour: 'result', label: scoreboard.result },
          { shape: 'line', colour: 'goal', label: scoreboard.target },
          { shape: 'hollow', colour: 'previous', label: scoreboard.previous },
        ]}
      />
      <ul className={styles.list} aria-label={scoreboard.main}>
        {goals.map((goal) => (
          <GoalLine key={goal.id} goal={goal}>
            <Bar goal={goal} />
          </GoalLine>
        ))}
      </ul>
    </>
  );
}
