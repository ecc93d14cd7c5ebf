import { makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { GoalCatalogue, GoalYears } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Choice } from '../parts/Choice.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import {
  firstPlan,
  GOAL_PAGES,
  type GoalDocument,
  type GoalPlace,
  type PlanningDistrict,
  planningDistricts,
  usualDistrict,
  usualYear,
} from '../state/goal-place.ts';
import { loadedBehind } from '../state/loaded-behind.ts';
import { useMyPlace } from '../state/my-place.ts';
import { usePane } from '../state/pane-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { GoalTermsChoice } from './GoalTermsChoice.tsx';
import { ScoreboardPage } from './ScoreboardPage.tsx';

const Statements = loadedBehind(async () => (await import('./Statements.tsx')).Statements);
const ComparePage = loadedBehind(async () => (await import('./compare/ComparePage.tsx')).ComparePage);
const Commitments = loadedBehind(async () => (await import('./Commitments.tsx')).Commitments);

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  // Four names do not fit into 320 px in every language.
  pages: { marginLeft: '-8px', flexWrap: 'wrap' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    maxWidth: '640px',
  },
  boards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    maxWidth: '760px',
    '@media (min-width: 1100px)': { maxWidth: 'none' },
  },
  beside: {
    maxWidth: 'none',
    '@media (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
});

interface ChosenProps {
  place: GoalPlace;
  districts: PlanningDistrict[];
  documents: GoalDocument[];
  years: string[];
  change: (part: Partial<GoalPlace>) => void;
}

/** Chooses the districts and the year or document. */
function Choices({ place, districts, documents, years, change }: ChosenProps): ReactNode {
  const styles = useStyles();
  const { goals } = useWords();
  const language = useLanguage();
  const named = districts.map((one) => ({ value: one.code, label: nameIn(one, language) }));
  return (
    <div className={styles.choices}>
      <Choice
        label={goals.district}
        value={place.district}
        options={named}
        choose={(district) => change({ district, year: '', document: undefined, beside: '' })}
      />
      {place.page === 'commitments' ? (
        <Choice
          label={goals.document}
          value={place.document ?? ''}
          options={[
            { value: '', label: goals.allDocuments },
            ...documents.map(({ code, title }) => ({ value: code, label: title })),
          ]}
          choose={(document) => change({ document })}
        />
      ) : (
        <Choice
          label={goals.year}
          value={place.year}
          options={years.map((year) => ({ value: year, label: goals.yearName(year) }))}
          choose={(year) => change({ year })}
        />
      )}
      {place.page === 'scoreboard' && (
        <Choice
          label={goals.beside}
          value={place.beside}
          options={[{ value: '', label: goals.nobody }, ...named.filter(({ value }) => value !== place.district)]}
          choose={(beside) => change({ beside })}
        />
      )}
    </div>
  );
}

function Page({ place }: { place: GoalPlace }): ReactNode {
  const styles = useStyles();
  const { goals } = useWords();
  const { page, district, beside, year, document = '' } = place;
  if (page === 'commitments')
    return <Commitments key={`${district} ${document}`} district={district} document={document} />;
  if (year === '') return <Text>{goals.noYears}</Text>;
  if (page === 'districts') return <ComparePage key={`${district} ${year}`} district={district} year={year} />;
  if (page === 'statements') return <Statements key={`${district} ${year}`} district={district} year={year} />;
  return (
    <div className={mergeClasses(styles.boards, beside !== '' && styles.beside)}>
      <ScoreboardPage key={`${district} ${year}`} district={district} year={year} isAlone={beside === ''} />
      {beside !== '' && <ScoreboardPage key={`${beside} ${year}`} district={beside} year={year} isAlone={false} />}
    </div>
  );
}

/** Answers the place with defaults for what was not chosen, and the options. */
function useGoalPlace(): Omit<ChosenProps, 'change'> & { loading: boolean; fault: unknown; retry: () => void } {
  const { goals } = usePane();
  const catalogue = useAnswer(GoalCatalogue, {});
  const all = catalogue.answer?.documents ?? [];
  const districts = planningDistricts(all);
  const { mine } = useMyPlace();
  const district = goals.district || usualDistrict(all, mine);
  const asked = useAnswer(GoalYears, district === '' ? null : { district });
  const years = asked.answer?.district?.goalYears ?? [];
  const documents = all.filter((one) => one.district?.code === district);
  return {
    place: {
      ...goals,
      district,
      year: goals.year || usualYear(district, years, mine),
      document: goals.document ?? firstPlan(documents),
    },
    districts,
    documents,
    years: years.map(({ year }) => year),
    loading: catalogue.answer === undefined || (district !== '' && asked.answer === undefined),
    fault: catalogue.fault ?? asked.fault,
    retry: catalogue.fault === undefined ? asked.retry : catalogue.retry,
  };
}

/** Shows what became of a district's goals: the scoreboard, the statements side by side, and the promises by work item. */
export function GoalsView(): ReactNode {
  const styles = useStyles();
  const { goals } = useWords();
  const { setGoals } = usePane();
  const { fault, retry, loading, ...chosen } = useGoalPlace();
  const { place, districts } = chosen;
  const change = (part: Partial<GoalPlace>) => setGoals((before) => ({ ...before, ...part }));
  const hasNothing = !loading && districts.length === 0;
  return (
    <div className={styles.view}>
      <TabList
        className={styles.pages}
        size="small"
        selectedValue={place.page}
        onTabSelect={(_event, { value }) => change({ page: GOAL_PAGES.find((one) => one === value) ?? place.page })}
        aria-label={goals.page}
      >
        {GOAL_PAGES.map((page) => (
          <Tab key={page} value={page} id={`goals-${page}`} aria-controls="goals-page">
            {goals.pages[page]}
          </Tab>
        ))}
      </TabList>
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {loading && fault === undefined && <Loading rows={4} height={40} />}
      {hasNothing && <Text>{goals.noDocuments}</Text>}
      {!loading && !hasNothing && (
        <>
          <Choices {...chosen} change={change} />
          <GoalTermsChoice page={place.page} terms={place.terms} change={(terms) => change({ terms })} />
        </>
      )}
      <div role="tabpanel" id="goals-page" aria-labelledby={`goals-${place.page}`}>
        {!loading && !hasNothing && (
          <Suspense fallback={<Loading rows={4} height={40} />}>
            <Page place={place} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
