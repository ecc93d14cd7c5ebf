import type { ServerResponse } from 'node:http';

/** The answers that clients have not read yet. Those that read slowly could otherwise fill the memory together. */
export class UnreadAnswers {
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Counts an answer until it is read or its connection ends. */
  add(response: ServerResponse, bytes: number): void {
    if (response.destroyed) return;
    this.#bytes += bytes;
    response.once('close', () => {
      this.#bytes -= bytes;
    });
  }
}
