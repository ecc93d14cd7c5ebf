import { Refused, ServerFailed, TooSlow } from '../ask/client.ts';
import { numberIn } from '../ask/ledger-state.ts';

/** The ledger has no comparison for a key, for this reason. At its revision that is an answer like any other. */
export interface NoComparison {
  why: string;
  message: string;
}

/** The cells of a key by column, as far as they were asked for. */
export interface Held {
  cells: Partial<Record<string, unknown>>;
}

/** The columns that may be asked for. */
type ColumnOf<Value extends Held> = keyof Value['cells'] & string;

/** One answered request: an answer for each key, in the same order and number. */
export interface BatchAnswer<Value extends Held> {
  /** The name of the revision, NUMBER:ID. */
  revision: string;
  answers: (Value | NoComparison)[];
}

/** Asks for many keys at once; rejects with an AnswerFault. */
export type AskKeys<Key, Value extends Held> = (
  keys: Key[],
  columns: ColumnOf<Value>[],
  signal: AbortSignal,
) => Promise<BatchAnswer<Value>>;

export interface BatchLimits {
  /** How long calls are gathered after the first. */
  gatherMs: number;
  /** Every call settles within this time and `gatherMs`. */
  waitMs: number;
  /** Distinct keys of one request. */
  maxKeys: number;
  maxRequests: number;
  /** Answers that are kept. */
  maxKept: number;
}

const LIMITS: BatchLimits = { gatherMs: 50, waitMs: 28_000, maxKeys: 2000, maxRequests: 2, maxKept: 100_000 };

/** One key that cells wait for. */
class Question<Key, Value extends Held> {
  readonly name: string;
  readonly key: Key;
  readonly columns = new Set<ColumnOf<Value>>();
  readonly answer: Promise<Value | NoComparison>;
  resolve: (answer: Value | NoComparison) => void = () => {};
  reject: (fault: unknown) => void = () => {};

