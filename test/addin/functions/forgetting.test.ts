import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Batch, type BatchAnswer } from '../../../addin/functions/batch.ts';

/** The server's answer to a key. */
interface Answered {
  cells: { ACTUAL?: number };
}

type Answer = (value: number, revision?: number) => void;

/** The requests that were sent. The test decides when each is answered. */
const requests: Answer[] = [];
const KEY = { indicator: 'GDP' };

function batch(): Batch<typeof KEY, Answered> {
  return new Batch(
    (keys) =>
      new Promise<BatchAnswer<Answered>>((resolve) => {
        requests.push((value, revision = 1) =>
          resolve({
            revision: `${revision}:0123456789abcdef`,
            answers: keys.map(() => ({ cells: { ACTUAL: value } })),
          }),
        );
      }),
  );
}

/** The request at this place in the order of sending, counted from 0. */
function request(place: number): Answer {
  const found = requests[place];
  if (!found) throw new Error(`Only ${requests.length} requests were sent.`);
  return found;
}

const sent = () => vi.advanceTimersByTimeAsync(100);

beforeEach(() => {
  requests.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer to what was asked before everything was forgotten goes to who asked and is not kept', async () => {
  const asked = batch();
  const early = asked.answer(KEY, 'ACTUAL');
  await sent();
  asked.forget();
  request(0)(9);
  expect(await early).toEqual({ cells: { ACTUAL: 9 } });
  const late = asked.answer(KEY, 'ACTUAL');
  await sent();
  expect(requests).toHaveLength(2);
  request(1)(9.2);
  expect(await late).toEqual({ cells: { ACTUAL: 9.2 } });
});

test('a key asked after everything was forgotten does not wait for the request that was sent before', async () => {
  const asked = batch();
  const early = asked.answer(KEY, 'ACTUAL');
  await sent();
  asked.forget();
  const late = asked.answer(KEY, 'ACTUAL');
  await sent();
  expect(requests).toHaveLength(2);
  request(1)(9.2);
  request(0)(9);
  expect([await early, await late]).toEqual([{ cells: { ACTUAL: 9 } }, { cells: { ACTUAL: 9.2 } }]);
  expect(await asked.answer(KEY, 'ACTUAL')).toEqual({ cells: { ACTUAL: 9.2 } });
});

test('an answer of a revision that is no longer the latest seen is not kept', async () => {
  const asked = batch();
  const early = asked.answer(KEY, 'ACTUAL');
  await sent();
  asked.saw('2:0123456789abcdef');
  request(0)(9, 1);
  expect(await early).toEqual({ cells: { ACTUAL: 9 } });
  const late = asked.answer(KEY, 'ACTUAL');
  await sent();
  expect(requests).toHaveLength(2);
  request(1)(9.2, 2);
  expect(await late).toEqual({ cells: { ACTUAL: 9.2 } });
});
