import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { editionFile } from '../../../../data/sheet/download/edition-xlsx.ts';
import { type Edition, editionOf, editionOfPlan, type ShownTable } from '../../../../data/sheet/edition/edition.ts';
import { editionPage } from '../../../../data/sheet/edition/edition-page.ts';
import { formPlan } from '../plan/form-plan.ts';

const SENTENCE = '培育引进10家新兴软件企业，新增2家总部企业。';
const SOURCES = '来源：《龙岗区2024年计划》(正式)';
const COLUMNS = [
  { key: 'NUMBER', header: '序号' },
  { key: 'TASK', header: '重点工作' },
  { key: 'TEXT', header: '任务原文' },
  { key: 'GOAL', header: '目标事项' },
  { key: 'SOURCE', header: '出处' },
];

/** The edition of promises whose rows are number, work item, sentence, goal, source and the lead office. */
function promises(
  rows: (string | number | null)[][],
  caption = ['某表', '单位：家', '资料截至2024-09-12', SOURCES],
): Edition {
  const shown: ShownTable = {
    definition: {
      language: 'ZH',
      columns: COLUMNS,
      caption,
      spec: { form: 'TASKS', districts: ['440307'], indicators: [], periods: ['2024'] },
    },
    headers: [...COLUMNS.map(({ header }) => header), '牵头单位'],
    values: rows,
    numberFormats: rows.map((cells) => cells.map(() => null)),
  };
  return editionOf(shown);
}

const ROWS = [
  [1, '促进融合', SENTENCE, '新兴软件企业', '《计划》五8', null],
  [2, '促进融合', SENTENCE, '总部企业', '《计划》五8', null],
  [3, '促进融合', '招引3家持牌机构。', '持牌机构', '《计划》五8', null],
  [4, '促进融合', '再引进1家。', '持牌机构', '《报告》四2', '金融局'],
];

test('neighbouring rows of one work item share its cells, in each document on their own', () => {
  const { merges, rows, columns } = promises(ROWS);
  expect(columns.map(({ header }) => header)).toEqual(['序号', '重点工作', '任务原文', '目标事项', '牵头单位']);
  expect(rows).toEqual([
    [1, '促进融合', SENTENCE, '新兴软件企业', null],
    [null, null, null, '总部企业', null],
    [null, null, '招引3家持牌机构。', '持牌机构', null],
    [2, '促进融合', '再引进1家。', '持牌机构', '金融局'],
  ]);
  expect(merges).toEqual([
    { column: 0, row: 0, rows: 3 },
    { column: 1, row: 0, rows: 3 },
    { column: 2, row: 0, rows: 2 },
    { column: 4, row: 0, rows: 3 },
  ]);
});

test('rows that the user sorted apart, and rows of his own without a work item, stay apart', () => {
  const [one = [], two = [], , other = []] = ROWS;
  const sorted = promises([
    one,
    other,
    two,
    [null, null, null, '我的事项', null, null],
    [null, null, null, '另一项', null, null],
  ]);
  expect(sorted.merges).toEqual([]);
  expect(sorted.rows.map(([number]) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('what the user typed into one of the rows is never hidden by a merged cell', () => {
  const typed = ROWS.map((cells, row) => (row === 1 ? cells.with(5, '工信局').with(2, '改过的原文') : cells));
  const { merges, rows } = promises(typed);
  expect(rows[1]).toEqual([null, null, '改过的原文', '总部企业', '工信局']);
  expect(merges.filter(({ column }) => column === 2 || column === 4)).toEqual([]);
});

test('sources are named once below the table, and stay in the rows where nothing below names them', () => {
  expect(promises(ROWS).notes.join('')).toContain(SOURCES);
  const bare = promises(ROWS, ['某表', '单位：家', '资料截至2024-09-12']);
  expect(bare.columns.map(({ header }) => header)).toContain('出处');
  expect(bare.rows.map((cells) => cells[4])).toEqual(['《计划》五8', '《计划》五8', '《计划》五8', '《报告》四2']);
});

test('other forms name their sources once too, and merge nothing', () => {
  for (const form of ['EXECUTION', 'YEARS', 'WORDING'] as const) {
    const edition = editionOfPlan(formPlan({ form, districts: ['440307'], indicators: [], periods: ['2024'] }));
    expect(edition.merges, form).toEqual([]);
    expect(
      edition.columns.map(({ header }) => header),
      form,
    ).not.toContain('数据来源');
    expect(edition.notes.join(''), form).toMatch(/来源：《龙岗区/);
  }
});

test('rows beside a merged sentence share its height, and the file holds the merged cells', async () => {
  const long = `${SENTENCE}`.repeat(12);
  const edition = promises(ROWS.map((cells, row) => (row < 2 ? cells.with(2, long) : cells)));
  const page = editionPage(edition);
  const top = page.titleRows.row + page.titleRows.rows;
  const [first = 0, second = 0, third = 0] = page.rowHeights.slice(top);
  expect(first).toBe(second);
  expect(first).toBeGreaterThan(third);
  const alone = editionPage(promises([ROWS[0]?.with(2, long) ?? []]));
  expect(first).toBeLessThan((alone.rowHeights[top] ?? 0) * 0.6);
  const workbook = new Workbook();
  await workbook.xlsx.load(await editionFile(edition, '2024-09-12'));
  const [sheet] = workbook.worksheets;
  const at = (cell: string) => sheet?.getCell(`${cell}${top + 2}`).master.address;
  expect(['A', 'B', 'C', 'D'].map(at)).toEqual([`A${top + 1}`, `B${top + 1}`, `C${top + 1}`, `D${top + 2}`]);
});
