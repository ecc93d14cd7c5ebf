import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../browser/page.ts';
import { gone, seen } from '../../browser/seen.ts';
import { Host } from '../../office/host.ts';
import { LTSC_2021, MICROSOFT_365, type Profile } from '../../office/profile.ts';
import { publishNews } from '../links/publish-news.ts';
import { type PaneServer, startPaneServer } from '../shell/pane-server.ts';
import { Officer } from './officer.ts';

/** Milliseconds for a step in a pane that six other windows may slow down. */
const CHAPTER_MS = 60_000;
const PROFILES: Profile[] = [LTSC_2021, MICROSOFT_365];

/** These chapters are one day at one workbook. Each goes on where the one before it stopped. */
describe.each(PROFILES)('a working day in $name', { timeout: CHAPTER_MS }, (profile) => {
  let browser: Browser;
  let server: PaneServer;
  let officer: Officer;
  const sheet = (name = 'Sheet1') => officer.book.sheet(name);
  /** The first table: goal against result, one row per measure. */
  const rows = () => officer.book.table(officer.book.tableNames[0] ?? '');
  const growth = (district: string) =>
    rows().rows.findIndex((_, at) => rows().get(at, '地区') === district && rows().get(at, '指标口径') === '同比增速');

  /** Expects that everything of the officer's own is as he left it. */
  const expectTheirs = () => {
    const row = growth('龙岗区');
    expect(rows().get(row, '牵头单位')).toBe('统计局');
    expect(sheet().format(rows().addressOf(row, '1-6月完成')).fillColor).toBe('#FFFF00');
    expect(sheet().attachments.text('note', rows().addressOf(row, '年度目标'))).toBe('与区长核对');
    expect(sheet().get('A1')).toBe('龙岗区发改局 半年分析');
    expect(sheet('汇总').formula('B1')).toContain(`=AVERAGE(${rows().name}[`);
    expect(rows().column('地区')).toEqual(['坪山区', '龙岗区', '龙岗区', '光明区']);
  };

  beforeAll(async () => {
    browser = await openBrowser();
    server = await startPaneServer();
    officer = new Officer(browser, server, new Host({ profile }));
    sheet().set('A1', '龙岗区发改局 半年分析');
    await officer.open();
  }, 180_000);
  afterAll(async () => {
    await officer.close();
    await server.close();
  });

  test('a workbook without linked tables says so, and leads to where they are made', async () => {
    await officer.tab(/^联动表/);
    await officer.sees('本工作簿还没有联动表');
    await officer.picture('nothing-linked');
    await officer.press('全部刷新');
    await officer.sees('没有可刷新的内容');
    await officer.picture('nothing-to-refresh');
    await officer.press('去制表');
    await officer.sees('还没有选择指标');
    await officer.picture('table-empty');
  });

  test('a table of goal against result goes to the selected cell', async () => {
    await officer.find('生产总值', 'GDP');
    await officer.picture('figures');
    await officer.press('制成表格');
    await officer.choose('地区', ['龙岗区', '坪山区', '光明区']);
    await gone(officer.page.getByRole('region', { name: '预览' }).getByText('龙华区'));
    await officer.picture('table-draft');
    officer.host.select('B3');
    await officer.press('插入到所选单元格');
    await officer.sees('已插入 Sheet1!B3');
    await officer.picture('inserted');
    expect(rows().get(growth('龙岗区'), '1-6月完成')).toBe(0.09);
    expect(rows().get(growth('坪山区'), '进度评价')).toBe('未收录完成情况');
  });

  test('a second one with the years side by side finds the place taken, and goes to a sheet of its own', async () => {
    await officer.page.getByRole('combobox', { name: '版式' }).selectOption('各期间横向并列');
    await officer.choose('期间', ['2023年', '2024年']);
    await seen(officer.page.getByRole('region', { name: '预览' }).getByText('2023年').first());
    await officer.picture('by-period');
    officer.host.select('D5');
    await officer.press('插入到所选单元格');
    await officer.sees('处已有一个表格，没有插入');
    await officer.picture('place-taken');
    await officer.press('插到新工作表');
    await officer.sees('已插入 龙岗区、坪山区、光明区 地区生产总值!A1');
    await officer.picture('inserted-on-new-sheet');
    expect(officer.book.sheetNames).toHaveLength(2);
    await officer.press('清空重选');
  });

  test('what the officer adds stands before, between and after our columns, and on a sheet of its own', () => {
    rows().insertColumnBefore('年度目标');
    rows().renameColumn('列1', '牵头单位');
    rows().set(growth('龙岗区'), '牵头单位', '统计局');
    sheet().setFormat(rows().addressOf(growth('龙岗区'), '1-6月完成'), { fillColor: '#FFFF00' });
    sheet().attachments.add('note', rows().addressOf(growth('龙岗区'), '年度目标'), '与区长核对');
    officer.book.addSheet('汇总').paste('A1', [
      ['平均增速', `=AVERAGE(${rows().name}[1-6月完成])`],
      ['龙岗', `='Sheet1'!${rows().addressOf(growth('龙岗区'), '与目标差')}`],
    ]);
    rows().sort('地区', 'descending');
    expectTheirs();
  });

  test('a result typed over ours moves the gap and the verdict beside it', () => {
    rows().set(growth('龙岗区'), '1-6月完成', 0.095);
    expect(rows().get(growth('龙岗区'), '与目标差')).toBe(3);
    expect(rows().get(growth('龙岗区'), '进度评价')).toBe('高于年度目标');
  });

  test('a template gets a formula from a figure, with its district from a cell', async () => {
    const template = officer.book.addSheet('模板');
    template.paste('A1', [
      ['单位', '上半年增速'],
      ['龙岗区', ''],
    ]);
    await officer.find('生产总值', 'GDP');
    const figure = officer.page.getByRole('listitem').filter({ hasText: '龙岗区 · 2024年1-6月 · 同比增速' }).first();
    await officer.press('做成公式', figure);
    const dialog = officer.page.getByRole('dialog');
    await seen(dialog);
    await officer.picture('formula');
    officer.host.select('模板!A2');
    await officer.press('“地区”取自所选单元格', dialog);
    officer.host.select('模板!B2');
    await officer.press('写入所选单元格', dialog);
    await officer.sees('已写入 模板!B2', dialog);
    await officer.picture('formula-entered');
    await officer.book.calculated();
    expect(template.formula('B2')).toBe('=PLAN.ACTUAL($A$2,"地区生产总值","2024年1-6月","同比增速")');
    expect(template.get('B2')).toBe(0.09);
  });

  test('an area is filled by its headers', async () => {
    const template = sheet('模板');
    template.paste('A5', [
      ['', '2023', '2024'],
      ['龙岗区', '', ''],
      ['光明区', '', ''],
    ]);
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '函数' }).selectOption('PLAN.TARGET');
    officer.host.select('模板!B6:C7');
    await officer.press('按表头填充所选区域', dialog);
    await officer.sees('将填充 模板!B6:C7', dialog);
    await officer.picture('formula-area');
    await officer.press('写入这片区域', dialog);
    await officer.sees('共 4 个公式', dialog);
    await officer.picture('formula-area-entered');
    await officer.press('关闭', dialog);
    await officer.book.calculated();
    expect(template.values('B6:C7')).toEqual([
      ['#N/A', 0.065],
      ['#N/A', 0.085],
    ]);
    expect(template.errorMessage('B6')).toMatch(/没有.*目标/);
  });

  test('the source of a goal, of a verdict, of a column of theirs and of a formula is its sentence and document', async () => {
    await officer.tab(/^来源/);
    officer.host.select(`Sheet1!${rows().addressOf(growth('光明区'), '年度目标')}`);
    await seen(officer.page.locator('mark').first());
    await officer.picture('source-goal');
    officer.host.select(`Sheet1!${rows().addressOf(growth('龙岗区'), '进度评价')}`);
    await officer.sees('龙岗区 · 地区生产总值 · 同比增速');
    await seen(officer.page.locator('mark', { hasText: '地区生产总值2500.99亿元' }).first());
    await officer.sees('这一行的完成数是您填写的');
    await officer.picture('source-verdict');
    officer.host.select(`Sheet1!${rows().addressOf(growth('龙岗区'), '牵头单位')}`);
    await officer.sees('列：牵头单位');
    await officer.picture('source-own-column');
    officer.host.select('模板!B2');
    await officer.sees(/^模板!B2/);
    await seen(officer.page.locator('mark', { hasText: '地区生产总值2500.99亿元' }).first());
    await officer.picture('source-formula');
    officer.host.select('汇总!B1');
    await officer.sees('所选单元格不是计划簿的数据');
    await officer.picture('source-none');
  });

  test('a copy for a colleague without the add-in is frozen: its values stand, and the formulas come back here', async () => {
    const before = sheet('模板').values('A1:C7');
    await officer.press('冻结为数值');
    await officer.picture('freeze-menu');
    await officer.page.getByRole('menuitem', { name: '整个工作簿' }).click();
    await officer.sees('3 个公式已冻结为数值。保持原样：模板!B6 显示错误；模板!B7 显示错误。');
    await officer.picture('frozen');
    const colleague = Host.open(officer.host.save(), { profile }).workbook;
    colleague.sheet('模板').set('A2', '光明区');
    expect(
      colleague
        .sheet('模板')
        .values('B2:C7')
        .map(([, year]) => year),
    ).toEqual(before.slice(1).map(([, , year]) => year));
    expect(colleague.sheet('模板').get('B2')).toBe(0.09);
    expect(colleague.sheet('汇总').get('B1')).toBe(sheet('汇总').get('B1'));
    expect(colleague.table(rows().name).get(growth('龙岗区'), '1-6月完成')).toBe(0.095);
    officer.host.select('模板!B2');
    await officer.sees('此单元格原为 PLAN.ACTUAL 公式，已冻结为数值');
    await officer.picture('source-frozen');
    await officer.press(/^恢复公式/);
    await officer.page.getByRole('menuitem', { name: '整个工作簿' }).click();
    await officer.sees('3 个公式已恢复');
    await officer.picture('thawed');
    await officer.book.calculated();
    expect(sheet('模板').values('A1:C7')).toEqual(before);
    expect(sheet('模板').formula('B2')).toContain('PLAN.ACTUAL');
    expectTheirs();
  });

  test('while the network is gone each view says so, and nothing in the workbook changes', async () => {
    const before = officer.host.save();
    await officer.withoutNetwork(async () => {
      await officer.tab(/^联动表/);
      await officer.press('全部刷新');
      await officer.sees('2 个表没有刷新');
      await officer.sees('当前没有网络连接。已显示的内容保持不变', officer.card('2024年目标与完成情况'));
      await officer.picture('offline-refresh');
      expect(officer.host.save()).toEqual(before);
      officer.host.select('模板!C7');
      await officer.tab(/^来源/);
      await officer.sees('当前没有网络连接');
      await officer.picture('offline-source');
      await officer.tab(/^查找/);
      await officer.press('返回结果');
      // The browser still has what was searched for at this state, also on the other day.
      await officer.page.getByRole('searchbox').fill(profile === LTSC_2021 ? '出口' : '投资');
      await officer.sees('当前没有网络连接');
      await officer.picture('offline-find');
    });
    await officer.sees(/\d+ 个指标/);
    await officer.picture('back-online');
  });

  test('what is published since is shown old and new, as news or correction, with its document; what was typed over is asked about', async () => {
    publishNews(server.ledger);
    await officer.comeBack();
    await officer.tab(/^联动表 2 个联动表有新数据/);
    await officer.picture('news');
    await officer.press('全部刷新');
    await officer.sees('2 个表已刷新，其中 2 个有变化');
    await officer.picture('refreshed');
    const change = officer.card('2023年、2024年').getByRole('listitem').filter({ hasText: '9.2%' });
    expect(await change.innerText()).toMatch(/1-6月完成\s+9\.0%\s+9\.2%\s+更正\s+《龙岗区2024年上半年.*》（正式）/);
    await officer.sees('新公布', officer.card('地区生产总值 2024年目标'));
    await officer.sees('您填的是 9.5%，现公布为 9.2%。');
    expect(rows().get(growth('龙岗区'), '1-6月完成')).toBe(0.095);
    expect(rows().get(growth('坪山区'), '1-6月完成')).toBe(0.125);
    await officer.press('保留我填的');
    await officer.sees('保留了您填写的完成数');
    await officer.picture('kept-mine');
    await officer.book.calculated();
    expect(sheet('模板').get('B2')).toBe(0.092);
    expectTheirs();
  });

  test('saved and opened again, everything stands, and a refresh finds nothing to change', async () => {
    await officer.reopen();
    await officer.tab(/^联动表/);
    await officer.press('全部刷新');
    await officer.sees('2 个表已刷新');
    await officer.picture('reopened');
    expect(rows().get(growth('龙岗区'), '1-6月完成')).toBe(0.095);
    await officer.book.calculated();
    expect(sheet('模板').get('B2')).toBe(0.092);
    expectTheirs();
  });

  test('a table is unlinked, keeps its cells, and is linked again', async () => {
    const before = rows().rows;
    const title = '地区生产总值 2024年目标与完成情况';
    await officer.chooseFor(title, '取消联动');
    await officer.sees(/已取消联动：/);
    await officer.picture('unlinked');
    expect(rows().rows).toEqual(before);
    await officer.press('撤销');
    await gone(officer.page.getByText(/已取消联动：/));
    await seen(officer.card(title).getByText('已是最新版'));
    officer.book.dropXmlParts();
    officer.book.settings.clear();
    officer.book.customProperties.clear();
    await officer.comeBack();
    await officer.sees('工作簿中已没有这个表格的定义');
    await officer.picture('lost');
    await officer.press('重新联动');
    await seen(officer.card(title).getByText('已是最新版'));
    await officer.press('重新联动');
    await seen(officer.card('2023年、2024年').getByText('已是最新版'));
    await officer.picture('relinked');
    expect(sheet().get('B3')).toContain('地区生产总值 2024年目标与完成情况');
    await officer.press('改用公布的');
    await expect.poll(() => rows().get(growth('龙岗区'), '1-6月完成')).toBe(0.092);
    expect(rows().get(growth('龙岗区'), '与目标差')).toBe(2.7);
    expectTheirs();
  });

  test('nothing was asked of any other server, and the pane never failed', async () => {
    await officer.close();
    expect(officer.strays).toEqual([]);
    expect(officer.faults).toEqual([]);
  });
});
