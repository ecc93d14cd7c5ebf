import type { CellValue } from '../../../../data/rules/table/cell-value.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import type { TableAnswer, TableAnswerColumn } from '../../../../data/sheet/plan/table-answer.ts';

/** One row of a ROWS table as the API answers it, with the results of its formulas. */
export interface AnswerRow {
  key: string;
  district: string;
  indicator: string;
  measure?: string;
  unit: string;
  target: number | string | null;
  actual: number | null;
  span?: string;
  previous?: number | null;
  gap: number | null;
  attainment: number | null;
  capUsed?: number | null;
  verdict: string;
  format?: string;
  inputs: Partial<Record<'UNIT_KIND' | 'RULE' | 'FIXED' | 'MET' | 'EXCEEDED' | 'ROUGHLY_MET' | 'MISSED', string>> & {
    TOLERANCE?: number;
    SIDE?: number;
    EXPECTED?: number;
    START?: number;
    SPREAD?: number;
    CAP?: boolean;
    RATE?: boolean;
  };
}

const RATE = { UNIT_KIND: 'PERCENT', RATE: true, RULE: '>=', MET: '完成', EXCEEDED: '完成', MISSED: '未达预期' };
const LEVEL = { UNIT_KIND: 'NUMBER', RULE: '>=', MET: '完成', EXCEEDED: '超额完成', MISSED: '未完成' };
const CAP = {
  UNIT_KIND: 'NUMBER',
  RULE: '<=',
  CAP: true,
  MET: '控制在目标内',
  EXCEEDED: '控制在目标内',
  MISSED: '突破控制数',
};

/** Goals for 2024 and results as five districts' documents print them. The last rows are deliberately awkward. */
export const ROWS: AnswerRow[] = [
  {
    key: '440307|GDP|GROWTH|2024',
    district: '龙岗区',
    indicator: '地区生产总值',
    measure: '同比增速',
    unit: '%',
    target: 6.5,
    actual: 9,
    span: '1-6月',
    previous: 7.2,
    gap: 2.5,
    attainment: null,
    verdict: '完成',
    format: '0.0%',
    inputs: { ...RATE, FIXED: '未收录完成情况' },
  },
  {
    key: '440310|GDP|GROWTH|2024',
    district: '坪山区',
    indicator: '地区生产总值',
    measure: '同比增速',
    unit: '%',
    target: 8,
    actual: null,
    previous: 14.2,
    gap: null,
    attainment: null,
    verdict: '未收录完成情况',
    format: '0.0%',
    inputs: { ...RATE, TOLERANCE: 0.5, ROUGHLY_MET: '基本完成', FIXED: '未收录完成情况' },
  },
  {
    key: '440311|GDP|GROWTH|2024',
    district: '光明区',
    indicator: '地区生产总值',
    measure: '同比增速',
    unit: '%',
    target: 8.3,
    actual: 8.3,
    span: '全年',
    gap: 0,
    attainment: null,
    verdict: '完成',
    format: '"≥"0.0%;"≥"-0.0%',
    inputs: { ...RATE, FIXED: '未收录完成情况' },
  },
  {
    key: '440307|HOMES|LEVEL|2024',
    district: '龙岗区',
    indicator: '保障性住房',
    unit: '套',
    target: 15000,
    actual: 4229,
    span: '1-6月',
    gap: -10771,
    attainment: 28.193333333333,
    verdict: '未完成',
    format: '#,##0',
    inputs: { ...LEVEL, FIXED: '未收录完成情况' },
  },
  {
    key: '440307|WATER|LEVEL|2024',
    district: '龙岗区',
    indicator: '用水总量',
    unit: '亿立方米',
    target: 1.74,
    actual: 1.71,
    span: '全年',
    gap: -0.03,
    attainment: null,
    capUsed: 98.275862068966,
    verdict: '控制在目标内',
    format: '"≤"0.00',
    inputs: { ...CAP, FIXED: '未收录完成情况' },
  },
  {
    key: '440307|GDP|RANK|2024',
    district: '龙岗区',
    indicator: '地区生产总值',
    measure: '位次',
    unit: '位',
    target: 3,
    actual: 1,
    span: '1-6月',
    gap: -2,
    attainment: null,
    verdict: '当前达标',
    inputs: {
      UNIT_KIND: 'RANK',
      CAP: true,
      RULE: '<=',
      MET: '当前达标',
      EXCEEDED: '当前达标',
      MISSED: '当前未达标',
      FIXED: '未收录完成情况',
    },
  },
  {
    key: '440310|PM25|LEVEL|2024',
    district: '坪山区',
    indicator: '细颗粒物',
    unit: '微克/立方米',
    target: '完成上级下达指标任务',
    actual: 17.5,
    span: '1-6月',
    gap: null,
    attainment: null,
    verdict: '不作评价',
    format: '0.0',
    inputs: { UNIT_KIND: 'NUMBER', RULE: '', FIXED: '不作评价' },
  },
  {
    key: '440310|PATENT|LEVEL|2024',
    district: '坪山区',
    indicator: '发明专利授权',
    unit: '件',
    target: 6000,
    actual: 6000,
    span: '全年',
    gap: 0,
    attainment: 100,
    verdict: '超额完成',
    format: '#,##0',
    inputs: { ...LEVEL, RULE: '>', SIDE: 1, FIXED: '未收录完成情况' },
  },
  {
    key: '440310|POWER|LEVEL|2024',
    district: '坪山区',
    indicator: '光伏装机',
    unit: '万千瓦',
    target: 4,
    actual: 4,
    span: '全年',
    gap: 0,
    attainment: 100,
    verdict: '未完成',
    format: '0',
    inputs: { ...LEVEL, SIDE: -1, FIXED: '未收录完成情况' },
  },
  {
    key: '440311|INV|GROWTH|2024',
    district: '光明区',
    indicator: '固定资产投资',
    measure: '同比增速',
    unit: '%',
    target: 15,
    actual: 14.6,
    span: '全年',
    gap: -0.4,
    attainment: null,
    verdict: '基本完成',
    format: '"≈"0.0%',
    inputs: { ...RATE, TOLERANCE: 0.5, ROUGHLY_MET: '基本完成', FIXED: '未收录完成情况' },
  },
  {
    key: '440311|IND|GROWTH|2024',
    district: '光明区',
    indicator: '规上工业增加值',
    measure: '同比增速',
    unit: '%',
    target: 9,
    actual: 8.2,
    span: '全年',
    gap: null,
    attainment: null,
    verdict: '口径不可比',
    format: '0.0%',
    inputs: { UNIT_KIND: 'PERCENT', RATE: true, RULE: '', FIXED: '口径不可比' },
  },
  {
    key: '440307|NEAR|LEVEL|2024',
    district: '龙岗区',
    indicator: '新增学位',
    unit: '个',
    target: 10000,
    actual: 9996,
    span: '全年',
    gap: -4,
    attainment: 99.96,
    verdict: '未完成',
    format: '#,##0',
    inputs: { ...LEVEL, FIXED: '未收录完成情况' },
  },
  {
    key: '440307|OVER|LEVEL|2024',
    district: '龙岗区',
    indicator: '能耗总量',
    unit: '万吨标准煤',
    target: 10000,
    actual: 10004,
    span: '全年',
    gap: 4,
    attainment: null,
    capUsed: 100.04,
    verdict: '突破控制数',
    format: '#,##0',
    inputs: { ...CAP, FIXED: '未收录完成情况' },
  },
  {
    key: '440307|ODD|LEVEL|2024',
    district: '龙岗区',
    indicator: '=HYPERLINK("http://x","y")',
    unit: '-',
    target: -2.42,
    actual: -1.9,
    span: '2024-06',
    gap: 0.52,
    attainment: null,
    verdict: '完成',
    format: '0.00',
    inputs: { ...LEVEL, EXCEEDED: '完成', FIXED: '未收录完成情况' },
  },
];

