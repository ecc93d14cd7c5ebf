import { type ActFault, newRequestId } from '../../ask/act.ts';
import type { Decision } from '../../ask/office.ts';

/** A decision that a person made about items. */
export interface Made {
  /** The name of the request, under which it is sent again until it is answered. */
  id: string;
  items: readonly string[];
  decision: Decision;
  /** Whether it is about all items like the one that is named. Only the server knows which they are. */
  isOfAlike?: boolean | undefined;
  value?: string | undefined;
  reason?: string | undefined;
  /** The version of the draft upon which it was sent first. A request that comes again is the same one only with this version. */
  upon?: number | undefined;
}

/**
 * QUEUED is to be sent, AWAY waits for the server and SIGNED_OUT for somebody to sign in. REFUSED was answered by faults. DONE
 * is in the draft.
 */
export type MadeState = 'QUEUED' | 'SENDING' | 'AWAY' | 'SIGNED_OUT' | 'REFUSED' | 'DONE';

/** A decision on its way. */
export interface Sent extends Made {
  state: MadeState;
  /** Why it was refused. */
  faults: readonly ActFault[];
  fault?: unknown;
  /** The version of the draft that holds it. */
  version?: number;
  /** The number of items that it is about, once the server told it of a decision about all items like one. */
  count?: number | undefined;
  /** Whether it was taken back while it was on its way: it arrives, and then the taking back. */
  isUndone?: boolean;
}

/** Whether a decision waits for the server, or for somebody to sign in. */
function isWaiting({ state }: Sent): boolean {
  return state === 'AWAY' || state === 'SIGNED_OUT';
}

/** The answer to a decision: the version that the draft then has, or faults. */
interface SentAnswer {
  version: number | undefined;
  faults: readonly ActFault[];
  count?: number | undefined;
}

/** The way from a queue to the server and back. */
export interface Way {
  /** Has a decision recorded. */
  send: (made: Made, version: number) => Promise<SentAnswer>;
  /** Tells why nothing was answered: `AWAY` and `SIGNED_OUT` are worth waiting for. */
  stateOf: (fault: unknown) => 'AWAY' | 'SIGNED_OUT' | 'REFUSED';
  /** Calls back when the server answers again after a fault. */
  whenBack: (fault: unknown, heard: () => void) => void;
  /** Is called when a decision is in the draft. */
  done: () => void;
  /** Keeps what is not in the draft, also what was refused: its maker has not chosen yet. */
  keep: (unsettled: readonly Made[]) => void;
}

/**
 * The decisions of a person about one draft. They are sent one after the other, and none is lost: what the server did not answer
 * is sent again under the same name.
 */
export class DecisionQueue {
  #sent: readonly Sent[];
  /** The version of the draft whose items are on show. */
  #seen = 0;
  #isSending = false;
  readonly #way: Way;
  readonly #watchers = new Set<() => void>();

  constructor(way: Way, unsent: readonly Made[] = []) {
    this.#way = way;
    this.#sent = unsent.map((made) => ({ ...made, state: 'QUEUED', faults: [] }));
  }

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  /** The decisions in their order; those that are done stay, to be undone. */
  readonly all = (): readonly Sent[] => this.#sent;

  /** The items of this version are on show: decisions are made upon them. */
  saw(version: number): void {
    if (version <= this.#seen) return;
    const isFirst = this.#seen === 0;
    this.#seen = version;
    if (isFirst) void this.#pump();
  }

  /** Sends a decision once those before it are sent; answers its name. */
  decide(made: Omit<Made, 'id'>): string {
    const id = newRequestId();
    this.#set([...this.#sent, { ...made, id, state: 'QUEUED', faults: [] }]);
    void this.#pump();
    return id;
  }

  /** Takes the last decision back that was not taken back yet; answers it, undefined where there is none. */
  undo(): Sent | undefined {
    const last = this.#sent.findLast(({ decision, isUndone }) => decision !== 'UNDECIDE' && !isUndone);
    if (last === undefined) return undefined;
    const mayBeIn = last.state === 'DONE' || last.state === 'SENDING' || last.state === 'AWAY';
    if (!mayBeIn) this.drop(last);
    else {
      this.#change(({ id }) => id === last.id, { isUndone: true });
      this.decide({ items: last.items, decision: 'UNDECIDE', isOfAlike: last.isOfAlike });
    }
    return last;
  }

  /** Sends on what waits: somebody signed in, or does not want to wait for the server. */
  readonly resume = (): void => {
    if (!this.#sent.some(isWaiting)) return;
    this.#change(isWaiting, { state: 'QUEUED' });
    void this.#pump();
  };

  /** Makes a refused decision anew, knowing what others decided meanwhile. */
  insist(refused: Sent): void {
    this.drop(refused);
    const { items, decision, isOfAlike, value, reason } = refused;
    this.decide({ items, decision, isOfAlike, value, reason });
  }

  /** Leaves a refused decision alone. */
  drop(refused: Sent): void {
    this.#set(this.#sent.filter(({ id }) => id !== refused.id));
  }

  async #pump(): Promise<void> {
    if (this.#isSending || this.#seen === 0) return;
    this.#isSending = true;
    for (let next = this.#first(); next !== undefined; next = this.#first()) await this.#send(next);
    this.#isSending = false;
  }

  /** The decision that is sent next; undefined while an earlier one waits. */
  #first(): Sent | undefined {
    const open = this.#sent.find(({ state }) => state !== 'DONE' && state !== 'REFUSED');
    return open?.state === 'QUEUED' ? open : undefined;
  }

  async #send(made: Sent): Promise<void> {
    const change = (part: Partial<Sent>) => this.#change(({ id }) => id === made.id, part);
    const { upon = this.#seen } = made;
    change({ state: 'SENDING', upon });
    try {
      const { version, faults, count } = await this.#way.send(made, upon);
      if (faults.length > 0) return change({ state: 'REFUSED', faults });
      // Nobody else decided in between, so that the items on show are those of this version but for this decision.
      if (version === this.#seen + 1) this.#seen = version;
      change({ state: 'DONE', count, ...(version !== undefined && { version }) });
      this.#way.done();
    } catch (fault) {
      const state = this.#way.stateOf(fault);
      change({ state, fault });
      if (state === 'AWAY') this.#way.whenBack(fault, () => this.resume());
    }
  }

  #change(isMeant: (sent: Sent) => boolean, part: Partial<Sent>): void {
    this.#set(this.#sent.map((one) => (isMeant(one) ? { ...one, ...part } : one)));
  }

  #set(sent: readonly Sent[]): void {
    this.#sent = sent;
    this.#way.keep(
      sent
        .filter(({ state }) => state !== 'DONE')
        .map(({ id, items, decision, isOfAlike, value, reason, upon }) => ({
          ...{ id, items, decision, isOfAlike, value, reason, upon },
        })),
    );
    for (const changed of this.#watchers) changed();
  }
}
