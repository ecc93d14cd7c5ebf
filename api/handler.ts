import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { Hono } from 'hono';
import type { Writer } from '../data/intake/act.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { lastEntry } from '../data/ledger/log/entry.ts';
import { countEndings } from '../data/ledger/person/person.ts';
import { latestRevision, today } from '../data/ledger/revision.ts';
import { revisionText } from '../data/ledger/snapshot.ts';
import { lastNumber } from '../data/ledger/store/sight.ts';
import { REQUEST_BOUNDS, type WorkBounds } from '../data/ledger/store/work.ts';
import { type Asker, mayAnywhere } from '../data/rules/office/may.ts';
import type { Context } from '../schema/base/builder.ts';
import { AT_LEAST, pinnedRevision, refusedState, stateWaiter } from './at-least.ts';
import { limits } from './bound/limits.ts';
import { type Pricing, refuseTooMuch } from './bound/object-limit.ts';
import { boundedWork } from './bound/work.ts';
import type { Config } from './config.ts';
import { etagPlugin } from './etag.ts';
import { FILES, filesAnswer } from './files.ts';
import { graphiqlAnswer, wantsGraphiql } from './graphiql.ts';
import { CLOSED_POLICY, policyText, securityHeaders } from './headers.ts';
import { healthOf } from './health.ts';
import { graphqlError, notAllowed, sentence } from './http/answer.ts';
import { languageOf } from './http/language.ts';
import { jit } from './jit.ts';
import { ATOM, atomAnswer } from './live/atom.ts';
import { keptOpen, requestOf } from './live/kept-open.ts';
import type { Live } from './live/live.ts';
import type { Seen } from './live/stream.ts';
import { ToldStreams } from './live/told.ts';
import type { Log } from './log.ts';
import { logUnexpected, maskedMessage, masker } from './mask.ts';
import { persistedQueries } from './persisted-query.ts';
import { doorkeeper, type Entrance, OPEN } from './person/entrance.ts';
import { NOT_ALLOWED, RefusalLog, type Refused } from './person/refusal.ts';
import { SIGN_IN_PATHS, SIGN_OUT, type SignIn } from './person/sign-in.ts';
import { checkedRequest, notAcceptable, paramsPlugin } from './request.ts';
import { Sights, sightOf } from './sights.ts';
import { VERSION } from './version.ts';

export interface HandlerOptions {
  readonly schema: GraphQLSchema;
  readonly ledger: Ledger;
  readonly config: Pick<Config, 'cors' | 'tls'>;
  readonly log: Log;
  /** The clock; the machine's by default. */
  readonly now?: () => Date;
  /** The most work of a request, as it is counted while it runs and as it is priced before; `REQUEST_BOUNDS` by default. */
  readonly bounds?: { readonly counted?: WorkBounds; readonly priced?: WorkBounds };
  /** Whether a query of this price may run now; any may by default. */
  readonly mayRun?: Pricing['mayRun'];
  /** Whether a question waits for a revision that it needs; it does unless this is false. */
  readonly isPatient?: boolean;
  /** Whatever carries out what mutations ask for; nothing can be written without. */
  readonly writer?: Writer;
  /** Who may read, and how those who ask are known; by default everybody reads and nobody is known. */
  readonly entrance?: Entrance;
  /** Signs people in and out; without it nobody can. */
  readonly signIn?: SignIn;
  /** Keeps subscriptions open; without it they end with what is known. */
  readonly live?: Live;
  /** Is told of what somebody was not allowed; by default the log is, at most once a second of the same. */
  readonly refused?: (refusal: Refused) => void;
}

/** The paths that the handler answers. A server adds those of its files. */
export const API_PATHS = ['/graphql', '/health', '/ready', FILES, ATOM, ...SIGN_IN_PATHS] as const;

/** Planbook's API as a function from request to response. It opens no port. */
export interface Handler {
  /** The address is that of whoever sends the request. */
  fetch(request: Request, address?: string): Promise<Response>;
}

/**
 * Answers `/graphql`, `/health` and `/ready`, and one sentence to everything else.
 *
 * @example
 * const handler = createHandler({ schema, ledger, config: readConfig(), log: createLog() });
 * const response = await handler.fetch(new Request('http://localhost/health'));
 */
export function createHandler(options: HandlerOptions): Handler {
  const sights = new Sights(options.ledger);
  const open = () => sights.of('OPEN');
  const { ledger, log, writer, now = () => new Date() } = options;
  const { entrance = OPEN, refused = refusalsIn(log) } = options;
  const askerOf = doorkeeper(ledger, { entrance, now, refused });
  const look = (): Seen => ({
    open: latestRevision(open()),
    all: lastNumber(ledger),
    people: countEndings(ledger),
  });
  const graphql = createGraphql(options, sights, new ToldStreams(look));
  const { publicUrl, read } = entrance;
  return createShell(options, {
    graphql: options.live ? keptOpen((sent) => graphql(requestOf(sent)), options.live) : graphql,
    files: filesAnswer({ askerOf, refused, writer }),
    atom: atomAnswer({ askerOf, open, publicUrl, version: VERSION, isOpen: read === 'OPEN' }),
    health: async () => healthOf(open()),
    latest: async () => look(),
    signIn: options.signIn,
  });
}

