import { parentPort } from 'node:worker_threads';
import { type BatchRecord, Host, type WireResponse } from './host.ts';

/** The questions that the library's thread asks the workbook's thread, each with its answer. */
export interface HostCalls {
  execute: { given: string; answer: WireResponse };
  /** Replaces the workbook by an empty one. */
  reopen: { given: null; answer: null };
  select: { given: string; answer: null };
  /** Computes the formulas at once. Otherwise they are computed when their results are first read. */
  calculate: { given: null; answer: null };
  /** The requests since the last time this was asked. */
  takeBatches: { given: null; answer: BatchRecord[] };
  /** All values of a table by its name, header first. */
  readTable: { given: string; answer: unknown[][] };
}

export type HostCall = { [Name in keyof HostCalls]: { call: Name; given: HostCalls[Name]['given'] } }[keyof HostCalls];

const port = parentPort;
let host = new Host();

function reopen(): null {
  host = new Host();
  host.onMessages = (told) => port?.postMessage({ told });
  return null;
}

const ANSWERS: { [Name in keyof HostCalls]: (given: HostCalls[Name]['given']) => HostCalls[Name]['answer'] } = {
  execute: (request) => host.answer(request),
  reopen,
  select(address) {
    host.select(address);
    return null;
  },
  calculate() {
    host.book.ensureCalculated();
    return null;
  },
  takeBatches: () => host.batches.splice(0),
  readTable(name) {
    const table = host.workbook.table(name);
    return [table.headers, ...table.rows];
  },
};

reopen();
port?.on('message', ({ id, call, given }: HostCall & { id: number }) => {
  try {
    const answer = (ANSWERS[call] as (given: unknown) => unknown)(given);
    port.postMessage({ id, answer });
  } catch (fault) {
    port.postMessage({ id, fault: String(fault instanceof Error ? fault.stack : fault) });
  }
});
