import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { guarded } from '../../api/http/connection.ts';
import { HTTP_LIMITS } from '../../api/http/http-limits.ts';

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [
    'a file that is saved goes on as long as enough of it is read',
    'attachment; filename="a.csv"',
    [2e6, 1e6, 1e6],
    false,
  ],
  ['a file of which too little is read is cut off', 'attachment; filename="a.csv"', [2e6, 1e6, 999_999], true],
  ['a file of which nothing is read is cut off', 'attachment; filename="a.csv"', [0], true],
  ['any other answer is cut off when its time is over, however much is read', '', [5e6], true],
])('%s', (_, disposition, read, isCut) => {
  vi.useFakeTimers();
  const socket = new Socket();
  let bytes = 0;
  Object.defineProperty(socket, 'bytesWritten', { get: () => bytes });
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: 'GET', url: '/files/x', httpVersion: '1.1', headers: { host: 'localhost' } });
  const response = new ServerResponse(request);
  const guard = { limits: HTTP_LIMITS, isTls: false, security: {}, refused: () => undefined };
  guarded(() => undefined, guard)(request, response);
  if (disposition) response.setHeader('content-disposition', disposition);
  const spans = [HTTP_LIMITS.requestMs + HTTP_LIMITS.answerMs, HTTP_LIMITS.answerMs, HTTP_LIMITS.answerMs];
  for (const [place, more] of read.entries()) {
    expect(socket.destroyed).toBe(false);
    bytes += more;
    vi.advanceTimersByTime(spans[place] ?? 0);
  }
  expect(socket.destroyed).toBe(isCut);
});
