import { createContext, useContext } from 'react';
import { OFFICE_ROLES } from '../../data/rules/gate-words.ts';
import { nameIn } from '../../data/rules/message/message.ts';
import type { MeQuery, OfficeRole } from '../ask/office.ts';
import type { Language } from '../ask/operations.ts';
import type { OfficeWords } from '../words/office-zh.ts';

/** Whoever is signed in. */
export type Asker = NonNullable<MeQuery['me']>;

/** Whoever is signed in; null where nobody is. */
export const AskerContext = createContext<Asker | null>(null);

/** Whoever is signed in, inside the view 录入; null where nobody is. */
export function useAsker(): Asker | null {
  return useContext(AskerContext);
}

/** Whether somebody has a role, or one above it, for some district. */
export function hasRole({ offices }: Asker, least: OfficeRole): boolean {
  return offices.some(({ role }) => OFFICE_ROLES.indexOf(role) >= OFFICE_ROLES.indexOf(least));
}

/** Words what somebody may do, and where. */
export function officesOf({ offices }: Pick<Asker, 'offices'>, { entry }: OfficeWords, language: Language): string {
  if (offices.length === 0) return entry.noOffice;
  const said = offices.map(({ role, district, districtCode }) =>
    entry.office(entry.roles[role], district ? nameIn(district, language) : districtCode),
  );
  return said.join(entry.comma);
}
