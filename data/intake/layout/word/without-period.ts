import { close } from './plain.ts';
import { spanIn, spanWithin } from './span.ts';

/** Stands where the months and years of a text were. */
export const PERIOD = '◇';

/** A text of a header with its months and years taken out, since next month's file has others there. */
export function withoutPeriod(text: string): string {
  if (spanIn(text) || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])?$/.test(close(text))) return PERIOD;
  const within = spanWithin(text);
  return within ? `${PERIOD}${within.rest}` : close(text).replace(/\d+(?=月|年|季)/g, PERIOD);
}
