import { createHash } from 'node:crypto';
import type { By } from '../../ledger/act/act.ts';
import { IMPORT_STATES, IMPORT_STEPS, type ImportState, type ImportStep } from '../../rules/gate-words.ts';
import { type Course, ImportCancelled } from './course.ts';

/** Imports that are remembered at once. No more wait for the thread that writes. */
const SLOTS = 128;
/** The numbers of a slot: four of the digest of its name, its turn, its state, the rows done, all of them, and the second in which it began. */
const NUMBERS = 9;
const [TURN, STATE, DONE, OF, SECOND] = [4, 5, 6, 7, 8];

/** Whether an import can still be cancelled, is cancelled, or is past that. A slot of zeros is free. */
const TURNS = { RUNNING: 1, CANCELLED: 2, CLOSED: 3 };

/** An import as its client named it. */
export interface NamedImport {
  by: By;
  request: string;
}

/** How far an import is. */
export interface ImportProgress {
  state: ImportState;
  /** Rows, or figures of a draft, of the step that runs. */
  done: number;
  /** All of them; null where that is not known yet. */
  of: number | null;
}

type Digest = readonly number[];

function digestOf({ by: { person, token }, request }: NamedImport): Digest {
  const hash = createHash('sha256')
    .update(JSON.stringify([person, token ?? null, request]))
    .digest();
  return [hash.readInt32LE(0), hash.readInt32LE(4), hash.readInt32LE(8), hash.readInt32LE(12)];
}

/**
 * The imports that a server carries out, and how far each is. All threads of a server have its memory in common, so that the
 * thread that writes can be asked while it works. Only whoever asked for an import knows its name.
 */
export class ImportBoard {
  /** The memory, to be given to the other threads. */
  readonly memory: SharedArrayBuffer;
  readonly #slots: Int32Array;

  constructor(memory = new SharedArrayBuffer(SLOTS * NUMBERS * 4)) {
    this.memory = memory;
    this.#slots = new Int32Array(memory);
  }

  /** Notes that an import waits for its turn. One of the same name that still runs goes on. */
  wait(named: NamedImport): void {
    const digest = digestOf(named);
    const known = this.#find(digest);
    if (known !== undefined && this.#load(known, TURN) === TURNS.RUNNING) return;
    const slot = known ?? this.#oldest();
    // Nobody finds it by half a name.
    this.#store(slot, TURN, 0);
    for (const [at, number] of digest.entries()) this.#store(slot, at, number);
    this.#store(slot, SECOND, Math.floor(Date.now() / 1000));
    this.#begin(slot, 'WAITING', 0);
    this.#store(slot, TURN, TURNS.RUNNING);
  }

  /** How far an import is; undefined where none of this name is remembered. */
  find(named: NamedImport): ImportProgress | undefined {
    const slot = this.#find(digestOf(named));
    if (slot === undefined) return undefined;
    const isCancelled = this.#load(slot, TURN) === TURNS.CANCELLED;
    const of = this.#load(slot, OF);
    return {
      state: isCancelled ? 'CANCELLED' : (IMPORT_STATES[this.#load(slot, STATE)] ?? 'WAITING'),
      done: this.#load(slot, DONE),
      of: of === 0 ? null : of,
    };
  }

  /** Cancels an import unless it is past that, and tells what became of it. */
  cancel(named: NamedImport): ImportProgress | undefined {
    const slot = this.#find(digestOf(named));
    if (slot !== undefined) this.#turn(slot, TURNS.CANCELLED);
    return this.find(named);
  }

  /** The course of an import that waits. */
  courseOf(named: NamedImport): Course {
    const slot = this.#find(digestOf(named));
    const isCancelled = () => slot !== undefined && this.#load(slot, TURN) === TURNS.CANCELLED;
    const check = () => {
      if (isCancelled()) throw new ImportCancelled();
    };
    return {
      get isCancelled() {
        return isCancelled();
      },
      begin: (step, of = 0) => {
        check();
        if (slot !== undefined) this.#begin(slot, step, of);
      },
      check,
      count: (more) => {
        if (slot !== undefined) Atomics.add(this.#slots, slot * NUMBERS + DONE, more);
      },
      close: () => {
        if (slot !== undefined) this.#turn(slot, TURNS.CLOSED);
        check();
      },
    };
  }

  /** Notes what became of an import. */
  end(named: NamedImport, state: 'DONE' | 'REFUSED'): void {
    const slot = this.#find(digestOf(named));
    if (slot === undefined) return;
    this.#store(slot, STATE, IMPORT_STATES.indexOf(state));
    this.#turn(slot, TURNS.CLOSED);
  }

  #begin(slot: number, step: ImportStep, of: number): void {
    this.#store(slot, DONE, 0);
    this.#store(slot, OF, of);
    this.#store(slot, STATE, IMPORT_STEPS.indexOf(step));
  }

  /** Gives an import that runs another turn. One that was cancelled or closed keeps its own. */
  #turn(slot: number, turn: number): void {
    Atomics.compareExchange(this.#slots, slot * NUMBERS + TURN, TURNS.RUNNING, turn);
  }

  #find(digest: Digest): number | undefined {
    for (let slot = 0; slot < SLOTS; slot++)
      if (this.#load(slot, TURN) > 0 && digest.every((number, at) => this.#load(slot, at) === number)) return slot;
    return undefined;
  }

  /** A slot that is free, else the one of those that do not run that began first. */
  #oldest(): number {
    const age = (slot: number) =>
      this.#load(slot, TURN) === TURNS.RUNNING ? Number.POSITIVE_INFINITY : this.#load(slot, SECOND);
    return Array.from({ length: SLOTS }, (_, slot) => slot).reduce((best, slot) =>
      age(slot) < age(best) ? slot : best,
    );
  }

  /** A text that is another one as soon as anything is noted. */
  get mark(): string {
    return createHash('sha256').update(new Int32Array(this.#slots)).digest('base64url');
  }

  #load(slot: number, at: number): number {
    return Atomics.load(this.#slots, slot * NUMBERS + at);
  }

  #store(slot: number, at: number, number: number): void {
    Atomics.store(this.#slots, slot * NUMBERS + at, number);
  }
}
