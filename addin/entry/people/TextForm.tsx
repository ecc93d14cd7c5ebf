import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: '160px' },
});

/** Asks for one text, such as a new name. */
export function TextForm(props: {
  label: string;
  hint?: string;
  before: string;
  isDoing: boolean;
  save: (text: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { people } = useOfficeWords();
  const [text, setText] = useState(props.before);
  const { label, hint, before, isDoing, save } = props;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save(text.trim());
      }}
    >
      <Field label={label} className={styles.field} {...(hint === undefined ? {} : { hint })}>
        <Input size="small" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Button size="small" type="submit" disabled={isDoing || text.trim() === before}>
        {people.save}
      </Button>
    </form>
  );
}
