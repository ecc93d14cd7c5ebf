import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { CountsFragment, ScoreboardOfQuery } from '../ask/operations.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useWords } from '../words/use-words.ts';

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

type Counted = CountsFragment['verdicts'];

function Marks({ verdicts }: { verdicts: Counted }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.marks}>
      {verdicts.map(({ verdict, label, count }) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} label={label} count={count} />
        </li>
      ))}
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
  ];
  return (
    <div className={styles.group}>
      <Text>
        <Text weight="semibold">{name}</Text>{' '}
        <Text size={200} className={styles.words}>
          {said.filter(Boolean).join(' · ')}
        </Text>
      </Text>
      <Marks verdicts={counts.verdicts} />
    </div>
  );
}

/** Adds the verdicts of main and other indicators, which only the groups above keep apart. */
function together(one: Counted, other: Counted): Counted {
  const all = new Map(one.map((each) => [each.verdict, each]));
  for (const each of other) {
    const there = all.get(each.verdict);
    all.set(each.verdict, there ? { ...each, count: there.count + each.count } : each);
  }
  return [...all.values()];
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
                <Marks verdicts={together(headline.verdicts, others.verdicts)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
