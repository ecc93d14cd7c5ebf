import { randomUUID } from 'node:crypto';
import { Response as PlainResponse } from '@whatwg-node/fetch';
import { words } from '../data/rules/message/message.ts';
import type { Language } from '../data/rules/words.ts';
import { budgetError } from './bound/work.ts';
import { assembled } from './file/marked.ts';
import type { PieceAnswer } from './file/piece.ts';
import { refusedUnknown, sentFile } from './file/upload.ts';
import type { Handler, HandlerOptions } from './handler.ts';
import { graphqlError } from './http/answer.ts';
import { busyAnswer } from './http/busy.ts';
import { languageOf } from './http/language.ts';
import { headersIn, keptOpen, sentOf } from './live/kept-open.ts';
import { maskedMessage } from './mask.ts';
import { type Answering, createShell } from './shell.ts';
import type { SentAnswer, SentRequest } from './thread/message.ts';
import type { QueryPool } from './thread/pool.ts';
import type { PoolFault } from './thread/thread.ts';

/** How often a busy server is asked again for a piece that follows others, and how long after. */
const PIECE_TRIES = 100;
const PIECE_WAIT_MS = 100;
/** Statuses whose responses have no body. */
const WITHOUT_BODY = [204, 304];

/** The handler of the HTTP thread. It opens no ledger: it hands questions to the query threads, as they were sent. */
export function createFront(
  options: Pick<HandlerOptions, 'config' | 'log' | 'live'> & Pick<Answering, 'signIn'>,
  pool: QueryPool,
  lateMs: number,
): Handler {
  const told = (given: PoolFault, sent: SentRequest): Response => {
    const id = given === 'FAILED' ? randomUUID() : undefined;
    if (id !== undefined) options.log.error({ errorId: id }, 'a query thread failed while it answered');
    const language = languageOf({ headers: headersIn(sent) });
    return refused(given, { language, lateMs, id: id ?? '' });
  };
  const passedOn = async (sent: SentRequest): Promise<Response> => {
    const given = await pool.ask(sent);
    return typeof given === 'string' ? told(given, sent) : received(given);
  };
  const piece = async (sent: SentRequest): Promise<PieceAnswer> => {
    const given = await askedPatiently(pool, sent);
    if (typeof given === 'string') return { response: told(given, sent), next: undefined };
    return { response: received(given), next: given.next };
  };
  return createShell(options, {
    signIn: options.signIn,
    health: () => pool.state(),
    latest: async () => {
      const { revision: open = 0 } = (await pool.state()) as { revision?: number };
      return { open, all: Math.max(open, pool.last), people: pool.people };
    },
    files: async (request, address) => {
      const unknown = request.method === 'POST' ? refusedUnknown(request) : undefined;
      if (unknown) return unknown;
      const bytes = await sentFile(request);
      return bytes instanceof Response ? bytes : passedOn(sentOf(request, bytes, address));
    },
    pieces: (request, address) =>
      assembled(request, (place) => piece({ ...sentOf(request, undefined, address), place })),
    atom: (request) => passedOn(sentOf(request)),
    graphql: keptOpen(passedOn, options.live),
    plain: async (sent) => {
      const given = await pool.ask(sent);
      return typeof given === 'string' ? told(given, sent) : given;
    },
  });
}

/** A piece that follows others is waited for where the threads are busy: the answer has begun. */
async function askedPatiently(pool: QueryPool, sent: SentRequest): Promise<SentAnswer | PoolFault> {
  for (let time = 0; ; time++) {
    const given = await pool.ask(sent);
    if (given !== 'BUSY' || sent.place === '' || time >= PIECE_TRIES) return given;
    await new Promise((resolve) => setTimeout(resolve, PIECE_WAIT_MS));
  }
}

/** The server's adapter sends a response of its own kind as it is. Node's it would read as a stream, piece by piece. */
function received({ status, headers, body }: SentAnswer): Response {
  const given = headers.flatMap(([name, value]): [string, string][] =>
    name.toLowerCase() === 'content-length' ? [] : [[name, value]],
  );
  if (WITHOUT_BODY.includes(status)) return new PlainResponse(null, { status, headers: given });
  return new PlainResponse(body, { status, headers: [...given, ['content-length', String(body.byteLength)]] });
}

function refused(
  fault: PoolFault,
  { language, lateMs, id }: { language: Language; lateMs: number; id: string },
): Response {
  const { budget, busy } = words(language);
  switch (fault) {
    case 'LATE':
      return Response.json({ data: null, errors: [budgetError({ bound: 'ms', most: lateMs }, language)] });
    case 'MEMORY':
      return Response.json({ data: null, errors: [{ message: budget.memory, extensions: { code: 'BUDGET' } }] });
    case 'FAILED':
      return graphqlError(500, { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage(id), id });
    case 'BUSY':
      return busyAnswer(language);
    default:
      return busyAnswer(language, busy.stopping);
  }
}
