import { Worker } from 'node:worker_threads';
import {
  type ActName,
  type Answer,
  importNamed,
  type Proposal,
  type Writer,
  WriterLost,
} from '../../data/intake/act.ts';
import type { ImportBoard, NamedImport } from '../../data/intake/progress/import-board.ts';
import { readError } from './told-error.ts';
import type { FromWriter, ToWriter, WriterData, Written } from './writer-thread.ts';

const PROGRAM = new URL('./writer-thread.ts', import.meta.url);

/** How the thread that writes is run. */
export interface WriterOptions {
  readonly db: string;
  /** Is told how far imports are. */
  readonly board: ImportBoard;
  /** Is told of a thread that failed for a reason of its own. */
  readonly failed: (error: Error) => void;
  /** The program of the thread, where that is another. */
  readonly program?: URL;
}

interface Waiting {
  /** The import that waits, where it has a name. */
  readonly named: NamedImport | undefined;
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
    const named = importNamed(proposal);
    if (named) this.#options.board.wait(named);
    this.#worker.postMessage(message);
    return new Promise((settle, reject) => {
      this.#waiting.set(number, { named, settle, lose: (cause) => reject(new WriterLost(cause)) });
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
      workerData: { db: this.#options.db, imports: this.#options.board.memory } satisfies WriterData,
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
    for (const { named, lose } of this.#waiting.values()) {
      if (named) this.#options.board.end(named, 'REFUSED');
      lose(cause);
    }
    this.#waiting.clear();
  }
}
