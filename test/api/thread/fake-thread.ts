import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ToThread } from '../../../api/thread/message.ts';
import type { Proposal } from '../../../data/intake/act.ts';

/** A query thread of the tests: `do` in its address says what it does. The test opens the gate by which requests wait. */
const { gate } = workerData as { gate: SharedArrayBuffer };
const opened = new Int32Array(gate);
const tell = (message: FromThread) => parentPort?.postMessage(message);

/** An act of the tests, which asks to erase a file of this digest. */
function erasing(digest: string): Proposal {
  return { act: 'erase', given: { thing: { of: 'FILE', digest }, reason: '误传' }, by: { person: null } };
}

function run(path: string): string {
  if (path.startsWith('/wait')) Atomics.wait(opened, 0, 0);
  if (path === '/for-ever') Atomics.wait(opened, 1, 0);
  if (path === '/gone') process.exit();
  if (path === '/broken') throw new Error('The thread is broken.');
  if (path === '/memory') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, place) => `${place} of ${kept.length}`));
  }
  return path;
}

/** Takes a while to close, and notes where another closes meanwhile. */
function close(): void {
  if (Atomics.add(opened, 2, 1) > 0) Atomics.store(opened, 3, 1);
  setTimeout(() => {
    Atomics.sub(opened, 2, 1);
    parentPort?.close();
  }, 20);
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'STATE') tell({ kind: 'STATE', state: { status: 'ok' } });
  else if (message.kind === 'CLOSE') close();
  else if (message.kind === 'ASK' && 'url' in message.request) {
    const path = new URL(message.request.url).searchParams.get('do') ?? '';
    const acts = path.startsWith('/act') ? path.split('-').slice(1) : [];
    const next = acts[message.done.length];
    if (path.endsWith('heavy') && !message.mayBeHeavy) {
      Atomics.add(opened, 4, 1);
      tell({ kind: 'HEAVY' });
    } else if (next !== undefined) tell({ kind: 'WRITE', proposal: erasing(next) });
    else if (acts.length > 0) {
      const body = new TextEncoder().encode(JSON.stringify(message.done.map(({ written }) => written))).buffer;
      tell({ kind: 'ANSWER', answer: { status: 200, headers: [], body } });
    } else {
      const body = new TextEncoder().encode(`${run(path)} ${new TextDecoder().decode(message.request.body)}`).buffer;
      const headers: [string, string][] = path === '/json' ? [['content-type', 'application/json']] : [];
      tell({ kind: 'ANSWER', answer: { status: 200, headers, body } });
      if (path === '/answered-broken') throw new Error('The thread is broken behind its answer.');
      if (path === '/answered-gone') process.exit();
    }
  }
});
tell({ kind: 'STATE', state: { status: 'ok' } });
