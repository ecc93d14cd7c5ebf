import { Worker } from 'node:worker_threads';
import type { FromThread, SentAnswer, SentRequest, ToThread } from './message.ts';

/** How many query threads there are, and what each may take. */
export interface PoolOptions {
  /** The program of a thread, and what it is given at its start. */
  readonly program: URL;
  readonly data: unknown;
  readonly threads: number;
  /** Memory of each thread, in MB. */
  readonly memoryMb: number;
  /** How long a thread may take for one request before it is ended. */
  readonly lateMs: number;
  /** The most requests that wait for a thread. */
  readonly waiting: number;
  /** Is told of a thread that failed for a reason of its own. */
  readonly failed: (error: Error) => void;
}

/** Why a request got no answer: the threads are busy, its work took too long or too much memory, its thread failed, or the server stops. */
export type PoolFault = 'BUSY' | 'LATE' | 'MEMORY' | 'FAILED' | 'CLOSED';

/** MB of the young generation of a thread. With less, large tables take a third more processor time. */
const YOUNG_MB = 48;
/** How long a heavy query waits before light ones no longer pass it. */
const PATIENCE_MS = 250;
/** How long the state of a busy server may be asked for before the last one known is told. */
const STATE_MS = 100;
/** How long a thread has to close its ledger, and to wait before one that failed at its start is tried again. */
const CLOSE_MS = 2000;
const AGAIN_MS = 1000;

interface Job {
  readonly request: SentRequest;
  readonly settle: (answer: SentAnswer | PoolFault) => void;
  readonly since: number;
  isHeavy: boolean;
}

/** One query thread, and the request that it answers. */
class Thread {
  readonly worker: Worker;
  isReady = false;
  job: Job | undefined;
  late: NodeJS.Timeout | undefined;
  /** Who waits for its state. */
  asked: (() => void)[] = [];

  constructor({ program, data, memoryMb }: PoolOptions) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: memoryMb - YOUNG_MB };
    this.worker = new Worker(program, { workerData: data, resourceLimits });
  }

  get isFree(): boolean {
    return this.isReady && this.job === undefined && this.asked.length === 0;
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message, message.kind === 'ASK' && message.request.body ? [message.request.body] : []);
  }
}

/**
 * Query threads, each of which answers one request at a time. A heavy query never takes the last that is free. One that
 * takes too long, or runs out of memory, is ended and replaced, and only its own request gets no answer.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  #waiting: Job[] = [];
  #state: object = {};
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the threads. Rejects where the first of them cannot start. */
  async start(): Promise<void> {
    const threads = Array.from({ length: this.#options.threads }, () => this.#begin());
    await Promise.all(threads);
  }

  /** The answer to a request; a fault where there is none. */
  ask(request: SentRequest): Promise<SentAnswer | PoolFault> {
    if (this.#isClosed) return Promise.resolve('CLOSED');
    return new Promise((settle) => {
      this.#waiting.push({ request, settle, since: performance.now(), isHeavy: false });
      this.#dispatch();
      if (this.#waiting.length <= this.#options.waiting) return;
      this.#waiting.pop();
      settle('BUSY');
    });
  }

  /** The state that a free thread tells, or the last one known where none is free. */
  async state(): Promise<object> {
    const thread = [...this.#threads].find(({ isFree }) => isFree);
    if (thread) {
      await new Promise<void>((resolve) => {
        const known = setTimeout(resolve, STATE_MS);
        thread.asked.push(() => {
          clearTimeout(known);
          resolve();
        });
        thread.tell({ kind: 'STATE' });
      });
    }
    return this.#state;
  }

  /** Ends the threads once they have closed their ledgers. What waits is not answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { settle } of this.#waiting.splice(0)) settle('CLOSED');
    await Promise.all(
      [...this.#threads].map(async (thread) => {
        const ended = new Promise<void>((resolve) => thread.worker.once('exit', () => resolve()));
        thread.tell({ kind: 'CLOSE' });
        const late = setTimeout(() => void thread.worker.terminate(), CLOSE_MS);
        await ended;
        clearTimeout(late);
      }),
    );
  }

  /** Starts one thread. Resolves when it is ready. */
  #begin(): Promise<void> {
    const thread = new Thread(this.#options);
    this.#threads.add(thread);
    return new Promise((resolve, reject) => {
      thread.worker.on('message', (message: FromThread) => {
        if (message.kind === 'STATE') {
          thread.isReady = true;
          resolve();
        }
        this.#told(thread, message);
      });
      thread.worker.once('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!isMemory) this.#options.failed(error);
        this.#end(thread, isMemory ? 'MEMORY' : 'FAILED');
        reject(error);
      });
      thread.worker.once('exit', () => this.#end(thread, 'FAILED'));
    });
  }

  #told(thread: Thread, message: FromThread): void {
    if (message.kind === 'STATE') {
      this.#state = message.state;
      for (const told of thread.asked.splice(0)) told();
    } else {
      const job = this.#take(thread);
      if (job && message.kind === 'ANSWER') job.settle(message.answer);
      else if (job) this.#waiting.unshift({ ...job, isHeavy: true });
    }
    this.#dispatch();
  }

  /** Takes the request from a thread, which is then free. */
  #take(thread: Thread): Job | undefined {
    const { job } = thread;
    clearTimeout(thread.late);
    thread.job = undefined;
    return job;
  }

  /** Ends a thread, tells the request that it answered why, and starts another in its place. */
  #end(thread: Thread, fault: PoolFault): void {
    if (!this.#threads.delete(thread)) return;
    for (const told of thread.asked.splice(0)) told();
    this.#take(thread)?.settle(this.#isClosed ? 'CLOSED' : fault);
    void thread.worker.terminate();
    if (this.#isClosed) return;
    const begin = () => {
      if (!this.#isClosed) this.#begin().catch(() => undefined);
    };
    if (thread.isReady) begin();
    else setTimeout(begin, AGAIN_MS).unref();
  }

  #dispatch(): void {
    const free = [...this.#threads].filter(({ isFree }) => isFree);
    for (const job of [...this.#waiting]) {
      const [thread] = free;
      if (!thread) return;
      if (job.isHeavy && !this.#mayBeHeavy(free)) {
        if (this.#isPassedTooOften(job)) return;
        continue;
      }
      free.shift();
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#give(thread, job, this.#mayBeHeavy([thread, ...free]));
    }
  }

  #mayBeHeavy(free: readonly Thread[]): boolean {
    return free.length > 1 || this.#options.threads === 1;
  }

  /** Whether a heavy query has waited so long that the threads are kept for it, which they are not beside another. */
  #isPassedTooOften(job: Job): boolean {
    const isBeside = [...this.#threads].some((thread) => thread.job?.isHeavy);
    return !isBeside && performance.now() - job.since > PATIENCE_MS;
  }

  #give(thread: Thread, job: Job, mayBeHeavy: boolean): void {
    thread.job = job;
    thread.late = setTimeout(() => this.#end(thread, 'LATE'), this.#options.lateMs);
    // The body is kept where the thread may give the request back.
    const body = mayBeHeavy ? job.request.body : job.request.body?.slice(0);
    thread.tell({ kind: 'ASK', request: { ...job.request, body }, mayBeHeavy });
  }
}
