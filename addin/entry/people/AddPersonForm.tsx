import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { act } from '../../ask/act.ts';
import { AddPerson, type PersonDoneFragment } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from '../publish/ActEnded.tsx';
import { useAct } from '../publish/use-act.ts';
import { useCardStyles } from './card-styles.ts';
import { type ChosenOffice, OfficesField, officesGiven } from './OfficesField.tsx';
import { linkOf, type MadeLink } from './OneTimeLink.tsx';

const AT_FIRST: readonly ChosenOffice[] = [{ role: 'KEEPER', district: '' }];

/** Adds a person. */
export function AddPersonForm({ added, leave }: { added: (link: MadeLink) => void; leave: () => void }): ReactNode {
  const styles = useCardStyles();
  const { people } = useOfficeWords();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [offices, setOffices] = useState(AT_FIRST);
  const doing = useAct<PersonDoneFragment>();
  const add = () =>
    doing.begin(async (requestId) => {
      const given = { login: login.trim(), name: name.trim(), offices: officesGiven(offices) };
      const result = await act(AddPerson, given, { requestId });
      const link = linkOf(result);
      if (link) added(link);
      return result;
    });
  return (
    <form
      className={mergeClasses(styles.card, styles.form)}
      aria-label={people.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={people.loginField} hint={people.loginHint}>
        <Input size="small" value={login} autoComplete="off" onChange={(_event, { value }) => setLogin(value)} />
      </Field>
      <Field label={people.name}>
        <Input size="small" value={name} autoComplete="off" onChange={(_event, { value }) => setName(value)} />
      </Field>
      <OfficesField offices={offices} change={setOffices} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          type="submit"
          disabled={doing.isDoing || login.trim() === '' || name.trim() === ''}
        >
          {people.addNow}
        </Button>
        <Button size="small" appearance="subtle" onClick={leave}>
          {people.leave}
        </Button>
      </div>
      <ActEnded doing={doing} />
    </form>
  );
}
