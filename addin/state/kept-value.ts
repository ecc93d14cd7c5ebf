import { forget, keep, onKeptElsewhere, readKept } from '../ask/kept.ts';

/** A value that lives as long as the pane, and in the browser's storage where there is one. Other panes of the browser share it. */
export class KeptValue<Value> {
  readonly #name: string;
  readonly #read: (kept: unknown) => Value;
  readonly #told = new Set<() => void>();
  #held: { value: Value } | undefined;

  /** @param read makes the value of what was kept, which may be anything, and of undefined where nothing was */
  constructor(name: string, read: (kept: unknown) => Value) {
    this.#name = name;
    this.#read = read;
  }

  get value(): Value {
    this.#held ??= { value: this.#read(this.#parsed()) };
    return this.#held.value;
  }

  readonly set = (value: Value): void => {
    this.#held = { value };
    if (value === undefined) forget(this.#name);
    else keep(this.#name, JSON.stringify(value));
    for (const tell of this.#told) tell();
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#told.add(tell);
    const end = onKeptElsewhere(this.#name, () => {
      this.#held = undefined;
      tell();
    });
    return () => {
      this.#told.delete(tell);
      end();
    };
  };

  #parsed(): unknown {
    try {
      return JSON.parse(readKept(this.#name) ?? 'null') ?? undefined;
    } catch {
      // The storage holds somebody else's text under our name.
      return undefined;
    }
  }
}

/** The text of a field of a kept value; undefined where it has none. */
export function keptText(kept: unknown, field: string): string | undefined {
  const value = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
