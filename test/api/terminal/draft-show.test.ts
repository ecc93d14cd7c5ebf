import { expect, test } from 'vitest';
import { draftSentence } from '../../../api/terminal/draft.ts';
import { showDraft } from '../../../api/terminal/draft-show.ts';
import { importFile } from '../../../api/terminal/import.ts';
import { addAlias } from '../../../data/intake/draft/catalogue/propose-indicator.ts';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../../data/intake/draft/fault.ts';
import { agreeHour } from '../../../data/intake/draft/hour.ts';
import { importLong } from '../../../data/intake/draft/long/import.ts';
import { proposeWithdrawal } from '../../../data/intake/draft/withdraw.ts';
import { answersOf } from '../../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import type { Answers } from '../../../data/intake/layout/answer.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Language } from '../../../data/rules/words.ts';
import * as world from '../../data/intake/draft/draft-world.ts';

function shown(text: string, { all = false, language = 'ZH' as Language, answers = {} as Answers } = {}): string[] {
  const ledger = world.draftWorld();
  const bytes = Buffer.from(text);
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const given = { workbook: workbookOf(readWorkbook(bytes, '月报 七月.csv')), bytes, told, answers };
  const number = writing(ledger, () => importSheet(ledger, PROGRAM, { ...given, ...readSheet(ledger, given) }));
  const lines: string[] = [];
  const terminal = { language, out: (line: string) => void lines.push(line.trimEnd()), error: () => undefined };
  showDraft(ledger, number, { terminal, all });
  return lines;
}

const TITLE = '2024年上半年主要指标\n地区,外贸进出口(亿元),地区生产总值(亿元)\n';

