import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { figureWords } from '../data/rules/comparator.ts';
import { Loading } from './Loading.tsx';
import type { FigureLineFragment, JudgedFragment } from './operations.ts';
import { nameIn, useLabels, usePane, useWords } from './pane-context.ts';
import { periodName } from './table-draft.ts';
import { VerdictMark } from './VerdictMark.tsx';

const CellSource = lazy(async () => ({ default: (await import('./CellSource.tsx')).CellSource }));

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalM}` },
  name: { overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground2 },
  arrow: { marginTop: '2px' },
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}` },
});

/** A goal's indicator, with what is said of it where that is no level. */
export function useGoalName(): (goal: Pick<JudgedFragment, 'indicator' | 'measure' | 'rankOf'>) => string {
  const labels = useLabels();
  const { language } = usePane();
  return ({ indicator, measure, rankOf }) => {
    const said = measure === 'RANK' && rankOf ? labels.rankOfs[rankOf] : labels.measures[measure];
    return measure === 'LEVEL' ? nameIn(language, indicator) : `${nameIn(language, indicator)} · ${said}`;
  };
}

/** Goal, result and last year in words, each with its period where that is not the goal's. */
export function useGoalWords(): (goal: JudgedFragment) => string[] {
  const { scoreboard } = useWords();
  const { language } = usePane();
  return ({ target, actual, previous, period }) => {
    const say = (figure: FigureLineFragment) => {
      const number = figureWords(figure, language);
      return figure.period === period ? number : scoreboard.inPeriod(periodName(figure.period, language), number);
    };
    return [
      target && `${scoreboard.target} ${say(target)}`,
      actual ? `${scoreboard.result} ${say(actual)}` : scoreboard.noResult,
      previous && `${scoreboard.previous} ${say(previous)}`,
    ].filter((part) => part !== null);
  };
}

/** One goal in a list; opened, it shows why the verdict is so, and the sentences of goal, result and last year. */
export function GoalLine({ goal, children }: { goal: JudgedFragment; children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = useGoalName();
  const wordsOf = useGoalWords();
  const { terms } = usePane().goals;
  const { indicator, measure, period, owner, district, verdict, label } = goal;
  const Arrow = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.line} data-goal={`${indicator.code} ${measure}`}>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Arrow fontSize={16} className={styles.arrow} aria-hidden="true" />
        <span>
          <span className={styles.head}>
            <Text weight="semibold" className={styles.name}>
              {nameOf(goal)}
            </Text>
            <VerdictMark verdict={verdict} label={label} />
          </span>
          <Text size={200} className={styles.words}>
            {wordsOf(goal).join(' · ')}
          </Text>
        </span>
      </button>
      {children}
      {isOpen && (
        <div className={styles.body}>
          <Suspense fallback={<Loading rows={2} height={96} />}>
            <CellSource
              of={{
                district: district?.code ?? owner,
                indicator: indicator.code,
                period,
                measure,
                ...(terms.asOf === '' ? {} : { asOf: terms.asOf }),
              }}
              kind=""
              terms={terms}
            />
          </Suspense>
        </div>
      )}
    </li>
  );
}
