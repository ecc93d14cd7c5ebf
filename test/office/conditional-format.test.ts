import { beforeEach, expect, test } from 'vitest';
import { bootInNode, type NodeOffice } from './boot-node.ts';

const FORMATS = 'learn.microsoft.com/javascript/api/excel/excel.conditionalformat';

let office: NodeOffice;
const sheet = () => office.host.workbook.sheet('Sheet1');
const on = () => sheet().attachments;

async function edited(work: (first: Excel.Worksheet) => void): Promise<void> {
  await office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
}

function rule(range: Excel.Range, formula: string, fill: string): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.font.color = '#8a0016';
  custom.format.fill.color = fill;
}

beforeEach(async () => {
  office = bootInNode();
  sheet().paste('A1', [['未完成'], ['完成'], ['未完成']]);
  await edited((first) => {
    rule(first.getRange('A1:A3'), '=$A1="未完成"', '#F4B8B4');
    rule(first.getRange('A1:A2'), '=$A1="完成"', '#C9E8EC');
  });
});

/** The fills of the rules that the API finds for a range. */
async function found(address: string): Promise<string[]> {
  return office.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Sheet1').getRange(address).conditionalFormats;
    formats.load('items/id,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color');
    await context.sync();
    return formats.items.map(({ customOrNullObject: { rule: of, format } }) => `${of.formula} ${format.fill.color}`);
  });
}

test('a rule of formatting is read back from every range with a cell that it holds for', async () => {
  const [first, second] = ['=$A1="未完成" #F4B8B4', '=$A1="完成" #C9E8EC'];
  expect(await found('A1')).toEqual([first, second]);
  expect(await found('A3:B9')).toEqual([first]);
  expect(await found('B1:B3')).toEqual([]);
  expect(on().rulesAt('A3')).toEqual([
    { address: 'A1:A3', formula: '=$A1="未完成"', fillColor: '#F4B8B4', fontColor: '#8A0016' },
  ]);
});

test('a rule is deleted by its id, and others stay', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.conditionalFormats.load('items/id');
    await context.sync();
    range.conditionalFormats.items[0]?.delete();
    await context.sync();
  });
  expect(await found('A1:A3')).toEqual(['=$A1="完成" #C9E8EC']);
});

test(`modelled: rows inserted within the cells of a rule are its own, and its formula follows its cells (${FORMATS})`, async () => {
  sheet().insertRows(2);
  sheet().insertRows(1);
  expect(on().rulesAt('A3')[0]).toMatchObject({ address: 'A2:A5', formula: '=$A2="未完成"' });
});

test('a protected sheet takes no rule', async () => {
  sheet().protect();
  await expect(edited((first) => rule(first.getRange('A1'), '=TRUE', '#FFFFFF'))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
});

test('a rule for several areas has no range of its own', async () => {
  on().removeRules('A2');
  const isNull = await office.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Sheet1').getRange('A3').conditionalFormats.load('items/id');
    await context.sync();
    const range = formats.items[0]?.getRangeOrNullObject().load('address');
    await context.sync();
    return range?.isNullObject;
  });
  expect(isNull).toBe(true);
});
