import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { parsePeriod } from '../../data/rules/period/period.ts';
import { timeLine } from '../../data/rules/sentence/time-line.ts';
import { termsIn } from '../../data/rules/verdict/terms.ts';
import { ScoreboardOf } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { GoalTermsSaid } from '../figure/goal/GoalTermsSaid.tsx';
import { MakeForm } from '../figure/goal/MakeForm.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { usePane } from '../state/pane-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { GoalList } from './GoalList.tsx';
import { MainGoals } from './MainGoals.tsx';
import { ScoreboardCounts } from './ScoreboardCounts.tsx';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
  // The main goals stand beside all of them where the page is wide enough.
  halves: {
    '@media (min-width: 1100px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalXXL,
    },
  },
  title: { margin: 0 },
  words: { color: tokens.colorNeutralForeground3 },
});

interface ScoreboardProps {
  /** The district's code. */
  district: string;
  year: string;
  /** Whether no other district's goals stand beside these. */
  isAlone: boolean;
}

/** The forms that report on a district's goals. */
const FORMS = ['EXECUTION', 'MONTHLY', 'YEARS', 'REMAINDER'] as const;

/** Shows the goals of a district for a year: the main ones as bars, counts by topic, then every goal. */
export function ScoreboardPage({ district, year, isAlone }: ScoreboardProps): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { scoreboard, terms: said } = useWords();
  const language = useLanguage();
  const { goals } = usePane();
  const { terms } = goals;
  const answered = useAnswer(ScoreboardOf, { district, period: year, ...terms, language });
  const board = answered.answer?.scoreboard;
  if (board === undefined)
    return answered.fault === undefined ? (
      <Loading rows={6} height={40} />
    ) : (
      <FaultMessage fault={answered.fault} retry={answered.retry} />
    );
  const covers = board.covers.flatMap((name) => parsePeriod(name) ?? []);
  const asked = terms.asOf === undefined ? undefined : board.asOf;
  const owner = board.district ? nameIn(board.district, language) : board.owner;
  return (
    <section className={styles.board} aria-labelledby={id} aria-busy={answered.loading}>
      <h2 id={id} className={styles.title}>
        <Text size={400} weight="semibold">
          {scoreboard.title(owner, year)}
        </Text>
        <Text block size={200} className={styles.words}>
          {timeLine({ covers, newest: board.newestDocument?.publishedOn, asked }, language)}
        </Text>
      </h2>
      <GoalTermsSaid terms={termsIn(terms)} />
      {answered.fault !== undefined && <FaultMessage fault={answered.fault} retry={answered.retry} />}
      {board.headline.total + board.others.total === 0 ? (
        <Text>{Object.keys(terms).length === 0 ? scoreboard.none : said.none}</Text>
      ) : (
        <div className={mergeClasses(styles.board, isAlone && styles.halves)}>
          <div className={styles.board}>
            <MainGoals goals={board.main.nodes} terms={terms} title={scoreboard.title(owner, year)} />
            <MakeForm label={scoreboard.makeTable} forms={FORMS} district={district} year={year} terms={terms} />
          </div>
          <div className={styles.board}>
            <ScoreboardCounts board={board} />
            <GoalList district={district} year={year} board={board} />
          </div>
        </div>
      )}
    </section>
  );
}