  constructor(name: string, key: Key) {
    this.name = name;
    this.key = key;
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/** Questions of one request, and the time by which they settle whatever the network does. */
interface Parcel<Key, Value extends Held> {
  questions: Question<Key, Value>[];
  deadline: Deadline;
}

/** Ends all parcels of one moment; says so when it does. */
class Deadline {
  readonly ending = new AbortController();

  constructor(questions: Pick<Question<unknown, Held>, 'answer' | 'reject'>[], waitMs: number, onOver: () => void) {
    const timer = setTimeout(() => {
      for (const question of questions) question.reject(new TooSlow(''));
      onOver();
      this.ending.abort();
    }, waitMs);
    void Promise.allSettled(questions.map(({ answer }) => answer)).then(() => clearTimeout(timer));
  }

  get isOver(): boolean {
    return this.ending.signal.aborted;
  }
}

/** The same for the same key, in whatever order its words were put into it. */
function nameOf(key: object): string {
  return JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function holds(answer: Held | NoComparison, column: string): boolean {
  return 'why' in answer || answer.cells[column] !== undefined;
}

const TOO_MUCH = ['TOO_MANY', 'TOO_MANY_OBJECTS', 'BODY_TOO_LARGE'];

/** Whether the request was refused for its size: half of it may pass. */
function isTooMuch(fault: unknown): boolean {
  return (
    (fault instanceof ServerFailed && fault.status === 413) ||
    (fault instanceof Refused && TOO_MUCH.includes(fault.code))
  );
}

/**
 * Turns the calls of a moment into few requests. A key is asked once however many cells want it; answers are kept until
 * a newer revision is seen or `forget` is called; failures are not kept, so the next call asks again.
 */
export class Batch<Key extends object, Value extends Held> {
  readonly #ask: AskKeys<Key, Value>;
  readonly #limits: BatchLimits;
  readonly #kept = new Map<string, Value | NoComparison>();
  /** Questions gathered and not sent yet. */
  #gathered = new Map<string, Question<Key, Value>>();
  /** Questions sent, or waiting for their turn. */
  #sent = new Map<string, Question<Key, Value>>();
  #parcels: Parcel<Key, Value>[] = [];
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The latest revision that was seen, by its name. */
  #seen: string | undefined;
  /** Counts how often everything was forgotten: an answer asked for before is not kept. */
  #age = 0;

  constructor(ask: AskKeys<Key, Value>, limits: Partial<BatchLimits> = {}) {
    this.#ask = ask;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Answers what the ledger has for a key, with at least this column. Rejects with an AnswerFault. */
  answer(key: Key, column: ColumnOf<Value>): Promise<Value | NoComparison> {
    const name = nameOf(key);
    const kept = this.#kept.get(name);
    if (kept && holds(kept, column)) return Promise.resolve(kept);
    const sent = this.#sent.get(name);
    if (sent?.columns.has(column)) return sent.answer;
    return this.#gather(name, key, column).answer;
  }

  /** Forgets every answer, so that the next calls ask again. */
  forget(): void {
    this.#age += 1;
    this.#kept.clear();
    this.#sent = new Map();
    this.#seen = undefined;
  }

  /** Forgets every answer if this revision is a newer one, or another of the same number. */
  saw(revision: string): void {
    const seen = this.#seen;
    if (seen === revision || (seen !== undefined && numberIn(revision) < numberIn(seen))) return;
    if (seen !== undefined) this.#kept.clear();
    this.#seen = revision;
  }

  #gather(name: string, key: Key, column: ColumnOf<Value>): Question<Key, Value> {
    const question = this.#gathered.get(name) ?? new Question<Key, Value>(name, key);
    question.columns.add(column);
    this.#gathered.set(name, question);
    this.#timer ??= setTimeout(() => this.#send(), this.#limits.gatherMs);
    if (this.#gathered.size >= this.#limits.maxKeys) this.#send();
    return question;
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const questions = [...this.#gathered.values()];
    this.#gathered = new Map();
    for (const question of questions) this.#sent.set(question.name, question);
    const deadline = new Deadline(questions, this.#limits.waitMs, () => this.#close(questions));
    this.#parcels.push({ questions, deadline });
    this.#next();
  }

  #next(): void {
    while (this.#running < this.#limits.maxRequests) {
      const parcel = this.#parcels.shift();
      if (!parcel) return;
      if (!parcel.deadline.isOver) void this.#run(parcel);
    }
  }

  async #run(parcel: Parcel<Key, Value>): Promise<void> {
    const { questions, deadline } = parcel;
    this.#running += 1;
    const columns = [...new Set(questions.flatMap((question) => [...question.columns]))];
    const age = this.#age;
    try {
      const answer = await this.#ask(
        questions.map(({ key }) => key),
        columns,
        deadline.ending.signal,
      );
      if (answer.answers.length !== questions.length) throw new ServerFailed(200);
      this.#settle(questions, answer, age);
      this.#close(questions);
    } catch (fault) {
      this.#fail(parcel, fault);
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  #settle(questions: Question<Key, Value>[], { revision, answers }: BatchAnswer<Value>, age: number): void {
    // An answer from before everything was forgotten tells nothing of what is asked now.
    if (age === this.#age) this.saw(revision);
    const isLatest = this.#seen === revision;
    if (this.#kept.size > this.#limits.maxKept) this.#kept.clear();
    for (const [place, question] of questions.entries()) {
      const answer = answers[place];
      if (answer === undefined) continue;
      if (isLatest && age === this.#age) this.#keep(question.name, answer);
      question.resolve(answer);
    }
  }

  #keep(name: string, answer: Value | NoComparison): void {
    const kept = this.#kept.get(name);
    const isMore = kept && !('why' in kept) && !('why' in answer);
    this.#kept.set(name, isMore ? { ...answer, cells: { ...kept.cells, ...answer.cells } } : answer);
  }

  #fail({ questions, deadline }: Parcel<Key, Value>, fault: unknown): void {
    if (isTooMuch(fault) && questions.length > 1 && !deadline.isOver) {
      const half = Math.ceil(questions.length / 2);
      const halves = [questions.slice(0, half), questions.slice(half)];
      this.#parcels.unshift(...halves.map((part) => ({ questions: part, deadline })));
      return;
    }
    for (const question of questions) question.reject(fault);
    this.#close(questions);
  }

  #close(questions: Question<Key, Value>[]): void {
    for (const question of questions) if (this.#sent.get(question.name) === question) this.#sent.delete(question.name);
  }
}
