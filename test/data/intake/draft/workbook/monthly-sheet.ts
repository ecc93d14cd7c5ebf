/** The rows of a sheet that is long enough to be kept in several parts. */
const ROWS = 400;

/** A sheet of a district whose values are those of one import and no other. */
export function monthlySheet(time: number): Buffer {
  const rows = Array.from({ length: ROWS }, (_, row) => `第${row}号企业产值,亿元,${time}.${row},2.1`);
  return Buffer.from(['龙华区2024年1-7月主要指标', '指标名称,计量单位,累计,同比增长(%)', ...rows, ''].join('\n'));
}

/** The figures of such a sheet: two a row. */
export const SHEET_FIGURES = 2 * ROWS;
