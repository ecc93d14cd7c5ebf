import { Worker } from 'node:worker_threads';
import { type ActName, type Answer, type Proposal, type Writer, WriterLost } from '../../data/intake/act.ts';
import { readError } from './told-error.ts';
import type { FromWriter, ToWriter, Written } from './writer-thread.ts';

const PROGRAM = new URL('./writer-thread.ts', import.meta.url);

/** How the thread that writes is run. */
export interface WriterOptions {
  readonly db: string;
  /** Is told of a thread that failed for a reason of its own. */
  readonly failed: (error: Error) => void;
  /** The program of the thread, where that is another. */
  readonly program?: URL;
}

interface Waiting {
  settle(written: Written): void;
  lose(cause?: unknown): void;
}

/** MB of the thread's young generation: nearly all that it reads is garbage at once. */
const YOUNG_MB = 16;

/**
 * The one thread of a server that writes, with a connection of its own. It begins with the first act, and again after a
 * failure: the ledger is then as it was last committed.
 */
export class WriterThread implements Writer {
  readonly #options: WriterOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;
  #isClosed = false;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  async append<Name extends ActName>(proposal: Proposal<Name>): Promise<Answer<Name>> {
    const written = await this.written(proposal as Proposal);
    if ('error' in written) throw readError(written.error);
    return written.answer as Answer<Name>;
  }

  /** The result of an act, in plain values, so that it can be passed on to another thread. */
  written(proposal: Proposal): Promise<Written> {
    if (this.#isClosed) return Promise.reject(new WriterLost());
    this.#worker ??= this.#begin();
    const number = ++this.#last;
    const message: ToWriter = { kind: 'APPEND', number, proposal };
    this.#worker.postMessage(message);
    return new Promise((settle, reject) => {
      this.#waiting.set(number, { settle, lose: (cause) => reject(new WriterLost(cause)) });
    });
  }

  /** Ends the thread once it has written what was asked before. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'CLOSE' } satisfies ToWriter);
    await ended;
  }

  #begin(): Worker {
    const worker = new Worker(this.#options.program ?? PROGRAM, {
      workerData: this.#options.db,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', ({ number, written }: FromWriter) => {
      this.#waiting.get(number)?.settle(written);
      this.#waiting.delete(number);
    });
    worker.once('error', (error: Error) => {
      this.#options.failed(error);
      this.#end(worker, error);
    });
    worker.once('exit', () => this.#end(worker));
    return worker;
  }

  /** Forgets a thread that ended. Nobody knows what became of the acts that it was given. */
  #end(worker: Worker, cause?: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { lose } of this.#waiting.values()) lose(cause);
    this.#waiting.clear();
  }
}
