import { Request as PlainRequest } from '@whatwg-node/fetch';
import { gateWords } from '../../data/rules/message/gate.ts';
import { graphqlError } from '../http/answer.ts';
import { bytesOf } from '../http/body.ts';
import { languageOf } from '../http/language.ts';
import type { SentRequest } from '../thread/message.ts';
import { type Live, STREAM } from './live.ts';
import type { Question } from './stream.ts';

const LAST_EVENT_ID = 'last-event-id';
/** The most bytes of a subscription, which is kept as long as its stream is open. */
const MOST_BYTES = 16_384;
/** The headers on which an answer depends. */
const ASKING = ['accept', 'accept-language', 'authorization', 'cookie', 'origin'];

/** A request as it was sent. Yoga reads the body of one of its own kind without a stream. */
export function requestOf({ method, url, headers, body }: SentRequest): Request {
  return new PlainRequest(url, { method, headers: headers.map(([name, value]) => [name, value]), body: body ?? null });
}

export function headersIn({ headers }: SentRequest): Headers {
  return new Headers(headers.map(([name, value]) => [name, value]));
}

/** A request with its body, as it crosses to another thread. */
export function sentOf({ method, url, headers }: Request, bytes?: Buffer, address?: string): SentRequest {
  const sent = { method, url, headers: [...headers], body: bytes && new Uint8Array(bytes) };
  return address === undefined ? sent : { ...sent, address };
}

/** Answers questions by `ask`, and keeps the answers to subscriptions open. */
export function keptOpen(
  ask: (sent: SentRequest) => Promise<Response>,
  live: Live | undefined,
): (request: Request, address: string) => Promise<Response> {
  return async (request, address) => {
    const bytes = request.method === 'POST' ? await bytesOf(request) : undefined;
    if (bytes instanceof Response) return bytes;
    const sent = sentOf(request, bytes, address);
    const given = await ask(sent);
    if (!live || !given.headers.has(STREAM)) return given;
    const { method, url, headers, signal } = request;
    const language = languageOf(request);
    if ((bytes?.length ?? 0) > MOST_BYTES)
      return graphqlError(413, { code: 'TOO_LARGE', message: gateWords(language).live.tooLong(MOST_BYTES) });
    const question: Question = {
      key: [method, url, bytes?.toString() ?? '', ...ASKING.map((name) => headers.get(name))].join('\n'),
      address,
      cookie: headers.get('cookie'),
      isNamed: headers.has('authorization') || headers.has('cookie'),
      gone: signal,
      again: (lastEventId) => ask({ ...sent, headers: withLast(sent.headers, lastEventId) }),
    };
    return live.keep(given, question, language);
  };
}

function withLast(headers: readonly (readonly [string, string])[], lastEventId: string): [string, string][] {
  const others = headers.filter(([name]) => name.toLowerCase() !== LAST_EVENT_ID);
  return [...others.map(([name, value]): [string, string] => [name, value]), [LAST_EVENT_ID, lastEventId]];
}