/** The functions that answer the paths of the handler. */
export interface Answering {
  readonly graphql: (request: Request, address: string) => Promise<Response>;
  /** The answer of `/files`; without it no files are kept. */
  readonly files?: (request: Request) => Promise<Response>;
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
  options: Pick<HandlerOptions, 'config' | 'log' | 'isPatient' | 'live'>,
  { graphql, files, atom, health, latest, signIn, ready = () => Response.json({ status: 'ready' }) }: Answering,
): Handler {
  const { log } = options;
  const headers = { 'content-security-policy': policyText(CLOSED_POLICY), ...securityHeaders(!!options.config.tls) };

  const app = new Hono<{ Bindings: { address?: string } }>();
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { req, res } = context;
    for (const [name, value] of Object.entries(headers)) {
      if (!res.headers.has(name)) res.headers.set(name, value);
    }
    const varies = res.headers.get('vary')?.includes('Origin') ?? false;
    if (options.config.cors.length > 0 && !varies) res.headers.append('vary', 'Origin');
    if (!res.headers.has('cache-control')) res.headers.set('cache-control', 'no-store');
    const ms = Math.round((performance.now() - started) * 10) / 10;
    log.info({ method: req.method, path: req.path, status: res.status, ms }, 'request');
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
  if (files) app.all(FILES, ({ req }) => files(req.raw));
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
  app.onError((error) => {
    const id = logUnexpected(log, error);
    return graphqlError(500, { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage(id), id });
  });
  return { fetch: async (request, address) => app.fetch(request, address === undefined ? {} : { address }) };
}

function createGraphql(options: HandlerOptions, sights: Sights, streams: ToldStreams) {
  const { schema, ledger, config, log, now = () => new Date(), mayRun, writer } = options;
  const { entrance = OPEN, refused = refusalsIn(log) } = options;
  const { counted = REQUEST_BOUNDS, priced = REQUEST_BOUNDS } = options.bounds ?? {};
  const fixed = new WeakSet<Request>();
  const askers = new WeakMap<Request, Asker | null>();
  const ledgerFor = (request: Request) => sights.of(sightOf(askers.get(request) ?? null));
  const askerOf = doorkeeper(ledger, { entrance, now, refused });
  const yoga = createYoga({
    schema,
    context: ({ request }): Context => {
      const seen = ledgerFor(request);
      return {
        ledger: seen,
        language: languageOf(request),
        revision: pinnedRevision(seen, request),
        writer,
        ledgerNow: () => ledgerFor(request),
        asker: askers.get(request) ?? null,
        refused,
        stream: streams.of(request),
      };
    },
    graphqlEndpoint: '/graphql',
    // Yoga answers 200 to every address that ends in this text, query included. No address contains a space.
    healthCheckEndpoint: ' ',
    landingPage: false,
    graphiql: false,
    multipart: false,
    // jsonBody() limits it, as Yoga's own limit copies every body through a stream.
    maxRequestBodySize: false,
    logging: false,
    maskedErrors: { maskError: masker(log) },
    cors: corsOptions(config.cors),
    plugins: [
      etagPlugin((request) => {
        const ledger = ledgerFor(request);
        const at = pinnedRevision(ledger, request);
        const asker = askers.get(request) ?? null;
        return {
          latest: revisionText(ledger, latestRevision(ledger)),
          at: at === undefined ? undefined : revisionText(ledger, at),
          version: VERSION,
          day: today(now()),
          asker,
          entry: mayAnywhere(asker, 'PROPOSE') ? (lastEntry(ledger)?.id ?? null) : null,
        };
      }, fixed),
      paramsPlugin(),
      persistedQueries(),
      ...limits(),
      refuseTooMuch({ bounds: priced, mayRun }),
      jit(log),
      // After the compiling plugin, so that it counts the execution that this one chose.
      boundedWork(counted, (request) => fixed.add(request)),
    ],
  });
  return async (request: Request): Promise<Response> => {
    const asker = askerOf(request);
    if (asker instanceof Response) return asker;
    const behind = refusedState(sights.of(sightOf(asker)), request);
    if (behind) return behind;
    const checked = await checkedRequest(request);
    if (checked instanceof Response) return checked;
    askers.set(checked, asker);
    const response = await yoga.fetch(checked);
    if (response.status === 406) return notAcceptable(streams.isStream(checked) ? languageOf(request) : undefined);
    return streams.answer(checked, response, asker);
  };
}

function refusalsIn(log: Log): (refusal: Refused) => void {
  const refusals = new RefusalLog((line) => log.warn(line, NOT_ALLOWED));
  return (refusal) => refusals.add(refusal);
}

function corsOptions(origins: readonly string[]) {
  return (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !(origins.includes('*') || origins.includes(origin))) return false as const;
    return {
      origin: [origin],
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'accept', 'if-none-match', 'authorization', 'last-event-id', AT_LEAST],
      exposedHeaders: ['etag', 'retry-after'],
      credentials: false,
      maxAge: 3600,
    };
  };
}

/** The head of an answer is that to GET. The app leaves the body out. */
function headAsGet(request: Request): Request {
  const { method, url, headers } = request;
  return method === 'HEAD' ? new Request(url, { headers }) : request;
}
