import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toldPieces } from '../../../api/terminal/progress.ts';

test('whoever waits for a long file is told how much of its three readings is done, and never that all is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-progress-'));
  try {
    const path = join(folder, 'long.csv');
    writeFileSync(path, Buffer.alloc(2_000_000, 'x'));
    const told: string[] = [];
    const pieces = toldPieces(path, {
      language: 'ZH',
      out: () => undefined,
      error: () => undefined,
      progress: (text) => told.push(text),
    });
    const sizes = [1, 2, 3].map(() => [...pieces()].reduce((sum, { length }) => sum + length, 0));
    expect(sizes).toEqual([2_000_000, 2_000_000, 2_000_000]);
    expect(told).toEqual(['16%', '33%', '50%', '66%', '83%', '99%'].map((done) => `正在读入：${done}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
