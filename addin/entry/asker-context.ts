import { createContext, useContext } from 'react';
import type { Asker } from './asker.ts';

export const AskerContext = createContext<Asker | undefined>(undefined);

/** Whoever is signed in. */
export function useAsker(): Asker {
  const asker = useContext(AskerContext);
  if (asker === undefined) throw new Error('useAsker is for pages inside EntryView');
  return asker;
}
