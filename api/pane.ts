import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { Config } from './config.ts';
import { panePolicy, policyText, securityHeaders } from './headers.ts';

/** Microsoft's own files, unmodified and in their own layout, as their licence asks. */
const OFFICE_FOLDER = fileURLToPath(new URL('../node_modules/@microsoft/office-js/dist', import.meta.url));
/** Where the built page names office.js. */
const OFFICE_JS_MARK = '/office/office.js';
/** Excel on the web reads these from a page of its own (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). */
const FUNCTIONS_FILE = /^\/functions[^/]*\.js(?:on)?$/;
const YEAR_S = 31_536_000;
const DAY_S = 86_400;

type Listener = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the built pane at `/` and office.js under `/office/`; everything else goes to `next`. */
export function paneFiles(folder: string, config: Pick<Config, 'officeJs' | 'frameAncestors' | 'tls'>): Listener {
  const headers = { ...securityHeaders(!!config.tls), 'content-security-policy': policyText(panePolicy(config)) };
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(
    OFFICE_JS_MARK,
    config.officeJs.replaceAll('&', '&amp;'),
  );
  const setHeaders = (response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  // Vite names what is under assets/ by its content.
  const assets = sirv(join(folder, 'assets'), { maxAge: YEAR_S, immutable: true, setHeaders });
  const others = sirv(folder, {
    etag: true,
    ignores: ['index.html', 'assets'],
    setHeaders: (response, path) => {
      setHeaders(response);
      if (FUNCTIONS_FILE.test(path)) response.setHeader('access-control-allow-origin', '*');
    },
  });
  const office = sirv(OFFICE_FOLDER, { etag: true, maxAge: DAY_S, setHeaders });
  return (request, response, next) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') next();
    else if (path === '/' || path === '/index.html') sendPage(response, page, setHeaders);
    else if (path.startsWith('/assets/')) below('/assets', assets)(request, response, next);
    else if (path.startsWith('/office/')) below('/office', office)(request, response, next);
    else others(request, response, next);
  };
}

function sendPage(response: ServerResponse, page: string, setHeaders: (response: ServerResponse) => void): void {
  setHeaders(response);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(page);
}

/** A listener for the addresses below a prefix, which sees them without it. */
function below(prefix: string, listener: Listener): Listener {
  return (request, response, next) => {
    const whole = request.url ?? '';
    request.url = whole.slice(prefix.length);
    listener(request, response, () => {
      request.url = whole;
      next();
    });
  };
}
