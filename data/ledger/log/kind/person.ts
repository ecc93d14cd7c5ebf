import type { OfficeRole } from '../../../rules/gate-words.ts';
import { offices, people } from '../../store/person-tables.ts';
import { addRow } from '../../store/row.ts';
import type { EntryProjection } from './projection.ts';

/** A role, in one district by its code or in all. */
export interface Office {
  role: OfficeRole;
  district?: string;
}

/** A line that tells all that is so of a person from now on. */
export interface PersonLine {
  person?: {
    number: number;
    name: string;
    login: string;
    password?: string;
    epoch: number;
    link?: string;
    linkUntil?: string;
    account?: string;
    ended?: string;
    offices: readonly Office[];
  };
  /** Whether it enters the person, who was not there before. */
  isEntered?: boolean;
  /** The number of the token by which it was done. The entry's person is then whoever made the token. */
  byToken?: number;
}

const LEAVE = 'DELETE FROM offices WHERE person = ?';
const FORGET = 'DELETE FROM people WHERE number = ?';

export const PERSON: EntryProjection<PersonLine> = {
  apply(store, _, { person }) {
    if (!person) return;
    const { offices: held, ...row } = person;
    store.prepared(LEAVE).run(person.number);
    store.prepared(FORGET).run(person.number);
    addRow(store, people, row);
    for (const [place, office] of held.entries()) addRow(store, offices, { person: person.number, place, ...office });
  },
};
