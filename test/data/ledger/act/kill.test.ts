import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../../../data/ledger/ledger.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { findNamed } from '../../../../data/ledger/revision.ts';

/** How often each way is tried: `PLANBOOK_KILLS=10` kills sixty times. */
const TIMES = Number(process.env['PLANBOOK_KILLS'] ?? 1);
const HOLDER = fileURLToPath(new URL('../ledger-holder.ts', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-kill-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Publishes in another process until that is killed, by itself or some time after its first revision. Answers what it printed. */
async function publishedUntilKilled(how: string, { path, last }: { path: string; last: number }): Promise<string[]> {
  const child = spawn(process.execPath, [HOLDER, how, path, String(last)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (text: Buffer) => {
    if (out === '' && how === 'publish') setTimeout(() => child.kill('SIGKILL'), last);
    out += String(text);
  });
  const signal = await new Promise((resolve) => child.once('close', (_, killedBy) => resolve(killedBy)));
  expect(signal).toBe('SIGKILL');
  return out.split('\n').slice(0, -1);
}

const WAYS = Array.from({ length: TIMES }, (_, time) => [
  ['append', time + 1, 0],
  ['apply', time + 1, 0],
  ['commit', time + 1, 1],
  // Milliseconds after the first revision; one may be committed that was not printed.
  ...[3, 11, 29].map((ms) => ['publish', ms + 7 * time, undefined]),
]).flat() as ['append' | 'apply' | 'commit' | 'publish', number, 0 | 1 | undefined][];

test.each(TIMES === 1 ? WAYS.slice(0, 4) : WAYS)(
  'a process killed as it publishes (%s, %i) leaves what it had told, each draft published whole or not at all',
  async (how, last, untold) => {
    const path = join(mkdtempSync(join(folder, 'l-')), 'ledger.db');
    const told = await publishedUntilKilled(how, { path, last });
    const ledger = openLedger(path);
    onTestFinished(() => ledger.close());
    expect(told.map((name) => typeof findNamed(ledger, name))).toEqual(told.map(() => 'object'));
    expect([untold ?? 0, untold ?? 1]).toContain(ledger.latest - told.length);
    expect(ledger.prepared('SELECT state, version, revision FROM drafts ORDER BY number').all()).toEqual(
      Array.from({ length: ledger.latest }, (_, place) => ({ state: 'PUBLISHED', version: 2, revision: place + 1 })),
    );
    expect(verify(ledger)).toEqual([]);
  },
);
