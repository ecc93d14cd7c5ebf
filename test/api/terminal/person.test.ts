import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from '../../../api/command.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { addRevision } from '../../../data/ledger/revision.ts';
import { temporaryFolder } from '../folder.ts';

async function ran(...args: string[]): Promise<[status: number, told: string]> {
  let told = '';
  const write = (text: string) => {
    told += text;
  };
  const status = await run(args, { language: 'ZH', out: write, error: write });
  return [status, told];
}

test('people and tokens are added, listed and ended on the command line, by whoever may', async () => {
  const db = join(temporaryFolder(), 'planbook.db');
  vi.stubEnv('PLANBOOK_DB', db);
  vi.stubEnv('PLANBOOK_PUBLIC_URL', 'https://planbook.example.gov.cn');
  vi.stubEnv('PLANBOOK_OIDC_ISSUER', 'https://sso.example.gov.cn');
  vi.stubEnv('PLANBOOK_OIDC_CLIENT', 'planbook');
  vi.stubEnv('PLANBOOK_OIDC_SECRET', 'a secret');
  try {
    const ledger = openLedger(db);
    addRevision(ledger, {}, [{ district: { code: '440309', name: '龙华区', nameEn: 'Longhua', position: 1 } }]);
    ledger.close();
    const add = ['person', 'add', 'lisi', '--name', '李四', '--role'];
    expect(await ran(...add, '填报', '--district', '龙华区')).toEqual([
      0,
      expect.stringMatching(
        /^已添加李四\(lisi\)。\n.+：https:\/\/planbook\.example\.gov\.cn\/sign-in\?link=[\w-]{43}\n$/,
      ),
    ]);
    expect(await ran('person', 'list')).toEqual([0, '1\tlisi\t李四\t填报(440309)\t未设密码\n']);
    expect(await ran(...add, '填报')).toEqual([1, expect.stringContaining('“lisi”已有人用')]);
    expect(await ran(...add, '总管')).toEqual([2, expect.stringContaining('没有“总管”这种权限')]);
    expect(await ran('person', 'add', 'b', '--name', '乙', '--role', 'READER', '--district', '440399')).toEqual([
      2,
      expect.stringContaining('没有代码为“440399”的地区'),
    ]);
    const made = ['token', 'add', '大屏', '--role', 'reader', '--until'];
    expect(await ran(...made, '2999-12-31', '--person', 'lisi')).toEqual([
      1,
      expect.stringMatching(/^您没有管理人员和令牌的权限，.+\n$/),
    ]);
    expect(await ran('person', 'change', 'lisi', '--role', 'STEWARD')).toEqual([0, '已更改李四(lisi)。\n']);
    expect(await ran(...made, '2999-12-31', '--person', 'LISI')).toEqual([
      0,
      expect.stringMatching(/^第1号令牌“大屏”，只显示这一次：planbook_[\w-]{43}\n$/),
    ]);
    expect(await ran(...made, '2020-01-01')).toEqual([2, expect.stringContaining('不是将来的日期')]);
    expect(await ran(...made, '2999-02-30')).toEqual([2, expect.stringContaining('期限“2999-02-30”')]);
    expect(await ran(...made, '明年')).toEqual([2, expect.stringContaining('期限“明年”')]);
    expect(await ran('token', 'list')).toEqual([0, '1\t大屏\t查阅(全部地区)\t有效至2999-12-31\n']);
    expect(await ran('token', 'end', '1')).toEqual([0, '已停用第1号令牌“大屏”。\n']);
    expect((await ran('person', 'reset', 'lisi'))[1]).toContain('/sign-in?link=');
    expect((await ran('person', 'list'))[1]).toContain('未设密码');
    const tie = ['person', 'change', 'lisi', '--subject'];
    expect(await ran(...tie, '7c1f-李四')).toEqual([0, '已更改李四(lisi)。\n']);
    expect((await ran('person', 'list'))[1]).toContain('可登录');
    expect(await ran(...tie, 'a\tb')).toEqual([2, expect.stringContaining('账号标识“a\tb”不能用')]);
    const wangwu = ['person', 'add', 'wangwu', '--name', '王五', '--role', '查阅', '--subject'];
    expect(await ran(...wangwu, '7c1f-李四')).toEqual([1, expect.stringContaining('已绑定人员“lisi”')]);
    expect((await ran('person', 'change', 'lisi', '--no-subject'))[0]).toBe(0);
    expect((await ran(...wangwu, '7c1f-李四'))[0]).toBe(0);
    expect(await ran('person', 'end', 'lisi')).toEqual([0, expect.stringContaining('已停用李四(lisi)')]);
    expect(await ran('person', 'reset', 'lisi')).toEqual([1, expect.stringContaining('已停用，未作改动')]);
    expect(await ran('person', 'reset', 'nobody')).toEqual([1, expect.stringContaining('没有登录名为“nobody”')]);
    const after = openLedger(db);
    const people = after.prepared('SELECT kind, person FROM entries WHERE number > 2 ORDER BY number').all();
    after.close();
    expect(people).toEqual([
      { kind: 'PERSON', person: null },
      { kind: 'PERSON', person: null },
      { kind: 'TOKEN', person: 1 },
      { kind: 'TOKEN', person: null },
      { kind: 'PERSON', person: null },
      { kind: 'PERSON', person: null },
      { kind: 'PERSON', person: null },
      { kind: 'PERSON', person: null },
      { kind: 'PERSON', person: null },
    ]);
  } finally {
    vi.unstubAllEnvs();
  }
});
