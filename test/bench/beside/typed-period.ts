/** Periods that a cell asks for, written as people type them, with the names that the ledger has for them. */
export const TYPED: ReadonlyMap<string, string> = new Map([
  ['2024', '2024'],
  ['2024年上半年', '2024-S1'],
  ['2023年', '2023'],
  ['2023年1-9月', '2023-01/2023-09'],
  ['2022年一季度', '2022-Q1'],
  ['2021', '2021'],
  ['2020年1-6月', '2020-S1'],
  ['2019年', '2019'],
  ['2018', '2018'],
  ['2017H1', '2017-S1'],
]);
