import { beforeEach, describe, expect, test } from 'vitest';
import { insertTable } from '../../../addin/excel/insert.ts';
import { listLinkedTables } from '../../../addin/excel/links.ts';
import { redefineTable } from '../../../addin/excel/redefine.ts';
import { refreshTable, relinkTable } from '../../../addin/excel/refresh.ts';
import { readSelection } from '../../../addin/excel/selection.ts';
import { TABLE_FORMS, type TableForm } from '../../../data/rules/table/form.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { xlsxOf } from '../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../data/sheet/file/workbook-file.ts';
import { DEFINITION_NAMESPACE, settingKey } from '../../../data/sheet/plan/definition.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { visibleColumns } from '../../../data/sheet/plan/preview.ts';
import { formPlan, withoutRows } from '../../data/sheet/plan/form-plan.ts';
import { hostOfXlsx } from '../../office/open-xlsx.ts';
import { LinkedWorkbook } from './linked-workbook.ts';

const ID = 'PB_FORM2345';
const OF_LONGGANG = { districts: ['440307'], indicators: [], periods: ['2024'] };
const RANKING = { form: 'RANKING' as const, districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'] };
const queryOf = (form: TableForm): TableQuery & { form: TableForm } =>
  form === 'RANKING' ? RANKING : { form, ...OF_LONGGANG };
const TASKS = withoutRows(formPlan({ form: 'TASKS', ...OF_LONGGANG }), (row) => row > 7);

let open: LinkedWorkbook;
const table = () => open.table(ID);
const at = (row: number, header: string) => table().addressOf(row, header);

beforeEach(() => {
  open = new LinkedWorkbook();
});

async function inserted(plan: SheetPlan): Promise<void> {
  open.host.select('B3');
  await insertTable(plan);
}

describe('a filed table in Excel', () => {
  test.each(TABLE_FORMS)(
    'of %s has the headers of the form in their order, and a refresh finds nothing to do',
    async (form) => {
      const plan = formPlan(queryOf(form));
      await inserted(plan);
      const headers = visibleColumns(plan).map(({ header }) => header);
      expect(table().headers.slice(0, headers.length)).toEqual(headers);
      expect(table().rowCount).toBe(plan.rowKeys.length);
      const before = open.host.save().sheets;
      expect(await refreshTable(ID, plan)).toMatchObject({ changes: [], added: [], gone: [], kept: [] });
      expect(open.host.save().sheets).toEqual(before);
    },
  );

  test('the two places of the ranking say of what they are', async () => {
    await inserted(formPlan(RANKING));
    expect(table().headers.filter((header) => header.includes('位次'))).toEqual(['总量位次', '增速位次']);
  });

  test('long sentences are shown whole, in columns that are not too wide', async () => {
    await inserted(TASKS);
    const cell = at(0, '任务原文');
    expect(open.sheet().format(cell)).toMatchObject({ wrapText: true, verticalAlignment: 'Center' });
    expect(open.sheet().columnWidth(cell.replace(/\d/g, ''))).toBeLessThanOrEqual(260);
  });
});

describe('a column that nobody publishes', () => {
  const half = withoutRows(TASKS, (row) => row % 2 === 1);

  test('is the user’s: what he writes there survives a refresh with new rows, whatever he calls it', async () => {
    await inserted(half);
    const key = String(table().column('行键')[1]);
    open.sheet().set(at(1, '牵头单位'), '住房建设局');
    open.sheet().set(at(1, '滞后原因及下步措施'), '用地审批慢，7月开工');
    table().renameColumn('责任单位', '配合单位');
    await refreshTable(ID, TASKS);
    const row = table().column('行键').indexOf(key);
    expect(table().get(row, '牵头单位')).toBe('住房建设局');
    expect(table().get(row, '滞后原因及下步措施')).toBe('用地审批慢，7月开工');
    expect(table().headers).toContain('配合单位');
    expect(table().rowCount).toBe(TASKS.rowKeys.length);
  });

  test('that the user deleted does not come back', async () => {
    await inserted(half);
    const letters = at(0, '责任单位').replace(/\d/g, '');
    open.sheet().deleteColumns(letters);
    await refreshTable(ID, TASKS);
    await redefineTable(ID, half);
    expect(table().headers).not.toContain('责任单位');
  });

  test('keeps its rows when another query leaves them out', async () => {
    await inserted(TASKS);
    const key = String(table().column('行键')[1]);
    open.sheet().set(at(1, '牵头单位'), '住房建设局');
    const { gone, removed } = await redefineTable(ID, half);
    expect(gone.map(({ rowKey }) => rowKey)).toEqual([key]);
    expect(removed?.length).toBe(TASKS.rowKeys.length - half.rowKeys.length - 1);
    expect(table().get(table().column('行键').indexOf(key), '牵头单位')).toBe('住房建设局');
  });

  test('keeps its contents when the file is refreshed', async () => {
    const host = await hostOfXlsx(await xlsxOf([half]));
    expect(host.workbook.table(ID).column('牵头单位')).toEqual(half.rowKeys.map(() => ''));
    const own = half.columns.map((column) =>
      column.key === 'LEAD' ? { ...column, cells: half.rowKeys.map((key) => `局${key}`) } : column,
    );
    const file = openWorkbookFile(await xlsxOf([{ ...half, columns: own }]));
    refreshFileTable(file, ID, TASKS);
    const back = (await hostOfXlsx(file.parts.bytes())).workbook.table(ID);
    const keys = back.column('行键').slice(0, half.rowKeys.length);
    expect(back.column('牵头单位').slice(0, keys.length)).toEqual(keys.map((key) => `局${key}`));
    expect(back.rowCount).toBe(TASKS.rowKeys.length);
  });
});

describe('a result of the user’s own in a filed table', () => {
  const plan = formPlan({ form: 'EXECUTION', ...OF_LONGGANG, periods: ['2024-S1'] });
  const growth = '同比增长(%)';

  test('moves gap and verdict of its row, and survives a refresh', async () => {
    await inserted(plan);
    const row = table().column('行键').indexOf('440307|GDP|2024');
    expect(table().get(row, '进度评价')).toBe('高于年度目标');
    open.sheet().set(at(row, growth), 0.05);
    expect([table().get(row, '进度评价'), table().get(row, '与年度目标差(百分点)')]).toEqual(['低于年度目标', -1.5]);
    open.host.select(at(row, '进度评价'));
    expect(await readSelection()).toMatchObject({ isTypedOver: true });
    open.host.select(at(row, '1-6月完成'));
    const { kept, changes } = await refreshTable(ID, plan);
    expect(kept).toMatchObject([{ column: 'GROWTH:ACTUAL', mine: 0.05, theirs: 0.09, isAsked: true }]);
    expect(changes).toEqual([]);
    expect(table().get(row, growth)).toBe(0.05);
    await refreshTable(ID, plan, { take: ['GROWTH:ACTUAL 440307|GDP|2024'] });
    expect([table().get(row, growth), table().get(row, '进度评价')]).toEqual([0.09, '高于年度目标']);
  });

  test('in another order of rows the numbers count the rows as they are, which is no news', async () => {
    await inserted(plan);
    table().sort('指标名称', 'descending');
    expect(table().column('序号')).toEqual(plan.rowKeys.map((_, row) => row + 1));
    expect(await refreshTable(ID, plan)).toMatchObject({ changes: [] });
    table().rename('执行情况');
    await refreshTable(ID, plan);
    expect(open.table('执行情况').column('序号')).toEqual(plan.rowKeys.map((_, row) => row + 1));
  });
});

describe('a filed table', () => {
  test('becomes no other one', async () => {
    await inserted(formPlan(queryOf('YEARS')));
    const other = formPlan({ form: 'REMAINDER', ...OF_LONGGANG });
    await expect(redefineTable(ID, other)).rejects.toMatchObject({ code: 'LAYOUT_CHANGED' });
  });

  test.each(TABLE_FORMS)(
    'of %s that lost its definition is known by its headers and row keys, and linked again',
    async (form) => {
      const plan = formPlan(queryOf(form));
      await inserted(plan);
      await open.run(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace(DEFINITION_NAMESPACE).load('items/id');
        await context.sync();
        for (const part of parts.items) part.delete();
        context.workbook.settings.getItem(settingKey(ID)).delete();
        context.workbook.properties.custom.deleteAll();
      });
      table().rename('别名');
      const [found] = await listLinkedTables();
      expect(found).toMatchObject({ state: 'lost-definition', lost: { language: 'ZH', spec: { form } } });
      const spec = found?.lost?.spec as TableQuery & { form: TableForm };
      const report = await relinkTable(found?.id ?? '', formPlan(spec));
      expect(report).toMatchObject({ gone: [] });
      expect(await listLinkedTables()).toMatchObject([{ state: 'linked', definition: { spec: { form } } }]);
    },
  );

  test.each(TABLE_FORMS.flatMap((form) => (['ZH', 'EN'] as const).map((language) => [form, language] as const)))(
    'of %s in %s is refreshed in a file whose table and cells have the same headers',
    async (form, language) => {
      const plan = formPlan(queryOf(form), { language });
      open = new LinkedWorkbook(undefined, await hostOfXlsx(await xlsxOf([plan])));
      const headers = visibleColumns(plan).map(({ header }) => header);
      expect(table().headers.slice(0, headers.length)).toEqual(headers);
      expect(await refreshTable(ID, plan)).toMatchObject({ changes: [], added: [], gone: [], kept: [] });
    },
  );
});
