import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import { STRENGTHS } from '../../data/rules/words.ts';
import { CommitmentsOf, type CommitmentsOfQuery, type Strength } from '../ask/operations.ts';
import { useAnswerPages } from '../ask/use-pages.ts';
import { GoalTermsSaid } from '../figure/goal/GoalTermsSaid.tsx';
import { MakeForm } from '../figure/goal/MakeForm.tsx';
import { Chips, toggled } from '../parts/Chips.tsx';
import { CARD_COLUMNS } from '../parts/card.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { WorkButton } from '../parts/WorkButton.tsx';
import { changed } from '../state/change.ts';
import { usePane } from '../state/pane-context.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { CommitmentLine } from './CommitmentLine.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  search: { maxWidth: '760px', width: '100%' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: CARD_COLUMNS,
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
  },
  task: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
  about: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, lineHeight: '1.7', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  promises: { listStyleType: 'none', margin: 0, padding: 0 },
  fold: { justifySelf: 'start', marginLeft: '-8px' },
});

const PAGE = 30;
const SETTLE_MS = 220;

type TaskCommitments = CommitmentsOfQuery['commitments']['nodes'][number];

function TaskCard({ of, isOneDocument }: { of: TaskCommitments; isOneDocument: boolean }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { commitments: said, figures } = words;
  const [showsText, setShowsText] = useState(false);
  const { task, commitments } = of;
  const about = [
    isOneDocument ? null : figures.document(task.document.title),
    task.number === null ? task.section : said.number(task.section, task.number),
    said.promises(commitments.length),
  ];
  return (
    <li className={styles.task} data-task={task.title}>
      <h3 className={styles.name}>
        <Text weight="semibold">{task.title}</Text>
        <Text block size={200} className={styles.about}>
          {about.filter(Boolean).join(' · ')}
        </Text>
      </h3>
      <ul className={styles.promises}>
        {commitments.map((commitment) => (
          <CommitmentLine key={commitment.figure.id} commitment={commitment} />
        ))}
      </ul>
      <Button
        className={styles.fold}
        size="small"
        appearance="subtle"
        aria-expanded={showsText}
        onClick={() => setShowsText(!showsText)}
      >
        {showsText ? said.hideText : said.text}
      </Button>
      {showsText && (
        <p className={styles.text} lang="zh-CN">
          {task.text}
        </p>
      )}
    </li>
  );
}

interface FiltersProps {
  text: string;
  setText: (text: string) => void;
  strengths: Strength[];
  setStrengths: (strengths: Strength[]) => void;
}

function Filters({ text, setText, strengths, setStrengths }: FiltersProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={words.commitments.search}
        placeholder={words.commitments.search}
        value={text}
        dismiss={{ 'aria-label': words.find.clear }}
        onChange={(_event, data) => setText(data.value)}
      />
      <Chips
        label={words.commitments.strength}
        options={STRENGTHS.map((value) => ({ value, label: labels.strengths[value] }))}
        chosen={strengths}
        toggle={(value) => setStrengths(toggled(strengths, value))}
      />
    </>
  );
}

/** Lists the work items of a district's documents, each with its promises, their strength and their verdicts. */
export function Commitments({ district, document }: { district: string; document: string }): ReactNode {
  const id = useId();
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { catalogue, goals } = usePane();
  const { asOf, tolerances } = goals.terms;
  const terms = changed<DatedTerms>({}, { asOf, tolerances });
  const [text, setText] = useState('');
  const [strengths, setStrengths] = useState<Strength[]>([]);
  const search = useSettled(text.trim(), SETTLE_MS);
  const asked = useAnswerPages(
    CommitmentsOf,
    {
      district,
      document: document === '' ? null : document,
      search: search === '' ? null : search,
      strengths: strengths.length === 0 ? null : strengths,
      first: PAGE,
      ...terms,
      language,
    },
    { page: (answer: CommitmentsOfQuery) => answer.commitments },
  );
  const { nodes: found, totalCount = 0 } = asked;
  const named = catalogue.answer?.districts.find(({ code }) => code === district);
  return (
    <section className={styles.page} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Text size={400} weight="semibold">
          {words.commitments.title(named ? nameIn(named, language) : district)}
        </Text>
      </h2>
      <GoalTermsSaid terms={terms} />
      <Filters text={text} setText={setText} strengths={strengths} setStrengths={setStrengths} />
      {asked.fault !== undefined && <FaultMessage fault={asked.fault} retry={asked.retry} />}
      {found === undefined && asked.loading && <Loading rows={4} height={96} />}
      {found && (
        <Text size={200} aria-live="polite">
          {totalCount === 0 ? words.commitments.none : words.commitments.count(totalCount)}
        </Text>
      )}
      {found && totalCount > 0 && (
        <MakeForm label={words.commitments.makeTable} forms={['TASKS']} district={district} terms={goals.terms} />
      )}
      {found && found.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {found.map((each) => (
            <TaskCard key={each.task.id} of={each} isOneDocument={document !== ''} />
          ))}
        </ul>
      )}
      {asked.hasMore && (
        <WorkButton className={styles.fold} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </section>
  );
}
