import { beforeEach, describe, expect, test } from 'vitest';
import { insertEdition } from '../../../addin/excel/edition.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable, relinkTable } from '../../../addin/excel/refresh.ts';
import type { TableForm } from '../../../data/rules/table/form.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { ColumnMissing } from '../../../data/sheet/fault/table-fault.ts';
import { refreshFileTable } from '../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../data/sheet/file/workbook-file.ts';
import { DEFINITION_NAMESPACE, settingKey } from '../../../data/sheet/plan/definition.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { withColumnsLeft } from '../../../data/sheet/refresh/relink.ts';
import { formPlan } from '../../data/sheet/plan/form-plan.ts';
import { hostOfXlsx } from '../../office/open-xlsx.ts';
import { LinkedWorkbook } from './linked-workbook.ts';

const ID = 'PB_FORM2345';
const OF_LONGGANG = { districts: ['440307'], indicators: [], periods: ['2024'] };
const EXECUTION = { form: 'EXECUTION' as const, ...OF_LONGGANG };
const TASKS = { form: 'TASKS' as const, ...OF_LONGGANG };
const CHOSEN = ['INDICATOR', 'VERDICT', 'LEVEL:ACTUAL', 'TARGET', 'GROWTH:ACTUAL'];

let open: LinkedWorkbook;
const table = () => open.table(ID);
const seen = () => table().headers.slice(0, table().headers.indexOf('行键'));

beforeEach(() => {
  open = new LinkedWorkbook();
});

async function inserted(plan: SheetPlan): Promise<void> {
  open.host.select('B3');
  await insertTable(plan);
}

/** The plan with the first result of its own column of levels changed. */
function corrected(plan: SheetPlan): SheetPlan {
  const columns = plan.columns.map((column) => {
    if (column.key !== 'LEVEL:ACTUAL' && column.key !== 'LEVEL:PUBLISHED') return column;
    return { ...column, cells: column.cells.map((cell, row) => (row === 0 ? 2600 : cell)) };
  });
  return { ...plan, columns };
}

describe('chosen columns of a filed table', () => {
  test('come in their order, are kept in the definition, and a refresh finds them again', async () => {
    const plan = formPlan({ ...EXECUTION, formColumns: CHOSEN });
    await inserted(plan);
    expect(seen()).toEqual(['指标名称', '进度评价', '1-6月完成', '2024年计划目标', '同比增长(%)']);
    const [link] = await listLinkedTables();
    expect(link?.definition?.spec.formColumns).toEqual(CHOSEN);
    expect(await refreshTable(ID, plan)).toMatchObject({ changes: [], added: [], gone: [], kept: [] });
    const { changes } = await refreshTable(ID, corrected(plan));
    expect(changes.map(({ column }) => column)).toEqual(['LEVEL:ACTUAL']);
    expect(table().get(0, '1-6月完成')).toBe(2600);
  });

  test('are found again in a file, where the results stand in their order', async () => {
    const plan = formPlan({ ...EXECUTION, formColumns: CHOSEN });
    const book = openWorkbookFile(await xlsxOf([plan]));
    const [found] = book.links;
    expect(found?.definition?.spec.formColumns).toEqual(CHOSEN);
    expect(refreshFileTable(book, ID, corrected(plan)).changes.map(({ column }) => column)).toEqual(['LEVEL:ACTUAL']);
    const host = await hostOfXlsx(book.parts.bytes());
    expect(host.workbook.table(ID).get(0, '1-6月完成')).toBe(2600);
  });

  test('can be left out of a table that is inserted, and come back, those of the user’s own among them', async () => {
    await inserted(formPlan({ ...TASKS, formColumns: ['NUMBER', 'TASK', 'GOAL', 'TARGET', 'ACTUAL', 'VERDICT'] }));
    await redefineTable(ID, formPlan({ ...TASKS, formColumns: ['TASK', 'GOAL', 'VERDICT', 'LEAD'] }));
    // The verdict is no longer computed from columns that are gone, and says the same.
    const whole = formPlan(TASKS);
    const verdicts = whole.columns.find(({ key }) => key === 'VERDICT')?.results;
    expect(table().column('进度评价')).toEqual(verdicts);
    expect(table().headers).not.toContain('年度目标');
    expect(table().headers.at(-1)).toBe('牵头单位');
    table().set(0, '牵头单位', '发改局');
    await redefineTable(ID, whole);
    expect(table().get(0, '牵头单位')).toBe('发改局');
    expect(table().headers.filter((header) => header.startsWith('牵头单位'))).toEqual(['牵头单位']);
    expect(table().headers).toEqual(expect.arrayContaining(['年度目标', '1-6月完成', '任务原文', '责任单位']));
    expect((await refreshTable(ID, whole)).changes).toEqual([]);
  });

  test('a table from before the form had a column is refreshed as it is', async () => {
    const whole = formPlan(TASKS);
    const before = { ...whole, columns: whole.columns.filter(({ key }) => key !== 'GOAL') };
    before.definition = { ...whole.definition, columns: whole.definition.columns.filter(({ key }) => key !== 'GOAL') };
    await inserted(before);
    expect(await refreshTable(ID, whole)).toMatchObject({ changes: [], added: [], gone: [] });
    expect(table().headers).not.toContain('目标事项');
    await redefineTable(ID, whole);
    expect(table().get(0, '目标事项')).toBe('经济运行调度分解的行业');
  });
});

