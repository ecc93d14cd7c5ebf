import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { ActFaults } from '../../parts/ActFaults.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { hasRole, useAsker } from '../../state/asker.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { QuestionCard } from './QuestionCard.tsx';
import type { Answering } from './use-answers.ts';

const useStyles = makeStyles({
  questions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  button: { justifySelf: 'start' },
});

/** The questions that are shown at first: below them are the items, of which a few hundred may wait for other answers. */
const FIRST = 5;

/** The questions about the file of a draft, before its items: each answer may settle many of them. */
export function Questions(props: {
  draft: OpenDraftFragment;
  answering: Answering;
  show: (cell: string) => void;
}): ReactNode {
  const { draft, answering, show } = props;
  const styles = useStyles();
  const { question: say } = useOfficeWords();
  const asker = useAsker();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const { isReading, fault, faults, answer, undo, retry } = answering;
  const { questions } = draft;
  if (draft.state !== 'OPEN' || draft.isHeld) return null;
  const shown = isWhole ? questions : questions.slice(0, FIRST);
  const isSilent = questions.length === 0 && undo === undefined && fault === undefined && faults.length === 0;
  if (isSilent && !isReading) return null;
  return (
    <section className={styles.questions} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        <Text weight="semibold">{questions.length === 0 ? say.allAnswered : say.title(questions.length)}</Text>
      </h3>
      {isReading && <ProgressBar aria-label={say.reading} />}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} stays />}
      <ActFaults faults={faults} />
      {undo && (
        <Button className={styles.button} size="small" disabled={isReading} onClick={undo}>
          {say.undo}
        </Button>
      )}
      {questions.length > 0 && (
        <ul className={styles.list}>
          {shown.map((question) => (
            <QuestionCard
              key={`${question.code} ${question.table} ${question.printed}`}
              question={question}
              mayCatalogue={asker !== null && hasRole(asker, 'STEWARD')}
              isReading={isReading}
              answer={(text) => void answer(text)}
              show={show}
            />
          ))}
        </ul>
      )}
      {shown.length < questions.length && (
        <Button className={styles.button} size="small" onClick={() => setWhole(true)}>
          {say.more(questions.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
