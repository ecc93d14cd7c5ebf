/** The areas of the sheet, the city first, each with its share of the city in percent. */
const AREAS: readonly [name: string, share: number][] = [
  ['全市', 100],
  ['福田区', 14],
  ['罗湖区', 8],
  ['盐田区', 3],
  ['南山区', 23],
  ['宝安区', 14],
  ['龙岗区', 16],
  ['龙华区', 9],
  ['坪山区', 5],
  ['光明区', 4],
  ['大鹏新区', 2],
  ['深汕特别合作区', 2],
];
const LONGGANG_SHARE = 16;

/**
 * The indicators of the sheet as its header prints them, with what Longgang had come to by June, as the shipped mid-year
 * report has it, and the growth of the city. All other numbers are made up.
 */
const INDICATORS: readonly [header: string, byJune: number, growth: number][] = [
  ['规模以上工业增加值（亿元）', 1165.26, 8.4],
  ['固定资产投资（亿元）', 692.53, 4.1],
  ['社会消费品零售总额（亿元）', 712.74, 1.2],
  ['地方一般公共预算收入', 188.71, 1.5],
  ['外贸总盘子（亿元）', 2916.06, 22.9],
];

/** The place of the number that is printed ten times too small. */
const SLIP = { row: 9, column: 11 };

/** A cell of the sheet. */
type Entry = string | number;

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The amounts of all areas where Longgang has this one; the city is their sum. */
function byArea(ofLonggang: number): number[] {
  const parts = AREAS.slice(1).map(([, share]) => rounded((ofLonggang * share) / LONGGANG_SHARE, 2));
  return [
    rounded(
      parts.reduce((sum, part) => sum + part),
      2,
    ),
    ...parts,
  ];
}

/** The amount of a month, which is near a sixth of the first half of the year, so that no two months are alike. */
function inMonth(byJune: number, month: number): number[] {
  return byArea((byJune / 6) * (1 + (month % 3) / 100));
}

/** The four columns of an indicator, area by area. */
function columns([, byJune, growth]: (typeof INDICATORS)[number], month: number): Entry[][] {
  const now = inMonth(byJune, month);
  const upTo = byArea(byJune);
  for (let each = 7; each <= month; each += 1)
    for (const [at, part] of inMonth(byJune, each).entries()) upTo[at] = rounded((upTo[at] ?? 0) + part, 2);
  return AREAS.map((_, at) => [
    now[at] ?? 0,
    rounded(growth + (at % 4) / 2 - month / 10, 1),
    upTo[at] ?? 0,
    rounded(growth + (at % 5) / 2, 1),
  ]);
}

/** The four columns of an indicator in a month. */
function headersOf(month: number): Entry[] {
  return [`${month}月`, '同比增长(%)', `1-${month}月`, '同比增长(%)'];
}

/**
 * The sheet that the statistics bureau of the city hands round each month from July on: twelve areas, five indicators of four
 * columns each, which are 240 numbers. One indicator stands under a name that nobody knows, one without its unit, and in
 * the sheet with a slip one number is printed ten times too small.
 */
export function monthSheet(month: number, { hasSlip = false } = {}): Entry[][] {
  const found = INDICATORS.map((indicator) => columns(indicator, month));
  const blank = INDICATORS.flatMap(() => ['', '', '', '']);
  const rows = [
    [`深圳市2024年1-${month}月各区主要经济指标`, ...blank],
    ['地区', ...INDICATORS.flatMap(([header]) => [header, '', '', ''])],
    ['', ...INDICATORS.flatMap(() => headersOf(month))],
    ...AREAS.map(([area], at) => [area, ...found.flatMap((lines) => lines[at] ?? [])]),
  ];
  const slipped = rows[SLIP.row];
  if (hasSlip && slipped) slipped[SLIP.column] = rounded(Number(slipped[SLIP.column]) / 10, 2);
  return rows;
}

/** The number that the sheet should print where it has the slip. */
export function rightNumber(month: number): string {
  return String(monthSheet(month)[SLIP.row]?.[SLIP.column]);
}
