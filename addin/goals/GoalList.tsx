import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { VerdictGroup } from '../../data/rules/words.ts';
import { ask } from '../ask/client.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import {
  ScoreboardGoals,
  type ScoreboardGoalsQuery,
  ScoreboardIndicators,
  type ScoreboardIndicatorsQueryVariables,
  type ScoreboardOfQuery,
} from '../ask/operations.ts';
import { useAnswerPages } from '../ask/use-pages.ts';
import { GoalLine } from '../figure/goal/GoalLine.tsx';
import { GOAL_ORDERS, type GoalOrder, inOrder } from '../figure/goal/goal-progress.ts';
import { MakeForm } from '../figure/goal/MakeForm.tsx';
import { Choice } from '../parts/Choice.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { ROW_LIST } from '../parts/row-list.ts';
import { WorkButton } from '../parts/WorkButton.tsx';
import { usePane } from '../state/pane-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { groupsOf } from './verdict-group.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    maxWidth: '640px',
  },
  list: ROW_LIST,
  more: { justifySelf: 'start' },
});

const PAGE = 50;
/** The most goals that the API answers at once, for a list that is wanted whole. */
const WHOLE_PAGE = 500;
const FORMS = ['EXECUTION', 'YEARS', 'REMAINDER', 'TASKS', 'WORDING'] as const;

interface GoalListProps {
  district: string;
  year: string;
  board: ScoreboardOfQuery['scoreboard'];
}

type Listed = Omit<ScoreboardIndicatorsQueryVariables, 'after'>;

/** Asks for the indicators of all listed goals, page by page, each once. */
async function indicatorsOn(listed: Listed, after: string | null = null): Promise<NamedIndicator[]> {
  const { scoreboard } = await ask(ScoreboardIndicators, { ...listed, after });
  const { nodes, pageInfo } = scoreboard.comparisons;
  const later = pageInfo.hasNextPage ? await indicatorsOn(listed, pageInfo.endCursor) : [];
  const all = [...nodes.map(({ indicator }) => indicator), ...later];
  return [...new Map(all.map((indicator) => [indicator.code, indicator])).values()];
}

/** Lists every goal of the district and the year, the worst first, narrowed by verdict and topic. */
export function GoalList({ district, year, board }: GoalListProps): ReactNode {
  const id = useId();
  const styles = useStyles();
  const words = useWords();
  const { scoreboard } = words;
  const language = useLanguage();
  const { goals } = usePane();
  const [group, setGroup] = useState<VerdictGroup | ''>('');
  const [order, setOrder] = useState<GoalOrder>('WORST');
  const [topic, setTopic] = useState('');
  const isNarrowed = topic !== '' || group !== '';
  const variables = {
    district,
    period: year,
    topic: topic === '' ? null : topic,
    groups: group === '' ? null : [group],
    ...goals.terms,
  };
  // The list must be whole to be put into another order than the ledger's.
  const isWhole = order !== 'WORST';
  const asked = useAnswerPages(
    ScoreboardGoals,
    { ...variables, first: isWhole ? WHOLE_PAGE : PAGE, language },
    { page: ({ scoreboard: answered }: ScoreboardGoalsQuery) => answered.comparisons, isWhole },
  );
  const { nodes: found, totalCount = 0 } = asked;
  return (
    <>
      <h3 id={id} className={styles.heading}>
        <Text weight="semibold">{scoreboard.goals}</Text>
      </h3>
      <div className={styles.filters}>
        <Choice<VerdictGroup | ''>
          label={scoreboard.only}
          value={group}
          options={[
            { value: '', label: scoreboard.allVerdicts },
            ...groupsOf(board.headline.groups, board.others.groups).map((one) => ({
              value: one.group,
              label: one.label,
            })),
          ]}
          choose={setGroup}
        />
        <Choice
          label={scoreboard.topic}
          value={topic}
          options={[
            { value: '', label: scoreboard.allTopics },
            ...board.topics.map((one) => ({ value: one.topic, label: one.name })),
          ]}
          choose={setTopic}
        />
        <Choice<GoalOrder>
          label={scoreboard.sort}
          value={order}
          options={GOAL_ORDERS.map((value) => ({ value, label: scoreboard.orders[value] }))}
          choose={setOrder}
        />
      </div>
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found === undefined && asked.loading && <Loading rows={4} height={40} />}
      {found && (
        <Text size={200} aria-live="polite">
          {totalCount === 0 ? scoreboard.nothingFits : scoreboard.count(totalCount)}
        </Text>
      )}
      {found && found.length > 0 && isNarrowed && (
        <MakeForm
          label={scoreboard.makeTableOf}
          forms={FORMS}
          district={district}
          year={year}
          terms={goals.terms}
          indicators={() => indicatorsOn(variables)}
        />
      )}
      {found && found.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {inOrder(found, order).map((goal) => (
            <GoalLine key={goal.id} goal={goal} terms={goals.terms} />
          ))}
        </ul>
      )}
      {asked.hasMore && !isWhole && (
        <WorkButton className={styles.more} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </>
  );
}
