import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type Proposal } from '../../data/intake/act.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { type ToldError, tellError } from './told-error.ts';

/** A message to the thread that writes: an act to be carried out, or to end. */
export type ToWriter =
  | { readonly kind: 'APPEND'; readonly number: number; readonly proposal: Proposal }
  | { readonly kind: 'CLOSE' };

/** What became of an act: its answer, or the error that ended it. */
export type Written = { readonly answer: unknown } | { readonly error: ToldError };

/** A message from the thread that writes. */
export interface FromWriter {
  readonly number: number;
  readonly written: Written;
}

const port = parentPort;
// The server has verified it.
const ledger = openLedger(workerData as string, { isVerified: false });

function written(proposal: Proposal): Written {
  try {
    return { answer: carryOut(ledger, proposal) };
  } catch (error) {
    return { error: tellError(error) };
  }
}

port?.on('message', (message: ToWriter) => {
  if (message.kind === 'CLOSE') {
    ledger.close();
    port.close();
  } else port.postMessage({ number: message.number, written: written(message.proposal) } satisfies FromWriter);
});
