import { expect, test } from 'vitest';
import { figureIn, ledgerOf, shippedLedger, shippedPlans } from '../../plans/plans.ts';
import { recalculated } from '../../sheet/formula/recalculated.ts';
import { formPlan } from '../../sheet/plan/form-plan.ts';
import { filed, ledgerWith, monthsOf2024 } from './filed.ts';

const LG = { district: '龙岗', period: '2024' };
const HOMES = '440307|AFFORDABLE_HOUSING_RAISED|LEVEL|2024';
const AUDIENCE = 'LG-2024-MID/099';
const AUDIENCE_GOAL = 'LG-2024-MID/193';
const DUE = ['REMAINING', 'Q3', 'Q4', 'PER_MONTH', 'COUNTED'];
const SHOWN = ['TARGET', 'ACTUAL', 'REMAINING', 'Q3', 'Q4', 'PER_MONTH', 'MONTHS_LEFT', 'Q3_SHARE'];

test('what is left of a goal is spread over the quarters and months left, in whole units of what is counted', () => {
  const { title, headers, cells } = filed(shippedLedger(), 'REMAINDER', LG);
  expect(title).toBe('龙岗区2024年剩余任务倒排表');
  expect(headers.join(' ')).toBe('指标 全年目标 已完成 剩余 三季度 四季度 月均需完成');
  expect(cells(HOMES, ...SHOWN, 'COUNTED')).toEqual([15_000, 4229, 10_771, 5386, 5385, 1796, 6, 0.5, true]);
  const audience = cells('440307|SPORTS_AND_SHOWS_AUDIENCE|LEVEL|2024', ...SHOWN, 'COUNTED');
  expect(audience).toEqual([150, 32, 118, 59, 59, 20, 6, 0.5, true]);
});

test.each([
  // 117 of 150万: 58.5 a quarter and 19.5 a month, in whole 万人次 as the goal is printed.
  [{}, { value: 33 }, [117, 59, 58, 20, true]],
  // 88.5 of 100.5: 44.25 a quarter, 14.75 a month, in tenths.
  [{ value: 100.5, decimals: 1 }, { value: 12, decimals: 0 }, [88.5, 44.3, 44.2, 14.8, 0.1]],
  // The result is in another unit: 10.43 of 10.5 leaves 0.07, of which a tenth would be more than all.
  [{ value: 10.5, decimals: 1 }, { value: 104_300, unit: '人次' }, [0.07, 0.04, 0.03, 0.02, 0.1]],
  // A whole number that is printed with a tenth is told in tenths.
  [{ value: 50, decimals: 1 }, { value: 40 }, [10, 5, 5, 1.7, 0.1]],
])(
  'what is needed is rounded up at the precision of the goal, and the quarters add up: %j, %j',
  (goal, result, cells) => {
    const set = shippedPlans();
    Object.assign(figureIn(set, AUDIENCE_GOAL), { comparator: 'EQUAL', ...goal });
    Object.assign(figureIn(set, AUDIENCE), { comparator: 'EQUAL', ...result });
    const from = ledgerOf(set);
    const { cells: of, rowKeys } = filed(from, 'REMAINDER', LG);
    const key = '440307|SPORTS_AND_SHOWS_AUDIENCE|LEVEL|2024';
    expect(of(key, ...DUE)).toEqual(cells);
    const plan = formPlan({ form: 'REMAINDER', districts: ['龙岗'], indicators: [], periods: ['2024'] }, { from });
    const sheet = recalculated(plan);
    const ofSheet = DUE.slice(0, 4).map((name) => sheet.get(name)?.[rowKeys.indexOf(key)]);
    expect(ofSheet).toEqual(cells.slice(0, 4).map((value) => expect.closeTo(Number(value), 9)));
  },
);

test('a goal that is reached has nothing left, and one that cannot be spread over months is not listed', () => {
  const set = shippedPlans();
  figureIn(set, 'LG-2024-MID/107').value = 15_000;
  const reached = filed(ledgerOf(set), 'REMAINDER', LG);
  expect(reached.cells(HOMES, ...SHOWN)).toEqual([15_000, 15_000, 0, 0, 0, 0, 6, 0.5]);
  const { rowKeys, caption } = filed(shippedLedger(), 'REMAINDER', LG);
  // 330 firms are not known to be above the size that the goal of 300 asks for.
  expect(rowKeys.filter((key) => key.includes('DIGITAL_DIAGNOSIS'))).toEqual([]);
  expect(rowKeys.filter((key) => !key.endsWith('|LEVEL|2024'))).toEqual([]);
  expect(rowKeys).toHaveLength(10);
  expect(caption.slice(3)).toEqual([
    '已完成为1-6月累计数；只列可按月分摊的全年累计目标，控制数、增速、期末数和文字目标不列；月均数只是算术平均；三季度数、月均数按目标数的精度进位，四季度为余数',
    '另有目标，未按其倒排：建成次支路年中安排10条以上、建设筹集保障性住房年中安排1.7万套',
  ]);
});

