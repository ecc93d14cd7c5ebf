import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Writer } from '../data/intake/act.ts';
import type { ImportBoard } from '../data/intake/progress/import-board.ts';
import { UPLOADS_A_DAY } from '../data/intake/upload.ts';
import type { Ledger } from '../data/ledger/ledger.ts';
import { lastEntry } from '../data/ledger/log/entry.ts';
import { countEndings } from '../data/ledger/person/person.ts';
import { latestRevision, today } from '../data/ledger/revision.ts';
import { revisionText } from '../data/ledger/snapshot.ts';
import { lastNumber } from '../data/ledger/store/sight.ts';
import { REQUEST_BOUNDS, type WorkBounds } from '../data/ledger/store/work.ts';
import { type Asker, mayAnywhere } from '../data/rules/office/may.ts';
import type { Context } from '../schema/base/builder.ts';
import { AT_LEAST, pinnedRevision, refusedState } from './at-least.ts';
import { Allowances, allowing, type Sender } from './bound/allowance.ts';
import { limits } from './bound/limits.ts';
import { type Pricing, refuseTooMuch } from './bound/object-limit.ts';
import { boundedWork } from './bound/work.ts';
import { type EtagSource, etagPlugin } from './etag.ts';
import { downloads } from './file/download.ts';
import { assembled } from './file/marked.ts';
import type { Pieces } from './file/piece.ts';
import { filesAnswer } from './file/upload.ts';
import { healthOf } from './health.ts';
import { EncodedResponse } from './http/encoded.ts';
import { languageOf } from './http/language.ts';
import { jit } from './jit.ts';
import { atomAnswer } from './live/atom.ts';
import { keptOpen, requestOf } from './live/kept-open.ts';
import type { Seen } from './live/stream.ts';
import { ToldStreams } from './live/told.ts';
import type { Log } from './log.ts';
import { masker } from './mask.ts';
import { persistedQueries } from './persisted-query.ts';
import { doorkeeper, type Entrance, OPEN } from './person/entrance.ts';
import { NOT_ALLOWED, RefusalLog, type Refused } from './person/refusal.ts';
import type { SignIn } from './person/sign-in.ts';
import { checkedRequest, notAcceptable, paramsPlugin } from './request.ts';
import { createShell, type ShellOptions } from './shell.ts';
import { Sights, sightOf } from './sights.ts';
import type { SentAnswer } from './thread/message.ts';
import type { PlainQuestion } from './thread/plain-question.ts';
import { PROGRAM_NAME, VERSION } from './version.ts';

export interface HandlerOptions extends ShellOptions {
  readonly schema: GraphQLSchema;
  readonly ledger: Ledger;
  /** The clock; the machine's by default. */
  readonly now?: () => Date;
  /** The most work of a request, as it is counted while it runs and as it is priced before; `REQUEST_BOUNDS` by default. */
  readonly bounds?: { readonly counted?: WorkBounds; readonly priced?: WorkBounds };
  /** Whether a query of this price may run now; any may by default. */
  readonly mayRun?: Pricing['mayRun'];
  /** Whatever carries out what mutations ask for; nothing can be written without. */
  readonly writer?: Writer;
  /** Who may read, and how those who ask are known; by default everybody reads and nobody is known. */
  readonly entrance?: Entrance;
  /** Signs people in and out; without it nobody can. */
  readonly signIn?: SignIn;
  /** Counts what people, tokens and addresses do. The threads of a server have its memory in common. */
  readonly allowances?: Allowances;
  /** How far imports are. The threads of a server have its memory in common. */
  readonly imports?: ImportBoard;
  /** How many files a person or token may upload within a day. */
  readonly uploads?: number;
  /** Whether the request that is answered was given before, so that it is not counted again. */
  readonly isAgain?: () => boolean;
  /** Is told of what somebody was not allowed; by default the log is, at most once a second of the same. */
  readonly refused?: (refusal: Refused) => void;
}

/** Planbook's API as a function from request to response. It opens no port. */
export interface Handler {
  /** The address is that of whoever sends the request. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** Answers a question that is handed on to a query thread as it is; absent where there are none. A subscription gets none. */
  readonly plain?: ((question: PlainQuestion) => Promise<SentAnswer | undefined>) | undefined;
}

/** A handler that also gives out single pieces of long answers, which the caller joins. */
export interface PieceHandler extends Handler {
  readonly piece: Pieces;
}

