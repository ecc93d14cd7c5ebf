import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCommand } from '../../../api/terminal/export.ts';
import { Refusal } from '../../../api/terminal/refusal.ts';
import * as world from '../../data/intake/draft/draft-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbook-export-'));
const database = join(folder, 'planbook.db');
beforeAll(() => {
  const ledger = world.draftWorld();
  world.published(ledger, { figure: world.figureOf('OLD', { cell: 'B3', indicator: 'TRADE', release: 'INTERNAL' }) });
  writeFileSync(database, ledger.client.serialize());
});
afterAll(() => rmSync(folder, { recursive: true }));

async function exported(...args: string[]): Promise<string> {
  let shown = '';
  const out = (text: string) => {
    shown += text;
  };
  const terminal = { language: 'ZH', out, error: () => undefined, database: () => database } as const;
  const planbook = new Command('planbook').exitOverride().configureOutput({ writeErr: () => undefined });
  exportCommand(planbook, terminal, 'planbook test');
  await planbook.parseAsync(['export', ...args], { from: 'user' });
  return shown;
}

test('figures are shown or written to a file, all of them or those that options name', async () => {
  const all = await exported();
  expect(all.trim().split('\r\n')).toHaveLength(3);
  expect(all).toContain(',planbook test\r\n');
  const path = join(folder, '数据.csv');
  expect(await exported(path)).toBe('');
  expect(readFileSync(path, 'utf8')).toBe(all);
  expect(await exported('--out', path, '--indicator', '进出口总额', '--release', '内部')).toBe('');
  const some = readFileSync(path, 'utf8');
  expect([some.trim().split('\r\n').length, some]).toEqual([2, expect.stringContaining('进出口总额')]);
  await expect(exported('--as-of', '2024-07-19')).rejects.toThrow(/2024-07-20/);
});

test('SDMX-CSV has the names that are asked for, which no other format has', async () => {
  const [header, row] = (await exported('--format', 'sdmx-csv', '--labels', 'both')).split('\r\n');
  expect([header, row]).toEqual([
    expect.stringContaining(',REF_AREA: 地区,'),
    expect.stringContaining('440309: 龙华区'),
  ]);
  await expect(exported('--format', 'sdmx-csv', '--labels', 'names')).rejects.toThrow(/id、name、both/);
  await expect(exported('--labels', 'name')).rejects.toThrow(/sdmx-csv/);
});

test('a name that is not known is refused with the nearest ones, and no file is written or changed', async () => {
  const path = join(folder, 'none.csv');
  await expect(exported('--indicator', '地区总产值', path)).rejects.toThrow(/地区生产总值/);
  await expect(exported('--measure', '没有', path)).rejects.toThrow(/GROWTH/);
  await expect(exported('--measure', '没有', path)).rejects.toBeInstanceOf(Refusal);
  await expect(exported('--format', 'xls', path)).rejects.toThrow(/csv/);
  expect(existsSync(path)).toBe(false);
});