export const QUERY: TableQuery = {
  districts: ['440307', '440310', '440311'],
  indicators: ['GDP', 'HOMES'],
  periods: ['2024'],
};

/** The name of a revision; those of one `history` follow each other. */
export function revisionNamed(revision: number, history = 'a'): string {
  return `${revision}:${history.repeat(16)}`;
}

/** The API's answer to a ROWS table of these rows. */
export function tableAnswer(rows: AnswerRow[] = ROWS, revision = 5): TableAnswer {
  const text = (key: string, label: string, value: (row: AnswerRow) => CellValue): TableAnswerColumn => ({
    key,
    kind: null,
    label,
    numberFormats: null,
    values: rows.map(value),
  });
  const number = (key: string, label: string, value: (row: AnswerRow) => CellValue, format?: string) => ({
    ...text(key, label, value),
    kind: key,
    numberFormats: rows.map((row) => format ?? row.format ?? null),
    figureIds: rows.map((row) => (value(row) === null ? null : `${key}:${row.key}`)),
  });
  const input = (key: keyof AnswerRow['inputs'], none: CellValue) =>
    text(key, `‹${key}›`, (row) => row.inputs[key] ?? none);
  return {
    revision: { number: revision, name: revisionNamed(revision), ledger: '0d9ab6c4-4e5d-4c11-9a57-0b7a3cf4f0d1' },
    asOf: '2026-11-22',
    title: '2024年计划执行情况',
    caption: ['资料截至2026年11月22日', '来源:龙岗区2024年上半年报告(正式);坪山区2024年计划(正式,转载)'],
    rowKeys: rows.map((row) => row.key),
    columns: [
      text('DISTRICT', '地区', (row) => row.district),
      text('INDICATOR', '指标名称', (row) => row.indicator),
      text('MEASURE', '口径', (row) => row.measure ?? '总量'),
      text('UNIT', '计量单位', (row) => row.unit),
      text('PERIOD', '期间', () => '2024年'),
      number('TARGET', '年度目标', (row) => row.target),
      number('ACTUAL', "1-6月完成 [#'@]", (row) => row.actual),
      text('ACTUAL_PERIOD', '完成时段', (row) => row.span ?? null),
      number('PREVIOUS', '上年同期', (row) => row.previous ?? null),
      number('GAP', '与目标差', (row) => row.gap, '+0.##;-0.##;0'),
      number('ATTAINMENT', '完成年度目标(%)', (row) => row.attainment, '0.0%'),
      number('CAP_USED', '占控制数(%)', (row) => row.capUsed ?? null, '0.0%'),
      text('VERDICT', '完成情况', (row) => row.verdict),
    ],
    inputs: [
      input('UNIT_KIND', 'NUMBER'),
      input('RULE', ''),
      input('TOLERANCE', 0),
      input('CAP', false),
      input('RATE', false),
      input('SIDE', 0),
      input('EXPECTED', null),
      input('START', null),
      input('SPREAD', null),
      input('FIXED', ''),
      input('MET', ''),
      input('EXCEEDED', ''),
      input('ROUGHLY_MET', ''),
      input('MISSED', ''),
    ],
  };
}
