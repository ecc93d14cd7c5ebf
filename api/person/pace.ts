/** How often a login, an address, or the two together may fail before the next attempt is held back, and for how long at most. */
interface Bound {
  readonly free: number;
  readonly mostMs: number;
}

/** One address that tries one login. */
const TOGETHER: Bound = { free: 3, mostMs: 16_000 };
/** One login, tried from everywhere. It is short, because others could otherwise keep the person out. */
const OF_LOGIN: Bound = { free: 10, mostMs: 2000 };
/** One address that tries logins of all kinds. */
const OF_ADDRESS: Bound = { free: 20, mostMs: 8000 };

/** How long a failure is remembered. */
const REMEMBERED_MS = 15 * 60 * 1000;
/** The most names that are remembered. Beyond, the oldest are forgotten. */
const MOST = 20_000;
/** The most attempts of one address that are held back at once. */
const MOST_HELD = 4;

interface Failures {
  count: number;
  at: number;
}

/**
 * Slows down those who guess passwords. An attempt counts as failed until it has succeeded, so that many at once are slowed
 * as well. Nobody is locked out: an attempt is held back for seconds and is then decided, and a login is not slowed for an
 * address from which its person has signed in before.
 */
export class SignInPace {
  readonly #now: () => number;
  readonly #failures = new Map<string, Failures>();
  readonly #known = new Set<string>();
  readonly #held = new Map<string, number>();

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Counts an attempt and tells how long it is held back, in ms; undefined where the address has too many held back already. */
  begin(login: string, address: string): number | undefined {
    const together = JSON.stringify([login, address]);
    const isKnown = this.#known.has(together);
    const waits = [
      this.#wait(together, TOGETHER),
      isKnown ? 0 : this.#wait(`login ${login}`, OF_LOGIN),
      isKnown ? 0 : this.#wait(`address ${address}`, OF_ADDRESS),
    ];
    const waitMs = Math.max(...waits);
    const held = this.#held.get(address) ?? 0;
    if (waitMs > 0 && held >= MOST_HELD) return undefined;
    if (waitMs > 0) this.#held.set(address, held + 1);
    for (const name of [together, `login ${login}`, `address ${address}`]) this.#count(name);
    return waitMs;
  }

  /** Is told when an attempt that was held back goes on. */
  goesOn(address: string): void {
    const held = (this.#held.get(address) ?? 1) - 1;
    if (held > 0) this.#held.set(address, held);
    else this.#held.delete(address);
  }

  /** Is told that an attempt succeeded. */
  succeeded(login: string, address: string): void {
    const together = JSON.stringify([login, address]);
    this.#failures.delete(together);
    for (const name of [`login ${login}`, `address ${address}`]) {
      const failures = this.#failures.get(name);
      if (failures) failures.count -= 1;
    }
    this.#known.delete(together);
    this.#known.add(together);
    forgetOldest(this.#known);
  }

  #wait(name: string, { free, mostMs }: Bound): number {
    const failures = this.#failures.get(name);
    if (!failures || failures.count < free || this.#now() - failures.at > REMEMBERED_MS) return 0;
    return Math.min(mostMs, 1000 * 2 ** Math.min(20, failures.count - free));
  }

  #count(name: string): void {
    const known = this.#failures.get(name);
    const at = this.#now();
    const count = known && at - known.at <= REMEMBERED_MS ? known.count : 0;
    this.#failures.delete(name);
    this.#failures.set(name, { count: count + 1, at });
    forgetOldest(this.#failures);
  }
}

function forgetOldest(names: Map<string, unknown> | Set<string>): void {
  const [oldest] = names.keys();
  if (names.size > MOST && oldest !== undefined) names.delete(oldest);
}
