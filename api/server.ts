import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createServerAdapter } from '@whatwg-node/server';
import compression from 'compression';
import { Hono } from 'hono';
import { type Config, isLoopback, SettingError } from './config.ts';
import type { Handler } from './handler.ts';
import { CLOSED_POLICY, policyText, securityHeaders } from './headers.ts';
import { busyAnswer } from './http/busy.ts';
import { type Guard, guard, guarded, isStream, isStreamed } from './http/connection.ts';
import { HTTP_LIMITS, type HttpLimits } from './http/http-limits.ts';
import { languageOf } from './http/language.ts';
import { UnreadAnswers } from './http/unread.ts';
import type { Log } from './log.ts';
import { manifestXml } from './manifest.ts';
import { officeRoutes, paneRoutes } from './pane.ts';
import { API_PATHS } from './shell.ts';
import { isPlain, notCompressed, plainQuestion, sendPlain } from './thread/plain-question.ts';

/** How long requests may still run after the server is told to stop. */
const FINISH_MS = 10_000;

export interface ServerOptions {
  readonly handler: Handler;
  readonly config: Config;
  /** The log of requests that are refused before the handler gets them; none by default. */
  readonly log?: Log | undefined;
  /** Bounds that differ from the usual ones. */
  readonly limits?: Partial<HttpLimits> | undefined;
  /** The folder of the built pane; undefined where no built pane is served. */
  readonly paneFolder?: string | undefined;
  /** Starts a pane from its sources on this server, instead of a built one. */
  readonly paneFromSources?: ((server: Server) => Promise<SourcePane>) | undefined;
}

/** A pane whose files are compiled as they are asked for. */
export interface SourcePane {
  readonly listener: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  close(): Promise<void>;
}

export interface RunningServer {
  /** The address that it listens on, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The address at which users reach it: the configured one, else `url`. */
  readonly publicUrl: string;
  /** Stops accepting requests. Resolves when the running ones are answered. */
  close(): Promise<void>;
}

/** The server cannot listen on the address. The message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const OWN_PATHS = new RegExp(
  `^(${API_PATHS.map((path) => path.replaceAll(/:\w+/g, '[^/]+')).join('|')}|/manifest\\.xml|/office/)`,
);

/** Starts a server for the API, the pane and the other files of the add-in. Throws `ListenError` or `SettingError`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options;
  const guards = guardOf(options);
  const server = createNodeServer(config, guards.limits);
  guard(server, guards);
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  const url = `${config.tls ? 'https' : 'http'}://${hostText(config.host)}:${port}`;
  const publicUrl = config.publicUrl ?? url;
  const sources = await options.paneFromSources?.(server);
  const route = listener(options, manifestUrl(publicUrl));
  server.on('request', guarded(sources ? beside(sources, route) : route, guards));
  const close = closer(server);
  return { url, publicUrl, close: () => Promise.all([close(), sources?.close()]).then(() => undefined) };
}

function guardOf({ config, log, limits }: ServerOptions): Guard {
  return {
    limits: { ...HTTP_LIMITS, ...limits },
    isTls: !!config.tls,
    security: {
      'content-security-policy': policyText(CLOSED_POLICY),
      'cache-control': 'no-store',
      ...securityHeaders(!!config.tls),
    },
    refused: ({ status, code }, request) =>
      log?.info({ status, code, ...(request && { method: request.method }) }, 'request refused'),
  };
}

/** The address for the manifest. Office only opens HTTPS, so for plain HTTP it is the address with a certificate. */
function manifestUrl(publicUrl: string): string {
  const url = new URL(publicUrl);
  if (url.protocol === 'https:') return publicUrl;
  return `https://${url.hostname === '127.0.0.1' ? 'localhost' : url.hostname}${url.port && `:${url.port}`}`;
}

/** The values that the server's own listener gives beside a request. */
interface Beside {
  Bindings: { res?: ServerResponse; address?: string };
}

