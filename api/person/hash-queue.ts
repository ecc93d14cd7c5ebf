/** The most passwords that are worked on at once; others come after them. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 32;

/** Works on passwords one after the other: each takes memory and a thread of Node's own. */
export class HashQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  get isFull(): boolean {
    return this.#waiting.length >= MOST_WAITING;
  }

  /** Runs some work on a password when it is its turn. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.#running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
