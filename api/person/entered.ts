import { newSession, paneSession } from '../../data/ledger/person/asker.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { languageOf } from '../http/language.ts';
import { sessionCookie } from './credentials.ts';
import type { Found } from './door.ts';
import type { Entrance } from './entrance.ts';
import { escaped, officeScript, pageHeaders, pageHtml } from './page.ts';

/** Somebody who signs in, and how. */
export interface Entering {
  readonly person: Found;
  readonly request: Request;
  readonly now: Date;
  /** The session that the browser has already; a new one by default. */
  readonly session?: string;
}

/** The header that gives the browser of somebody who signed in a session. */
function sessionHeader(entrance: Entrance, { person, request, now }: Entering): [string, string] {
  return ['set-cookie', sessionCookie(newSession(entrance.key, person, now), request.headers, entrance)];
}

/**
 * The page after the way back from an OpenID provider. It goes on to the pane by itself: a redirect from here would still
 * be one from the provider's site, for which browsers send no session.
 */
export function enteredFromProvider(entrance: Entrance, entering: Entering): Response {
  const language = languageOf(entering.request);
  const say = officeWords(language).page;
  const body = `<p><a href="/">${escaped(say.toPane)}</a></p>`;
  const html = pageHtml({ title: say.goingOn, body, head: '<meta http-equiv="refresh" content="0;url=/">' }, language);
  const headers = new Headers(pageHeaders({}));
  headers.append(...sessionHeader(entrance, entering));
  return new Response(html, { headers });
}

/**
 * Hands the session to the pane that opened the window. Office gives the message to nobody but a page of this server: by
 * default it goes to the origin of this very page.
 */
const HAND_OVER =
  "Office.onReady(function(){var ui=Office.context&&Office.context.ui;if(ui&&ui.messageParent)ui.messageParent(document.querySelector('meta[name=planbook-session]').content)})";

/**
 * The page after somebody signed in in a window that Excel opened. It hands the pane a session of its own, which the pane
 * sends itself: browsers send no cookie from the frame in which Excel on the web shows it.
 */
export function enteredInDialog(entrance: Entrance, entering: Entering, officeJs: string): Response {
  const language = languageOf(entering.request);
  const say = officeWords(language).page;
  const { key } = entrance;
  const { person, request, now, session = newSession(key, person, now) } = entering;
  const head = `<meta name="planbook-session" content="${paneSession(key, session)}">${officeScript(officeJs)}`;
  const html = pageHtml({ title: say.backToExcel, body: `<script>${HAND_OVER}</script>`, head }, language);
  const headers = new Headers(pageHeaders({ officeJs, own: HAND_OVER }));
  if (entering.session === undefined) headers.append('set-cookie', sessionCookie(session, request.headers, entrance));
  return new Response(html, { headers });
}

/** The answer to whoever signed in by a password on a page, which leads to the pane, or by a program. */
export function entered(entrance: Entrance, entering: Entering, isProgram: boolean): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  headers.append(...sessionHeader(entrance, entering));
  if (isProgram) return Response.json({ name: entering.person.name }, { headers });
  headers.set('location', '/');
  return new Response(null, { status: 303, headers });
}
