import { People, type PeopleQuery, type PersonLineFragment } from '../../ask/office.ts';
import { useLivePages } from '../../state/use-live-pages.ts';

/** The most that the API answers at once. */
const PAGE = 500;

/**
 * All people of the office, by whom entries and tokens are told.
 * @param isAsked whether whoever is signed in may see them
 */
export function usePeople(isAsked = true): readonly PersonLineFragment[] {
  const list = { page: (answer: PeopleQuery) => answer.people, isWhole: true };
  return useLivePages(People, isAsked ? { first: PAGE } : null, list).nodes ?? [];
}
