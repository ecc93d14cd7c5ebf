import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, CopyRegular, SearchRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { figureWords } from '../../../data/rules/figure/comparator.ts';
import { scopedName } from '../../../data/rules/message/message.ts';
import { measureKey, subjectKey } from '../../../data/rules/table/row-key.ts';
import type { DatedTerms } from '../../../data/rules/table/table-query.ts';
import { termsIn } from '../../../data/rules/verdict/terms.ts';
import type { CellKey } from '../../../data/sheet/formula/plan-argument.ts';
import { askOnce } from '../../ask/answers.ts';
import { type FigureLineFragment, GoalSentence, type JudgedFragment } from '../../ask/operations.ts';
import { Copied } from '../../parts/CopyText.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { ROW_BUTTON } from '../../parts/row-button.ts';
import { VerdictMark } from '../../parts/VerdictMark.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { usePane } from '../../state/pane-context.ts';
import { periodName } from '../../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../../words/use-words.ts';
import { progressOf, progressWords, shortWords } from './goal-progress.ts';

const CellSource = lazy(async () => ({ default: (await import('../CellSource.tsx')).CellSource }));

const MakeForm = lazy(async () => ({ default: (await import('./MakeForm.tsx')).MakeForm }));

const GoalCourse = lazy(async () => ({ default: (await import('./GoalCourse.tsx')).GoalCourse }));

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  top: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  copy: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  copied: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 32px`, overflowWrap: 'anywhere' },
  button: {
    ...ROW_BUTTON,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalM}` },
  name: { overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  arrow: { marginTop: '2px' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
});

/** Names a goal's indicator, with its measure where that is not a level. */
export function useGoalName(): (goal: Pick<JudgedFragment, 'indicator' | 'scope' | 'measure' | 'rankOf'>) => string {
  const labels = useLabels();
  const language = useLanguage();
  return ({ indicator, scope, measure, rankOf }) => {
    const said = measure === 'RANK' && rankOf ? labels.rankOfs[rankOf] : labels.measures[measure];
    const name = scopedName(indicator, scope, language);
    return measure === 'LEVEL' ? name : `${name} · ${said}`;
  };
}

/** Shows goal, result and last year in words, each with its period where that is not the goal's. */
export function useGoalWords(): (goal: JudgedFragment) => string[] {
  const words = useWords();
  const { scoreboard } = words;
  const language = useLanguage();
  return (goal) => {
    const { target, actual, previous, period } = goal;
    const progress = progressOf(goal);
    const say = (figure: FigureLineFragment) => {
      const number = figureWords(figure, language);
      return figure.period === period ? number : scoreboard.inPeriod(periodName(figure.period, language), number);
    };
    return [
      target && `${scoreboard.target} ${say(target)}`,
      actual ? `${scoreboard.result} ${say(actual)}` : scoreboard.noResult,
      ...(progress ? progressWords(progress, words, language) : []),
      shortWords(goal, words, language) ?? null,
      previous && `${scoreboard.previous} ${say(previous)}`,
    ].filter((part) => part !== null);
  };
}

/** The key of the goal, as of the day of the terms. */
function keyOf(
  { district, owner, indicator, scope, period, measure, rankOf }: JudgedFragment,
  { asOf }: DatedTerms,
): CellKey {
  return {
    district: district?.code ?? owner,
    indicator: subjectKey(indicator.code, scope),
    period,
    measure: measureKey({ measure, rankOf }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

const FORMS = ['EXECUTION', 'YEARS', 'REMAINDER', 'WORDING', 'RANKING'] as const;

type CopiedGoal = { text: string; isDone: boolean } | { fault: unknown };

/** Copies the sentence that a report would print: the result, or the goal where there is none yet. */
function useCopiedGoal(
  goal: JudgedFragment,
  terms: DatedTerms,
): { copied: CopiedGoal | undefined; copy: () => Promise<void> } {
  const language = useLanguage();
  const [copied, setCopied] = useState<CopiedGoal>();
  const copy = async () => {
    try {
      const asked = { keys: [keyOf(goal, terms)], ...termsIn(terms), language };
      const [answer] = (await askOnce(GoalSentence, asked)).comparisonsByKey;
      const isFound = answer?.__typename === 'Comparison';
      const text = isFound ? ((answer.actual ?? answer.target)?.sentence ?? '') : (answer?.message ?? '');
      setCopied({ text, isDone: await copyText(text) });
    } catch (fault) {
      setCopied({ fault });
    }
  };
  return { copied, copy };
}

interface GoalLineProps {
  goal: JudgedFragment;
  /** The terms on which its list was judged. */
  terms: DatedTerms;
  children?: ReactNode;
}

/** Shows one goal of a list. Opened, it adds the reason and the sentences of goal, result and last year. */
export function GoalLine({ goal, terms, children }: GoalLineProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = useGoalName();
  const wordsOf = useGoalWords();
  const { scoreboard, figures } = useWords();
  const { setFind, visit } = usePane();
  const { indicator, measure, period, verdict, label } = goal;
  const showFigures = () => {
    setFind((before) => ({ ...before, open: indicator }));
    visit('find');
  };
  const key = keyOf(goal, terms);
  const { copied, copy } = useCopiedGoal(goal, terms);
  const Arrow = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.line} data-goal={`${indicator.code} ${measure}`}>
      <span className={styles.top}>
        <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Arrow fontSize={16} className={styles.arrow} aria-hidden="true" data-no-picture="" />
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
        <WorkButton
          className={styles.copy}
          data-no-picture=""
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label={scoreboard.copyGoal(nameOf(goal))}
          title={figures.copy}
          work={copy}
        />
      </span>
      {children}
      {copied && (
        <div role="status" className={styles.copied}>
          {'fault' in copied ? (
            <FaultMessage fault={copied.fault} retry={() => void copy()} />
          ) : (
            <Copied key={copied.text} {...copied} />
          )}
        </div>
      )}
      {isOpen && (
        <div className={styles.body} data-no-picture="">
          <div className={styles.ways}>
            <Suspense fallback={null}>
              <MakeForm
                label={scoreboard.makeTableOfOne}
                forms={FORMS}
                district={key.district}
                year={period}
                terms={terms}
                indicators={() => [indicator]}
              />
            </Suspense>
            <Button size="small" icon={<SearchRegular />} onClick={showFigures}>
              {scoreboard.figures}
            </Button>
          </div>
          <Suspense fallback={<Loading rows={2} height={96} />}>
            {measure !== 'RANK' && <GoalCourse goal={goal} of={key} name={nameOf(goal)} />}
            <CellSource of={key} kind="" terms={terms} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
