import { Hono } from 'hono';
import { type RequestHead, stateWaiter } from './at-least.ts';
import type { Config } from './config.ts';
import { DOWNLOADS } from './file/download.ts';
import { FILES } from './file/upload.ts';
import { graphiqlAnswer, wantsGraphiql } from './graphiql.ts';
import { CLOSED_POLICY, policyText, securityHeaders } from './headers.ts';
import { graphqlError, notAllowed, sentence } from './http/answer.ts';
import { ATOM } from './live/atom.ts';
import { type Live, STREAM } from './live/live.ts';
import type { Seen } from './live/stream.ts';
import type { Log } from './log.ts';
import { logUnexpected, maskedMessage } from './mask.ts';
import { SIGN_IN_PATHS, SIGN_OUT, type SignIn } from './person/sign-in.ts';
import type { SentAnswer, SentRequest } from './thread/message.ts';
import type { PlainQuestion } from './thread/plain-question.ts';

/** The paths that the handler answers. A server adds those of its files. */
export const API_PATHS = ['/graphql', '/health', '/ready', FILES, ...DOWNLOADS, ATOM, ...SIGN_IN_PATHS] as const;

/** The settings of the parts that every answer has. */
export interface ShellOptions {
  readonly config: Pick<Config, 'cors' | 'tls'>;
  readonly log: Log;
  /** Whether a question waits for a revision that it needs; it does unless this is false. */
  readonly isPatient?: boolean;
  /** Keeps subscriptions open; without it they end with what is known. */
  readonly live?: Live;
}

/** Answers requests, each from an address. */
interface Shell {
  fetch(request: Request, address?: string): Promise<Response>;
  /** Answers a question that is handed on as it is; absent where none is. A subscription gets none: `fetch` keeps it open. */
  readonly plain?: (question: PlainQuestion) => Promise<SentAnswer | undefined>;
}

/** The functions that answer the paths of the handler. */
export interface Answering {
  readonly graphql: (request: Request, address: string) => Promise<Response>;
  /** Hands a question on as it was sent. Answers a response where it is refused. */
  readonly plain?: (sent: SentRequest) => Promise<SentAnswer | Response>;
  /** The answer of `/files`; without it no files are kept. */
  readonly files?: (request: Request, address: string) => Promise<Response>;
  /** The answer of the paths of what is given out in pieces. */
  readonly pieces?: (request: Request, address: string) => Promise<Response>;
  /** The answer of `/published.atom`; without it there is none. */
  readonly atom?: (request: Request) => Promise<Response>;
  /** The answer of `/health`. */
  readonly health: () => Promise<object>;
  /** The answer where people sign in and out; without it nobody can. */
  readonly signIn?: Pick<SignIn, 'answer'> | undefined;
  /** The state of the ledger; where it is absent no question waits for a revision, and no stream is told of one. */
  readonly latest?: () => Promise<Seen>;
  /** The answer of `/ready`; by default questions are answered. */
  readonly ready?: () => Response;
}

