import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Config } from './config.ts';
import { panePolicy, policyText, securityHeaders } from './headers.ts';

/** Microsoft's own files, unmodified and in their own layout, as their licence asks. */
const OFFICE_FOLDER = fileURLToPath(new URL('../node_modules/@microsoft/office-js/dist', import.meta.url));
/** The address of office.js in the built page, which the configured one replaces. */
const OFFICE_JS_MARK = '/office/office.js';
/** The files that Excel on the web reads from a page of another origin (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). */
const FUNCTIONS_FILE = /^\/functions[^/]*\.js(?:on)?$/;
const YEAR = 'public, max-age=31536000, immutable';
const DAY = 'public, max-age=86400';

/** Adds a weak ETag, as the same file may be compressed in different ways. */
const tagged = etag({ weak: true });

type PaneConfig = Pick<Config, 'officeJs' | 'frameAncestors' | 'tls'>;

/** Serves the built pane at `/`. A path without a file goes on to the next route. */
export function paneRoutes(folder: string, config: PaneConfig): Hono {
  const officeJs = config.officeJs.replaceAll('&', '&amp;');
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(OFFICE_JS_MARK, officeJs);
  const sendPage = (context: Context) => context.html(page);
  const files = serveStatic({ root: folder });
  const fresh = withHeaders(config, 'no-cache');
  const app = new Hono();
  // Vite names the files under assets/ by their content, so they need no ETag.
  app.get('/assets/*', withHeaders(config, YEAR), files);
  app.get('/', fresh, tagged, sendPage);
  app.get('/index.html', fresh, tagged, sendPage);
  app.get('*', fresh, tagged, files);
  return app;
}

/** The paths of Microsoft's files, by the path in lower case. */
function officePaths(): Map<string, string> {
  const files = readdirSync(OFFICE_FOLDER, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map(({ parentPath, name }) =>
    relative(OFFICE_FOLDER, join(parentPath, name)).split(sep).join('/'),
  );
  return new Map(paths.map((path) => [`/${path.toLowerCase()}`, `/${path}`]));
}

/**
 * Serves office.js under `/office/`. It asks for some of its files in another case than they have in the package, such
 * as `AgaveErrorUX/index.html`, which Microsoft's servers take for the same.
 */
export function officeRoutes(config: PaneConfig): Hono {
  let known: Map<string, string> | undefined;
  const rewriteRequestPath = (path: string) => {
    const asked = path.slice('/office'.length);
    known ??= officePaths();
    return known.get(asked.toLowerCase()) ?? asked;
  };
  const files = serveStatic({ root: OFFICE_FOLDER, rewriteRequestPath });
  return new Hono().get('/office/*', withHeaders(config, DAY), tagged, files);
}

/** Sets the headers of a file that was found. Other responses get theirs from the route that answers them. */
function withHeaders(config: PaneConfig, cacheControl: string): MiddlewareHandler {
  const headers = Object.entries({
    ...securityHeaders(!!config.tls),
    'content-security-policy': policyText(panePolicy(config)),
    'cache-control': cacheControl,
  });
  return async (context, next) => {
    await next();
    if (!context.res.ok) return;
    // The answer is sent in one piece: what waits for each piece to drain is never taken off the compressing stream again.
    context.res = new Response(await context.res.arrayBuffer(), context.res);
    for (const [name, value] of headers) context.res.headers.set(name, value);
    if (FUNCTIONS_FILE.test(context.req.path)) context.res.headers.set('access-control-allow-origin', '*');
  };
}
