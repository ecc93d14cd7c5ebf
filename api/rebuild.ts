import { Worker } from 'node:worker_threads';
import { LedgerError } from '../data/ledger/store/ledger-error.ts';
import type { RebuildProgress } from '../data/ledger/store/rebuild.ts';
import type { LedgerErrorReason } from '../data/rules/gate-words.ts';
import { words } from '../data/rules/message/message.ts';
import type { Handler, HandlerOptions } from './handler.ts';
import { graphqlError } from './http/answer.ts';
import { languageOf } from './http/language.ts';
import { createShell } from './shell.ts';
import { VERSION } from './version.ts';

const THREAD = new URL('./prepare-thread.ts', import.meta.url);
/** How long a client waits that asks before the ledger is rewritten, in seconds. */
const RETRY_AFTER = '5';

/** A message from the thread that prepares a ledger. */
export type FromPreparing =
  | { readonly kind: 'PROGRESS'; readonly progress: RebuildProgress }
  | { readonly kind: 'DONE' }
  | { readonly kind: 'REFUSED'; readonly reason: LedgerErrorReason; readonly path: string; readonly detail: string };

/**
 * Rewrites the ledger at this path where that is due, and verifies it, in a thread of its own, which gives back the memory that
 * this takes. Rejects with the LedgerError that ended it.
 */
export function prepareInThread(db: string, told: (progress: RebuildProgress) => void): Promise<void> {
  const worker = new Worker(THREAD, { workerData: db });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromPreparing) => {
      if (message.kind === 'PROGRESS') told(message.progress);
      else if (message.kind === 'DONE') resolve();
      else reject(new LedgerError(message.reason, message.path, { detail: message.detail }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that prepares the ledger ended before it was done.')));
  });
}

/** A handler that another takes over from. Each is told all of a request that the one before it was told. */
export class HandlerInTurn implements Handler {
  #current: Handler;

  constructor(first: Handler) {
    this.#current = first;
  }

  fetch = (...given: Parameters<Handler['fetch']>): Promise<Response> => this.#current.fetch(...given);

  get plain(): Handler['plain'] {
    return this.#current.plain;
  }

  takeOver(next: Handler): void {
    this.#current = next;
  }
}

/** The handler of a server whose ledger is being rewritten: it tells how far that is, and answers no question. */
export function createWaiting(
  options: Pick<HandlerOptions, 'config' | 'log'>,
  progress: () => RebuildProgress,
): Handler {
  const waiting = (response: Response) => {
    response.headers.set('retry-after', RETRY_AFTER);
    return response;
  };
  // Nobody is kept waiting for a state that is not there yet.
  const asked = { ...options, isPatient: false };
  const refused = async (request: Request) => {
    const message = words(languageOf(request)).busy.rebuilding(progress().percent);
    return waiting(graphqlError(503, { code: 'REBUILDING', message }));
  };
  return createShell(asked, {
    health: async () => ({ status: 'rebuilding', version: VERSION, ...progress() }),
    ready: () => waiting(Response.json({ status: 'rebuilding', ...progress() }, { status: 503 })),
    graphql: refused,
    atom: refused,
    signIn: { answer: ({ request }) => refused(request) },
  });
}