/** The parts that every answer has, whoever works it out: its headers, one line in the log, and a sentence where there is nothing. */
export function createShell(
  options: ShellOptions,
  {
    graphql,
    plain,
    files,
    pieces,
    atom,
    health,
    latest,
    signIn,
    ready = () => Response.json({ status: 'ready' }),
  }: Answering,
): Shell {
  const parts = partsOf(options);
  const { finish, logged, failed } = parts;
  const app = new Hono<{ Bindings: { address?: string } }>();
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { req, res } = context;
    finish(res.headers);
    logged(started, { method: req.method, path: req.path, status: res.status });
  });
  const waited = options.isPatient === false || !latest ? undefined : stateWaiter(latest);
  if (latest) options.live?.watch(latest);
  app.all('/graphql', async ({ req, env }) => {
    const request = headAsGet(req.raw);
    if (wantsGraphiql(request)) return graphiqlAnswer();
    await waited?.(request);
    return graphql(request, env?.address ?? '');
  });
  if (atom) app.all(ATOM, ({ req }) => atom(headAsGet(req.raw)));
  app.get('/health', async () => Response.json(await health()));
  app.get('/ready', () => ready());
  for (const path of ['/health', '/ready'])
    app.all(path, () => notAllowed('GET, HEAD', 'The state of the server is read by GET.'));
  if (files) app.all(FILES, ({ req, env }) => files(req.raw, env?.address ?? ''));
  if (pieces) for (const path of DOWNLOADS) app.all(path, ({ req, env }) => pieces(req.raw, env?.address ?? ''));
  if (signIn)
    for (const path of SIGN_IN_PATHS)
      app.all(path, async ({ req, env }) => {
        const answer = await signIn.answer({ request: req.raw, address: env?.address ?? '' });
        const cookie = req.header('cookie');
        if (path === SIGN_OUT && req.method === 'POST' && answer.status < 400 && cookie)
          options.live?.signedOut(cookie);
        return answer;
      });
  app.notFound(({ req }) =>
    req.method === 'GET' || req.method === 'HEAD'
      ? sentence(
          404,
          `There is nothing at ${req.path}: GraphQL is at /graphql, the pane at /, the state of the server at /health.`,
        )
      : notAllowed('GET, HEAD', 'Files are read by GET: GraphQL, which takes POST too, is at /graphql.'),
  );
  app.onError(failed);
  return {
    fetch: async (request, address) => app.fetch(request, address === undefined ? {} : { address }),
    ...(plain && { plain: plainly(parts, { plain, waited }) }),
  };
}

/** The parts of an answer that do not depend on its path. */
interface Parts {
  /** Puts the headers on it that every answer has. */
  finish(headers: Headers): void;
  logged(started: number, line: { method: string; path: string; status: number }): void;
  /** The answer where something failed unexpectedly. */
  failed(error: Error): Response;
}

function partsOf({ log, config }: ShellOptions): Parts {
  const security = { 'content-security-policy': policyText(CLOSED_POLICY), ...securityHeaders(!!config.tls) };
  return {
    finish: (headers) => {
      for (const [name, value] of Object.entries(security)) {
        if (!headers.has(name)) headers.set(name, value);
      }
      const varies = headers.get('vary')?.includes('Origin') ?? false;
      if (config.cors.length > 0 && !varies) headers.append('vary', 'Origin');
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    },
    logged: (started, line) => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.info({ ...line, ms }, 'request');
    },
    failed: (error) => {
      const id = logUnexpected(log, error);
      return graphqlError(500, { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage(id), id });
    },
  };
}

/** Answers questions that are handed on as they are. A query thread has put the headers of every answer on its own. */
function plainly(
  { finish, logged, failed }: Parts,
  { plain, waited }: Pick<Required<Answering>, 'plain'> & { waited: ReturnType<typeof stateWaiter> | undefined },
): NonNullable<Shell['plain']> {
  const handedOn = async ({ head, read }: PlainQuestion): Promise<SentAnswer | Response> => {
    const body = await read();
    if (body instanceof Response) return body;
    await waited?.(headOf(head));
    return plain({ ...head, body: body && new Uint8Array(body) });
  };
  return async (question) => {
    const started = performance.now();
    const given = await handedOn(question).catch(failed);
    const isKept = !(given instanceof Response) && given.headers.some(([name]) => name === STREAM);
    if (isKept) return undefined;
    logged(started, { method: question.head.method, path: '/graphql', status: given.status });
    if (!(given instanceof Response)) return given;
    finish(given.headers);
    return { status: given.status, headers: [...given.headers], body: await given.arrayBuffer() };
  };
}

/** The head of a request as it is looked at. Names are in lower case, as Node gives them. */
function headOf({ method, url, headers }: PlainQuestion['head']): RequestHead {
  const get = (name: string) => headers.find(([each]) => each === name)?.[1] ?? null;
  return { method, url, headers: { get, has: (name) => get(name) !== null } };
}

/** The head of an answer is that to GET. The app leaves the body out. */
function headAsGet(request: Request): Request {
  const { method, url, headers } = request;
  return method === 'HEAD' ? new Request(url, { headers }) : request;
}
