import { Workbook as ExcelBook, type Worksheet } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { itemsOf } from '../../../../../data/intake/draft/item-file.ts';
import { importLongGrid, longGrid } from '../../../../../data/intake/draft/long/grid.ts';
import { writeTemplate } from '../../../../../data/intake/draft/long/template.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { workbookOf } from '../../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../../data/intake/grid/read-workbook.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import type { Language } from '../../../../../data/rules/words.ts';
import * as world from '../draft-world.ts';

/** Types texts and numbers into rows of a sheet below their headers, the first row being 2. */
type Typed = Record<string, string | number>[];

function type(sheet: Worksheet, rows: Typed): void {
  const headers = (sheet.getRow(1).values as string[]).map(String);
  for (const [at, typed] of rows.entries())
    for (const [header, value] of Object.entries(typed)) {
      const column = headers.indexOf(header);
      if (column < 0) throw new Error(`There is no column ${header}.`);
      sheet.getCell(at + 2, column).value = value;
    }
}

async function template(ledger: Ledger, typed: Typed, language: Language = 'ZH'): Promise<Uint8Array> {
  const { districts, indicators } = ledger.catalogue;
  const trade = indicators.filter(({ code }) => code === 'TRADE');
  const { bytes } = await writeTemplate(ledger, { districts, indicators: trade, period: '2024-07' }, language);
  const book = new ExcelBook();
  await book.xlsx.load(bytes);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('The template has no sheet.');
  type(sheet, typed);
  return new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));
}

function imported(ledger: Ledger, bytes: Uint8Array, release: 'INTERNAL' | 'PUBLIC' = 'INTERNAL'): number {
  const workbook = workbookOf(readWorkbook(bytes, '填报.xlsx'));
  const grid = longGrid(workbook);
  if (!grid) throw new Error('The file is not in the long form.');
  const told = { publishedOn: '2024-08-20', release };
  return writing(ledger, () => importLongGrid(ledger, PROGRAM, { workbook, bytes, told, grid }));
}

function questionsOf(ledger: Ledger, number: number): string[] {
  return [...itemsOf(ledger, world.draftOf(ledger, number).items)].flatMap(({ place, questions = [] }) =>
    questions.map(({ code }) => `${place} ${code}`),
  );
}

describe('a template', () => {
  test('is typed into and imported without a question, each figure citing its cell', async () => {
    const ledger = world.draftWorld();
    const bytes = await template(ledger, [
      // Begun for the district, the indicator and the month.
      { 数值: 690.5 },
      {
        地区: '440309 龙华区',
        指标: 'TRADE 进出口总额',
        数值类型: '同比增速',
        时期: '2024-07',
        数值: -2.5,
        计量单位: '%',
      },
      { 地区: '龙华区', 指标: '外贸进出口', 时期: '2024年1-7月', 数值: '4500.20', 计量单位: '亿元', 数据状态: '快报' },
      {},
      {
        地区: '440309',
        指标: 'GDP',
        时期: '2024',
        数值: 3000,
        计量单位: '亿元',
        数据性质: '目标',
        目标依据: '计划目标',
        数值限定: '以上',
      },
    ]);
    const number = imported(ledger, bytes);
    expect(questionsOf(ledger, number)).toEqual([]);
    writing(ledger, () => publishDraft(ledger, PROGRAM, number));
    const rows = ledger
      .prepared(
        `SELECT f.cell, f.measure, f.role, f.period, f.value, f.decimals, f.unit, f.comparator, f.status, f.release, s.name AS sheet
          FROM figures f JOIN sheets s ON s.id = f.sheet_id WHERE f.revision = ? ORDER BY f.line`,
      )
      .all(ledger.latest);
    const all = { release: 'INTERNAL', sheet: '填报', status: null, comparator: 'EQUAL', role: 'ACTUAL', unit: '亿元' };
    expect(rows).toEqual([
      { ...all, cell: 'E2', measure: 'LEVEL', period: '2024-07', value: 690.5, decimals: 1 },
      { ...all, cell: 'E3', measure: 'GROWTH', period: '2024-07', value: -2.5, decimals: 1, unit: '%' },
      { ...all, cell: 'E4', measure: 'LEVEL', period: '2024-01/2024-07', value: 4500.2, decimals: 2, status: 'FLASH' },
      {
        ...all,
        cell: 'E6',
        measure: 'LEVEL',
        period: '2024',
        value: 3000,
        decimals: 0,
        role: 'TARGET',
        comparator: 'AT_LEAST',
      },
    ]);
    expect(verify(ledger)).toEqual([]);
  });

  test.each([
    ['ZH', { 数值: 1, 公开范围: '公开' }, 'INTERNAL', [], null],
    ['ZH', { 数值: 1, 公开范围: '内部' }, 'PUBLIC', [], 'INTERNAL'],
    ['EN', { Value: 1, Release: 'public' }, 'INTERNAL', [], null],
    ['ZH', { 数值: 1 }, 'PUBLIC', [], null],
  ] as const)('says who may see its figures: %s %o', async (language, typed, release, questions, published) => {
    const ledger = world.draftWorld();
    const number = imported(ledger, await template(ledger, [typed], language), release);
    expect(questionsOf(ledger, number)).toEqual(questions);
    writing(ledger, () => publishDraft(ledger, PROGRAM, number));
    expect(ledger.value('SELECT release FROM figures WHERE revision = ?', ledger.latest)).toBe(published);
  });

  test('one row that is public in a file that is not is asked about', async () => {
    const ledger = world.draftWorld();
    const other = { 地区: '440309', 指标: 'GDP', 时期: '2024', 数值: 2, 计量单位: '亿元' };
    const bytes = await template(ledger, [{ 数值: 1, 公开范围: '公开' }, other]);
    expect(questionsOf(ledger, imported(ledger, bytes))).toEqual(['2 RELEASE']);
  });

  test('has drop-downs of the catalogue with the code before the name', async () => {
    const ledger = world.draftWorld();
    const { bytes, rows } = await writeTemplate(ledger, { districts: [], indicators: [] }, 'ZH');
    expect(rows).toBe(0);
    const book = new ExcelBook();
    await book.xlsx.load(bytes);
    const lists = book.getWorksheet('清单');
    expect(lists?.state).toBe('hidden');
    const columns = [1, 2].map((at) => lists?.getColumn(at).values.slice(1));
    expect(columns[0]).toEqual(['地区', '440309 龙华区']);
    expect(columns[1]).toEqual(['指标', 'GDP 地区生产总值', 'TRADE 进出口总额']);
    const sheet = book.getWorksheet('填报');
    expect(sheet?.dataValidations.find('A2')).toMatchObject({ formulae: ["'清单'!$A$2"] });
    expect(sheet?.dataValidations.find('C2001')).toMatchObject({ type: 'list', errorStyle: 'stop' });
  });
});
