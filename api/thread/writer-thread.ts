import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type Proposal } from '../../data/intake/act.ts';
import { ImportBoard } from '../../data/intake/progress/import-board.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { type ToldError, tellError } from './told-error.ts';

/** A message to the thread that writes: an act to be carried out, or to end. */
export type ToWriter =
  | { readonly kind: 'APPEND'; readonly number: number; readonly proposal: Proposal }
  | { readonly kind: 'CLOSE' };

/** The result of an act: its answer, or the error that ended it. */
export type Written = { readonly answer: unknown } | { readonly error: ToldError };

/** A message from the thread that writes. */
export interface FromWriter {
  readonly number: number;
  readonly written: Written;
}

/** The data that the thread is given at its start. */
export interface WriterData {
  readonly db: string;
  /** The memory in which it is told how far imports are. */
  readonly imports: SharedArrayBuffer;
}

const port = parentPort;
const { db, imports } = workerData as WriterData;
// The server has verified it.
const ledger = openLedger(db, { isVerified: false });
const board = new ImportBoard(imports);

async function written(proposal: Proposal): Promise<Written> {
  try {
    return { answer: await carryOut(ledger, proposal, board) };
  } catch (error) {
    return { error: tellError(error) };
  }
}

/** The acts that are carried out. Others go on while one reads a file in a thread of its own. */
const running = new Set<Promise<void>>();

async function carriedOut({ number, proposal }: Extract<ToWriter, { kind: 'APPEND' }>): Promise<void> {
  port?.postMessage({ number, written: await written(proposal) } satisfies FromWriter);
}

async function close(): Promise<void> {
  await Promise.all(running);
  ledger.close();
  port?.close();
}

port?.on('message', (message: ToWriter) => {
  if (message.kind === 'CLOSE') {
    void close();
    return;
  }
  const done = carriedOut(message).finally(() => running.delete(done));
  running.add(done);
});
