import type { Answers } from '../../../../data/intake/layout/answer.ts';
import type { DrawnSheet } from './table-file.ts';

/** A table of ours, and what must be read from it, worked out by hand. */
export interface TableCase {
  /** A sentence that is true where the table is read so. */
  title: string;
  file: string;
  sheets: DrawnSheet[];
  answers?: Answers;
  /** The figures by the cell, with its sheet where there are several: 表2!B5. */
  figures: Record<string, string>;
  /** Cells that are no figures, and why. */
  not?: Record<string, string>;
  /** The questions: the code, and the text in question. */
  asked?: string[];
  /** The codes of the warnings, by the cell. */
  warned?: Record<string, string[]>;
  /** How many figures there are in all. */
  count?: number;
}

function sheet(text: string, name: string | null = null): DrawnSheet {
  return { name, text };
}

/** Bureaux' monthly sheets and yearbook tables in the shapes that real ones have. */
export const MONTHLY_CASES: TableCase[] = [
  {
    title: 'a bureau’s monthly sheet: the month and the months up to it, and last year’s number kept apart',
    file: '龙华区2024年1-7月主要经济指标.xlsx',
    sheets: [
      sheet(
        `深圳市龙华区2024年1-7月主要经济指标
单位：亿元、%
指标名称|单位|本月|累计|同比%|上年同期
规模以上工业增加值|亿元|98.2|640.5|8.1|592.5
社会消费品零售总额|亿元|61.3|402.7|4.4|385.7
规上服务业营业收入(1-6月)|亿元|—|301.9|9.9|274.7
注：规上服务业数据滞后一个月。
数据来源：龙华区统计局`,
        '1-7月',
      ),
    ],
    figures: {
      C4: '龙华区 规模以上工业增加值 LEVEL 2024-07 98.2 亿元',
      D4: '龙华区 规模以上工业增加值 LEVEL 2024-01/2024-07 640.5 亿元',
      E4: '龙华区 规模以上工业增加值 GROWTH/YOY 2024-01/2024-07 8.1 %',
      F4: '龙华区 规模以上工业增加值 LEVEL 2023-01/2023-07 592.5 亿元 BASE',
      D6: '龙华区 规上服务业营业收入 LEVEL 2024-S1 301.9 亿元',
      E6: '龙华区 规上服务业营业收入 GROWTH/YOY 2024-S1 9.9 %',
    },
    not: { C6: 'NONE' },
    count: 11,
  },
  {
    title: 'the months stand over two columns each, an amount and its rate',
    file: '月报.xlsx',
    sheets: [
      sheet(
        `罗湖区主要指标完成情况
指标|计量单位|2023年1—2月||2024年1—2月|
|| 绝对额|增速(%)|绝对额|增速(%)
固定资产投资|亿元|21.4|6.6|25.1|17.3
一般公共预算收入|万元|85,230|-3.1|90,120|5.7`,
        'Sheet1',
      ),
    ],
    figures: {
      C4: '罗湖区 固定资产投资 LEVEL 2023-01/2023-02 21.4 亿元',
      D4: '罗湖区 固定资产投资 GROWTH/UNSTATED 2023-01/2023-02 6.6 %',
      E5: '罗湖区 一般公共预算收入 LEVEL 2024-01/2024-02 90120 万元',
      F5: '罗湖区 一般公共预算收入 GROWTH/UNSTATED 2024-01/2024-02 5.7 %',
    },
    count: 8,
  },
  {
    title: 'districts by rows, two indicators of two columns each, with ranks among all',
    file: '2024年上半年各区.xlsx',
    sheets: [
      {
        name: '各区',
        merges: [
          { top: 1, left: 1, bottom: 1, right: 3 },
          { top: 1, left: 4, bottom: 1, right: 5 },
        ],
        text: `2024年上半年各区经济指标
地区|地区生产总值|||固定资产投资|
|总量(亿元)|同比增长(%)|位次|总量(亿元)|同比增长(%)
南山区|4300.1|6.5|1/11|512.2|3.3
盐田区|401.9|4.9|'7/11|88.0|-1.2
深汕特别合作区|45.3|8.8|—|30.1|21.0`,
      },
    ],
    figures: {
      B4: '南山区 地区生产总值 LEVEL 2024-S1 4300.1 亿元',
      C5: '盐田区 地区生产总值 GROWTH/YOY 2024-S1 4.9 %',
      D5: '盐田区 地区生产总值 RANK/GROWTH 2024-S1 7/11 位',
      F6: '深汕特别合作区 固定资产投资 GROWTH/YOY 2024-S1 21 %',
    },
    not: { D6: 'NONE' },
    count: 14,
  },
  {
    title: 'a quarter’s own value and the value up to it are told apart, and four quarters are the year',
    file: 'q.csv',
    sheets: [
      sheet(`数据库：季度数据
指标|2023年第四季度|2023年第三季度|2023年第一季度
建筑业增加值当季值(亿元)|30.5|22.1|15.0
建筑业增加值累计值(亿元)|88.4|57.9|15.0
建筑业增加值累计同比增长(%)|5.1|4.8|4.0
数据来源：国家统计局`),
    ],
    figures: {
      B3: '全国 建筑业增加值 LEVEL 2023-Q4 30.5 亿元',
      B4: '全国 建筑业增加值 LEVEL 2023 88.4 亿元',
      C4: '全国 建筑业增加值 LEVEL 2023-01/2023-09 57.9 亿元',
      D4: '全国 建筑业增加值 LEVEL 2023-Q1 15 亿元',
      B5: '全国 建筑业增加值 GROWTH/YOY 2023 5.1 %',
    },
    count: 9,
  },
  {
    title: 'four rows of a header tell name, place, frequency and unit of each column',
    file: '导出.xls',
    sheets: [
      sheet(
        `指标|用电量_当期|贷款余额_期末|居民收入_累计|出口总额_当期同比增速
地区|宝安区|宝安区|宝安区|宝安区
频度|月|月|季|月
单位|亿千瓦时|亿元|元/人|%
2023-11|21.5|9120.4||3.1
2023-12|23.0|9201.0|78321|2.6
2024-02|18.4|9290.7||—`,
        '数据',
      ),
    ],
    figures: {
      B5: '宝安区 用电量 LEVEL 2023-11 21.5 亿千瓦时',
      C6: '宝安区 贷款余额 LEVEL 2023-12 9201 亿元',
      D6: '宝安区 居民收入 LEVEL 2023 78321 元/人',
      E5: '宝安区 出口总额 GROWTH/YOY 2023-11 3.1 %',
    },
    not: { E7: 'NONE' },
    count: 9,
  },
  {
    title:
      'one row a month: a rate against the month before that is only a quotient of the column beside it was published by nobody',
    file: 'm.csv',
    sheets: [
      sheet(`date|value|yoy|mom|ytd_value|ytd_yoy
2023-01-01|100|5.0||100|5.0
2023-02-01|110|6.0|10|210|5.5
2023-03-01|99|4.0|-10|309|5.0
2023-04-01|108.9|4.0|10|417.9|4.8
2023-12-01|120|3.0|1.0|1300|4.1`),
    ],
    answers: { file: { district: '全国', indicator: '零售额', unit: '亿元' } },
    figures: {
      B3: '全国 零售额 LEVEL 2023-02 110 亿元',
      C3: '全国 零售额 GROWTH/YOY 2023-02 6 %',
      E3: '全国 零售额 LEVEL 2023-01/2023-02 210 亿元',
      F6: '全国 零售额 GROWTH/YOY 2023 4.1 %',
    },
    not: { D3: 'WORKED_OUT' },
    asked: [],
  },
  {
    title: 'a title that names one month leaves open whether its numbers are of that month or up to it',
    file: 'x.xlsx',
    sheets: [
      sheet(
        `坪山区2024年6月主要经济指标
指标|单位|数值
进出口总额|亿元|55.4
金融机构本外币存款余额|亿元|1200.2`,
        'Sheet1',
      ),
    ],
    figures: {
      C3: '坪山区 进出口总额 LEVEL ? 55.4 亿元',
      C4: '坪山区 金融机构本外币存款余额 LEVEL 2024-06 1200.2 亿元',
    },
    asked: ['REACH 坪山区2024年6月主要经济指标'],
  },
  {
    title: 'goals, expectations and rates without anything that they are measured against are no results',
    file: '光明区2024年1-9月.xlsx',
    sheets: [
      sheet(
        `光明区2024年1-9月指标完成情况
指标|单位|年度目标|1-9月|增减%|完成率(%)|全年预计
工业投资|亿元|200|150.6|12.2|75.3|205
社会消费品零售总额|亿元|≥300|221.0|4.0|73.7|301`,
        'Sheet1',
      ),
    ],
    figures: {
      D3: '光明区 工业投资 LEVEL 2024-01/2024-09 150.6 亿元',
      F3: '光明区 工业投资 COMPLETION 2024-01/2024-09 75.3 %',
      G4: '光明区 社会消费品零售总额 LEVEL 2024 301 亿元 ESTIMATE',
    },
    not: { C3: 'PLAN', C4: 'PLAN', E3: 'NO_BASIS' },
  },
  {
    title: 'an index of 100 is no growth, two years’ average and 同口径 take their basis from the header',
    file: '2023年价格.xlsx',
    sheets: [
      sheet(
        `大亚湾区2023年价格和投资
指标|单位|绝对数|两年平均增长(%)|同口径增长(%)|环比(%)
居民消费价格指数(上年=100)||100.4|||
民间投资|亿元|31.2|4.5|6.6|1.1`,
        'Sheet1',
      ),
    ],
    figures: {
      C3: '大亚湾区 居民消费价格指数 LEVEL 2023 100.4 上年=100',
      D4: '大亚湾区 民间投资 GROWTH/TWO_YEAR 2023 4.5 %',
      E4: '大亚湾区 民间投资 GROWTH/SAME_SCOPE 2023 6.6 %',
      F4: '大亚湾区 民间投资 GROWTH/MOM 2023 1.1 %',
    },
  },
];
