import {
  Badge,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  ToggleButton,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PersonLineFragment, PersonState } from '../../ask/office.ts';
import { officesOf } from '../../state/asker.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { ActEnded } from '../publish/ActEnded.tsx';
import { useCardStyles } from './card-styles.ts';
import { OneTimeLink } from './OneTimeLink.tsx';
import { PersonChangeForm } from './PersonChangeForm.tsx';
import { type PersonChange, subjectOf, usePerson } from './use-person.ts';

const COLORS: Readonly<Record<PersonState, 'success' | 'warning' | 'subtle'>> = {
  ACTIVE: 'success',
  WAITING: 'warning',
  ENDED: 'subtle',
};

const KINDS: readonly PersonChange['kind'][] = ['NAME', 'OFFICES', 'ACCOUNT', 'RESET', 'END'];

/** Tells of a person, and offers what can be changed. */
export function PersonCard({ person }: { person: PersonLineFragment }): ReactNode {
  const styles = useCardStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { people } = words;
  const [open, setOpen] = useState<PersonChange['kind']>();
  const doing = usePerson(person, () => setOpen(undefined));
  const { number, name, login, state } = person;
  const subject = subjectOf(person);
  const told = [
    people.login(login),
    officesOf(person, words, language),
    ...(subject === null ? [] : [people.account(subject)]),
  ];
  return (
    <li className={styles.card} data-person={number}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Badge appearance="tint" color={COLORS[state]}>
          {people.states[state]}
        </Badge>
      </div>
      <Text size={200} className={styles.told}>
        {told.join(' · ')}
      </Text>
      {state !== 'ENDED' && (
        <fieldset className={styles.actions} aria-label={name}>
          {KINDS.map((kind) => (
            <ToggleButton
              key={kind}
              size="small"
              appearance="subtle"
              checked={open === kind}
              onClick={() => setOpen(open === kind ? undefined : kind)}
            >
              {people.changes[kind]}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      {open && (
        <PersonChangeForm
          key={`${open} ${person.version}`}
          kind={open}
          person={person}
          isDoing={doing.isDoing}
          change={doing.change}
          leave={() => setOpen(undefined)}
        />
      )}
      {doing.link && <OneTimeLink link={doing.link} putAway={doing.putAway} />}
      {doing.changed && !doing.link && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{people.changed[doing.changed](name)}</MessageBarBody>
          {doing.undo && (
            <MessageBarActions>
              <Button size="small" disabled={doing.isDoing} onClick={doing.undo}>
                {people.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <ActEnded doing={doing} />
    </li>
  );
}
