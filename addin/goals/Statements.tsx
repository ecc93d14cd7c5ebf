import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import { DRIFTS } from '../../data/rules/words.ts';
import { type Drift, StatementsOf, type StatementsOfQuery } from '../ask/operations.ts';
import { useAnswerPages } from '../ask/use-pages.ts';
import { useGoalName } from '../figure/goal/GoalLine.tsx';
import { GoalTermsSaid } from '../figure/goal/GoalTermsSaid.tsx';
import { MakeForm } from '../figure/goal/MakeForm.tsx';
import { Chips } from '../parts/Chips.tsx';
import { Choice } from '../parts/Choice.tsx';
import { CARD_COLUMNS } from '../parts/card.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { WorkButton } from '../parts/WorkButton.tsx';
import { changed } from '../state/change.ts';
import { usePane } from '../state/pane-context.ts';
import { periodName } from '../state/table-draft.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { type ShownStatement, StatementPair, Wording } from './StatementPair.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: CARD_COLUMNS,
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
  },
  goal: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
  more: { justifySelf: 'start' },
});

const PAGE = 30;

/** Shows one goal: each pair of its wordings, then those without a pair. */
function GoalCard({ goal, year }: { goal: ShownStatement; year: string }): ReactNode {
  const styles = useStyles();
  const nameOf = useGoalName();
  const language = useLanguage();
  const { indicator, measure, period, goals, judged, changes } = goal;
  const paired = new Set(changes.flatMap(({ from, to }) => [from.id, to?.id]));
  const name = [nameOf(goal), period !== year && periodName(period, language)];
  return (
    <li className={styles.goal} data-goal={`${indicator.code} ${measure}`}>
      <h3 className={styles.name}>
        <Text weight="semibold">{name.filter(Boolean).join(' · ')}</Text>
      </h3>
      {changes.map((change) => (
        <StatementPair key={`${change.from.id} ${change.to?.id ?? change.document.code}`} goal={goal} change={change} />
      ))}
      {goals
        .filter(({ id }) => !paired.has(id))
        .map((each) => (
          <Wording key={each.id} goal={each} isJudged={each.id === judged?.id} />
        ))}
    </li>
  );
}

interface FiltersProps {
  several: boolean;
  setSeveral: (several: boolean) => void;
  kind: Drift | '';
  setKind: (kind: Drift | '') => void;
}

function Filters({ several, setSeveral, kind, setKind }: FiltersProps): ReactNode {
  const styles = useStyles();
  const { statements } = useWords();
  return (
    <div className={styles.filters}>
      <Choice<Drift | ''>
        label={statements.kind}
        value={kind}
        options={[
          { value: '', label: statements.allKinds },
          ...DRIFTS.map((value) => ({ value, label: statements.kinds[value] })),
        ]}
        choose={setKind}
      />
      {kind === '' && (
        <Chips
          label={statements.several}
          options={[{ value: 'several', label: statements.several }]}
          chosen={several ? ['several'] : []}
          toggle={() => setSeveral(!several)}
        />
      )}
    </div>
  );
}

/** Shows the goals of a year as each document words them: side by side, with differences marked and the easier one named. */
export function Statements({ district, year }: { district: string; year: string }): ReactNode {
  const id = useId();
  const styles = useStyles();
  const words = useWords();
  const { statements } = words;
  const language = useLanguage();
  const { catalogue, goals } = usePane();
  const terms = changed<DatedTerms>({}, { asOf: goals.terms.asOf });
  const [several, setSeveral] = useState(true);
  const [kind, setKind] = useState<Drift | ''>('');
  const kinds = kind === '' ? null : [kind];
  // A goal left out later is stated once: the kind of change says enough.
  const isSeveral = several && kind === '';
  const asked = useAnswerPages(
    StatementsOf,
    {
      district,
      year,
      several: isSeveral ? true : null,
      kinds,
      first: PAGE,
      ...terms,
      language,
    },
    { page: (answer: StatementsOfQuery) => answer.statements },
  );
  const { nodes: found, totalCount = 0 } = asked;
  const named = catalogue.answer?.districts.find(({ code }) => code === district);
  const none = isSeveral ? statements.noneSeveral : statements.none;
  return (
    <section className={styles.page} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Text size={400} weight="semibold">
          {statements.title(named ? nameIn(named, language) : district, year)}
        </Text>
      </h2>
      <GoalTermsSaid terms={terms} />
      <Filters several={several} setSeveral={setSeveral} kind={kind} setKind={setKind} />
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found === undefined && asked.loading && <Loading rows={4} height={96} />}
      {found && (
        <Text size={200} aria-live="polite">
          {totalCount === 0 ? none : statements.count(totalCount)}{' '}
          {totalCount > 0 && <span className={styles.note}>{statements.legend}</span>}
        </Text>
      )}
      {found && totalCount > 0 && (
        <MakeForm
          label={statements.makeTable}
          forms={['WORDING']}
          district={district}
          year={year}
          terms={goals.terms}
        />
      )}
      {found && found.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {found.map((goal) => (
            <GoalCard key={goal.id} goal={goal} year={year} />
          ))}
        </ul>
      )}
      {asked.hasMore && (
        <WorkButton className={styles.more} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </section>
  );
}
