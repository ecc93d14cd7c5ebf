import { answers, isAway, LATEST } from './answers.ts';
import { ask, Refused, TooSlow } from './client.ts';
import type { Operation } from './operations.ts';

/** A reason why the server did not do what it was asked to, worded by it for the user. */
export interface ActFault {
  code: string;
  message: string;
  about: readonly string[];
}

/** The answer to one act. Where it has faults nothing was done. */
export interface Acted {
  faults: readonly ActFault[];
}

/** How long to wait before an act that got no answer is sent again. */
const AGAIN_MS = [500, 2000, 5000];

/** Names a request of its own, by which the server tells it from every other. */
export function newRequestId(): string {
  // `randomUUID` exists only in secure contexts, and an office may serve plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether it is not known if the server has done it: the same request asks again. */
function isUnanswered(fault: unknown): boolean {
  return isAway(fault) || fault instanceof TooSlow;
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}

/** The variables of an act without the name of its request, which `act` gives. */
type Given<Variables> = Omit<Variables, 'requestId'>;

/** How an act is sent. */
export interface ActOptions {
  /** The name of the request, where what failed before is sent again; a new one by default. */
  requestId?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Has the server do one thing, once, however often it must be asked. The operation has one field, and what that answers is
 * answered: its faults are data. Questions that `useLive` asks are asked again when something was done.
 * @throws the faults of `ask`; after Unreachable and TooSlow the same `requestId` may be sent again later
 */
export async function act<Field extends string, Result extends Acted, Variables extends { requestId: string }>(
  operation: Operation<Record<Field, Result>, Variables>,
  given: Given<Variables>,
  { requestId = newRequestId(), signal }: ActOptions = {},
): Promise<Result> {
  const variables = { ...given, requestId } as unknown as Variables;
  for (let tried = 0; ; tried += 1) {
    const again = AGAIN_MS[tried];
    try {
      const [result] = Object.values<Result>(await ask(operation, variables, signal));
      if (result === undefined) throw new Error(`${operation.name} has no field`);
      const isUnknown = result.faults.some(({ code }) => code === 'UNKNOWN');
      if (!isUnknown || again === undefined) return settled(result);
    } catch (fault) {
      if (again === undefined || signal?.aborted || !isUnanswered(fault)) throw fault;
    }
    await wait(again, signal);
  }
}

/** An act that was done may have changed what the server answers. */
function settled<Result extends Acted>(result: Result): Result {
  if (result.faults.length > 0) return result;
  askLiveAgain();
  // An act may have made a revision, after which every view asks anew.
  answers.query(LATEST).catch(() => undefined);
  return result;
}

/** The first part of the keys of questions whose answers people change while they are on show. */
export const LIVE = 'live';

/** Asks all live questions on show once more, and the others when they are shown again. */
export function askLiveAgain(): void {
  void answers.invalidateQueries({ queryKey: [LIVE] });
}

/** Whether a fault is that nobody is signed in, or that the session is over. */
export function isSignedOut(fault: unknown): boolean {
  return fault instanceof Refused && fault.code === 'UNAUTHENTICATED';
}
