import type { CDPSession, Page } from 'playwright-core';
import { loanOf } from './loan.ts';

/** A request to an address that the test answers itself. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
}

interface Place {
  readonly ending: RegExp;
  readonly pattern: string;
  readonly answer: (asked: Asked) => { contentType: string; body: Buffer };
}

interface Answering {
  readonly session: Promise<CDPSession>;
  readonly places: Place[];
}

const answering = new WeakMap<Page, Answering>();

/**
 * Answers the page's requests for `path`, where `*` stands for a name. Unlike a route, which stops each request of a page
 * and turns its cache off, this stops no others.
 */
export async function answerAt(page: Page, path: string, answer: Place['answer']): Promise<void> {
  const { session, places } = answering.get(page) ?? startAnswering(page);
  const ending = new RegExp(`^${path.replaceAll('*', '[^/]*')}$`);
  places.push({ ending, pattern: `*${path}`, answer });
  await (await session).send('Fetch.enable', { patterns: places.map(({ pattern }) => ({ urlPattern: pattern })) });
}

function startAnswering(page: Page): Answering {
  const places: Place[] = [];
  const session = page.context().newCDPSession(page);
  const started = { session: session.then((cdp) => answerWith(cdp, places)), places };
  answering.set(page, started);
  loanOf(page).atEnd(async () => {
    answering.delete(page);
    await (await session).detach();
  });
  return started;
}

function answerWith(session: CDPSession, places: readonly Place[]): CDPSession {
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { url, method, postData } = request;
    const place = places.find(({ ending }) => ending.test(new URL(url).pathname));
    const ended = place
      ? session.send('Fetch.fulfillRequest', fulfilled(requestId, place.answer({ url, method, body: postData })))
      : session.send('Fetch.continueRequest', { requestId });
    // A page that is closed meanwhile no longer waits.
    ended.catch(() => undefined);
  });
  return session;
}

function fulfilled(requestId: string, { contentType, body }: ReturnType<Place['answer']>) {
  return {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: contentType }],
    body: body.toString('base64'),
  };
}
