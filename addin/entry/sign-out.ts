import { askAllAgain } from '../ask/answers.ts';
import { newsLine } from '../ask/news-line.ts';
import { currentSession, endSession } from '../ask/session.ts';

/**
 * Ends the session: the pane forgets its own, in this browser too, and the browser its cookie, which the window of Excel
 * would go on with.
 */
export async function signOut(): Promise<void> {
  const isPane = currentSession() !== undefined;
  endSession();
  try {
    const headers = { 'content-type': 'application/json' };
    await fetch('/sign-out', { method: 'POST', headers, body: '{}' });
  } catch (fault) {
    // The pane itself is signed out already.
    if (!isPane) throw fault;
  } finally {
    if (isPane) newsLine.renew();
    askAllAgain();
  }
}
