import { askAllAgain } from '../ask/answers.ts';
import { newsLine } from '../ask/news-line.ts';
import { takeSession } from '../ask/session.ts';
import { handedBack } from '../excel/office/dialog.ts';
import { forgetAnswers } from '../functions/start.ts';

/**
 * Signs in in a window that Excel opens, whose page hands back a session. The pane itself may be a frame on Microsoft's
 * site, from which browsers send no cookies.
 */
export async function signInByDialog(): Promise<boolean> {
  const session = await handedBack(`${location.origin}/sign-in?dialog=1`);
  if (session === undefined) return false;
  takeSession(session);
  newsLine.renew();
  // Formulas keep their values until they are refreshed. What is asked from now on is asked for whoever signed in.
  forgetAnswers();
  askAllAgain();
  return true;
}