describe('a form with chosen columns that lost its definition', () => {
  const cases: [string, TableQuery & { form: TableForm }][] = [
    ['EXECUTION', { ...EXECUTION, formColumns: CHOSEN }],
    ['MONTHLY', { form: 'MONTHLY', ...OF_LONGGANG, formColumns: ['INDICATOR', 'VERDICT', 'ACTUAL'] }],
    ['TASKS', { ...TASKS, formColumns: ['GOAL', 'TARGET', 'ACTUAL', 'VERDICT'] }],
    ['YEARS', { form: 'YEARS', ...OF_LONGGANG, formColumns: ['INDICATOR', 'TARGET', 'ACTUAL'] }],
    ['REMAINDER', { form: 'REMAINDER', ...OF_LONGGANG, formColumns: ['INDICATOR', 'REMAINING'] }],
  ];

  test.each(cases)('%s is known and linked again with the columns that it has', async (form, query) => {
    await inserted(formPlan(query));
    await open.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(DEFINITION_NAMESPACE).load('items/id');
      await context.sync();
      for (const part of parts.items) part.delete();
      context.workbook.settings.getItem(settingKey(ID)).delete();
      context.workbook.properties.custom.deleteAll();
    });
    const before = seen();
    const [found] = await listLinkedTables();
    expect(found).toMatchObject({ state: 'lost-definition', lost: { spec: { form } } });
    const spec = found?.lost?.spec as TableQuery & { form: TableForm };
    const whole = formPlan(spec);
    const fault: unknown = await relinkTable(found?.id ?? '', whole).catch((error: unknown) => error);
    const left = withColumnsLeft(whole, fault) as (TableQuery & { form: TableForm }) | undefined;
    expect(left?.formColumns?.toSorted()).toEqual(expect.arrayContaining([...(query.formColumns ?? [])].toSorted()));
    expect(await relinkTable(found?.id ?? '', formPlan(left ?? query))).toMatchObject({ gone: [], added: [] });
    expect(await listLinkedTables()).toMatchObject([{ state: 'linked' }]);
    expect(seen()).toEqual(before);
  });

  test('a fault of another kind, or a table with none of the columns, is left as it is', () => {
    const plan = formPlan(EXECUTION);
    expect(withColumnsLeft(plan, new Error('other'))).toBeUndefined();
    expect(withColumnsLeft(plan, new ColumnMissing(plan.columns.map(({ header }) => header)))).toBeUndefined();
    expect(withColumnsLeft(plan, new ColumnMissing(['行键']))).toBeUndefined();
  });
});

describe('the edition of promises', () => {
  const cellsOf = (name: string) => open.sheet(name).values('A1:N30');

  test('merges what is of one work item, numbers the items, and names the sources once', async () => {
    await inserted(formPlan(TASKS));
    const { sheet } = await insertEdition(ID);
    const [, , headers = [], ...rows] = cellsOf(sheet);
    const at = (header: string) => headers.indexOf(header);
    expect(headers).not.toContain('出处');
    expect(rows.slice(0, 5).map((row) => row[at('序号')])).toEqual([1, '', 2, 3, 4]);
    expect(rows.slice(0, 2).map((row) => row[at('目标事项')])).toEqual([
      '经济运行调度分解的行业',
      '经济运行调度分解的指标',
    ]);
    const merged = (cell: string) => open.sheet(sheet).attachments.merged(cell);
    expect(['A4', 'B4', 'C4'].map(merged)).toEqual(['A4:A5', 'B4:B5', 'C4:C5']);
    // Two of its four goals share a sentence: the item is one cell, its three sentences are three.
    expect(['A8', 'B8', 'C8', 'C10'].map(merged)).toEqual(['A8:A11', 'B8:B11', '', 'C10:C11']);
    expect(merged('F8')).toBe('F8:F11');
    expect(merged('D8')).toBe('');
    expect(cellsOf(sheet).flat().join()).not.toContain('undefined');
    const notes = open.sheet(sheet).values('A85:A100').flat().join('\n');
    expect(notes).toMatch(/来源：《龙岗区/);
  });

  test('follows the order that the user gave his rows, and merges nothing of his own columns', async () => {
    await inserted(formPlan({ ...TASKS, formColumns: ['NUMBER', 'TASK', 'GOAL', 'LEAD', 'SOURCE'] }));
    table().set(0, '牵头单位', '发改局');
    table().set(1, '牵头单位', '统计局');
    const { sheet } = await insertEdition(ID);
    const merged = (cell: string) => open.sheet(sheet).attachments.merged(cell);
    expect(['A4', 'B4', 'D4'].map(merged)).toEqual(['A4:A5', 'B4:B5', '']);
    const [, , headers, first, second] = cellsOf(sheet);
    expect(headers?.filter((header) => header !== '')).toEqual(['序号', '重点工作', '目标事项', '牵头单位']);
    expect([first?.[3], second?.[3]]).toEqual(['发改局', '统计局']);
  });
});
