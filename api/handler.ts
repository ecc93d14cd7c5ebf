import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Ledger } from '../data/ledger/ledger.ts';
import { latestRevision, today } from '../data/ledger/revision.ts';
import type { Context } from '../schema/builder.ts';
import { graphqlError, sentence } from './answer.ts';
import type { Config } from './config.ts';
import { etagPlugin } from './etag.ts';
import { graphiqlPage } from './graphiql.ts';
import { CLOSED_POLICY, policyText, securityHeaders } from './headers.ts';
import { type Health, healthOf } from './health.ts';
import { jit } from './jit.ts';
import { languageOf } from './language.ts';
import { limits } from './limits.ts';
import type { Log } from './log.ts';
import { logUnexpected, maskedMessage, masker } from './mask.ts';
import { checkedRequest, notAcceptable, notAllowed, paramsPlugin } from './request.ts';
import { VERSION } from './version.ts';

export interface HandlerOptions {
  readonly schema: GraphQLSchema;
  readonly ledger: Ledger;
  readonly config: Pick<Config, 'cors' | 'tls'>;
  readonly log: Log;
  /** The clock; by default the machine's. */
  readonly now?: () => Date;
}

/** Planbook's HTTP interface as a value: it opens no port. */
export interface Handler {
  fetch(request: Request): Promise<Response>;
}

/**
 * Answers `/graphql` and `/health`, and one sentence to everything else.
 *
 * @example
 * const handler = createHandler({ schema, ledger, config: readConfig(), log: createLog() });
 * const response = await handler.fetch(new Request('http://localhost/health'));
 */
export function createHandler(options: HandlerOptions): Handler {
  const { log } = options;
  const graphql = createGraphql(options);
  const health = healthOf(options.ledger);
  const headers = { 'content-security-policy': policyText(CLOSED_POLICY), ...securityHeaders(!!options.config.tls) };

  async function route(request: Request, path: string): Promise<Response> {
    if (path === '/graphql') return graphql(request);
    if (path === '/health') return answerHealth(request, health);
    return sentence(
      404,
      `There is nothing at ${path}: GraphQL is at /graphql, the pane at /, the state of the server at /health.`,
    );
  }

  return {
    async fetch(request) {
      const started = performance.now();
      const path = new URL(request.url).pathname;
      const response = await route(request, path).catch((error: unknown) => {
        const id = logUnexpected(log, error);
        return graphqlError(500, { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage(id), id });
      });
      for (const [name, value] of Object.entries(headers)) {
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
      if (options.config.cors.length > 0) response.headers.append('vary', 'Origin');
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.info({ method: request.method, path, status: response.status, ms }, 'request');
      return response;
    },
  };
}

function answerHealth({ method }: Request, health: () => Health): Response {
  if (method === 'GET' || method === 'HEAD') return Response.json(health());
  return notAllowed('GET, HEAD', 'The state of the server is read by GET.');
}

function createGraphql({ schema, ledger, config, log, now = () => new Date() }: HandlerOptions) {
  const yoga = createYoga({
    schema,
    context: ({ request }): Context => ({ ledger, language: languageOf(request) }),
    graphqlEndpoint: '/graphql',
    // Yoga answers 200 to any address that ends in this one, query string included: no address holds a blank.
    healthCheckEndpoint: ' ',
    landingPage: false,
    graphiql: false,
    multipart: false,
    // boundedBody() does it: Yoga's own limit copies every body through a stream.
    maxRequestBodySize: false,
    logging: false,
    maskedErrors: { maskError: masker(log) },
    cors: corsOptions(config.cors),
    plugins: [
      etagPlugin(() => ({
        ledger: ledger.uuid,
        revision: latestRevision(ledger),
        version: VERSION,
        day: today(now()),
      })),
      paramsPlugin(),
      ...limits(),
      jit(log),
    ],
  });
  return async (request: Request): Promise<Response> => {
    if (wantsGraphiql(request)) return graphiql();
    const checked = await checkedRequest(request);
    if (checked instanceof Response) return checked;
    const response = await yoga.fetch(checked);
    return response.status === 406 ? notAcceptable() : response;
  };
}

function corsOptions(origins: readonly string[]) {
  return (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !(origins.includes('*') || origins.includes(origin))) return false as const;
    return {
      origin: [origin],
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'accept', 'if-none-match'],
      exposedHeaders: ['etag'],
      credentials: false,
      maxAge: 3600,
    };
  };
}

function wantsGraphiql({ method, headers, url }: Request): boolean {
  return method === 'GET' && !!headers.get('accept')?.includes('text/html') && !new URL(url).searchParams.has('query');
}

async function graphiql(): Promise<Response> {
  const page = await graphiqlPage();
  return new Response(page.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy, vary: 'Accept' },
  });
}