function listener({ handler, config, paneFolder, limits }: ServerOptions, addinUrl: string): RequestListener {
  const manifest = manifestXml(addinUrl);
  const { unreadBytes } = { ...HTTP_LIMITS, ...limits };
  const unread = new UnreadAnswers();
  const app = new Hono<Beside>();
  app.get('/manifest.xml', (context) =>
    context.body(manifest, 200, { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' }),
  );
  for (const path of API_PATHS)
    app.all(path, async ({ req, env }) => {
      if (unread.bytes > unreadBytes && path === '/graphql') return busyAnswer(languageOf(req.raw));
      const given = await handler.fetch(req.raw, env?.address);
      if (env?.res) unread.add(env.res, Number(given.headers.get('content-length') ?? 0));
      return given;
    });
  app.route('/', officeRoutes(config));
  if (paneFolder !== undefined) app.route('/', paneRoutes(paneFolder, config));
  app.notFound(({ req }) => handler.fetch(req.raw));
  const answer = createServerAdapter<{ req?: IncomingMessage; res?: ServerResponse }>((request, { req, res }) => {
    if (request.method === 'HEAD') return headOf(app, request);
    return app.fetch(request, { ...(res && { res }), ...(req && { address: addressOf(req) }) });
  });
  const compressed = compression() as unknown as (...args: [...Parameters<RequestListener>, () => void]) => void;
  const fetched: RequestListener = (request, response) =>
    compressed(request, response, () => void answer(request, response));
  const plainly = async (...[request, response]: Parameters<RequestListener>) => {
    const question = plainQuestion(request, addressOf(request));
    const given = await handler.plain?.(question);
    if (!given) {
      // A subscription, which its headers did not tell. It is asked again, to be kept open.
      const body = await question.read();
      // The adapter would list the place of each byte.
      fetched(Object.assign(request, { body: body && Readable.from([body]) }), response);
      return;
    }
    unread.add(response, given.body.byteLength);
    if (request.headers['accept-encoding'] === undefined) sendPlain(response, notCompressed(given));
    else compressed(request, response, () => sendPlain(response, given));
  };
  return (request, response) => {
    if (handler.plain && unread.bytes <= unreadBytes && isPlain(request)) void plainly(request, response);
    else fetched(request, response);
  };
}

/** The address of whoever sends a request. A proxy on this machine tells it last, and nobody else is believed. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const address = socket.remoteAddress ?? '';
  const told =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return told !== '' && isLoopback(address) ? told : address;
}

/** The answer to GET without its body. Hono leaves it to each route, and some would find another ETag. */
async function headOf(app: Hono<Beside>, { url, headers, signal }: Request): Promise<Response> {
  const given = await app.fetch(new Request(url, { headers, signal }));
  // A stream would wait for somebody to read it.
  if (isStreamed(given.headers.get('content-type'))) await given.body?.cancel();
  return new Response(null, given);
}

/** Serves the server's own paths by `route` and all others by the pane from its sources. */
function beside({ listener: pane }: SourcePane, route: RequestListener): RequestListener {
  return (request, response) => {
    if (OWN_PATHS.test(request.url ?? '/')) route(request, response);
    else pane(request, response, () => route(request, response));
  };
}

function createNodeServer({ tls }: Config, { headerBytes, checkMs, headersMs }: HttpLimits): Server {
  // guarded() looks at the host, because Node's own refusal has no body and no headers.
  const how = { maxHeaderSize: headerBytes, connectionsCheckingInterval: checkMs, requireHostHeader: false };
  if (!tls) return createServer(how);
  try {
    const pair = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };
    return createTlsServer({ ...how, ...pair, handshakeTimeout: headersMs });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingError(
      'PLANBOOK_TLS_CERT',
      `the certificate ${tls.cert} and the key ${tls.key} cannot be used (${reason}); give a PEM certificate and its own key.`,
    );
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, { host, port })));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const at = `${hostText(host)}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `${at} is in use by another program; stop that one or set PLANBOOK_PORT to another port (0 picks a free one).`,
      );
    case 'EACCES':
      return new ListenError(`This user may not listen on ${at}; set PLANBOOK_PORT to a port from 1024.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EINVAL':
      return new ListenError(
        `${host} is no address of this machine; set PLANBOOK_HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses.`,
      );
    default:
      return new ListenError(
        `The server cannot listen on ${at} (${error.message}); check PLANBOOK_HOST and PLANBOOK_PORT.`,
        { cause: error },
      );
  }
}

/** The host as a URL writes it, with brackets around an IPv6 address. */
function hostText(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** How long streams, which are told to end, may take to do so. */
const STREAM_MS = 500;

/** A function that closes the server gently. Node's own close() waits for connections that fall idle after the call. */
function closer(server: Server): () => Promise<void> {
  let isClosing = false;
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
      // A client that does not read what it was sent does not see the end of its stream.
      const streams = setTimeout(() => {
        for (const response of open) if (isStream(response)) response.destroy();
      }, STREAM_MS);
      server.close(() => {
        clearTimeout(late);
        clearTimeout(streams);
        resolve();
      });
    });
}
