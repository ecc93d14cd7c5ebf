import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../../api/command.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { draftWorld } from '../../data/intake/draft/draft-world.ts';

/** A ledger file of one figure, and the command line beside it. */
function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'planbook.db');
  const ledger = draftWorld(openLedger(path));
  const figure = ledger.value(`SELECT '1.6.' || substr(id, 1, 8) FROM revisions`);
  ledger.close();
  vi.stubEnv('PLANBOOK_DB', path);
  onTestFinished(() => void vi.unstubAllEnvs());
  const command = async (...words: string[]) => {
    const said: string[] = [];
    const status = await run(words, {
      ...{ language: 'ZH', out: (text) => void said.push(text), error: (text) => void said.push(text) },
    });
    return { status, said: said.join('') };
  };
  return { command, figure: String(figure) };
}

test('a correction is undone on the command line once, and the ledger is what its log says', async () => {
  const { command, figure } = commandLine();
  await command('correct', figure, '101', '--ground', '函1');
  await command('publish', '1');
  const undone = await command('undo', '1', '--reason', '函1 有误');
  expect(undone).toEqual({ status: 0, said: expect.stringMatching(/^草稿 1 的入库已由草稿 2 撤销，修订号 3:/) });
  expect(await command('undo', '1')).toEqual({ status: 1, said: expect.stringContaining('已由第2号草稿撤销') });
  expect((await command('draft', '2')).said).toContain('101亿元 → 100亿元');
  expect((await command('entries')).said).toContain('[撤销]');
  expect((await command('verify')).status).toBe(0);
});

test('an hour that somebody agreed on is cancelled before somebody else decides', async () => {
  const { command, figure } = commandLine();
  await command('person', 'add', 'wangwu', '--name', '王五', '--role', 'publisher');
  await command('correct', figure, '101', '--ground', '函1');
  await command('publish', '1', '--at', '2026-12-01T09:00:00+08:00', '--person', 'wangwu');
  expect(await command('decide', '1', '1', '102')).toEqual({
    status: 1,
    said: expect.stringMatching(/^审定入库时间已由王五定于 2026-12-01 09:00.*planbook publish 1 --cancel\n$/),
  });
  expect((await command('decide', '1', '1', '102', '--person', 'wangwu')).status).toBe(0);
  expect((await command('draft', '1')).said).toContain('已定于 2026-12-01 09:00');
  expect((await command('publish', '1', '--cancel')).said).toBe('草稿 1 的定时已取消，草稿仍未入库。\n');
  expect((await command('decide', '1', '1', '103')).status).toBe(0);
});
