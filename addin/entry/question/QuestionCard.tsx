import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuestionFragment } from '../../ask/office.ts';
import { CARD } from '../../parts/card.ts';
import type { OfficeWords } from '../../words/office-zh.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLabels } from '../../words/use-words.ts';
import { aliasText, answerText, confirmText, isOfNewThing, namedKind, skipText } from './answer-text.ts';
import { NewThingForm } from './NewThingForm.tsx';

const useStyles = makeStyles({
  card: { ...CARD, borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}`, overflowWrap: 'anywhere' },
  said: { color: tokens.colorNeutralForeground3 },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  suggestion: { minWidth: 'auto', whiteSpace: 'normal', textAlign: 'left' },
  typed: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalXS },
  field: { minWidth: 0, flexGrow: 1, maxWidth: '320px' },
  input: { minWidth: 0, width: '100%' },
});

/** Something that may be meant, with the words on its button. */
interface Offer {
  said: string;
  label: string;
}

/** The answers that the buttons of a question offer: those that the server suggests, else all words of a closed list. */
function offersOf(
  question: QuestionFragment,
  { question: say }: OfficeWords,
  measures: Record<string, string>,
): Offer[] {
  const { code, suggestions, suggestionNames } = question;
  if (isOfNewThing(question) || confirmText(question) !== undefined) return [];
  if (suggestions.length > 0) return suggestions.map((said, at) => ({ said, label: suggestionNames[at] ?? said }));
  if (code === 'REACH') return Object.entries(say.reaches).map(([said, label]) => ({ said, label }));
  if (code === 'MEASURE') return Object.entries(measures).map(([said, label]) => ({ said, label }));
  return [];
}

/** The questions to which anything may be typed. */
const TYPED: readonly string[] = ['INDICATOR', 'DISTRICT', 'SCOPE', 'PERIOD', 'FISCAL', 'UNIT'];

interface QuestionProps {
  question: QuestionFragment;
  /** Whether whoever asks may add to the catalogue. */
  mayCatalogue: boolean;
  isReading: boolean;
  answer: (text: string) => void;
  /** Shows the first cell that waits. */
  show: (cell: string) => void;
}

/** Takes an answer that is typed. */
function TypedAnswer({ question, say }: { question: QuestionFragment; say: (said: string) => void }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const [typed, setTyped] = useState('');
  if (!TYPED.includes(question.code)) return null;
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') say(typed.trim());
      }}
    >
      <Field className={styles.field} label={words.question.another}>
        <Input
          className={styles.input}
          size="small"
          value={typed}
          placeholder={words.question.examples[question.code] ?? ''}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button size="small" type="submit" disabled={typed.trim() === ''}>
        {words.question.say}
      </Button>
    </form>
  );
}

/** The buttons that answer a question. */
function Answers({ question, mayCatalogue, isReading, answer }: QuestionProps): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { question: say } = words;
  const labels = useLabels();
  const [isAlias, setAlias] = useState(false);
  const [isNew, setNew] = useState(isOfNewThing(question));
  const send = (text: string | undefined) => {
    if (text !== undefined) answer(text);
  };
  const sayIt = (said: string) => send(isAlias ? aliasText(question, said) : answerText(question, said));
  const confirm = confirmText(question);
  const skip = skipText(question);
  return (
    <>
      <span className={styles.answers}>
        {offersOf(question, words, labels.measures).map(({ said, label }) => (
          <Button
            key={said}
            size="small"
            className={styles.suggestion}
            disabled={isReading}
            onClick={() => sayIt(said)}
          >
            {label}
          </Button>
        ))}
        {confirm !== undefined && (
          <Button size="small" disabled={isReading} onClick={() => send(confirm)}>
            {say.confirm[question.code] ?? say.yes}
          </Button>
        )}
        {skip !== undefined && (
          <Button size="small" appearance="subtle" disabled={isReading} onClick={() => send(skip)}>
            {namedKind(question) === undefined ? say.skipTable : say.skipName}
          </Button>
        )}
        {namedKind(question) !== undefined && !isOfNewThing(question) && (
          <Button size="small" appearance="subtle" aria-expanded={isNew} onClick={() => setNew(!isNew)}>
            {say.isNew}
          </Button>
        )}
      </span>
      {question.code === 'INDICATOR' && question.printed !== null && mayCatalogue && (
        <Checkbox
          label={say.asAlias}
          checked={isAlias}
          onChange={(_event, { checked }) => setAlias(checked === true)}
        />
      )}
      {isNew ? <NewThingForm question={question} answer={answer} /> : <TypedAnswer question={question} say={sayIt} />}
    </>
  );
}

/** One question about the file, once however many figures wait for it, with what would answer it. */
export function QuestionCard(props: QuestionProps): ReactNode {
  const styles = useStyles();
  const { question: say } = useOfficeWords();
  const { question, show } = props;
  const { asks, count, cells, answer } = question;
  const [first] = cells;
  return (
    <li className={styles.card} data-question={question.code}>
      <Text>{asks}</Text>
      <Text size={200} className={styles.said}>
        {say.waiting(count)}{' '}
        {first !== undefined && (
          <Button size="small" appearance="transparent" onClick={() => show(first)}>
            {say.show(first)}
          </Button>
        )}
      </Text>
      {answer === null ? <Text size={200}>{say.oneByOne}</Text> : <Answers {...props} />}
    </li>
  );
}
