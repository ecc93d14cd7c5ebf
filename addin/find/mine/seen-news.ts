import { KeptValue, keptText } from '../../state/kept-value.ts';

/** The state of the ledger at which somebody last looked at what is new. */
export interface SeenNews {
  /** The revision's name, NUMBER:ID. */
  revision: string;
  /** The day on this machine, YYYY-MM-DD. */
  day: string;
}

/** The state that was last looked at in this browser; undefined before the first time. */
export const SEEN_NEWS = new KeptValue<SeenNews | undefined>('seen-news', (kept) => {
  const [revision, day] = [keptText(kept, 'revision'), keptText(kept, 'day')];
  return revision === undefined || day === undefined ? undefined : { revision, day };
});
