import { setFlagsFromString } from 'node:v8';
import type { Proposal } from '../../data/intake/act.ts';
import type { Refused } from '../person/refusal.ts';
import type { FromThread, SentAnswer, SentLook, SentRequest } from './message.ts';
import { giveUp, type Job, type PoolFault, Thread, type ThreadOptions } from './thread.ts';
import { Weights } from './weights.ts';
import type { Written } from './writer-thread.ts';

/** How many query threads there are, and what each may take. */
export interface PoolOptions extends ThreadOptions {
  readonly threads: number;
  /** How long a thread may take for one request before it is ended. */
  readonly lateMs: number;
  /** The most requests that wait for a thread; as many again of those known to be heavy, and of those that wait for an act. */
  readonly waiting: number;
  /** Carries out an act that a request asks for. Rejects where nobody knows what became of it. */
  readonly write: (proposal: Proposal) => Promise<Written>;
  /** Is told of a thread that failed for a reason of its own. */
  readonly failed: (error: Error) => void;
  /** Is told of what a thread did not allow somebody. */
  readonly refused?: (refusal: Refused) => void;
}

/**
 * The per cent by which the old generation may grow before it is collected. V8 allows a heap with a limit as small as
 * ours some 40, and then collects it eight times as often: a quarter of all processor time.
 */
const GROWTH_PERCENT = 300;
/** How long a heavy query waits before light ones no longer pass it. */
const PATIENCE_MS = 250;
/** How long the state of a busy server may be asked for before the last one known is told. */
const STATE_MS = 100;
/** How long a thread has to close its ledger, and to wait before one that failed at its start is tried again. */
const CLOSE_MS = 2000;
const AGAIN_MS = 1000;

