/** How many pieces of work are done at once, and how many wait for their turn at most. */
interface TurnBounds {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Does pieces of work one after the other, where each takes much memory or a thread of its own. */
export class Turns {
  readonly #bounds: TurnBounds;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(bounds: TurnBounds) {
    this.#bounds = bounds;
  }

  get isFull(): boolean {
    return this.#waiting.length >= this.#bounds.waiting;
  }

  /** Runs some work when it is its turn. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.#running >= this.#bounds.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
