import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { act } from '../../ask/act.ts';
import { AddToken, type OfficeRole, type TokenDoneFragment } from '../../ask/office.ts';
import { Chips, toggled } from '../../parts/Chips.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { ActEnded } from '../publish/ActEnded.tsx';
import { useAct } from '../publish/use-act.ts';
import { useCardStyles } from './card-styles.ts';
import { useDistrictOptions, useRoleOptions } from './OfficesField.tsx';

/** A token with its text, which the server tells once. */
export interface MadeToken {
  name: string;
  text: string;
}

/** Makes a token. */
export function AddTokenForm({ added, leave }: { added: (made: MadeToken) => void; leave: () => void }): ReactNode {
  const styles = useCardStyles();
  const { accessTokens: say, people } = useOfficeWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<OfficeRole>('READER');
  const [districts, setDistricts] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const doing = useAct<TokenDoneFragment>();
  const roles = useRoleOptions();
  const options = useDistrictOptions('').slice(1);
  const make = () =>
    doing.begin(async (requestId) => {
      const given = {
        ...{ name: name.trim(), role },
        districts: districts.length === 0 ? null : [...districts],
        until: until === '' ? null : until,
      };
      const result = await act(AddToken, given, { requestId });
      if (result.text !== null) added({ name: given.name, text: result.text });
      return result;
    });
  return (
    <form
      className={mergeClasses(styles.card, styles.form)}
      aria-label={say.add}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Field label={say.name}>
        <Input size="small" value={name} autoComplete="off" onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Choice label={say.role} value={role} options={roles} choose={setRole} />
      <Field label={say.districts}>
        <Chips
          label={say.districts}
          options={options}
          chosen={districts}
          toggle={(code) => setDistricts(toggled(districts, code))}
        />
      </Field>
      <Field label={say.until}>
        <Input type="date" size="small" value={until} onChange={(_event, { value }) => setUntil(value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" type="submit" disabled={doing.isDoing || name.trim() === ''}>
          {say.make}
        </Button>
        <Button size="small" appearance="subtle" onClick={leave}>
          {people.leave}
        </Button>
      </div>
      <ActEnded doing={doing} />
    </form>
  );
}
