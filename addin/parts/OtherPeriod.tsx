import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  other: { display: 'flex', gap: tokens.spacingHorizontalXS },
  otherInput: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  add: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Takes a period that is not among those offered, as people type it. */
export function OtherPeriod({ add }: { add: (typed: string) => void }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const submit = () => {
    if (typed.trim() !== '') add(typed.trim());
    setTyped('');
  };
  return (
    <form
      className={styles.other}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field className={styles.otherInput}>
        <Input
          className={styles.input}
          size="small"
          aria-label={words.table.otherPeriod}
          placeholder={words.table.otherPeriod}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <Button className={styles.add} size="small" type="submit" icon={<AddRegular />} disabled={typed.trim() === ''}>
        {words.table.addPeriod}
      </Button>
    </form>
  );
}
