import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { QuestionFragment } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type NewParts, namedKind, newText } from './answer-text.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  fields: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** The parts of a new thing: those that it needs, and after them those that it may have. */
const PARTS = {
  INDICATOR: { needed: ['code', 'unit', 'timing', 'direction'], more: ['nameEn', 'topic'] },
  DISTRICT: { needed: ['code'], more: ['nameEn', 'parent'] },
  SCOPE: { needed: ['code'], more: ['nameEn', 'within'] },
} as const;

/** Asks for the parts of a thing that the catalogue does not have, by which its figures can be kept. */
export function NewThingForm(props: { question: QuestionFragment; answer: (text: string) => void }): ReactNode {
  const { question, answer } = props;
  const styles = useStyles();
  const { question: say, catalogue } = useOfficeWords();
  /** The parts that are one of a few words. */
  const choices: Readonly<Record<string, Record<string, string>>> = {
    timing: catalogue.timings,
    direction: catalogue.directions,
  };
  const labels: Partial<Record<string, string>> = { ...catalogue.facts, ...say.parts };
  const kind = namedKind(question);
  const [parts, setParts] = useState<NewParts>({ timing: 'FLOW', direction: 'HIGHER' });
  if (kind === undefined) return null;
  const { needed, more } = PARTS[kind];
  const asked: readonly string[] = [...needed, ...more];
  const given = Object.fromEntries(asked.map((part) => [part, parts[part] ?? '']));
  const isWhole = needed.every((part) => (given[part] ?? '').trim() !== '');
  const set = (part: string, value: string) => setParts({ ...parts, [part]: value });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const text = newText(question, given);
        if (isWhole && text !== undefined) answer(text);
      }}
    >
      <div className={styles.fields}>
        {asked.map((part) => {
          const words = choices[part];
          const label = labels[part] ?? part;
          if (words)
            return (
              <Choice
                key={part}
                label={label}
                value={given[part] ?? ''}
                options={Object.entries(words).map(([value, word]) => ({ value, label: word }))}
                choose={(value) => set(part, value)}
              />
            );
          return (
            <Field key={part} className={styles.field} label={label}>
              <Input
                className={styles.input}
                size="small"
                value={given[part] ?? ''}
                onChange={(_event, { value }) => set(part, value)}
              />
            </Field>
          );
        })}
      </div>
      <Button size="small" type="submit" disabled={!isWhole}>
        {say.makeNew}
      </Button>
    </form>
  );
}
