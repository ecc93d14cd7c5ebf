import { useState } from 'react';
import { act } from '../../ask/act.ts';
import {
  ChangeAccount,
  ChangeOffices,
  EndPerson,
  type PersonDoneFragment,
  type PersonLineFragment,
  RenamePerson,
  ResetPerson,
} from '../../ask/office.ts';
import { type Doing, useAct } from '../publish/use-act.ts';
import { type ChosenOffice, chosenOf, officesGiven } from './OfficesField.tsx';
import { linkOf, type MadeLink } from './OneTimeLink.tsx';

/** A change of a person: what can be undone, and what is final. */
export type PersonChange =
  | { kind: 'NAME'; name: string }
  | { kind: 'OFFICES'; offices: readonly ChosenOffice[] }
  | { kind: 'ACCOUNT'; subject: string | null }
  | { kind: 'RESET' }
  | { kind: 'END' };

/** The name of the account at the provider; null where none is tied. */
export function subjectOf({ account }: Pick<PersonLineFragment, 'account'>): string | null {
  return account === null ? null : account.slice(account.indexOf(' ') + 1);
}

/** The change that puts back what this one takes away; undefined where it is final. */
function undoOf(person: PersonLineFragment, { kind }: PersonChange): PersonChange | undefined {
  if (kind === 'NAME') return { kind, name: person.name };
  if (kind === 'OFFICES') return { kind, offices: chosenOf(person.offices) };
  return kind === 'ACCOUNT' ? { kind, subject: subjectOf(person) } : undefined;
}

function send(
  { login, version }: PersonLineFragment,
  change: PersonChange,
  requestId: string,
): Promise<PersonDoneFragment> {
  const seen = { login, version };
  switch (change.kind) {
    case 'NAME':
      return act(RenamePerson, { ...seen, name: change.name }, { requestId });
    case 'OFFICES':
      return act(ChangeOffices, { ...seen, offices: officesGiven(change.offices) }, { requestId });
    case 'ACCOUNT':
      return act(ChangeAccount, { ...seen, subject: change.subject }, { requestId });
    case 'RESET':
      return act(ResetPerson, seen, { requestId });
    case 'END':
      return act(EndPerson, seen, { requestId });
  }
}

/** How the last change of a person ended. */
interface PersonDoing extends Doing<PersonDoneFragment> {
  /** The kind of change that was made last; undefined before there is one. */
  changed: PersonChange['kind'] | undefined;
  link: MadeLink | undefined;
  putAway: () => void;
  change: (change: PersonChange) => void;
  /** Takes the last change back; undefined where that cannot be done. */
  undo: (() => void) | undefined;
}

/** Changes a person, and takes the last change back. */
export function usePerson(person: PersonLineFragment, done: () => void): PersonDoing {
  const doing = useAct<PersonDoneFragment>();
  const [last, setLast] = useState<{ kind: PersonChange['kind']; undo: PersonChange | undefined }>();
  const [link, setLink] = useState<MadeLink>();
  const begin = (of: PersonLineFragment, change: PersonChange, undo: PersonChange | undefined) => {
    setLast({ kind: change.kind, undo });
    doing.begin(async (requestId) => {
      const result = await send(of, change, requestId);
      if (result.faults.length > 0) return result;
      setLink(linkOf(result));
      done();
      return result;
    });
  };
  const now = doing.done?.person;
  const back = last?.undo;
  return {
    ...doing,
    changed: doing.done && last?.kind,
    link,
    putAway: () => setLink(undefined),
    change: (change) => begin(person, change, undoOf(person, change)),
    undo: now && back ? () => begin(now, back, undefined) : undefined,
  };
}
