import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import compression from 'compression';
import { type Config, SettingError } from './config.ts';
import type { Handler } from './handler.ts';
import { manifestXml } from './manifest.ts';
import { paneFiles } from './pane.ts';

/** How long a request that runs when the server is told to stop may take. */
const FINISH_MS = 10_000;

export interface ServerOptions {
  readonly handler: Handler;
  readonly config: Config;
  /** Folder of the built pane; undefined: no pane is served. */
  readonly paneFolder?: string | undefined;
  /** Whether answers are compressed, as they are by default. */
  readonly compress?: boolean;
}

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Where users reach it: the configured public address, else `url`. */
  readonly publicUrl: string;
  /** Takes no new requests and resolves when those that run are answered. */
  close(): Promise<void>;
}

/** Nobody can listen there; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Serves the handler, and the pane with the add-in's files, on a port. Throws `ListenError` or `SettingError`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options;
  const server = createNodeServer(config);
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  const url = `${config.tls ? 'https' : 'http'}://${hostText(config.host)}:${port}`;
  const publicUrl = config.publicUrl ?? url;
  server.on('request', listener(options, manifestUrl(publicUrl)));
  return { url, publicUrl, close: closer(server) };
}

/** Office opens nothing but HTTPS: for a server reached by plain HTTP, the address it will have with a certificate. */
function manifestUrl(publicUrl: string): string {
  const url = new URL(publicUrl);
  if (url.protocol === 'https:') return publicUrl;
  return `https://${url.hostname === '127.0.0.1' ? 'localhost' : url.hostname}${url.port && `:${url.port}`}`;
}

function listener({ handler, config, paneFolder, compress = true }: ServerOptions, addinUrl: string): RequestListener {
  const api = createServerAdapter((request: Request) => handler.fetch(request));
  const files = paneFolder === undefined ? undefined : paneFiles(paneFolder, config);
  const manifest = manifestXml(addinUrl);
  const route: RequestListener = (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (path === '/manifest.xml' && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' });
      response.end(manifest);
    } else if (files && path !== '/graphql' && path !== '/health') {
      files(request, response, () => void api(request, response));
    } else {
      void api(request, response);
    }
  };
  if (!compress) return route;
  const compressed = compression() as unknown as (...args: [...Parameters<RequestListener>, () => void]) => void;
  return (request, response) => compressed(request, response, () => route(request, response));
}

function createNodeServer({ tls }: Config): Server {
  if (!tls) return createServer();
  try {
    return createTlsServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) });
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
      return new ListenError(
        `${host} is no address of this machine; set PLANBOOK_HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses.`,
      );
    default:
      return error;
  }
}

/** An IPv6 address stands in brackets in a URL. */
function hostText(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** A way to close the server gently. Node's own close() waits for connections that fall idle after it was called. */
function closer(server: Server): () => Promise<void> {
  let isClosing = false;
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
    });
}