test('a number stands with its unit, for which the form has no column, and keeps its comparator', () => {
  const { columns } = filed(shippedLedger(), 'REMAINDER', { ...LG, indicators: ['PCT国际专利申请量'] });
  expect(columns.map(({ numberFormats }) => numberFormats?.[0])).toEqual([
    undefined,
    ...['">"#,##0"件";">"-#,##0"件"', '#,##0"件"', '#,##0"件"', '#,##0"件"', '#,##0"件"', '#,##0"件"'],
  ]);
});

test('once the third quarter is over all that is left falls to the fourth, and goals reported at mid-year keep their rows', () => {
  const september = { ...monthsOf2024('2024-01/2024-09', 1, 9), value: 9000, printed: '9000套' };
  const { cells, rowKeys, columns, caption } = filed(
    ledgerWith([{ like: 'LG-2024-MID/107', but: september }]),
    'REMAINDER',
    LG,
  );
  expect(cells(HOMES, ...SHOWN)).toEqual([15_000, 9000, 6000, null, 6000, 2000, 3, null]);
  expect(rowKeys).toHaveLength(10);
  const formats = columns.find(({ key }) => key === 'ACTUAL')?.numberFormats;
  expect([formats?.[rowKeys.indexOf(HOMES)], formats?.[0]]).toEqual(['"1-9月 "#,##0"套"', '"1-6月 "#,##0"家"']);
  expect(caption[3]).toMatch(/^已完成为1-6月、1-9月累计数；/);
});

test('a part of the year that is asked for shows only its own results', () => {
  const september = { ...monthsOf2024('2024-01/2024-09', 1, 9), value: 9000, printed: '9000套' };
  const ledger = ledgerWith([{ like: 'LG-2024-MID/107', but: september }]);
  expect(filed(ledger, 'REMAINDER', { ...LG, period: '2024年1-9月' }).rowKeys).toEqual([HOMES]);
  expect(filed(ledger, 'REMAINDER', { ...LG, period: '2024-S1' }).cells(HOMES, 'ACTUAL')).toEqual([4229]);
});

test('in August a third-quarter month is left', () => {
  const august = { ...monthsOf2024('2024-01/2024-08', 1, 8), value: 9001, printed: '9001套' };
  const { cells } = filed(ledgerWith([{ like: 'LG-2024-MID/107', but: august }]), 'REMAINDER', LG);
  expect(cells(HOMES, ...SHOWN)).toEqual([15_000, 9001, 5999, 1500, 4499, 1500, 4, 0.25]);
});

test('before mid-year nothing is spread over the third and fourth quarter, nor after the year', () => {
  const march = { ...monthsOf2024('2024-Q1', 1, 3), value: 1000, printed: '1000套' };
  const ledger = ledgerWith([{ like: 'LG-2024-MID/107', but: march }]);
  const none = filed(ledger, 'REMAINDER', { ...LG, period: '2024-Q1' });
  expect([none.rowKeys, none.caption.at(-1)]).toEqual([[], '没有已收录上半年或更后结果、又可按月分摊的全年目标']);
  const whole = { ...monthsOf2024('2024', 1, 12), value: 15_200, printed: '15200套' };
  expect(filed(ledgerWith([{ like: 'LG-2024-MID/107', but: whole }]), 'REMAINDER', LG).rowKeys).not.toContain(HOMES);
});

test('a cap has room and nothing left to do: it is not listed', () => {
  const use = { ...monthsOf2024('2024-S1', 1, 6), value: 0.8, printed: '0.8亿立方米' };
  const ledger = ledgerWith([{ like: 'GM-2023-PLAN/151', but: use }]);
  expect(filed(ledger, 'REMAINDER', { district: '光明', period: '2024' }).rowKeys).toEqual([]);
});
