import type { EntriesQueryVariables, EntryKind } from '../../ask/office.ts';

/** The entries that are wanted; '' where something does not matter. */
export interface EntryFilter {
  kind: EntryKind | '';
  /** The number of whoever did it. */
  person: string;
  from: string;
  until: string;
  /** The code of a district. */
  district: string;
}

/** The filter that leaves nothing out. */
export const ALL_ENTRIES: EntryFilter = { kind: '', person: '', from: '', until: '', district: '' };

/** A filter as the API takes it. */
export function variablesOf(
  filter: EntryFilter,
): Pick<EntriesQueryVariables, 'kind' | 'person' | 'from' | 'until' | 'district'> {
  const { kind, person, from, until, district } = filter;
  return {
    kind: kind === '' ? null : kind,
    person: person === '' ? null : Number(person),
    from: from === '' ? null : from,
    until: until === '' ? null : until,
    district: district === '' ? null : district,
  };
}
