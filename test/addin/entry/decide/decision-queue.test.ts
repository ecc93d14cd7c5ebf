import { expect, test } from 'vitest';
import type { ActFault } from '../../../../addin/ask/act.ts';
import { DecisionQueue, type Made } from '../../../../addin/entry/decide/decision-queue.ts';

class Away extends Error {}
class SignedOut extends Error {}

/** The answer of a server to one sending: the version that it then has, the faults, or what is thrown. */
type Reply = { version: number } | { faults: readonly ActFault[] } | Error;

/** A server that answers by these replies, and then by the next version. */
function office(replies: readonly Reply[] = [], unsent: readonly Made[] = []) {
  const sent: { made: Made; version: number }[] = [];
  const waiting: (() => void)[] = [];
  let kept: readonly Made[] = [];
  const queue = new DecisionQueue(
    {
      send: async (made, version) => {
        const reply = replies[sent.length] ?? { version: version + 1 };
        sent.push({ made, version });
        if (reply instanceof Error) throw reply;
        return 'faults' in reply
          ? { version: undefined, faults: reply.faults }
          : { version: reply.version, faults: [] };
      },
      stateOf: (fault) => (fault instanceof Away ? 'AWAY' : fault instanceof SignedOut ? 'SIGNED_OUT' : 'REFUSED'),
      whenBack: (_, heard) => void waiting.push(heard),
      done: () => undefined,
      keep: (made) => {
        kept = made;
      },
    },
    unsent,
  );
  const states = () => queue.all().map(({ state }) => state);
  const said = () => sent.map(({ made: { decision, items }, version }) => [decision, ...items, version]);
  const isBack = () => {
    for (const heard of waiting.splice(0)) heard();
  };
  return { queue, sent, states, said, kept: () => kept, isBack };
}

/** Lets all that is under way come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('decisions are sent one after the other, each upon the version that the one before it made', async () => {
  const { queue, said, states } = office();
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  queue.decide({ items: ['a'], decision: 'REJECT' });
  await settled();
  expect(said()).toEqual([
    ['ACCEPT', 'a', 5],
    ['REJECT', 'a', 6],
  ]);
  expect(states()).toEqual(['DONE', 'DONE']);
});

test('where somebody else decided in between, the next decision is made upon what is on show, so that it may be refused', async () => {
  const { queue, said } = office([{ version: 8 }]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  queue.decide({ items: ['b'], decision: 'ACCEPT' });
  await settled();
  expect(said()[1]).toEqual(['ACCEPT', 'b', 5]);
});

test('nothing is sent before it is known upon which version it was decided', async () => {
  const { queue, said } = office();
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  await settled();
  expect(said()).toEqual([]);
  queue.saw(3);
  await settled();
  expect(said()).toEqual([['ACCEPT', 'a', 3]]);
});

test('a decision that the server did not answer is kept, holds up those after it, and is sent again under the same name', async () => {
  const { queue, sent, states, kept, isBack } = office([new Away()]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  queue.decide({ items: ['b'], decision: 'REJECT', reason: '口径不同' });
  await settled();
  expect(states()).toEqual(['AWAY', 'QUEUED']);
  expect(kept()).toMatchObject([{ items: ['a'] }, { items: ['b'], reason: '口径不同' }]);
  isBack();
  await settled();
  expect(states()).toEqual(['DONE', 'DONE']);
  expect(sent[1]?.made.id).toBe(sent[0]?.made.id);
  expect(kept()).toEqual([]);
});

test('a decision whose answer was lost is sent again upon the version that it was made upon, by the next page too', async () => {
  const { queue, said, kept, isBack } = office([new Away(), new Away()]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  await settled();
  // The draft on show is read again, and has the decision already.
  queue.saw(6);
  isBack();
  await settled();
  const next = office([{ version: 6 }], kept());
  next.queue.saw(6);
  next.queue.decide({ items: ['b'], decision: 'ACCEPT' });
  await settled();
  expect([...said(), ...next.said()]).toEqual([
    ['ACCEPT', 'a', 5],
    ['ACCEPT', 'a', 5],
    ['ACCEPT', 'a', 5],
    ['ACCEPT', 'b', 6],
  ]);
});

test('decisions that a page left behind when somebody went to sign in are sent by the next page', async () => {
  const before = office([new SignedOut()]);
  before.queue.saw(5);
  before.queue.decide({ items: ['a'], decision: 'VALUE', value: '690.2' });
  await settled();
  expect(before.states()).toEqual(['SIGNED_OUT']);
  const { queue, sent } = office([], before.kept());
  queue.saw(5);
  await settled();
  expect(sent).toMatchObject([{ made: { items: ['a'], decision: 'VALUE', value: '690.2' } }]);
  expect(sent[0]?.made.id).toBe(before.sent[0]?.made.id);
});

test('a refused decision does not hold up the next, and can be made again upon what others decided, or left', async () => {
  const faults = [{ code: 'DECIDED_SINCE', message: '已由他人处理。', about: ['a'] }];
  const { queue, said, states } = office([{ faults }]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  queue.decide({ items: ['b'], decision: 'ACCEPT' });
  await settled();
  expect(states()).toEqual(['REFUSED', 'DONE']);
  queue.saw(9);
  const [refused] = queue.all();
  if (refused) queue.insist(refused);
  await settled();
  expect(said().at(-1)).toEqual(['ACCEPT', 'a', 9]);
  expect(states()).toEqual(['DONE', 'DONE']);
});

test('undoing takes back the last decision that was not taken back: one that never left is dropped, another is undone', async () => {
  const { queue, said } = office([{ version: 6 }, new SignedOut()]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  await settled();
  queue.decide({ items: ['b'], decision: 'ACCEPT' });
  await settled();
  expect(queue.undo()?.items).toEqual(['b']);
  expect(queue.undo()?.items).toEqual(['a']);
  expect(queue.undo()).toBeUndefined();
  await settled();
  expect(said().at(-1)).toEqual(['UNDECIDE', 'a', 6]);
});

test('what was decided about all items like one is taken back as a whole', async () => {
  const { queue, sent } = office();
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT', isOfAlike: true });
  await settled();
  queue.undo();
  await settled();
  expect(sent[1]?.made).toMatchObject({ items: ['a'], decision: 'UNDECIDE', isOfAlike: true });
});

test('a decision that may have arrived is first made certain of, and then taken back', async () => {
  const { queue, said, isBack } = office([new Away()]);
  queue.saw(5);
  queue.decide({ items: ['a'], decision: 'ACCEPT' });
  await settled();
  expect(queue.undo()?.items).toEqual(['a']);
  isBack();
  await settled();
  expect(said()).toEqual([
    ['ACCEPT', 'a', 5],
    ['ACCEPT', 'a', 5],
    ['UNDECIDE', 'a', 6],
  ]);
});
