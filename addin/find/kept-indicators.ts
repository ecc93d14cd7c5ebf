import { useSyncExternalStore } from 'react';
import { keep, onKeptElsewhere, readKept } from '../ask/kept.ts';

function codesIn(text: string | null, most: number): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    // The storage holds somebody else's text under our name.
    return [];
  }
}

/** A list of codes, the last added first. It lives as long as the pane, and in the browser's storage where there is one. */
class KeptList {
  readonly #name: string;
  readonly #most: number;
  readonly #told = new Set<() => void>();
  #codes: readonly string[] | undefined;

  constructor(name: string, most: number) {
    this.#name = name;
    this.#most = most;
  }

  get codes(): readonly string[] {
    this.#codes ??= codesIn(readKept(this.#name), this.#most);
    return this.#codes;
  }

  readonly set = (codes: readonly string[]): void => {
    this.#codes = codes.slice(0, this.#most);
    keep(this.#name, JSON.stringify(this.#codes));
    for (const tell of this.#told) tell();
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#told.add(tell);
    const end = onKeptElsewhere(this.#name, () => {
      this.#codes = undefined;
      tell();
    });
    return () => {
      this.#told.delete(tell);
      end();
    };
  };
}

const STARRED = new KeptList('starred', 200);
const RECENT = new KeptList('recent', 10);

/** The indicators the user starred. */
export function useStarred(): { codes: readonly string[]; toggle: (code: string) => void } {
  const codes = useSyncExternalStore(STARRED.subscribe, () => STARRED.codes);
  const toggle = (code: string) =>
    STARRED.set(codes.includes(code) ? codes.filter((one) => one !== code) : [code, ...codes]);
  return { codes, toggle };
}

/** Answers the codes of the indicators opened last. */
export function recentCodes(): readonly string[] {
  return RECENT.codes;
}

/** Notes that an indicator was opened. */
export function keepOpened(code: string): void {
  if (RECENT.codes[0] !== code) RECENT.set([code, ...RECENT.codes.filter((one) => one !== code)]);
}
