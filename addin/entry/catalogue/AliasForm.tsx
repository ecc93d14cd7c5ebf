import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { act } from '../../ask/act.ts';
import { AddAlias, type ProposedFragment } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useAct } from '../publish/use-act.ts';
import { ProposedDraft } from './ProposedDraft.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { minWidth: '160px', flexGrow: 1, maxWidth: '320px' },
});

/** Gives an indicator another name. */
export function AliasForm({ indicator }: { indicator: string }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const [name, setName] = useState('');
  const doing = useAct<ProposedFragment>();
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '')
            doing.begin((requestId) => act(AddAlias, { indicator, name: name.trim() }, { requestId }));
        }}
      >
        <Field label={say.newAlias} className={styles.field}>
          <Input size="small" value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Button size="small" type="submit" disabled={name.trim() === '' || doing.isDoing}>
          {say.addAlias}
        </Button>
      </form>
      <ProposedDraft doing={doing} />
    </>
  );
}
