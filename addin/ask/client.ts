import { newestName, type SeenState } from './ledger-state.ts';
import type { Operation } from './operations.ts';
import { currentSession, sessionHeaders, sessionRefused } from './session.ts';

/** The reason why an answer did not come. The pane has a sentence for each `name`. */
export abstract class AnswerFault extends Error {
  abstract override readonly name: string;
}

/** The machine has no network, or the server cannot be reached at all. */
export class Unreachable extends AnswerFault {
  readonly name = 'Unreachable';
}

/** No complete answer came within the time allowed. */
export class TooSlow extends AnswerFault {
  readonly name = 'TooSlow';
}

/** The server answered, but with a failure of its own or with something that is no GraphQL answer. */
export class ServerFailed extends AnswerFault {
  readonly name = 'ServerFailed';
  readonly status: number;
  /** The id under which the server logged the failure, if it named one. */
  readonly reference: string | undefined;

  constructor(status: number, reference?: string, options?: ErrorOptions) {
    super(`HTTP ${status}`, options);
    this.status = status;
    this.reference = reference;
  }
}

/** The argument that was refused, with the words that could be typed instead. */
interface RefusedAbout {
  argument?: string | undefined;
  value?: string | undefined;
  suggestions: string[];
}

/** The server understood and refused: an unknown name, a bad period, or too much at once. Its message is for the user. */
export class Refused extends AnswerFault {
  readonly name = 'Refused';
  readonly code: string;
  /** The argument that was refused, such as `districts`. */
  readonly argument: string | undefined;
  /** The word that was typed there, such as `2024-13`. */
  readonly value: string | undefined;
  readonly suggestions: string[];

  constructor(message: string, code: string, about: RefusedAbout) {
    super(message);
    this.code = code;
    this.argument = about.argument;
    this.value = about.value;
    this.suggestions = about.suggestions;
  }
}

/** Whether the server has an older state of the ledger than the one it was asked for, and may have caught up soon. */
export function isBehind(fault: unknown): boolean {
  return fault instanceof Refused && fault.code === 'BEHIND';
}

/** Whether the server has an older state of the ledger than the one it was asked for, or one of another history. */
export function isOtherState(fault: unknown): boolean {
  return isBehind(fault) || (fault instanceof Refused && fault.code === 'FORKED');
}

/** A failure as the server words it. */
export interface GraphQLFailure {
  message: string;
  extensions?: { code?: unknown; argument?: unknown; value?: unknown; suggestions?: unknown; id?: unknown };
}

interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: GraphQLFailure[];
}

/** A server, the language in which it words its refusals, and the states at which it may answer. */
export interface Server {
  endpoint: string;
  language: () => string;
  /** The name of the revision that the answer must not be older than; what was seen last by default. */
  atLeast?: () => string | undefined;
  /** The state that is read. A cache may keep such an answer; without it the server's latest is read. */
  at?: SeenState;
}

/** The server the page came from, in the language of the page, not of the browser. */
const OWN: Server = { endpoint: '/graphql', language: () => document.documentElement.lang };

/** The longest address, in bytes, that servers and proxies surely take. Longer questions are posted. */
const MOST_ADDRESS = 6000;

/** Long enough for a table of half a million cells over an office line. */
const WAIT_MS = 30_000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function faultOf(failure: GraphQLFailure, status: number): AnswerFault {
  const extensions = failure.extensions ?? {};
  const code = text(extensions.code);
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
    return new ServerFailed(status, text(extensions.id));
  }
  const offered: unknown = extensions.suggestions;
  const suggestions = Array.isArray(offered) ? offered.filter((one) => typeof one === 'string') : [];
  return new Refused(failure.message, code, {
    argument: text(extensions.argument),
    value: text(extensions.value),
    suggestions,
  });
}

async function read<Data>(response: Response): Promise<Data> {
  let answer: GraphQLAnswer<Data> | null;
  try {
    answer = (await response.json()) as GraphQLAnswer<Data> | null;
  } catch (cause) {
    if (cause instanceof DOMException) throw cause;
    throw new ServerFailed(response.status, undefined, { cause });
  }
  const failure = answer?.errors?.[0];
  if (failure !== undefined) throw faultOf(failure, response.status);
  const data = answer?.data ?? undefined;
  if (!response.ok || data === undefined) throw new ServerFailed(response.status);
  return data;
}

/** Puts one question to the API: an operation, its variables, and a signal that ends it early. */
export type Ask = <Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Answer>;

/**
 * Makes what asks this server. Its promises reject with Unreachable, TooSlow, ServerFailed or Refused, or with the
 * AbortError when they are ended early.
 */
export function askerOf(server: Server): Ask {
  return (operation, variables, signal) =>
    send(server, { query: operation.text, operationName: operation.name, variables }, signal);
}

interface Question {
  query: string;
  operationName: string;
  variables: unknown;
}

/** How a question is sent. */
interface Sent {
  address: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string | null;
}

/** Says where and how to send a question: at a state by GET, unless the address would be too long, and otherwise by POST. */
function sentTo({ endpoint, at }: Server, question: Question): Sent {
  const state = new URLSearchParams(at && { at: at.name, day: at.day });
  if (at) {
    const { query, operationName, variables } = question;
    const asked = new URLSearchParams({ query, operationName, variables: JSON.stringify(variables) });
    const address = `${endpoint}?${state}&${asked}`;
    const { length } = globalThis.location === undefined ? address : new URL(address, globalThis.location.href).href;
    if (length < MOST_ADDRESS) return { address, method: 'GET', headers: {}, body: null };
  }
  const address = at ? `${endpoint}?${state}` : endpoint;
  return { address, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) };
}

async function send<Answer>(server: Server, question: Question, signal: AbortSignal | undefined): Promise<Answer> {
  // AbortSignal.any is newer than some of the browsers inside Office.
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, WAIT_MS);
  signal?.addEventListener('abort', end);
  try {
    const { address, method, headers, body } = sentTo(server, question);
    const atLeast = (server.atLeast ?? newestName)();
    const response = await fetch(address, {
      method,
      body,
      headers: {
        ...headers,
        ...sessionHeaders(currentSession()),
        accept: 'application/graphql-response+json, application/json',
        'accept-language': server.language(),
        ...(atLeast !== undefined && { 'planbook-at-least': atLeast }),
      },
      signal: ending.signal,
    });
    return await read<Answer>(response);
  } catch (cause) {
    if (cause instanceof Refused && cause.code === 'UNAUTHENTICATED') sessionRefused();
    if (cause instanceof AnswerFault) throw cause;
    if (signal?.aborted) throw cause;
    if (ending.signal.aborted) throw new TooSlow('', { cause });
    throw new Unreachable('', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/** Asks the server the page came from for its latest state. */
export const ask: Ask = askerOf(OWN);

/** Makes what asks for answers that are at least as new as this revision; whatever the server has where none is given. */
export function askAtLeast(name: string | undefined): Ask {
  return askerOf({ ...OWN, atLeast: () => name });
}

/** Makes what asks for answers at a state. The same question at the same state may be answered by a cache. */
export function askAt(at: SeenState): Ask {
  return askerOf({ ...OWN, at });
}
