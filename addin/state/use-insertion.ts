import { useState } from 'react';
import type { WantedPlace } from '../excel/insert.ts';
import type { Inserted, PlaceTaken } from '../excel/place.ts';
import type { OutcomeState } from '../parts/ActionOutcome.tsx';
import { useLinks } from './links-context.ts';

/** The state of inserting a table into the sheet. */
export interface Insertion {
  isBusy: boolean;
  outcome: OutcomeState | undefined;
  /** The cells that are in the table's place. Nothing was written then. */
  taken: PlaceTaken | undefined;
  insert: (place?: WantedPlace) => Promise<void>;
}

/**
 * @param carry inserts the table; it answers undefined where there is none
 * @param about identifies what is inserted: the outcome is shown for as long as it stays the same
 */
export function useInsertion(
  carry: (place?: WantedPlace) => Promise<Inserted | PlaceTaken | undefined>,
  about?: unknown,
): Insertion {
  const { read } = useLinks();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeState>();
  const [taken, setTaken] = useState<PlaceTaken>();
  const [told, setTold] = useState<unknown>();
  const insert = async (place?: WantedPlace) => {
    setBusy(true);
    setTold(about);
    setTaken(undefined);
    setOutcome(undefined);
    try {
      const result = await carry(place);
      if (result?.kind === 'place-taken') setTaken(result);
      if (result?.kind === 'inserted') {
        setOutcome({ said: (now) => now.table.inserted(`${result.sheet}!${result.at}`) });
        await read();
      }
    } catch (fault) {
      setOutcome({ fault, retry: () => void insert(place) });
    }
    setBusy(false);
  };
  const isOfThis = told === about;
  return { isBusy, outcome: isOfThis ? outcome : undefined, taken: isOfThis ? taken : undefined, insert };
}
