import { afterEach, expect, test, vi } from 'vitest';
import { askerOf, Refused } from '../../../addin/ask/client.ts';
import { LatestRevision } from '../../../addin/ask/operations.ts';
import { takeSession } from '../../../addin/ask/session.ts';

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
