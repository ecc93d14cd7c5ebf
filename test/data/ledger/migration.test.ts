import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KIT = join(ROOT, 'node_modules/drizzle-kit/bin.cjs');

test('the migrations say all that the tables say: another one would be empty', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-migrations-'));
  try {
    cpSync(join(ROOT, 'data/migrations'), folder, { recursive: true });
    const before = readdirSync(folder);
    const args = [
      'generate',
      '--dialect',
      'sqlite',
      '--schema',
      './data/ledger/store/*tables.ts',
      '--out',
      relative(ROOT, folder),
    ];
    const { stdout, stderr } = spawnSync(process.execPath, [KIT, ...args], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout + stderr).toContain('No schema changes');
    expect(readdirSync(folder)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
