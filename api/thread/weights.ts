import { hash } from 'node:crypto';
import type { Job } from './thread.ts';

/** The most requests that are remembered, some 100 bytes each. */
const MOST = 1000;

/**
 * The requests that turned out to be heavy, by all that was asked. A thread has to read a request to find its weight, which
 * takes milliseconds where it has thousands of keys: one that comes again is not given to a thread that may not answer it.
 */
export class Weights {
  /** The one met last is at the end. */
  readonly #heavy = new Set<string>();

  /** Whether a request is known to be heavy. */
  isHeavy({ request }: Job): boolean {
    if (this.#heavy.size === 0 || 'look' in request) return false;
    const name = nameOf(request);
    if (!this.#heavy.delete(name)) return false;
    this.#heavy.add(name);
    return true;
  }

  /** Remembers a heavy request. */
  add({ request }: Job): void {
    if ('look' in request) return;
    this.#heavy.add(nameOf(request));
    const [oldest] = this.#heavy;
    if (this.#heavy.size > MOST && oldest !== undefined) this.#heavy.delete(oldest);
  }
}

function nameOf({ method, url, body }: Exclude<Job['request'], { look: unknown }>): string {
  return `${method} ${url} ${body ? hash('sha256', body, 'base64url') : ''}`;
}
