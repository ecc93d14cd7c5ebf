import { afterEach, expect, test, vi } from 'vitest';
import { askerOf, Refused } from '../../../addin/ask/client.ts';
import { LatestRevision } from '../../../addin/ask/operations.ts';
import { currentSession, endSession, keepSession, startSession, takeSession } from '../../../addin/ask/session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  takeSession(undefined);
});

/** Lets a server take one session alone, and answers the credentials that it was sent. */
function serverOf(good: string): (string | null)[] {
  const sent: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_address: string, { headers }: { headers: Record<string, string> }) => {
    const authorization = headers['authorization'] ?? null;
    sent.push(authorization);
    if (authorization === `Bearer ${good}`) return Response.json({ data: { revision: null } });
    const errors = [{ message: '请重新登录。', extensions: { code: 'UNAUTHENTICATED' } }];
    return Response.json({ errors }, { status: 401 });
  });
  return sent;
}

const ask = askerOf({ endpoint: 'https://planbook.example.gov.cn/graphql', language: () => 'zh-CN' });

test('a pane asks for whoever signed in, and not silently for nobody once that session is over', async () => {
  const sent = serverOf('new');
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  takeSession('old');
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  takeSession('new');
  await ask(LatestRevision, {});
  expect(sent).toEqual([null, 'Bearer old', 'Bearer old', 'Bearer new']);
});

/** A browser that keeps texts, unless its storage is closed. */
function browserOf(isOpen = true): Map<string, string> {
  const kept = new Map<string, string>();
  const closed = () => {
    throw new DOMException('closed', 'SecurityError');
  };
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: isOpen ? (slot: string) => kept.get(slot) ?? null : closed,
    setItem: isOpen ? (slot: string, text: string) => kept.set(slot, text) : closed,
    removeItem: isOpen ? (slot: string) => kept.delete(slot) : closed,
  });
  vi.stubGlobal('Office', { context: { partitionKey: 'own/' } });
  return kept;
}

test('a session is kept for later panes on wish alone, in the partition that Office names, until it is refused', async () => {
  const kept = browserOf();
  serverOf('new');
  takeSession('old');
  expect([...kept]).toEqual([]);
  expect(keepSession(true)).toBe(true);
  expect([...kept]).toEqual([['own/planbook.session', 'old']]);
  takeSession(undefined);
  startSession(() => undefined);
  expect(currentSession()).toBe('old');
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  expect([...kept]).toEqual([]);
  expect(currentSession()).toBe('old');
  // Whoever signs in again still wants it.
  takeSession('new');
  expect([...kept]).toEqual([['own/planbook.session', 'new']]);
  endSession();
});

test('whoever signs out in one pane is signed out in the others of the browser', () => {
  const kept = browserOf();
  const signedOut = vi.fn();
  startSession(signedOut);
  takeSession('mine');
  keepSession(true);
  // Another pane does it like this, and the browser tells its change.
  kept.set('own/planbook.session', '');
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'own/planbook.session' }));
  expect(currentSession()).toBeUndefined();
  expect(signedOut).toHaveBeenCalledOnce();
  takeSession('mine');
  keepSession(true);
  endSession();
  expect([currentSession(), kept.get('own/planbook.session')]).toEqual([undefined, '']);
});

test('where the browser keeps nothing the session lasts as long as the pane', () => {
  browserOf(false);
  startSession(() => undefined);
  takeSession('mine');
  expect(keepSession(true)).toBe(false);
  expect(currentSession()).toBe('mine');
  endSession();
  expect(currentSession()).toBeUndefined();
});
