import { askAllAgain } from '../ask/answers.ts';
import { currentSession, takeSession } from '../ask/session.ts';

/** Ends the session: the pane forgets its own, and a browser is told to forget its cookie. */
export async function signOut(): Promise<void> {
  if (currentSession() === undefined) {
    const headers = { 'content-type': 'application/json' };
    await fetch('/sign-out', { method: 'POST', headers, body: '{}' });
  }
  takeSession(undefined);
  askAllAgain();
}
