import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PersonLineFragment } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { AskOnce } from '../publish/AskOnce.tsx';
import { chosenOf, OfficesField } from './OfficesField.tsx';
import { TextForm } from './TextForm.tsx';
import { type PersonChange, subjectOf } from './use-person.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  save: { justifySelf: 'start' },
});

interface PersonChangeFormProps {
  kind: PersonChange['kind'];
  person: PersonLineFragment;
  isDoing: boolean;
  change: (change: PersonChange) => void;
  leave: () => void;
}

function OfficesForm({ person, isDoing, change }: PersonChangeFormProps): ReactNode {
  const styles = useStyles();
  const { people } = useOfficeWords();
  const [offices, setOffices] = useState(() => chosenOf(person.offices));
  return (
    <div className={styles.form}>
      <OfficesField offices={offices} change={setOffices} />
      {offices.length === 0 && <Text size={200}>{people.noneLeft}</Text>}
      <Button
        className={styles.save}
        size="small"
        disabled={isDoing}
        onClick={() => change({ kind: 'OFFICES', offices })}
      >
        {people.save}
      </Button>
    </div>
  );
}

/** Asks for what a change of a person needs, or once whether it is meant. */
export function PersonChangeForm(props: PersonChangeFormProps): ReactNode {
  const { kind, person, isDoing, change, leave } = props;
  const { people } = useOfficeWords();
  if (kind === 'NAME')
    return (
      <TextForm
        label={people.name}
        before={person.name}
        isDoing={isDoing}
        save={(name) => change({ kind: 'NAME', name })}
      />
    );
  if (kind === 'OFFICES') return <OfficesForm {...props} />;
  if (kind === 'ACCOUNT')
    return (
      <TextForm
        label={people.subject}
        hint={people.subjectHint}
        before={subjectOf(person) ?? ''}
        isDoing={isDoing}
        save={(subject) => change({ kind: 'ACCOUNT', subject: subject === '' ? null : subject })}
      />
    );
  return (
    <AskOnce
      asks={people.asks[kind](person.name)}
      label={people.agree[kind]}
      isDoing={isDoing}
      agree={() => change({ kind })}
      leave={leave}
    />
  );
}
