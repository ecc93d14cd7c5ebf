import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { TableOf } from '../../../../addin/ask/operations.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import { type Language, TABLE_LAYOUTS } from '../../../../data/rules/words.ts';
import { editionFile } from '../../../../data/sheet/download/edition-xlsx.ts';
import { type Edition, editionOf, editionOfPlan, errorsIn } from '../../../../data/sheet/edition/edition.ts';
import { editionPage } from '../../../../data/sheet/edition/edition-page.ts';
import { shownAs } from '../../../../data/sheet/grid/number-text.ts';
import type { Area } from '../../../../data/sheet/grid/place.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { TableAnswer } from '../../../../data/sheet/plan/table-answer.ts';
import { ask } from '../../../schema/ask.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { formPlan } from '../plan/form-plan.ts';

const ledger = shippedLedger();
const LONGGANG: TableQuery = {
  districts: ['440307'],
  indicators: ['GDP', 'INDUSTRIAL_VALUE_ADDED', 'RETAIL_SALES'],
  periods: ['2024'],
};

async function shippedEdition(query: Partial<TableQuery> = {}, language: Language = 'ZH'): Promise<Edition> {
  const asked = { ...LONGGANG, asOf: 'LG-2024-MID', ...query };
  const { table } = await ask<{ table: TableAnswer }>(ledger, TableOf.text, { spec: { ...asked, language } });
  return editionOfPlan(sheetPlan(table, asked, { id: 'PB_EDITION2', language }));
}

async function opened(edition: Edition): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await editionFile(edition, '2024-09-12'));
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return sheet;
}

const definition = { language: 'ZH' as const, columns: [], caption: ['某表', '单位：亿元', '资料截至2024-09-12'] };

describe('the edition that is handed in', () => {
  test('has the title, the unit, each row as the table shows it, and notes of date, prices and sources', async () => {
    const edition = await shippedEdition();
    expect(edition.title).toMatch(/^龙岗区 地区生产总值、规模以上工业增加值、社会消费品零售总额/);
    expect(edition.units).toMatch(/^单位：亿元、%/);
    const growth = edition.rows.findIndex((cells) => cells[1] === '地区生产总值' && cells[2] === '同比增速');
    const shown = edition.rows[growth]?.map((value, at) => shownAs(value, edition.numberFormats[growth]?.[at] ?? null));
    expect(shown?.slice(5, 8)).toEqual(['6.5%', '9.0%', '1-6月']);
    expect(shown?.at(-1)).toBe('高于年度目标');
    expect(edition.notes).toEqual([
      '注：1. 数据期2024年1-6月，资料截至2024-09-12，查询时点2024-09-12，数据版本第5版。',
      '　　2. 地区生产总值、规模以上工业增加值总量按现价计算，增速按不变价计算。',
      expect.stringMatching(/^　　3\. 来源：《龙岗区2024年上半年.*。$/),
    ]);
  });

  test('is in English where the table is', async () => {
    const { units, notes } = await shippedEdition({}, 'EN');
    expect(units).toMatch(/^Units: /);
    expect(notes[0]).toMatch(
      /^Notes: 1\. Results for Jan-Jun 2024, documents up to 2024-09-12, as asked for 2024-09-12, data version 5\.$/,
    );
    expect(notes[1]).toMatch(/current prices, growth|current prices; growth/);
  });

  test('says what a dash means where one stands, and only there', () => {
    const shown = { definition, headers: ['指标', '目标'], numberFormats: [[null, null]] };
    expect(editionOf({ ...shown, values: [['进出口', '—']] }).notes.at(-1)).toContain('“—”表示');
    expect(editionOf({ ...shown, values: [['进出口', 5]] }).notes.join()).not.toContain('—');
  });

  test('has no line for the unit where nothing has one', () => {
    const caption = ['某表', '单位：无', '资料截至2024-09-12'];
    const edition = editionOf({
      definition: { ...definition, caption },
      headers: ['指标'],
      values: [],
      numberFormats: [],
    });
    expect(edition.units).toBe('');
    expect(editionPage(edition).titleRows).toEqual({ row: 1, rows: 1 });
  });

  test('names the cells that hold errors', () => {
    const edition = editionOf({
      definition,
      headers: ['指标', '目标'],
      values: [
        ['#指标', 5],
        ['进出口', '#N/A'],
      ],
      numberFormats: [
        [null, null],
        [null, '0.0%'],
      ],
    });
    expect(errorsIn(edition)).toEqual([{ row: 1, column: 1, error: '#N/A' }]);
  });
});

