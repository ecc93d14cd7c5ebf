import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { digitWords } from '../../../data/rules/figure/number-format.ts';
import { nameIn } from '../../../data/rules/message/message.ts';
import type { DistrictPlacesQuery, JudgedFragment } from '../../ask/operations.ts';
import { useGoalName, useGoalWords } from '../../figure/goal/GoalLine.tsx';
import { VerdictMark } from '../../parts/VerdictMark.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { CompareBar } from './CompareBar.tsx';
import { type ComparedRow, differenceIn, scaleIn } from './compared-row.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sought: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalM}` },
  name: { margin: 0, overflowWrap: 'anywhere' },
  words: { color: tokens.colorNeutralForeground2 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': { padding: '2px 8px 2px 0', textAlign: 'start', verticalAlign: 'top', fontWeight: 'normal' },
    '& thead th': { position: 'absolute', clipPath: 'inset(50%)' },
  },
  district: {
    width: '6em',
    '@media (max-width: 259px)': { width: '3.4em' },
    '@media (min-width: 560px)': { width: '9em' },
  },
  verdict: {
    width: '8.5em',
    '@media (max-width: 259px)': { width: '5em' },
    '@media (min-width: 560px)': { width: '15em' },
  },
  owner: { overflowWrap: 'anywhere' },
  said: { paddingTop: 0 },
});

/** The places of a row's districts, by their codes. A place among one is none. */
export type Places = Map<string, Ranked>;
type Ranked = Extract<
  DistrictPlacesQuery['rankingsByKey'][number],
  { __typename: 'Ranking' }
>['entries']['nodes'][number];

/** The place that a document prints, and else the one among the districts that are held. */
function usePlaceWords(): (ranked: Ranked | undefined) => string[] {
  const { compare } = useWords();
  return (ranked) => [
    ...(ranked?.published.map(({ printed, among }) => compare.printed(printed, among)) ?? []),
    ...(ranked?.place ? [ranked.place] : []),
  ];
}

function DistrictLine({ goal, row, places }: { goal: JudgedFragment; row: ComparedRow; places: Places }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const wordsOf = useGoalWords();
  const placesOf = usePlaceWords();
  const { catalogue } = usePane();
  const { district, owner, verdict, label } = goal;
  const named = catalogue.answer?.districts.find(({ code }) => code === district?.code);
  const said = [...wordsOf({ ...goal, previous: null }), ...placesOf(places.get(district?.code ?? ''))];
  return (
    <tbody data-district={district?.code}>
      <tr>
        <th scope="row" rowSpan={2} className={styles.owner}>
          <Text size={200}>{named ? nameIn(named, language) : owner}</Text>
        </th>
        <td>
          <CompareBar goal={goal} scale={scaleIn(row)} />
        </td>
        <td>
          <VerdictMark verdict={verdict} label={label} />
        </td>
      </tr>
      <tr>
        <td colSpan={2} className={styles.said}>
          <Text size={200}>{said.join(' · ')}</Text>
        </td>
      </tr>
    </tbody>
  );
}

/** Sets one indicator of several districts side by side, on one scale, with verdicts and places. */
export function CompareRow({
  row,
  places,
  isSought,
}: {
  row: ComparedRow;
  places: Places;
  /** Whether it is the row of the figure from which somebody came. */
  isSought: boolean;
}): ReactNode {
  const styles = useStyles();
  const { compare } = useWords();
  const language = useLanguage();
  const nameOf = useGoalName();
  const [first] = row.goals;
  if (!first) return null;
  const name = nameOf(first);
  const differs = differenceIn(row);
  return (
    <li
      className={mergeClasses(styles.row, isSought && styles.sought)}
      data-row={row.key}
      data-indicator={first.indicator.code}
      aria-current={isSought || undefined}
    >
      <span className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.name}>
          {name}
        </Text>
        {differs && (
          <Text size={200} className={styles.words}>
            {compare.differs[differs.of](digitWords(differs.points, language))}
          </Text>
        )}
      </span>
      <table className={styles.table} aria-label={compare.table(name)}>
        <colgroup>
          <col className={styles.district} />
          <col />
          <col className={styles.verdict} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{compare.columns.district}</th>
            <th scope="col">{compare.columns.figures}</th>
            <th scope="col">{compare.columns.verdict}</th>
          </tr>
        </thead>
        {row.goals.map((goal) => (
          <DistrictLine key={goal.id} goal={goal} row={row} places={places} />
        ))}
      </table>
    </li>
  );
}
