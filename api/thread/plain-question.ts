import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { bytesIn } from '../http/body.ts';
import type { SentAnswer, SentRequest } from './message.ts';

/** A question whose body is still to be read. */
export interface PlainQuestion {
  readonly head: Omit<SentRequest, 'body'>;
  /** Reads the body; answers the response that refuses it. A question by GET has none. */
  read(): Promise<Buffer | Response | undefined>;
}

const PATH = /^\/graphql(?:\?|$)/;
/** Answers that are pages, or streams that stay open. */
const NO_PLAIN_ANSWER = /text\/html|event-stream/i;

/**
 * Whether a request asks for what a query thread answers alone. It is then handed on and answered as it is, without a request
 * and a response of fetch, which cost the HTTP thread more than all else it does.
 */
export function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  return (method === 'POST' || method === 'GET') && PATH.test(url) && !NO_PLAIN_ANSWER.test(headers.accept ?? '');
}

export function plainQuestion(request: IncomingMessage, address: string): PlainQuestion {
  const { method = '', url = '', headers, socket } = request;
  const origin = `${(socket as TLSSocket).encrypted ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  let reading: Promise<Buffer | Response | undefined> | undefined;
  const read = () => {
    reading ??= method === 'POST' ? bytesIn(request) : Promise.resolve(undefined);
    return reading;
  };
  return { head: { method, url: `${origin}${url}`, headers: given, address }, read };
}

/** Statuses whose answers have no body. */
const WITHOUT_BODY = [204, 304];
const LENGTH = 'content-length';

export function sendPlain(response: ServerResponse, { status, headers, body }: SentAnswer): void {
  if (response.destroyed) return;
  const given = headers.filter(([name]) => name !== LENGTH);
  if (WITHOUT_BODY.includes(status)) {
    response.writeHead(status, given.flat()).end();
    return;
  }
  response.writeHead(status, [...given.flat(), LENGTH, String(body.byteLength)]);
  response.end(Buffer.from(body));
}

const VARY = 'vary';

/** An answer to a request that asked for nothing compressed, and is told that it might be. */
export function notCompressed(answer: SentAnswer): SentAnswer {
  const vary = answer.headers.find(([name]) => name === VARY)?.[1];
  const others = answer.headers.filter(([name]) => name !== VARY);
  return { ...answer, headers: [...others, [VARY, vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding']] };
}
