import { afterEach, expect, test, vi } from 'vitest';
import { askerOf, Refused } from '../../../addin/ask/client.ts';
import { LatestRevision } from '../../../addin/ask/operations.ts';
import { currentSession, forgetSession, takeSession } from '../../../addin/ask/session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  forgetSession(currentSession());
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

test('a pane asks for whoever signed in, and no longer once the server does not take the session', async () => {
  const sent = serverOf('new');
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  takeSession('new');
  await ask(LatestRevision, {});
  takeSession('old');
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  await expect(ask(LatestRevision, {})).rejects.toThrow(Refused);
  expect(sent).toEqual([null, 'Bearer new', 'Bearer old', null]);
});

test('a question of before that is refused does not take the session of somebody who signed in since', async () => {
  serverOf('new');
  takeSession('old');
  const before = ask(LatestRevision, {});
  takeSession('new');
  await expect(before).rejects.toThrow(Refused);
  expect(currentSession()).toBe('new');
});
