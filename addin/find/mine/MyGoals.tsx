import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { parsePeriod } from '../../../data/rules/period/period.ts';
import { timeLine } from '../../../data/rules/sentence/time-line.ts';
import type { DatedTerms } from '../../../data/rules/table/table-query.ts';
import type { JudgedFragment, MyBoardQuery } from '../../ask/operations.ts';
import { GoalLine } from '../../figure/goal/GoalLine.tsx';
import { worstFirst } from '../../figure/goal/goal-progress.ts';
import { ROW_LIST } from '../../parts/row-list.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  words: { color: tokens.colorNeutralForeground3 },
  list: ROW_LIST,
  more: { justifySelf: 'start' },
});

/** The first screen is judged on the usual terms, whatever was chosen for the overview. */
const USUAL: DatedTerms = {};
/** Goals that are in sight before the others are asked for. */
const IN_SIGHT = 6;

/** Lists goals under a heading; no more than fit into sight, unless they are asked for. */
function Goals({
  heading,
  goals,
  total = goals.length,
}: {
  heading: string;
  goals: readonly JudgedFragment[];
  /** The number of all that there are, of which no more than these were asked for. */
  total?: number;
}): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { mine } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (goals.length === 0) return null;
  const shown = isWhole ? goals : goals.slice(0, IN_SIGHT);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Text as="h2" id={id} weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {shown.map((goal) => (
          <GoalLine key={goal.id} goal={goal} terms={USUAL} />
        ))}
      </ul>
      {shown.length < goals.length && (
        <Button size="small" className={styles.more} onClick={() => setWhole(true)}>
          {mine.more(total - shown.length)}
        </Button>
      )}
      {isWhole && total > goals.length && <Text size={200}>{mine.more(total - goals.length)}</Text>}
    </section>
  );
}

/** Shows what is behind in the district, the worst first and by how much, and then how its other main goals do. */
export function MyGoals({ board }: { board: MyBoardQuery['scoreboard'] }): ReactNode {
  const styles = useStyles();
  const { mine } = useWords();
  const language = useLanguage();
  const { covers, newestDocument, headline, others } = board;
  const behind = worstFirst(board.behind.nodes);
  const isBehind = new Set(behind.map(({ id }) => id));
  const judged = headline.judged + others.judged;
  return (
    <>
      <Text size={200} className={styles.words}>
        {timeLine(
          { covers: covers.flatMap((name) => parsePeriod(name) ?? []), newest: newestDocument?.publishedOn },
          language,
        )}
      </Text>
      {behind.length === 0 && <Text>{judged === 0 ? mine.noneJudged : mine.noneBehind(judged)}</Text>}
      <Goals heading={mine.behind(board.behind.totalCount)} goals={behind} total={board.behind.totalCount} />
      <Goals heading={mine.main} goals={board.main.nodes.filter(({ id }) => !isBehind.has(id))} />
    </>
  );
}
