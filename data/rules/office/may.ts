import { OFFICE_ROLES, type OfficeRole } from '../gate-words.ts';

/** The place in which an act is done: a district that an office may be for, any of them, or the whole ledger. */
type Place = 'DISTRICT' | 'ANYWHERE' | 'WHOLE';

/** The rights that only some have, each with the least role that has it and the place that the office must be for. */
const RIGHTS = {
  /** Reads where reading is not open. */
  READ: { role: 'READER', place: 'ANYWHERE' },
  READ_INTERNAL: { role: 'READER', place: 'DISTRICT' },
  /** Opens drafts, reads them and decides in them. */
  PROPOSE: { role: 'KEEPER', place: 'DISTRICT' },
  UPLOAD: { role: 'KEEPER', place: 'ANYWHERE' },
  PUBLISH: { role: 'PUBLISHER', place: 'DISTRICT' },
  CORRECT: { role: 'PUBLISHER', place: 'DISTRICT' },
  WITHDRAW: { role: 'PUBLISHER', place: 'DISTRICT' },
  RELEASE: { role: 'PUBLISHER', place: 'DISTRICT' },
  /** Reads who did what. */
  ENTRIES: { role: 'PUBLISHER', place: 'ANYWHERE' },
  CATALOGUE: { role: 'STEWARD', place: 'WHOLE' },
  PEOPLE: { role: 'STEWARD', place: 'WHOLE' },
  SNAPSHOT: { role: 'STEWARD', place: 'WHOLE' },
  ERASE: { role: 'STEWARD', place: 'WHOLE' },
} as const satisfies Record<string, { role: OfficeRole; place: Place }>;

/** An act that needs a right. */
export type Act = keyof typeof RIGHTS;

export const ACTS = Object.keys(RIGHTS) as Act[];

/** A role for one district. */
export interface Office {
  role: OfficeRole;
  /** The code of the district; null for all of them. */
  district: string | null;
}

/** The person or the token that asks for something. */
export interface Asker {
  kind: 'PERSON' | 'TOKEN';
  /** The number of the person or of the token. */
  number: number;
  name: string;
  offices: readonly Office[];
}

function isOfRole({ role }: Office, act: Act): boolean {
  return OFFICE_ROLES.indexOf(role) >= OFFICE_ROLES.indexOf(RIGHTS[act].role);
}

/**
 * Whether somebody may do an act in a district, by its code; nobody and nothing else may. An office is for the very district
 * that it names, and not for those within. What belongs to no single district (null) needs an office for all of them.
 */
export function may(asker: Asker | null, act: Act, district: string | null): boolean {
  const { place } = RIGHTS[act];
  return (asker?.offices ?? []).some((office) => {
    if (!isOfRole(office, act)) return false;
    if (office.district === null || place === 'ANYWHERE') return true;
    return place === 'DISTRICT' && district !== null && office.district === district;
  });
}

/** The codes of the districts in which somebody may do an act, sorted. */
export function districtsFor(asker: Asker | null, act: Act): readonly string[] | 'ALL' {
  const offices = (asker?.offices ?? []).filter((office) => isOfRole(office, act));
  if (offices.some(({ district }) => district === null)) return 'ALL';
  const codes = offices.flatMap(({ district }) => (district === null ? [] : [district]));
  return RIGHTS[act].place === 'WHOLE' ? [] : [...new Set(codes)].sort();
}

/** Whether there is a district in which somebody may do an act. */
export function mayAnywhere(asker: Asker | null, act: Act): boolean {
  const districts = districtsFor(asker, act);
  return districts === 'ALL' || districts.length > 0;
}
