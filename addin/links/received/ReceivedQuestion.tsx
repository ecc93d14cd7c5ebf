import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { CARD } from '../../parts/card.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { Received } from './use-received.ts';

const useStyles = makeStyles({
  card: { ...CARD, overflowWrap: 'anywhere' },
  waits: { color: tokens.colorNeutralForeground3 },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalXS },
  suggestion: { minWidth: 'auto', whiteSpace: 'normal', textAlign: 'left' },
  field: { minWidth: 0, flexGrow: 1, maxWidth: '240px' },
  input: { minWidth: 0, width: '100%' },
});

/** The place of what is to be said in an answer. */
const OPEN = '…';

/** Asks what a table does not tell, with what may be meant as buttons. */
export function ReceivedQuestion(props: {
  question: Received['questions'][number];
  answer: (text: string) => void;
}): ReactNode {
  const { question, answer } = props;
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const [typed, setTyped] = useState('');
  const { asks, answer: form, suggestions, suggestionNames, count, cells } = question;
  const told = (value: string) => {
    if (form !== null && value.trim() !== '') answer(form.replace(OPEN, value.trim()));
  };
  return (
    <div className={styles.card}>
      <Text>{asks}</Text>
      <Text size={200} className={styles.waits}>
        {say.waits(count, cells.join(' '), cells.length >= count)}
      </Text>
      {form !== null && (
        <form
          className={styles.answers}
          onSubmit={(event) => {
            event.preventDefault();
            told(typed);
          }}
        >
          {suggestions.map((value, at) => (
            <Button
              key={value}
              size="small"
              className={styles.suggestion}
              onClick={() => told(form.includes(OPEN) ? value : form)}
            >
              {suggestionNames[at] ?? value}
            </Button>
          ))}
          {form.includes(OPEN) && (
            <>
              <Field className={styles.field} label={say.answer} size="small">
                <Input
                  className={styles.input}
                  size="small"
                  value={typed}
                  onChange={(_event, { value }) => setTyped(value)}
                />
              </Field>
              <Button size="small" type="submit" disabled={typed.trim() === ''}>
                {say.confirm}
              </Button>
            </>
          )}
        </form>
      )}
    </div>
  );
}