describe('an edition on its page', () => {
  test.each(TABLE_LAYOUTS)('of the layout %s covers every cell once', async (layout) => {
    const page = editionPage(await shippedEdition({ layout, districts: ['440307', '440310'] }));
    const cellsOf = ({ row, column, rows, columns }: Area) =>
      Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`);
    const merged = new Set(page.merges.flatMap(cellsOf));
    const single = page.blocks.flatMap(({ area }) => cellsOf(area)).filter((cell) => !merged.has(cell));
    expect(page.merges.flatMap(cellsOf)).toHaveLength(merged.size);
    expect([...merged, ...single].toSorted()).toEqual(cellsOf(page.area).toSorted());
    expect(page.rowHeights).toHaveLength(page.area.rows);
    expect(page.columnWidths).toHaveLength(page.area.columns);
    expect(page.titleRows.rows).toBe(layout === 'ROWS' ? 1 : 2);
  });

  test('fills the page, and is made smaller by a quarter at most, however long its sentences', async () => {
    const width = async (query: Partial<TableQuery>) =>
      editionPage(await shippedEdition(query)).columnWidths.reduce((sum, points) => sum + points, 0);
    const page = 842 - 90;
    expect(await width({})).toBeGreaterThan(page * 0.9);
    expect(await width({ columns: ['TARGET', 'ACTUAL', 'VERDICT', 'SOURCE', 'NOTE'] })).toBeLessThanOrEqual(
      page * 1.34,
    );
  });

  test('a number is never wider than its column, and a sentence gets as many lines as it takes', () => {
    const sentence = '建设三级医院一家，新增病床位二千八百张，并完成社区健康服务中心的标准化改造'.repeat(4);
    const edition = editionOf({
      definition,
      headers: ['指标', '年度目标', '备注'],
      values: [['病床', 123456789012.5, sentence]],
      numberFormats: [[null, '#,##0.0', null]],
    });
    const { columnWidths, rowHeights } = editionPage(edition);
    expect(columnWidths[1]).toBeGreaterThan('123,456,789,012.5'.length * 6);
    const lines = Math.ceil((sentence.length * 12) / (columnWidths[2] ?? 1));
    expect(rowHeights[3]).toBeGreaterThan(lines * 12);
  });
});

describe('an edition as a file', () => {
  test('holds values only, under a header of two rows that every page repeats', async () => {
    const edition = await shippedEdition({ layout: 'PAIRED' });
    const sheet = await opened(edition);
    const found: unknown[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.formula)));
    expect(found.filter((formula) => formula !== undefined)).toEqual([]);
    expect(sheet.getCell('E3').value).toBe('总量');
    expect(sheet.getCell('E4').value).toBe('年度目标');
    expect(sheet.getCell('A4').isMerged).toBe(true);
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '3:4',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(sheet.columns.some(({ hidden }) => hidden)).toBe(false);
  });

  test('shows numbers in their formats, and text that looks like a formula as text', async () => {
    const sheet = await opened(
      editionOf({
        definition,
        headers: ['指标', '年度目标'],
        values: [['=HYPERLINK("http://x","y")', 0.085]],
        numberFormats: [[null, '"≥"0.0%;"≥"-0.0%']],
      }),
    );
    expect(sheet.getCell('A4').value).toBe('=HYPERLINK("http://x","y")');
    expect(sheet.getCell('A4').formula).toBeUndefined();
    expect([sheet.getCell('B4').value, sheet.getCell('B4').numFmt]).toEqual([0.085, '"≥"0.0%;"≥"-0.0%']);
  });

  test('is in the fonts of official documents', async () => {
    const sheet = await opened(await shippedEdition());
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 22 });
    expect(sheet.getCell('B5').font).toMatchObject({ name: '仿宋_GB2312', size: 12 });
  });

  test('of the same edition has the same bytes', async () => {
    const edition = await shippedEdition();
    expect(await editionFile(edition, '2024-09-12')).toEqual(await editionFile(edition, '2024-09-12'));
  });
});

describe('the header of a form in two rows', () => {
  const RANKING = { districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'], form: 'RANKING' } as const;
  const EXECUTION = { districts: ['440307'], indicators: [], periods: ['2024'], form: 'EXECUTION' } as const;
  const named = ({ columns }: Edition) => columns.map(({ group, header }) => [group, header]);

  test('has number and place of the ranking under what they are of', () => {
    const edition = editionOfPlan(formPlan(RANKING));
    expect(named(edition).slice(0, 6)).toEqual([
      [undefined, '区域'],
      ['总量', '数值'],
      ['总量', '位次'],
      ['增速', '数值'],
      ['增速', '位次'],
      [undefined, '较全市±'],
    ]);
    expect(editionPage(edition).titleRows.rows).toBe(2);
    expect(named(editionOfPlan(formPlan(RANKING, { language: 'EN' })))[2]).toEqual(['Level', 'Rank']);
  });

  test('has level and growth of the main indicators under the months of the result', () => {
    const columns = named(editionOfPlan(formPlan(EXECUTION)));
    expect(columns.filter(([group]) => group === '1-6月完成')).toEqual([
      ['1-6月完成', '总量'],
      ['1-6月完成', '同比增长(%)'],
    ]);
  });

  test('leaves a column alone that a user named, and one whose neighbour is not in sight', () => {
    const { definition: stored, columns } = formPlan(RANKING);
    const headers = columns.slice(0, 7).map(({ header }) => header);
    const shown = { values: [], numberFormats: [] };
    const renamed = stored.columns.map((each) =>
      each.key === 'LEVEL:RANK' ? { ...each, header: '名次', renamed: true } : each,
    );
    const edition = editionOf({
      ...shown,
      definition: { ...stored, columns: renamed },
      headers: headers.map((header) => (header === '总量位次' ? '名次' : header)),
    });
    expect(named(edition).slice(1, 5)).toEqual([
      [undefined, '总量'],
      [undefined, '名次'],
      ['增速', '数值'],
      ['增速', '位次'],
    ]);
    const without = editionOf({ ...shown, definition: stored, headers: headers.filter((each) => each !== '增速') });
    expect(named(without).at(3)).toEqual([undefined, '增速位次']);
  });
});