/**
 * Answers the paths of `API_PATHS`, and one sentence to everything else.
 *
 * @example
 * const handler = createHandler({ schema, ledger, config: readConfig(), log: createLog() });
 * const response = await handler.fetch(new Request('http://localhost/health'));
 */
export function createHandler(options: HandlerOptions): PieceHandler {
  const sights = new Sights(options.ledger);
  const open = () => sights.of('OPEN');
  const { ledger, log, writer, now = () => new Date() } = options;
  const { entrance = OPEN, refused = refusalsIn(log), uploads = UPLOADS_A_DAY } = options;
  const { allowances = new Allowances() } = options;
  const askerOf = doorkeeper(ledger, { entrance, now, refused });
  const look = (): Seen => ({
    open: latestRevision(open()),
    all: lastNumber(ledger),
    people: countEndings(ledger),
  });
  const graphql = createGraphql(
    { ...options, allowances, refused },
    { sights, streams: new ToldStreams(look), askerOf },
  );
  const { publicUrl, read } = entrance;
  const piece = downloads({
    askerOf,
    ledgerOf: (asker) => sights.of(sightOf(asker)),
    allowances,
    program: PROGRAM_NAME,
  });
  const shell = createShell(options, {
    graphql: options.live ? keptOpen((sent) => graphql(requestOf(sent), sent.address), options.live) : graphql,
    files: filesAnswer({ askerOf, refused, writer, allowances, uploads }),
    pieces: (request, address) => assembled(request, (place) => piece({ request, address, place })),
    atom: atomAnswer({ askerOf, open, publicUrl, version: VERSION, isOpen: read === 'OPEN' }),
    health: async () => healthOf(open()),
    latest: async () => look(),
    signIn: options.signIn,
  });
  return { ...shell, piece };
}

/** The parts that answering questions shares with the rest of the handler. */
interface Asking {
  readonly sights: Sights;
  readonly streams: ToldStreams;
  readonly askerOf: ReturnType<typeof doorkeeper>;
}

function createGraphql(
  options: HandlerOptions & Required<Pick<HandlerOptions, 'allowances' | 'refused'>>,
  { sights, streams, askerOf }: Asking,
) {
  const { schema, config, log, now = () => new Date(), mayRun, writer, entrance = OPEN, refused, imports } = options;
  const allow = allowing(options);
  const { counted = REQUEST_BOUNDS, priced = REQUEST_BOUNDS } = options.bounds ?? {};
  const fixed = new WeakSet<Request>();
  const senders = new WeakMap<Request, Sender>();
  const askerIn = (request: Request) => senders.get(request)?.asker ?? null;
  const ledgerFor = (request: Request) => sights.of(sightOf(askerIn(request)));
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
        asker: askerIn(request),
        allow: allow(senders.get(request)),
        imports,
        issuer: entrance.issuer,
        refused,
        stream: streams.of(request),
      };
    },
    fetchAPI: { Response: EncodedResponse },
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
      etagPlugin(
        (request) => stateFor(ledgerFor(request), { request, asker: askerIn(request), now: now(), imports }),
        fixed,
      ),
      paramsPlugin(),
      persistedQueries(),
      ...limits(),
      refuseTooMuch({ bounds: priced, mayRun }),
      jit(log),
      // After the compiling plugin, so that it counts the execution that this one chose.
      boundedWork(counted, (request) => fixed.add(request)),
    ],
  });
  return async (request: Request, address?: string): Promise<Response> => {
    const asker = askerOf(request);
    if (asker instanceof Response) return asker;
    const behind = refusedState(sights.of(sightOf(asker)), request);
    if (behind) return behind;
    const checked = await checkedRequest(request);
    if (checked instanceof Response) return checked;
    senders.set(checked, { asker, address });
    const response = await yoga.fetch(checked);
    if (response.status === 406) return notAcceptable(streams.isStream(checked) ? languageOf(request) : undefined);
    return streams.answer(checked, response, asker);
  };
}

/** The state on which an answer depends. */
function stateFor(
  ledger: Ledger,
  {
    request,
    asker,
    now,
    imports,
  }: { request: Request; asker: Asker | null; now: Date; imports?: ImportBoard | undefined },
): EtagSource {
  const at = pinnedRevision(ledger, request);
  return {
    latest: revisionText(ledger, latestRevision(ledger)),
    at: at === undefined ? undefined : revisionText(ledger, at),
    version: VERSION,
    day: today(now),
    asker,
    entry: mayAnywhere(asker, 'PROPOSE') ? `${lastEntry(ledger)?.id} ${imports?.mark}` : null,
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
