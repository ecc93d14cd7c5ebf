import { parentPort, workerData } from 'node:worker_threads';
import { type Proposal, WriterLost } from '../data/intake/act.ts';
import { nextDue } from '../data/intake/due.ts';
import { ImportBoard } from '../data/intake/progress/import-board.ts';
import { figureCounts } from '../data/ledger/figure-count.ts';
import { openLedgerToRead } from '../data/ledger/ledger.ts';
import { countEndings } from '../data/ledger/person/person.ts';
import { lastNumber } from '../data/ledger/store/sight.ts';
import { schema } from '../schema/schema.ts';
import { Allowances } from './bound/allowance.ts';
import { HEAVY_ROWS } from './bound/object-limit.ts';
import type { Config } from './config.ts';
import { createHandler } from './handler.ts';
import { healthOf } from './health.ts';
import { wholeBuffer } from './http/encoded.ts';
import { requestOf } from './live/kept-open.ts';
import { createLog } from './log.ts';
import { lookUp } from './person/door.ts';
import type { Entrance } from './person/entrance.ts';
import type { FromThread, SentAnswer, SentLook, SentRequest, ToThread } from './thread/message.ts';
import { readError } from './thread/told-error.ts';

/** The data that a query thread is given at its start. */
export interface ThreadData {
  readonly db: string;
  readonly config: Pick<Config, 'cors' | 'tls'>;
  readonly entrance: Entrance;
  /** The memory in which what people do is counted. */
  readonly allowances: SharedArrayBuffer;
  /** The memory in which it is told how far imports are. */
  readonly imports: SharedArrayBuffer;
  readonly uploads: number;
}

const port = parentPort;
const { db, config, entrance, allowances, imports, uploads } = workerData as ThreadData;
const ledger = openLedgerToRead(db, 'OPEN');
const log = createLog();
/** The request that is answered, and why it gets no answer yet: it is heavy, or asks for an act. */
let asked: Extract<ToThread, { kind: 'ASK' }> | undefined;
let wasHeavy = false;
let wanted: Proposal | undefined;
/** How many of the acts it asked for are done. */
let used = 0;
const handler = createHandler({
  schema,
  ledger,
  config,
  entrance,
  uploads,
  allowances: new Allowances(allowances),
  imports: new ImportBoard(imports),
  isAgain: () => (asked?.done.length ?? 0) > 0,
  // One thread tells all refusals, so that each is logged once a second for all of them.
  refused: (refusal) => tell({ kind: 'REFUSED', refusal }),
  // A thread that waited would answer nobody else. The HTTP thread lets questions wait.
  isPatient: false,
  writer: { append: (proposal) => append(proposal as Proposal) as Promise<never> },
  // The HTTP thread logs each request once, with the time that it waited.
  log: { info: () => undefined, warn: log.warn.bind(log), error: log.error.bind(log) },
  mayRun: ({ rows }) => {
    wasHeavy = rows > HEAVY_ROWS && asked?.mayBeHeavy === false;
    return !wasHeavy;
  },
});

/**
 * The result of an act. The first that is not done yet ends the request and drops its answer: it is given again once
 * the act is done, so that this thread answers others meanwhile.
 */
async function append(proposal: Proposal): Promise<unknown> {
  const done = wanted ? undefined : asked?.done[used++];
  if (!done) wanted ??= proposal;
  if (!done || done.act !== proposal.act || done.written === 'LOST') throw new WriterLost();
  if ('error' in done.written) throw readError(done.written.error);
  return done.written.answer;
}

/** Tells what the ledger is like, for `/health` and for all that waits for something of it. */
function tellState(): void {
  const people = countEndings(ledger);
  tell({ kind: 'STATE', state: healthOf(ledger), last: lastNumber(ledger), people, due: nextDue(ledger) });
}

function tell(message: FromThread): void {
  port?.postMessage(message, message.kind === 'ANSWER' ? [message.answer.body] : []);
}

async function answer(sent: SentRequest | SentLook): Promise<SentAnswer> {
  if ('look' in sent) {
    const { buffer } = new Uint8Array(Buffer.from(JSON.stringify(lookUp(ledger, sent.look))));
    return { status: 200, headers: [], body: buffer };
  }
  const { address, place } = sent;
  const request = requestOf(sent);
  const { response, next } =
    place === undefined
      ? { response: await handler.fetch(request, address), next: undefined }
      : await handler.piece({ request, address, place });
  const body = wholeBuffer(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], body, ...(next !== undefined && { next }) };
}

async function done(message: ToThread): Promise<void> {
  if (message.kind === 'STATE') tellState();
  else if (message.kind === 'CLOSE') {
    ledger.close();
    port?.close();
  } else if (message.kind === 'ASK') {
    asked = message;
    wasHeavy = false;
    wanted = undefined;
    used = 0;
    const given = await answer(message.request);
    if (wanted) tell({ kind: 'WRITE', proposal: wanted });
    else tell(wasHeavy ? { kind: 'HEAVY' } : { kind: 'ANSWER', answer: given });
  }
}

/** Settles when all that was told before is done. One request is answered after the other. */
let before = Promise.resolve();
port?.on('message', (message: ToThread) => {
  before = before.then(() => done(message));
});
// Counted before the first question comes, because a large ledger takes a second for it.
figureCounts(ledger);
tellState();
