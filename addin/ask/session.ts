/**
 * The session of whoever signed in in a window of Excel. It is kept in memory alone: not in the workbook, which others open,
 * nor in the browser's storage, which outlives the pane.
 */
let session: string | undefined;

/** The pane asks for the person of this session from now on. */
export function takeSession(value: string): void {
  session = value;
}

/** The server no longer takes this session. One that was taken since stays. */
export function forgetSession(value: string | undefined): void {
  if (session === value) session = undefined;
}

export function currentSession(): string | undefined {
  return session;
}

/** The header by which a question is asked for the person of a session; none without one, where a browser sends its cookie. */
export function sessionHeaders(value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { authorization: `Bearer ${value}` };
}
