import { beforeEach, describe, expect, test } from 'vitest';
import { onSelection } from '../../../addin/excel/office/run.ts';
import { freeze } from '../../../addin/excel/plan-cell/freeze.ts';
import { readSelection } from '../../../addin/excel/selection.ts';
import { DEFINITION_NAMESPACE } from '../../../data/sheet/plan/definition.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { ACTUAL, HOMES, ID, LinkedWorkbook, planOf } from './linked-workbook.ts';

let book: LinkedWorkbook;

beforeEach(() => {
  book = new LinkedWorkbook();
});

async function selected(address: string) {
  book.host.select(address);
  return readSelection();
}
const cellOf = (header: string, key = HOMES, name = ID) => book.table(name).addressOf(book.row(key, name), header);
const HOMES_KEY = { district: '440307', indicator: 'HOMES', measure: 'LEVEL', period: '2024' };

describe('a cell of a linked table', () => {
  test.each([LTSC_2021, MICROSOFT_365])('is told by its row key and its column, in $name', async (profile) => {
    book = new LinkedWorkbook(profile);
    await book.insert();
    expect(await selected(cellOf('年度目标'))).toMatchObject({
      kind: 'table',
      place: `Sheet1!${cellOf('年度目标')}`,
      header: '年度目标',
      subject: { key: { ...HOMES_KEY, asOf: planOf().definition.asOf }, kind: 'TARGET' },
    });
    expect(await selected(cellOf('完成情况'))).toMatchObject({ subject: { kind: 'VERDICT' } });
    expect(await selected(cellOf('地区'))).toMatchObject({ subject: { kind: 'DISTRICT' } });
  });

  test('is found after the table was sorted, renamed, moved, and got columns and rows of the user’s', async () => {
    await book.insert();
    book.sheet().insertRows('1:3');
    book.sheet().insertColumns('D');
    book.sheet().rename('甲区');
    await book.run(({ workbook }) => {
      const table = workbook.tables.getItem(ID);
      table.name = '我的表';
      table.sort.apply([{ key: 0, ascending: false }]);
    });
    const now = await selected(`'甲区'!${cellOf('年度目标', HOMES, '我的表')}`);
    expect(now).toMatchObject({ kind: 'table', subject: { key: HOMES_KEY, kind: 'TARGET' } });
    const header = book.table('我的表').headers.find((each) => each.startsWith('列')) ?? '';
    expect(await selected(`'甲区'!${cellOf(header, HOMES, '我的表')}`)).toMatchObject({
      subject: { key: HOMES_KEY, kind: '' },
    });
  });

  test('tells where it is computed from a result that was typed over', async () => {
    await book.insert();
    expect(await selected(cellOf('完成情况'))).toMatchObject({ isTypedOver: false });
    book.table().set(book.row(HOMES), ACTUAL, 15000);
    expect(await selected(cellOf('完成情况'))).toMatchObject({ isTypedOver: true });
    expect(await selected(cellOf('年度目标'))).toMatchObject({ isTypedOver: false });
  });

  test('its header and the row of a user have nothing to tell', async () => {
    await book.insert();
    expect(await selected('B6')).toMatchObject({ kind: 'table', subject: undefined });
    book.table().set(0, '行键', '');
    expect(await selected(book.table().addressOf(0, '年度目标'))).toMatchObject({ kind: 'table', subject: undefined });
  });

  test('of a definition from a newer Planbook says so', async () => {
    await book.insert();
    for (const part of book.host.book.xmlParts)
      if (part.xml.includes(DEFINITION_NAMESPACE))
        part.xml = part.xml
          .replace('version="2"', 'version="3"')
          .replace('&quot;version&quot;:2', '&quot;version&quot;:3');
    expect(await selected(cellOf('年度目标'))).toMatchObject({
      kind: 'table-fault',
      fault: { code: 'DEFINITION_NEWER' },
    });
  });

  test('costs a handful of requests to Excel, however large the workbook', async () => {
    await book.insert();
    book.host.select(cellOf('年度目标'));
    const before = book.host.batches.length;
    await readSelection();
    expect(book.host.batches.length - before).toBeLessThanOrEqual(4);
  });
});

describe('a cell with PLAN formulas', () => {
  test('is told by what its arguments come to: texts, cells, other sheets, names, its own row', async () => {
    book.book.addSheet('参数').set('B2', 2024);
    book.sheet().paste('A1', [
      ['地区', '指标', '期间', '数'],
      ['龙岗', 'GDP', '2024-S1', ''],
    ]);
    await book.run(({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').tables.add('A1:D2', true).name = '台账';
      workbook.names.add('本期', "='参数'!$B$2");
    });
    book.sheet().set('D2', '=IFERROR(PLAN.GAP([@地区]&"区",[@指标],台账[@期间]),0)');
    expect(await selected('D2')).toMatchObject({
      kind: 'formula',
      calls: [{ name: 'GAP', key: { district: '龙岗区', indicator: 'GDP', period: '2024-S1' } }],
    });
    book.sheet().set('F1', '=PLAN.ACTUAL($A$2,"GDP",参数!B2)-PLAN.TARGET($A$2,"GDP",本期,"增速","2024-03")');
    expect(await selected('F1')).toMatchObject({
      calls: [
        { name: 'ACTUAL', key: { district: '龙岗', indicator: 'GDP', period: '2024' } },
        { name: 'TARGET', key: { period: '2024', measure: '增速', asOf: '2024-03' } },
      ],
    });
  });

  test('says of which call only Excel knows what it asks', async () => {
    book.sheet().set('A1', '=PLAN.ACTUAL(LEFT("龙岗区",2),"GDP",2024)');
    expect(await selected('A1')).toMatchObject({ kind: 'formula', calls: [{ name: 'ACTUAL', key: undefined }] });
  });

  test('that was frozen still tells what it asked for, wherever it was moved', async () => {
    book.office.CustomFunctions.associate('ACTUAL', () => 0.09);
    book.sheet().set('C3', '=PLAN.ACTUAL("龙岗区","GDP",2024)');
    await book.book.calculated();
    await freeze('workbook', { language: 'ZH', askSources: async () => undefined });
    book.sheet().insertRows('1');
    expect(await selected('C4')).toMatchObject({
      kind: 'frozen',
      frozen: { cell: { call: 'ACTUAL', key: { district: '龙岗区', indicator: 'GDP', period: '2024' } } },
    });
    expect(await selected('C3')).toMatchObject({ kind: 'none' });
  });
});

test('any other cell is none of ours; of several selected areas the active cell counts', async () => {
  book.sheet().set('A1', '=SUM(1,2)');
  expect(await selected('A1')).toMatchObject({ kind: 'none', text: '3' });
  expect(await selected('A1:B2,D4')).toMatchObject({ kind: 'none', place: 'Sheet1!A1' });
});

test('each new selection and each sheet that comes to the fore is heard, until nobody listens any more', async () => {
  let heard = 0;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const stop = await onSelection(() => {
    heard += 1;
  });
  book.host.select('B3');
  await settled();
  expect(heard).toBe(1);
  book.book.addSheet('另表');
  await book.run(({ workbook }) => workbook.worksheets.getItem('另表').activate());
  await settled();
  expect(heard).toBe(2);
  stop();
  await settled();
  book.host.select('B4');
  await settled();
  expect(heard).toBe(2);
});
