import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { TONES, toneOf } from '../../data/rules/message/tone.ts';
import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import type { JudgedFragment } from '../ask/operations.ts';
import { bulletOf, bulletScales, noBarOf, type Scale } from '../figure/goal/bullet-scale.ts';
import { GoalLine, useGoalName, useGoalWords } from '../figure/goal/GoalLine.tsx';
import { ChartKey } from '../parts/chart/ChartKey.tsx';
import { ROW_LIST } from '../parts/row-list.ts';
import { Pictured } from '../state/Pictured.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';

const BulletBar = lazy(async () => ({ default: (await import('./BulletBar.tsx')).BulletBar }));

const useStyles = makeStyles({
  list: ROW_LIST,
  // It is as high as the bar, which is drawn a moment later.
  bar: { minHeight: '44px', padding: '0 8px 8px 32px' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The tones in the order in which the key explains them. */
const TONES_SHOWN = [...TONES, 'NONE'] as const;

/** The tone in which a goal's verdict is shown. */
function toneOfGoal({ verdict, label }: JudgedFragment) {
  return toneOf(verdict, label) ?? 'NONE';
}

function Bar({ goal, scale }: { goal: JudgedFragment; scale: Scale | undefined }): ReactNode {
  const styles = useStyles();
  const { scoreboard } = useWords();
  const language = useLanguage();
  const nameOf = useGoalName();
  const wordsOf = useGoalWords();
  const { target, actual } = goal;
  const bullet = bulletOf(goal);
  return (
    <div className={styles.bar}>
      {bullet === undefined || scale === undefined || target === null ? (
        <Text size={200} className={styles.none}>
          {scoreboard.noBar[noBarOf(goal) ?? 'WORDS']}
        </Text>
      ) : (
        <Suspense fallback={null}>
          <BulletBar
            {...bullet}
            scale={scale}
            tone={toneOfGoal(goal)}
            said={{ goal: figureWords(target, language), result: actual ? figureWords(actual, language) : '' }}
            label={scoreboard.bar(nameOf(goal), wordsOf(goal).join('，'))}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Shows the main indicators of a district, each with its bar. */
export function MainGoals({
  goals,
  terms,
  title,
}: {
  goals: JudgedFragment[];
  terms: DatedTerms;
  /** The district and the year. */
  title: string;
}): ReactNode {
  const styles = useStyles();
  const { scoreboard } = useWords();
  const { scales, isShared } = useMemo(() => bulletScales(goals), [goals]);
  if (goals.length === 0) return null;
  const tones = TONES_SHOWN.filter((tone) =>
    goals.some((goal) => scales.has(goal.id) && goal.actual !== null && toneOfGoal(goal) === tone),
  );
  return (
    <Pictured title={title}>
      <ChartKey
        label={scoreboard.legend}
        entries={[
          ...tones.map((tone) => ({ shape: 'bar', colour: tone, label: scoreboard.tones[tone] }) as const),
          { shape: 'line', colour: 'goal', label: scoreboard.target },
          { shape: 'hollow', colour: 'previous', label: scoreboard.previous },
        ]}
      />
      {isShared && (
        <Text size={200} className={styles.none}>
          {scoreboard.oneScale}
        </Text>
      )}
      <ul className={styles.list} aria-label={scoreboard.main}>
        {goals.map((goal) => (
          <GoalLine key={goal.id} goal={goal} terms={terms}>
            <Bar goal={goal} scale={scales.get(goal.id)} />
          </GoalLine>
        ))}
      </ul>
    </Pictured>
  );
}
