import { forget, keep, onKeptElsewhere, readKept } from './kept.ts';

const SESSION = 'session';

/**
 * The session of whoever signed in in a window of Excel. It is kept in memory, and in this browser where that is wished, in
 * the partition that Office names; never in the workbook, which others open.
 */
let session: string | undefined;
/** Whether whoever uses this pane wants sessions kept. */
let isWished = false;

/** The pane asks for the person of this session from now on; for nobody where it is undefined. */
export function takeSession(value: string | undefined): void {
  session = value;
  if (isWished && value !== undefined) keep(SESSION, value);
}

/**
 * The session by which the pane asks. One that is over is still sent, and refused: without it the answers would silently
 * be those for nobody, in which what is internal is missing.
 */
export function currentSession(): string | undefined {
  return session;
}

/** The header by which a question is asked for the person of a session; none without one, where a browser sends its cookie. */
export function sessionHeaders(value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { authorization: `Bearer ${value}` };
}

/** Whether this browser keeps the session for panes that are opened later. */
export function isSessionKept(): boolean {
  return session !== undefined && readKept(SESSION) === session;
}

/** Keeps the session for panes that are opened later, and the next ones, or does so no more. Answers whether it is kept. */
export function keepSession(isWanted: boolean): boolean {
  isWished = isWanted;
  if (isWanted && session !== undefined) keep(SESSION, session);
  else forget(SESSION);
  return isSessionKept();
}

/** A session was refused: a pane that is opened later does not begin with it. */
export function sessionRefused(): void {
  if (isSessionKept()) forget(SESSION);
}

/** Signs out of all panes of this browser that use the kept session. An empty text tells those that are open. */
export function endSession(): void {
  if (isSessionKept()) keep(SESSION, '');
  isWished = false;
  takeSession(undefined);
}

/** Begins with the session that was kept. Calls back when another pane has signed out of it, as this one then has too. */
export function startSession(signedOut: () => void): void {
  const kept = readKept(SESSION);
  isWished = Boolean(kept);
  if (kept) takeSession(kept);
  onKeptElsewhere(SESSION, () => {
    if (session === undefined || readKept(SESSION) !== '') return;
    takeSession(undefined);
    signedOut();
  });
}