/**
 * Query threads, each of which answers one request at a time. A heavy query never takes the last that is free. One that
 * takes too long, or runs out of memory, is ended and replaced, and only its own request gets no answer.
 */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #weights = new Weights();
  #waiting: Job[] = [];
  /** How many requests wait for an act, which takes no thread. */
  #writing = 0;
  #state: object = {};
  #last = 0;
  #people = 0;
  #due: string | undefined;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the threads. Rejects where the first of them cannot start. */
  async start(): Promise<void> {
    // Threads take V8's flags from the process. `npm start` keeps the young generation of the HTTP thread small, and each
    // of these has its own limit.
    setFlagsFromString('--max-semi-space-size=0');
    setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
    try {
      await Promise.all(Array.from({ length: this.#options.threads }, () => this.#begin()));
    } catch (error) {
      // The others would keep the process alive.
      await this.close();
      throw error;
    }
  }

  /** The answer to a request; a fault where there is none. */
  ask(request: SentRequest | SentLook): Promise<SentAnswer | PoolFault> {
    if (this.#isClosed) return Promise.resolve('CLOSED');
    const threads = [...this.#threads];
    const next = threads.reduce((sum, { given }) => sum + Math.max(0, given.length - 1), 0);
    const isFull = this.#countWaiting(false) + next >= this.#options.waiting;
    if (isFull && !threads.some(({ isFree }) => isFree)) return Promise.resolve('BUSY');
    return new Promise((settle) => {
      this.#waiting.push({ request, settle, since: performance.now(), isHeavy: false, done: [] });
      this.#dispatch();
    });
  }

  /** The number of the last revision that there is, as a thread told it last. */
  get last(): number {
    return this.#last;
  }

  /** How often somebody's sessions, or a token, were ended, as a thread told it last. */
  get people(): number {
    return this.#people;
  }

  /** The instant at which something is to be done next, as a thread told it last. */
  get due(): string | undefined {
    return this.#due;
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
        if (thread.asked.length === 1) thread.tell({ kind: 'STATE' });
      });
    }
    return this.#state;
  }

  /** Ends the threads once they have closed their ledgers. What waits is not answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const next = [...this.#threads].flatMap(({ given }) => given.splice(1).map(({ job }) => job));
    for (const job of [...next, ...this.#waiting.splice(0)]) giveUp(job, 'CLOSED');
    const ending = [...this.#threads].map((thread) => ({
      thread,
      ended: new Promise<void>((resolve) => thread.worker.once('exit', () => resolve())),
    }));
    // One after the other: of two that close at once neither is the last, which tidies up SQLite's own log.
    for (const { thread, ended } of ending) {
      thread.tell({ kind: 'CLOSE' });
      const late = setTimeout(() => void thread.worker.terminate(), CLOSE_MS);
      await ended;
      clearTimeout(late);
    }
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
        thread.fault = isMemory ? 'MEMORY' : 'FAILED';
        reject(error);
      });
      // An answer may come behind the error, as it crosses by another port, and comes before the end.
      thread.worker.once('exit', () => this.#end(thread, thread.fault ?? 'FAILED'));
    });
  }

  #told(thread: Thread, message: FromThread): void {
    if (message.kind === 'STATE') {
      this.#state = message.state;
      this.#last = message.last ?? 0;
      this.#people = message.people ?? 0;
      this.#due = message.due;
      for (const told of thread.asked.splice(0)) told();
    } else if (message.kind === 'REFUSED') this.#options.refused?.(message.refusal);
    else {
      const job = this.#take(thread);
      if (job && message.kind === 'ANSWER') job.settle(message.answer);
      else if (job && message.kind === 'WRITE') void this.#write(job, message.proposal);
      else if (job) {
        this.#weights.add(job);
        this.#putBack(job);
      }
    }
    this.#dispatch();
  }

  /** Has an act carried out that a request asks for, and gives the request again with what became of it. */
  async #write(job: Job, proposal: Proposal): Promise<void> {
    if (this.#writing >= this.#options.waiting) {
      giveUp(job, 'BUSY');
      return;
    }
    this.#writing += 1;
    const written = await this.#options.write(proposal).catch(() => 'LOST' as const);
    this.#writing -= 1;
    const again = { ...job, done: [...job.done, { act: proposal.act, written }] };
    if (this.#isClosed) giveUp(again, 'CLOSED');
    else this.#waiting.unshift(again);
    this.#dispatch();
  }

  #countWaiting(heavy: boolean): number {
    return this.#waiting.filter(({ isHeavy }) => isHeavy === heavy).length;
  }

  /**
   * Lets a heavy request wait, in its turn, for a thread that may take it. Heavy ones wait apart, so that they do not keep light
   * ones out.
   */
  #putBack(job: Job): void {
    const isFull = this.#countWaiting(true) >= this.#options.waiting;
    if (isFull && job.done.length === 0) job.settle('BUSY');
    else {
      const next = this.#waiting.findIndex(({ since }) => since > job.since);
      this.#waiting.splice(next < 0 ? this.#waiting.length : next, 0, { ...job, isHeavy: true });
    }
  }

  /** Takes from a thread the request that it answered, and gives the next one its time. */
  #take(thread: Thread): Job | undefined {
    clearTimeout(thread.late);
    const answered = thread.given.shift();
    if (thread.given.length > 0) this.#watch(thread);
    return answered?.job;
  }

  #watch(thread: Thread): void {
    thread.late = setTimeout(() => this.#end(thread, 'LATE'), this.#options.lateMs);
  }

  /** Ends a thread, tells the request that it answered why, and starts another in its place. Its next request runs elsewhere. */
  #end(thread: Thread, fault: PoolFault): void {
    if (!this.#threads.delete(thread)) return;
    for (const told of thread.asked.splice(0)) told();
    clearTimeout(thread.late);
    const [answered, ...next] = thread.given.splice(0).map(({ job }) => job);
    if (answered) giveUp(answered, this.#isClosed ? 'CLOSED' : fault);
    void thread.worker.terminate();
    if (this.#isClosed) return;
    this.#waiting.unshift(...next);
    const begin = () => {
      if (!this.#isClosed) this.#begin().catch(() => undefined);
    };
    if (thread.isReady) begin();
    else setTimeout(begin, AGAIN_MS).unref();
  }

  #dispatch(): void {
    for (const job of [...this.#waiting]) {
      const threads = [...this.#threads];
      const free = threads.filter(({ isFree }) => isFree);
      const mayBeHeavy = free.length > 1 || this.#options.threads === 1;
      if (job.isHeavy && !mayBeHeavy) {
        if (this.#isPassedTooOften(job)) return;
        continue;
      }
      const thread = free[0] ?? threads.find((each) => this.#takesNext(each));
      if (!thread) return;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      if (!mayBeHeavy && this.#weights.isHeavy(job)) {
        this.#putBack(job);
        continue;
      }
      thread.given.push({ job, isLight: !mayBeHeavy });
      if (thread.given.length === 1) this.#watch(thread);
      thread.tell({ kind: 'ASK', request: job.request, mayBeHeavy, done: job.done });
    }
  }

  /**
   * Whether a thread takes a second request, so that it need not wait for this thread between two. It may then have to be
   * done behind the first, which is light for sure, or has no other thread to run beside.
   */
  #takesNext({ isRunning, given }: Thread): boolean {
    return isRunning && given.length === 1 && (this.#options.threads === 1 || given[0]?.isLight === true);
  }

  /** Whether a heavy query has waited so long that the threads are kept for it, which they are not beside one that may be heavy too. */
  #isPassedTooOften(job: Job): boolean {
    const isBeside = [...this.#threads].some(({ given }) => given.some(({ isLight }) => !isLight));
    return !isBeside && performance.now() - job.since > PATIENCE_MS;
  }
}
