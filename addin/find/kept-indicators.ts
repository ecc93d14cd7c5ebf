import { useSyncExternalStore } from 'react';
import { KeptValue } from '../state/kept-value.ts';

/** The most indicators that are kept, the last added first. */
const MOST_STARRED = 200;
const MOST_RECENT = 10;

function codesIn(kept: unknown, most: number): readonly string[] {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
}

const STARRED = new KeptValue('starred', (kept) => codesIn(kept, MOST_STARRED));
const RECENT = new KeptValue('recent', (kept) => codesIn(kept, MOST_RECENT));

/** The indicators the user starred. */
export function useStarred(): { codes: readonly string[]; toggle: (code: string) => void } {
  const codes = useSyncExternalStore(STARRED.subscribe, () => STARRED.value);
  const toggle = (code: string) =>
    STARRED.set(codes.includes(code) ? codes.filter((one) => one !== code) : [code, ...codes].slice(0, MOST_STARRED));
  return { codes, toggle };
}

/** Answers the codes of the indicators opened last. */
export function recentCodes(): readonly string[] {
  return RECENT.value;
}

/** Notes that an indicator was opened. */
export function keepOpened(code: string): void {
  if (RECENT.value[0] === code) return;
  RECENT.set([code, ...RECENT.value.filter((one) => one !== code)].slice(0, MOST_RECENT));
}
