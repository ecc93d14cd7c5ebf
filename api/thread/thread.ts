import { Worker } from 'node:worker_threads';
import type { DoneAct, SentAnswer, SentLook, SentRequest, ToThread } from './message.ts';

/** The program and data of a query thread, and its limits. */
export interface ThreadOptions {
  /** The program of a thread, and what it is given at its start. */
  readonly program: URL;
  readonly data: unknown;
  /** Memory of each thread, in MB. */
  readonly memoryMb: number;
}

/** The reason why a request got no answer: the threads are busy, its work took too long or too much memory, its thread failed, or the server stops. */
export type PoolFault = 'BUSY' | 'LATE' | 'MEMORY' | 'FAILED' | 'CLOSED';

/**
 * MB of the young generation of a thread: the least, the most, and its share of the thread's memory between these. Where
 * memory is short, the old one needs it more, with what it keeps of figures. Where it is not, a table of 72,000 cells takes
 * a fifth more processor time with the least than with the most.
 */
const YOUNG_MB = { least: 48, most: 192, share: 0.12 };

function youngMb(memoryMb: number): number {
  return Math.round(Math.min(YOUNG_MB.most, Math.max(YOUNG_MB.least, memoryMb * YOUNG_MB.share)));
}

/** A request that is to be answered. */
export interface Job {
  readonly request: SentRequest | SentLook;
  readonly settle: (answer: SentAnswer | PoolFault) => void;
  readonly since: number;
  isHeavy: boolean;
  /** The acts that it asked for. */
  readonly done: readonly DoneAct[];
}

/** Tells a request why it gets no answer. Faults that say that nothing was done are not for one that had an act done. */
export function giveUp({ done, settle }: Job, fault: PoolFault): void {
  settle(done.length > 0 ? 'FAILED' : fault);
}

/** A request that a thread was given. It is light for sure where the thread was told to give a heavy one back. */
export interface Given {
  readonly job: Job;
  readonly isLight: boolean;
}

/** One query thread, with the request that it answers and the next one. */
export class Thread {
  readonly worker: Worker;
  isReady = false;
  /** The reason why it ends, once it has failed. */
  fault: PoolFault | undefined;
  readonly given: Given[] = [];
  late: NodeJS.Timeout | undefined;
  /** Who waits for its state. */
  asked: (() => void)[] = [];

  constructor({ program, data, memoryMb }: ThreadOptions) {
    const young = youngMb(memoryMb);
    const resourceLimits = { maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: memoryMb - young };
    this.worker = new Worker(program, { workerData: data, resourceLimits });
  }

  get isFree(): boolean {
    return this.isRunning && this.given.length === 0;
  }

  /** Whether it takes requests. */
  get isRunning(): boolean {
    return this.isReady && this.fault === undefined;
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message);
  }
}
