import { expect, test } from 'vitest';
import { bootInNode, type NodeOffice } from './boot-node.ts';
import { Host } from './host.ts';

const ERRORS = 'learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors';
const ISSUES = 'github.com/OfficeDev/office-js/issues/6395';

/** Installs an add-in whose ACTUAL answers its first argument after a while. `calls` lists the calls of each moment. */
function withFunctions(host = new Host()): NodeOffice & { moments: unknown[][][] } {
  const office = bootInNode({ host });
  const moments: unknown[][][] = [];
  let moment: unknown[][] | undefined;
  office.CustomFunctions.associate('ACTUAL', async (...given) => {
    if (!moment) {
      moment = [];
      moments.push(moment);
      setTimeout(() => {
        moment = undefined;
      }, 0);
    }
    moment.push(given.slice(0, -1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { Error: ExcelError, ErrorCode } = office.CustomFunctions;
    if (given[0] === 'none') throw new ExcelError(ErrorCode.notAvailable, 'Nothing is published.');
    if (given[0] === 'fails') throw new TypeError('a bug');
    return given[0] === 'text' ? 'he said "8 % or more"' : Number(given[1] ?? 0) / 100;
  });
  return { ...office, moments };
}

test('cells show #BUSY! until their function has answered, then its value, and what depends on them follows', async () => {
  const { host, moments } = withFunctions();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.paste('A1', [
    ['龙岗', 9, '=PLAN.ACTUAL(A1,B1)', '=C1*100'],
    ['光明', 8.5, '=IFERROR(PLAN.ACTUAL(A2,$B$2)*100,"")', '=C2&"%"'],
  ]);
  expect(sheet.values('C1:D2')).toEqual([
    ['#BUSY!', '#BUSY!'],
    ['#BUSY!', '#BUSY!'],
  ]);
  await host.workbook.calculated();
  expect(sheet.values('C1:D2')).toEqual([
    [0.09, 9],
    [8.5, '8.5%'],
  ]);
  sheet.set('B1', 10);
  await host.workbook.calculated();
  expect(sheet.values('C1:D1')).toEqual([[0.1, 10]]);
  expect(moments).toEqual([
    [
      ['龙岗', 9],
      ['光明', 8.5],
    ],
    [['龙岗', 10]],
  ]);
});

test(`modelled: an error with its message is shown, and others are #VALUE! (${ERRORS})`, async () => {
  const { host } = withFunctions();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.paste('A1', [
    ['=PLAN.ACTUAL("none")', '=IFNA(PLAN.ACTUAL("none"),"–")', '=PLAN.ACTUAL("fails")', '=PLAN.ACTUAL(1/0)'],
    ['=PLAN.NOTHING(1)', '=LEN(PLAN.ACTUAL("text"))', '=A1', '=PLAN.ACTUAL("a",PLAN.ACTUAL("b",900)&"")'],
  ]);
  await host.workbook.calculated();
  expect(sheet.values('A1:D2')).toEqual([
    ['#N/A', '–', '#VALUE!', '#DIV/0!'],
    ['#NAME?', 21, '#N/A', 0.09],
  ]);
  expect(sheet.errorMessage('A1')).toBe('Nothing is published.');
  expect(sheet.errorMessage('B2')).toBeUndefined();
});

test('arguments are what cells hold: rows of tables, names, ranges, empty cells, expressions', async () => {
  const { host, moments } = withFunctions();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.paste('A1', [
    ['区', '数'],
    ['龙岗', 9],
    ['光明', 8],
  ]);
  const { Excel } = bootInNode({ host });
  await Excel.run(async (context) => {
    context.workbook.tables.add('Sheet1!A1:B3', true).name = '表';
    context.workbook.names.add('何区', '=Sheet1!$A$3');
    await context.sync();
  });
  withFunctionsOf(host, moments);
  sheet.set('D2', '=PLAN.ACTUAL(表[[#This Row],[区]],表[[#This Row],[数]]&"",何区,A2:B2,F9,,TRUE)');
  await host.workbook.calculated();
  expect(moments.flat()).toEqual([['龙岗', '9', '光明', [['龙岗', 9]], null, null, true]]);
});

function withFunctionsOf(host: Host, moments: unknown[][][]): void {
  const office = withFunctions(host);
  office.moments.push = (...items) => moments.push(...items);
}

test(`modelled: without the add-in they are #NAME?, and stay so when it comes until they are entered again (${ISSUES})`, async () => {
  const host = new Host();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.set('A1', '=PLAN.ACTUAL("龙岗",9)');
  sheet.set('A2', '=IFERROR(PLAN.ACTUAL("龙岗",9),"无加载项")');
  expect(sheet.values('A1:A2')).toEqual([['#NAME?'], ['无加载项']]);
  const later = withFunctions(Host.open(host.save())).host.workbook;
  later.sheet('Sheet1').set('B1', 1);
  await later.calculated();
  expect(later.sheet('Sheet1').values('A1:A2')).toEqual([['#NAME?'], ['无加载项']]);
  later.sheet('Sheet1').set('A1', later.sheet('Sheet1').formula('A1'));
  await later.calculated();
  expect(later.sheet('Sheet1').get('A1')).toBe(0.09);
});

test('a saved workbook keeps the values of its functions without calling them', async () => {
  const first = withFunctions();
  first.host.workbook.sheet('Sheet1').set('A1', '=PLAN.ACTUAL("龙岗",9)*100');
  await first.host.workbook.calculated();
  const { host, moments } = withFunctions(Host.open(first.host.save()));
  await host.workbook.calculated();
  expect(host.workbook.sheet('Sheet1').get('A1')).toBe(9);
  expect(moments).toEqual([]);
});

test('10,000 cells are called in one moment', async () => {
  const { host, moments } = withFunctions();
  const rows = Array.from({ length: 10_000 }, (_, row) => [
    row,
    `=PLAN.ACTUAL("龙岗",A${row + 1})`,
    `=B${row + 1}*100`,
  ]);
  host.workbook.sheet('Sheet1').paste('A1', rows);
  await host.workbook.calculated();
  expect(host.workbook.sheet('Sheet1').get('B10000')).toBe(99.99);
  expect(host.workbook.sheet('Sheet1').get('C10000')).toBe(9999);
  expect(moments.map((calls) => calls.length)).toEqual([10_000]);
});

const SPILLING = 'support.microsoft.com, "Dynamic array formulas and spilled array behavior"';
const METADATA = 'learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json';

/** Installs an add-in whose HISTORY answers that many numbered rows of two cells, and whose TABLE answers its arguments. */
function withSpills(host = new Host()): NodeOffice {
  const office = bootInNode({ host });
  office.CustomFunctions.associate('HISTORY', async (rows) => {
    return Array.from({ length: Number(rows) }, (_, row) => [row + 1, `第${row + 1}行`]);
  });
  office.CustomFunctions.associate('GRID', async (...given) => [[JSON.stringify(given.slice(0, -1))]]);
  return office;
}

test(`modelled: rows of a function fill the cells below and beside, and give way when they become fewer (${SPILLING})`, async () => {
  const { host } = withSpills();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.set('A1', 3);
  sheet.set('B2', '=PLAN.HISTORY(A1)');
  sheet.set('E1', '=SUM(B2:B9)&C4');
  await host.workbook.calculated();
  expect(sheet.values('B2:C5')).toEqual([
    [1, '第1行'],
    [2, '第2行'],
    [3, '第3行'],
    ['', ''],
  ]);
  expect(sheet.get('E1')).toBe('6第3行');
  expect(sheet.formula('B3')).toBe('');
  sheet.set('A1', 2);
  await host.workbook.calculated();
  expect(sheet.values('B2:C4')).toEqual([
    [1, '第1行'],
    [2, '第2行'],
    ['', ''],
  ]);
  sheet.set('B2', '');
  expect(sheet.values('B2:C4').flat()).toEqual(Array(6).fill(''));
});

test(`modelled: where something stands in the way, or in a table, a function that fills cells shows #SPILL! (${SPILLING})`, async () => {
  const { host, Excel } = withSpills();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.set('A1', '=PLAN.HISTORY(3)');
  sheet.set('B3', '我的');
  await host.workbook.calculated();
  expect(sheet.values('A1:B3')).toEqual([
    ['#SPILL!', ''],
    ['', ''],
    ['', '我的'],
  ]);
  sheet.set('B3', '');
  await host.workbook.calculated();
  expect(sheet.values('A3:B3')).toEqual([[3, '第3行']]);
  sheet.set('B2', '又');
  await host.workbook.calculated();
  expect(sheet.get('A1')).toBe('#SPILL!');
  sheet.paste('E1', [['区'], ['龙岗']]);
  await Excel.run(async (context) => {
    context.workbook.tables.add('Sheet1!E1:E2', true);
    await context.sync();
  });
  sheet.set('E2', '=PLAN.HISTORY(2)');
  await host.workbook.calculated();
  expect(sheet.get('E2')).toBe('#SPILL!');
});

test('a cell tells what it fills, one that is filled tells by whom, and both are marked as such', async () => {
  const { host, Excel } = withSpills();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.set('B2', '=PLAN.HISTORY(2)');
  sheet.set('A3', '=PLAN.HISTORY(1)&""');
  await host.workbook.calculated();
  await Excel.run(async (context) => {
    const at = (address: string) => context.workbook.worksheets.getItem('Sheet1').getRange(address);
    const filled = at('B2').getSpillingToRangeOrNullObject().load('address');
    const parent = at('C3').getSpillParentOrNullObject().load('address');
    const none = [at('A3').getSpillingToRangeOrNullObject(), at('A1').getSpillParentOrNullObject()];
    for (const each of none) each.load('address');
    const marked = ['A3', 'B2', 'C3'].map((address) => at(address).load('hasSpill'));
    await context.sync();
    expect([filled.address, parent.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
    expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    expect(marked.map(({ hasSpill }) => hasSpill)).toEqual([false, true, true]);
  });
});

test(`modelled: a parameter of rows takes one cell as a row of one, and a function over rows takes them whole (${METADATA})`, async () => {
  const { host } = withSpills();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.paste('A1', [['龙岗', '光明']]);
  sheet.set('A3', '=PLAN.GRID(A1:B1,"GDP",2024,,,"2024-09-12")');
  sheet.set('A4', '=ROWS(PLAN.HISTORY(4))&INDEX(PLAN.HISTORY(4),2,2)');
  await host.workbook.calculated();
  expect(JSON.parse(String(sheet.get('A3')))).toEqual([
    [['龙岗', '光明']],
    [['GDP']],
    [[2024]],
    null,
    null,
    '2024-09-12',
  ]);
  expect(sheet.get('A4')).toBe('4第2行');
});

test('a saved workbook keeps what its functions filled, without calling them', async () => {
  const first = withSpills();
  first.host.workbook.sheet('Sheet1').set('A1', '=PLAN.HISTORY(2)');
  await first.host.workbook.calculated();
  const { host, CustomFunctions } = withSpills(Host.open(first.host.save()));
  CustomFunctions.associate('HISTORY', async () => [['asked again']]);
  const { workbook } = host;
  await workbook.calculated();
  expect(workbook.sheet('Sheet1').values('A1:B2')).toEqual([
    [1, '第1行'],
    [2, '第2行'],
  ]);
});
