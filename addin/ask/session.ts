/**
 * The session of whoever signed in in a window of Excel. It is kept in memory alone: not in the workbook, which others open,
 * nor in the browser's storage, which outlives the pane.
 */
let session: string | undefined;

/** The pane asks for the person of this session from now on; for nobody where it is undefined. */
export function takeSession(value: string | undefined): void {
  session = value;
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
