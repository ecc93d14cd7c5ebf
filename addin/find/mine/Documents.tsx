import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import type { FirstScreenQuery } from '../../ask/operations.ts';
import { ROW_LIST } from '../../parts/row-list.ts';
import { DocumentLine } from '../../state/DocumentLine.tsx';
import { useGoalsVisit } from '../../state/use-goals-visit.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: {
    ...ROW_LIST,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  years: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
  },
  more: { justifySelf: 'start' },
});

type Listed = FirstScreenQuery['newestDocuments'];
type Covered = Listed['nodes'][number]['coverage']['years'][number];

function CoveredYear({ covered }: { covered: Covered }): ReactNode {
  const { mine } = useWords();
  const language = useLanguage();
  const visitGoals = useGoalsVisit();
  const { district, owner, year, goals, results } = covered;
  const counts = [goals > 0 && mine.goals(goals), results > 0 && mine.results(results)].filter(Boolean);
  const said = mine.covered(district ? nameIn(district, language) : owner, year, counts.join(mine.between));
  if (district === null || goals === 0) return <Text size={200}>{said}</Text>;
  const showBoard = () => visitGoals({ page: 'scoreboard', district: district.code, year });
  return (
    <Link as="button" onClick={showBoard}>
      <Text size={200}>{said}</Text>
    </Link>
  );
}

/** Lists the documents, the newest first, each with the districts and years that it covers. */
export function Documents({
  documents,
  more,
  most,
}: {
  documents: Listed;
  /** Lists more of them; undefined where that was done. */
  more: (() => void) | undefined;
  /** The most that are listed. */
  most: number;
}): ReactNode {
  const id = useId();
  const styles = useStyles();
  const { mine } = useWords();
  const { nodes, totalCount } = documents;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Text as="h2" id={id} weight="semibold" className={styles.heading}>
        {mine.documents}
      </Text>
      {nodes.length === 0 && <Text>{mine.noDocuments}</Text>}
      {nodes.length > 0 && (
        <ul className={styles.list}>
          {nodes.map(({ coverage, ...document }) => (
            <li key={document.code} className={styles.item}>
              <DocumentLine document={document} notes={coverage.isWhole ? [] : [mine.partly]} />
              <ul className={styles.years}>
                {coverage.years.map((covered) => (
                  <li key={`${covered.owner} ${covered.year}`}>
                    <CoveredYear covered={covered} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {nodes.length < totalCount &&
        (more === undefined ? (
          <Text size={200}>{mine.more(totalCount - nodes.length)}</Text>
        ) : (
          <Button size="small" className={styles.more} onClick={more}>
            {totalCount > most ? mine.newestOf(most, totalCount) : mine.allDocuments(totalCount)}
          </Button>
        ))}
    </section>
  );
}
