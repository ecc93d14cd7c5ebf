import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { CountsFragment, ScoreboardOfQuery } from '../ask/operations.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useWords } from '../words/use-words.ts';
import { type CountedGroup, groupsOf } from './verdict-group.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  words: { color: tokens.colorNeutralForeground2 },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `2px ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  mark: { display: 'grid' },
  covered: { color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { color: tokens.colorNeutralForeground3 },
    '& thead th:first-child': { width: '6em' },
  },
});

/** Shows each group of verdicts with its number, and beneath it the verdicts that it covers. */
function Marks({ groups }: { groups: CountedGroup[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.marks}>
      {groups.map(({ group, label: name, count, verdicts }) => {
        const [first] = verdicts;
        const isSame = verdicts.length === 1 && first?.label === name;
        return (
          <li key={group} className={styles.mark}>
            {first && <VerdictMark verdict={first.verdict} label={name} count={count} />}
            {!isSame && (
              <Text size={100} className={styles.covered}>
                {verdicts.map(({ label, count: each }) => `${label} ${each}`).join(' · ')}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Counts goals of one kind: all, those judged, those on course, and each verdict. */
function Group({ name, counts }: { name: string; counts: CountsFragment }): ReactNode {
  const styles = useStyles();
  const { scoreboard } = useWords();
  if (counts.total === 0) return null;
  const said = [
    scoreboard.counted(counts.total),
    counts.judged === 0 ? scoreboard.noneJudged : scoreboard.judged(counts.judged, counts.onCourse),
    counts.silent > 0 && scoreboard.silent(counts.silent),
    counts.claimed > 0 && scoreboard.claimed(counts.claimed),
  ];
  return (
    <div className={styles.group}>
      <Text>
        <Text weight="semibold">{name}</Text>{' '}
        <Text size={200} className={styles.words}>
          {said.filter(Boolean).join(' · ')}
        </Text>
      </Text>
      <Marks groups={counts.groups} />
    </div>
  );
}

/** Shows how many goals have which verdict: the main ones, the others, and by topic. */
export function ScoreboardCounts({ board }: { board: ScoreboardOfQuery['scoreboard'] }): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { scoreboard } = useWords();
  return (
    <>
      <Group name={scoreboard.main} counts={board.headline} />
      <Group name={scoreboard.others} counts={board.others} />
      <Group name={scoreboard.parts} counts={board.parts} />
      {board.notCounted.length > 0 && (
        <Text size={200} className={styles.words}>
          {scoreboard.notCounted(board.notCounted)}
        </Text>
      )}
      <h3 id={id} className={styles.heading}>
        <Text weight="semibold">{scoreboard.byTopic}</Text>
      </h3>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{scoreboard.topic}</th>
            <th scope="col">{scoreboard.counts}</th>
          </tr>
        </thead>
        <tbody>
          {board.topics.map(({ topic, name, headline, others }) => (
            <tr key={topic}>
              <th scope="row">{name}</th>
              <td>
                <Marks groups={groupsOf(headline.groups, others.groups)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