test('a draft is shown with each question once, and its figures by indicator and period with their cells', () => {
  const lines = shown(`${TITLE}龙华区,690.20,105\n东区,1,2\n西区,3,4\n`);
  expect(lines[0]).toBe('草稿 1（第1版，未入库）月报 七月.csv：新增 2，有变化 1，待答 4');
  expect(lines.filter((line) => line.includes('是哪个地区'))).toHaveLength(2);
  expect(lines.join('\n')).toContain(`planbook import "月报 七月.csv"`);
  expect(lines.slice(2, 5)).toEqual([
    expect.stringMatching(/^1\. 是哪个地区：“东区”/),
    '    有 2 个数等待回答，如 B4、C4',
    expect.stringMatching(/^ {4}回答：--answer "DISTRICT:东区=/),
  ]);
  const from = lines.indexOf('有变化 1 项：');
  expect(lines[from + 1]).toBe('    3  地区生产总值  2024年1-6月  龙华区  总量  100亿元 → 105亿元  @C3');
  const two = shown(`2024年上半年主要指标\n地区,外贸进出口(亿元),外贸进出口同比增长(%)\n龙华区,690.20,2.1\n`);
  expect(two.slice(-4, -1)).toEqual([
    '  进出口总额  2024年1-6月',
    '    2  龙华区  总量  690.20亿元  @B3',
    '    3  龙华区  同比增速  2.1%  @C3',
  ]);
});

test('what the ledger says already is counted and not listed, unless all is asked for', () => {
  const same = `${TITLE}龙华区,690.2,100\n`;
  expect(shown(same).join('\n')).not.toContain('@C3');
  expect(shown(same)).toContain('与账本一致或重复的 1 项没有列出；加 --all 列出。');
  expect(shown(same, { all: true }).join('\n')).toContain('100亿元  @C3');
});

test('a long draft is cut, says how many items it leaves out, and asks for many unknown names in one line', () => {
  const rows = Array.from({ length: 70 }, (_, at) => `某${at}区,1,2`);
  const lines = shown(`${TITLE}${rows.join('\n')}\n`);
  expect(lines.length).toBeLessThan(12);
  expect(lines.join('\n')).toContain('等 70 个');
  expect(lines.filter((line) => line.includes('"DISTRICT:*=SKIP"'))).toHaveLength(1);
  const months = Array.from({ length: 70 }, (_, at) => `${1950 + at}年,${at}.5`);
  const long = shown(`龙华区主要指标\n年份,外贸进出口(亿元)\n${months.join('\n')}\n`);
  expect(long.filter((line) => line.includes('@B'))).toHaveLength(59);
  expect(long).toContain('另有 11 项未列出；加 --all 列出全部。');
});

test('where the ledger has all of a draft already, it says so and how the draft is put away', () => {
  expect(shown(`${TITLE}龙华区,,100\n`).at(-1)).toBe('没有新的内容，不必入库；作废草稿：planbook discard 1');
});

test.each<[string, string[], string]>([
  ['one', ['31-aaf626'], '第31项'],
  ['several', ['31-aaf626', '33-a76aa5', '31-aaf626'], '第31,33项'],
  ['a figure of the ledger', ['7.36.bf2aafba'], '7.36.bf2aafba'],
])('what stands against publishing is told once, with the places that commands take: %s', (_, items, told) => {
  const faults = [
    ...items.map((item) => new DraftFault('UNEXPLAINED', item, 4)),
    new DraftFault('OPEN_QUESTION', '2-000001'),
  ];
  const lines = draftSentence(new DraftFaults(faults), 'ZH')?.split('\n');
  expect(lines?.map((line) => line.split('有')[0])).toEqual([told, '第2项还']);
  const places = told.replaceAll(/[第项]/g, '');
  expect(lines?.[0]).toContain(`账本没有改动。请核对后写明原因：planbook decide 4 ${places} accept --because 原因`);
});

test('what a file of one figure a row leaves open is mended in its rows, and no answer beside it is offered', () => {
  const ledger = world.draftWorld();
  const text = 'district,indicator,period,value,unit\n龙华,GDP,2024,5,亿元\n龙华区,GDP,2024,五,亿元\n';
  const told = { publishedOn: '2024-08-20', release: 'INTERNAL' } as const;
  const file = { name: 'a.csv', pieces: () => [Buffer.from(text)], ...told };
  const number = writing(ledger, () => importLong(ledger, PROGRAM, file));
  const lines: string[] = [];
  const terminal = {
    language: 'ZH' as const,
    out: (line: string) => void lines.push(line.trimEnd()),
    error: () => undefined,
  };
  showDraft(ledger, number, { terminal, all: true });
  expect(lines.join('\n')).not.toContain('--answer');
  expect(lines[1]).toContain('请在文件中改好这些行再导入，本草稿作废：planbook discard 1');
  expect(lines.filter((line) => line.includes('等待回答'))).toEqual([
    '    有 1 个数等待回答，如 第2行',
    '    有 1 个数等待回答，如 第3行',
  ]);
});

test('only questions about names tell how a name is left out or added', () => {
  const unit = shown('2024年上半年主要指标\n地区,外贸进出口\n龙华区,690.20\n');
  expect(unit.filter((line) => line.startsWith('待答'))).toEqual([expect.stringMatching(/仍读入本草稿：$/)]);
  expect(shown(`${TITLE}东区,1,2\n`).join('\n')).toMatch(/仍读入本草稿；不是指标、地区或范围的名称，等号后写 SKIP/);
});

test('the hour that was agreed on is shown as clocks in China show it', () => {
  const ledger = world.draftWorld();
  const number = world.opened(ledger, [{ line: { figure: world.figureOf('OLD', { value: '101' }) } }]);
  writing(ledger, () => agreeHour(ledger, PROGRAM, { draft: number, at: '2030-01-01T20:00:00Z' }));
  const lines: string[] = [];
  const terminal = {
    language: 'ZH' as const,
    out: (line: string) => void lines.push(line.trimEnd()),
    error: () => undefined,
  };
  showDraft(ledger, number, { terminal, all: false });
  expect(lines[1]).toBe('已定于 2030-01-02 04:00（北京时间）审定入库');
});

test('figures of what the draft itself adds stand under the name that the file prints', () => {
  const answer = ['INDICATOR:供热量=NEW,code=HEAT,unit=万吨,timing=FLOW,direction=HIGHER'];
  const lines = shown('2024年上半年主要指标\n地区,供热量(万吨)\n龙华区,6.5\n', { answers: answersOf({ answer }) });
  expect(lines.join('\n')).toContain('供热量  2024年1-6月  龙华区  总量  6.5万吨  @B3');
});

test('names that are none are left out by an answer, one by one or all that are unknown', () => {
  const text = `${TITLE}龙华区,690.2,105\n东区,1,2\n西区,3,4\n`;
  const out = (printed: string): Answers => ({ names: [{ kind: 'DISTRICT', printed, means: 'SKIP' }] });
  expect(shown(text, { answers: out('东区') })[0]).toContain('待答 2');
  expect(shown(text, { answers: out('*') })[0]).toBe('草稿 1（第1版，未入库）月报 七月.csv：新增 2，有变化 1');
});

test('a draft is shown in the language of its reader', () => {
  const lines = shown(`${TITLE}龙华区,690.20,105\n东区,1,2\n`, { language: 'EN' });
  expect(lines[0]).toBe('Draft 1 (version 1, open) 月报 七月.csv: 2 new, 1 differs, 2 open');
  expect(lines.join('\n')).toContain('    3  地区生产总值  Jan-Jun 2024  龙华区  Level  100亿元 → 105亿元  @C3');
});

test.each([
  ['is not there', '/nowhere/a.csv'],
  ['is a folder', '/'],
  ['is behind a file', `${import.meta.filename}/a.csv`],
])('a file that %s is refused in one sentence of its own', async (_, path) => {
  const terminal = { language: 'ZH' as const, out: () => undefined, error: () => undefined };
  const into = { ledger: world.draftWorld(), actor: PROGRAM, terminal, database: '/nowhere/a.db' };
  await expect(importFile(path, { release: 'internal' }, into)).rejects.toMatchObject({ code: 'UNREADABLE' });
});

test('a withdrawal shows the figures that it takes out', () => {
  const ledger = world.draftWorld();
  const number = writing(ledger, () => proposeWithdrawal(ledger, PROGRAM, { of: 'OLD', reason: 'wrong' }));
  const lines: string[] = [];
  const terminal = { language: 'ZH' as const, out: (line: string) => void lines.push(line), error: () => undefined };
  showDraft(ledger, number, { terminal, all: false });
  expect(lines.join('')).toContain('撤下  龙华区  总量  100亿元');
});

test('a change of the catalogue tells what changes, beside what was there', () => {
  const ledger = world.draftWorld();
  const number = writing(ledger, () => addAlias(ledger, PROGRAM, { indicator: 'TRADE', name: '外贸总额' }));
  const lines: string[] = [];
  const terminal = { language: 'ZH' as const, out: (line: string) => void lines.push(line), error: () => undefined };
  showDraft(ledger, number, { terminal, all: false });
  expect(lines.join('')).toContain('指标 TRADE 进出口总额  别名：外贸进出口 → 外贸进出口、外贸总额');
});

test('a warning names districts and indicators in the language of its reader', () => {
  const lines = shown(`2024年上半年主要指标\n地区,外贸进出口(亿美元)\n龙华区,690.20\n`, { language: 'EN' });
  expect(lines.join('\n')).toContain('x of Longhua, Jan-Jun 2024, is read in');
});

test('a draft with figures that somebody has to explain does not say that it can be published', () => {
  const lines = shown(`2024年上半年主要指标\n地区,外贸进出口(亿美元)\n龙华区,690.20\n`);
  expect(lines.join('\n')).toContain('  第 2 项：[核实性] 龙华区2024年1-6月外贸进出口按亿美元读取');
  expect(lines.at(-1)).toContain('才能入库：planbook decide 1');
});
