import type { ActName, Proposal } from '../../data/intake/act.ts';
import type { Look } from '../person/door.ts';
import type { Refused } from '../person/refusal.ts';
import type { Written } from './writer-thread.ts';

/** A request as it crosses from the HTTP thread to a query thread. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** The address of whoever sends it. */
  readonly address?: string | undefined;
  /** The place of the piece that is asked for, where it is given out in pieces; '' is the beginning. */
  readonly place?: string;
}

/** A question of the server itself about a person, such as who has a login. */
export interface SentLook {
  readonly look: Look;
}

/** An answer as it crosses back. The answer to a look is JSON. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
  /** The place of the next piece; absent where nothing follows. */
  readonly next?: string | undefined;
}

/** An act that a request asked for, with its result. */
export interface DoneAct {
  readonly act: ActName;
  readonly written: Written | 'LOST';
}

/** A message to a query thread. */
export type ToThread =
  | {
      readonly kind: 'ASK';
      readonly request: SentRequest | SentLook;
      /** False where the thread is the last that is free. */
      readonly mayBeHeavy: boolean;
      /** The acts that it asked for when it was given before, in order. */
      readonly done: readonly DoneAct[];
    }
  | { readonly kind: 'STATE' }
  | { readonly kind: 'CLOSE' };

/** A message from a query thread. `state` is the answer of `/health`, `last` the number of the last revision that there is, `people` how often rights were ended, `due` when something is to be done next. */
export type FromThread =
  | {
      readonly kind: 'STATE';
      readonly state: object;
      readonly last?: number;
      readonly people?: number;
      readonly due?: string | undefined;
    }
  | { readonly kind: 'ANSWER'; readonly answer: SentAnswer }
  /** The request asks for an act. It is to be given again, to any thread, once that is done. */
  | { readonly kind: 'WRITE'; readonly proposal: Proposal }
  /** Something that somebody was not allowed. */
  | { readonly kind: 'REFUSED'; readonly refusal: Refused }
  /** The query is heavy and was not run. */
  | { readonly kind: 'HEAVY' };
