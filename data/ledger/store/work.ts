import { AsyncLocalStorage } from 'node:async_hooks';

/** The most that one request may read and answer, and for how long. */
export interface WorkBounds {
  /** Rows that statements give. */
  rows: number;
  /** Bytes of texts and cells that are answered. */
  bytes: number;
  /** Milliseconds of processor time, as a busy machine makes no query dearer. */
  ms: number;
}

export const REQUEST_BOUNDS: WorkBounds = { rows: 200_000, bytes: 20_000_000, ms: 5000 };

/** How much more a request may read and answer that asks for tables, which have up to 500,000 cells. */
const TABLE_TIMES = { rows: 5, bytes: 2 };
/** Counts after which the time is looked at, which takes longer than a count. */
const LOOKED_AT = 32;

/** Milliseconds of processor time that this thread has used. Before version 23.9 Node tells none, and time itself is taken. */
function usedMs(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The bounds of a request that asks for tables. */
export function boundsOfTable({ rows, bytes, ms }: WorkBounds): WorkBounds {
  return { rows: TABLE_TIMES.rows * rows, bytes: TABLE_TIMES.bytes * bytes, ms };
}

/** A request did more work than it may. */
export class WorkExceeded extends Error {
  override readonly name = 'WorkExceeded';
  readonly bound: keyof WorkBounds;
  readonly most: number;

  constructor(bound: keyof WorkBounds, most: number) {
    super(`A request exceeded its ${most} ${bound}.`);
    this.bound = bound;
    this.most = most;
  }
}

/** The work of one request, counted while it runs. Once a bound is passed, every further count throws. */
export class Work {
  #bounds: WorkBounds;
  #isTable = false;
  readonly #startedMs = usedMs();
  #counts = 0;
  #rows = 0;
  #bytes = 0;
  #exceeded: WorkExceeded | undefined;
  #isNamed = false;
  #isOfNow = false;

  constructor(bounds: WorkBounds) {
    this.#bounds = bounds;
  }

  /** The reason why it must end; undefined while it may go on. */
  get exceeded(): WorkExceeded | undefined {
    return this.#exceeded;
  }

  /** Whether all that it read is of revisions and days that the request names. The same question then has the same answer. */
  get isFixed(): boolean {
    return this.#isNamed && !this.#isOfNow;
  }

  noteNamed(): void {
    this.#isNamed = true;
  }

  noteNow(): void {
    this.#isOfNow = true;
  }

  get rows(): number {
    return this.#rows;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Gives it the bounds of a request that asks for tables. Several tables have them together. */
  allowTable(): void {
    if (!this.#isTable) this.#bounds = boundsOfTable(this.#bounds);
    this.#isTable = true;
  }

  /** Throws `WorkExceeded` where this is more than the request may read. */
  read(rows: number): void {
    this.#rows += rows;
    if (this.#rows > this.#bounds.rows) this.#end('rows');
    this.check();
  }

  /** Throws `WorkExceeded` where this is more than the request may answer. */
  take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#bounds.bytes) this.#end('bytes');
    this.check();
  }

  /** Throws `WorkExceeded` where a bound is passed. */
  check(): void {
    if (this.#exceeded) throw this.#exceeded;
    if (this.#counts++ % LOOKED_AT === 0 && usedMs() - this.#startedMs > this.#bounds.ms) this.#end('ms');
  }

  #end(bound: keyof WorkBounds): never {
    this.#exceeded ??= new WorkExceeded(bound, this.#bounds[bound]);
    throw this.#exceeded;
  }
}

const current = new AsyncLocalStorage<Work | undefined>();

/** Runs what a request asks for. Rows and bytes are counted in its work, in promises too. */
export function doing<Answer>(work: Work, run: () => Answer): Answer {
  return current.run(work, run);
}

/** Runs what keeps up the things that all requests share. Its rows are the work of none of them. */
export function uncounted<Answer>(run: () => Answer): Answer {
  return current.run(undefined, run);
}

/** Counts rows that a statement gave. Outside a request, as in a load, nothing is counted. */
export function countRows(rows: number): void {
  current.getStore()?.read(rows);
}

/** Counts bytes of a text or of cells that are answered. */
export function countBytes(bytes: number): void {
  current.getStore()?.take(bytes);
}

/** Notes that something is read at a revision that the request names. */
export function noteNamed(): void {
  current.getStore()?.noteNamed();
}

/** Notes that something is read as it is now, or as it is known today. */
export function noteNow(): void {
  current.getStore()?.noteNow();
}

/** Gives the request that runs the bounds of one that asks for tables. */
export function allowTable(): void {
  current.getStore()?.allowTable();
}
