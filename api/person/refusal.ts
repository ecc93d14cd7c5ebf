import type { Act, Asker } from '../../data/rules/office/may.ts';

/** Something that somebody was not allowed. */
export interface Refused {
  /** Null where nobody was known. */
  readonly asker: Pick<Asker, 'kind' | 'number'> | null;
  readonly act: Act;
  /** The code of the district; null where it concerned none. */
  readonly district: string | null;
}

/** The text of the line of the log that tells of a refusal. */
export const NOT_ALLOWED = 'not allowed';

/** How long the same refusal is only counted after it was logged. */
const QUIET_MS = 1000;
/** The most refusals that are told apart. Beyond, the oldest are forgotten. */
const MOST = 1000;

interface Logged {
  at: number;
  /** How often it was refused since. */
  more: number;
}

/** Logs what was refused: each person, act and district at most once a second, with how often it was in between. */
export class RefusalLog {
  readonly #write: (line: object) => void;
  readonly #now: () => number;
  readonly #logged = new Map<string, Logged>();

  constructor(write: (line: object) => void, now = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  add({ asker, act, district }: Refused): void {
    const who = asker === null ? null : `${asker.kind}:${asker.number}`;
    const name = JSON.stringify([who, act, district]);
    const known = this.#logged.get(name);
    const at = this.#now();
    if (known && at - known.at < QUIET_MS) {
      known.more += 1;
      return;
    }
    this.#write({ person: who, act, district, ...(known && known.more > 0 && { more: known.more }) });
    this.#logged.delete(name);
    this.#logged.set(name, { at, more: 0 });
    const [oldest] = this.#logged.keys();
    if (this.#logged.size > MOST && oldest !== undefined) this.#logged.delete(oldest);
  }
}
