import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { itemsOf } from '../../../../../data/intake/draft/item-file.ts';
import { openLedger } from '../../../../../data/ledger/ledger.ts';
import { sha256 } from '../../../../../data/ledger/log/digest.ts';
import { fileBytes } from '../../../../../data/ledger/log/file.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import * as world from '../draft-world.ts';
import { monthlySheet, SHEET_FIGURES } from './monthly-sheet.ts';

/** How often each way is tried: `PLANBOOK_KILLS=10` kills sixty times. */
const TIMES = Number(process.env['PLANBOOK_KILLS'] ?? 1);
const HOLDER = fileURLToPath(new URL('import-holder.ts', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-kill-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports in another process until that is killed, by itself or some time after its first draft. Answers how many it told. */
async function importedUntilKilled(how: string, { path, last }: { path: string; last: number }): Promise<number> {
  const child = spawn(process.execPath, [HOLDER, how, path, String(last)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (text: Buffer) => {
    if (out === '' && how === 'outside') setTimeout(() => child.kill('SIGKILL'), last);
    out += String(text);
  });
  const signal = await new Promise((resolve) => child.once('close', (_, killedBy) => resolve(killedBy)));
  expect(signal).toBe('SIGKILL');
  return out.split('\n').length - 1;
}

const WAYS = Array.from({ length: TIMES }, (_, time) => [
  ['files', time + 1, 0],
  ['entries', time + 1, 0],
  ['commit', time + 1, 1],
  // Milliseconds after the first draft; one may be committed that was not printed.
  ...[5, 19, 43].map((ms) => ['outside', ms + 11 * time, undefined]),
]).flat() as ['files' | 'entries' | 'commit' | 'outside', number, 0 | 1 | undefined][];

test.each(TIMES === 1 ? [WAYS[1], WAYS[3]].flatMap((way) => (way ? [way] : [])) : WAYS)(
  'a process killed as it imports (%s, %i) leaves each draft whole, with its file, or nothing of it',
  async (how, last, untold) => {
    const path = join(mkdtempSync(join(folder, 'l-')), 'ledger.db');
    world.draftWorld(openLedger(path)).close();
    const told = await importedUntilKilled(how, { path, last });
    const ledger = openLedger(path);
    onTestFinished(() => ledger.close());
    const drafts = Array.from({ length: Number(ledger.value('SELECT count(*) FROM drafts')) }, (_, place) => place + 1);
    expect([untold ?? 0, untold ?? 1]).toContain(drafts.length - told);
    for (const number of drafts) {
      const { items, file, state } = world.draftOf(ledger, number);
      expect(state).toBe('OPEN');
      const figures = [...itemsOf(ledger, items)].filter(({ line }) => 'figure' in line);
      expect(figures).toHaveLength(SHEET_FIGURES);
      expect(fileBytes(ledger, file ?? '')?.equals(monthlySheet(number))).toBe(true);
    }
    expect(fileBytes(ledger, sha256(monthlySheet(drafts.length + 1)))).toBeUndefined();
    expect(verify(ledger)).toEqual([]);
  },
);
