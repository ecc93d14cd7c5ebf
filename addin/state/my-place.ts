import { useSyncExternalStore } from 'react';
import { KeptValue, keptText } from './kept-value.ts';

/** The district and year that somebody works on. */
export interface MyPlace {
  /** The district's code. */
  district: string;
  /** Empty: the newest year that is planned. */
  year: string;
}

const MINE = new KeptValue<MyPlace | undefined>('mine', (kept) => {
  const district = keptText(kept, 'district');
  return district === undefined ? undefined : { district, year: keptText(kept, 'year') ?? '' };
});

/** The place that was chosen in this browser; undefined before one was. */
export function myPlace(): MyPlace | undefined {
  return MINE.value;
}

/** The place that was chosen, and how to choose another. */
export function useMyPlace(): { mine: MyPlace | undefined; choose: (place: MyPlace) => void } {
  const mine = useSyncExternalStore(MINE.subscribe, myPlace);
  return { mine, choose: MINE.set };
}
