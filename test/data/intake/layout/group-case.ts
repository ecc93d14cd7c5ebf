import type { TableCase } from './table-case.ts';

function of(title: string, text: string, expected: Omit<TableCase, 'title' | 'file' | 'sheets'>): TableCase {
  return { title, file: 'a.xlsx', sheets: [{ name: 'Sheet1', text }], ...expected };
}

/** Labels that belong together: a rate and its amount, a part and its whole, labels that a header names twice. */
export const GROUP_CASES: TableCase[] = [
  of(
    'growth behind two years is that of the newer one, whichever stands first, and a person is warned',
    `光明区固定资产投资
项目|单位|2022年|2023年|增长%
工业投资|亿元|20|30|50`,
    {
      figures: {
        C3: '光明区 工业投资 LEVEL 2022 20 亿元',
        D3: '光明区 工业投资 LEVEL 2023 30 亿元',
        E3: '光明区 工业投资 GROWTH/UNSTATED 2023 50 %',
      },
    },
  ),
  of(
    'each year has its own growth beside it',
    `中山市
项目|2024年|增速|2023年|增速
工业投资(亿元)|30|2|29|3`,
    {
      figures: {
        C3: '中山市 工业投资 GROWTH/UNSTATED 2024 2 %',
        E3: '中山市 工业投资 GROWTH/UNSTATED 2023 3 %',
      },
    },
  ),
  of(
    'months in a label hold for the rate and for the part below it',
    `2023年1-11月各区指标
|福田区|罗湖区
地区生产总值(1-3季度)(亿元)|10|20
  增速(%)|3|4
规上工业总产值(亿元)|5|6
  增速(%)|7|8`,
    {
      figures: {
        B3: '福田区 地区生产总值 LEVEL 2023-01/2023-09 10 亿元',
        C4: '罗湖区 地区生产总值 GROWTH/UNSTATED 2023-01/2023-09 4 %',
        B6: '福田区 规上工业总产值 GROWTH/UNSTATED 2023-01/2023-11 7 %',
      },
    },
  ),
  of(
    'months that follow each other by three are quarters',
    `中山市
date|value(亿元)|yoy|ytd_value(亿元)
2008-03-01|10|2|10
2008-06-01|12|3|22
2008-09-01|13|3|35
2008-12-01|14|3|49`,
    {
      answers: { file: { indicator: '地区生产总值' } },
      figures: {
        B4: '中山市 地区生产总值 LEVEL 2008-Q2 12 亿元',
        C4: '中山市 地区生产总值 GROWTH/YOY 2008-Q2 3 %',
        D4: '中山市 地区生产总值 LEVEL 2008-S1 22 亿元',
        D6: '中山市 地区生产总值 LEVEL 2008 49 亿元',
      },
    },
  ),
  of(
    'labels that a header names twice are two tables without a gap',
    `2022年各县主要指标
县名|人口(万人)|县名|人口(万人)
惠来县|1|陆丰市|3
揭西县|2|普宁市|4`,
    { figures: { B3: '惠来县 人口 LEVEL 2022 1 万人', D4: '普宁市 人口 LEVEL 2022 4 万人' }, count: 4 },
  ),
  of(
    'a line that states office, months and unit holds for the table, and a part without a name of its own is a scope',
    `填报单位：龙华区统计局||2024年1-3月||单位：万元
项目|本期|上年同期|增减额|增减率(%)
利润总额|10|9|1|11.1
  其中：国有企业|3|2|1|50`,
    {
      figures: {
        B3: '龙华区 利润总额 LEVEL 2024-Q1 10 万元',
        C3: '龙华区 利润总额 LEVEL 2023-Q1 9 万元 BASE',
        B4: '龙华区 利润总额[国有企业] LEVEL 2024-Q1 3 万元',
      },
      not: { D3: 'NO_BASIS', E4: 'NO_BASIS' },
    },
  ),
  of(
    'share of a budget, a difference and a rate are of the months of the column before them',
    `龙岗区2024年6月财政收支情况表
单位：万元、%
项目|预算数|本月数|累计数|为预算%|比上年同期增减额|比上年同期增减%
一般公共预算收入|100|10|50|50|5|11.1`,
    {
      figures: {
        C4: '龙岗区 一般公共预算收入 LEVEL 2024-06 10 万元',
        D4: '龙岗区 一般公共预算收入 LEVEL 2024-S1 50 万元',
        E4: '龙岗区 一般公共预算收入 COMPLETION 2024-S1 50 %',
        F4: '龙岗区 一般公共预算收入 CHANGE/YOY 2024-S1 5 万元',
        G4: '龙岗区 一般公共预算收入 GROWTH/YOY 2024-S1 11.1 %',
      },
      not: { B4: 'PLAN' },
      asked: [],
    },
  ),
  of(
    'the change of a rate is in points where the cell says so, and asked about where it does not',
    `盐田区2023年主要指标
指标|单位|全年|同比增长(%)
森林覆盖率|%|65.1|0.2个百分点
城镇化率|%|98|0.1
港口吞吐量|万标箱|3|'4.5%`,
    {
      figures: {
        D3: '盐田区 森林覆盖率 CHANGE_POINTS/YOY 2023 0.2 个百分点',
        D4: '盐田区 城镇化率 ? 2023 0.1 ?',
        D5: '盐田区 港口吞吐量 GROWTH/YOY 2023 4.5 %',
      },
      asked: ['MEASURE 同比增长(%)'],
    },
  ),
  of(
    'days by their numbers among texts are days, and a column of years typed as texts holds numbers',
    `中山市用电量
日期|用电量(万千瓦时)
45292|'1972
45323|'2024
2024年3月|'1985.10`,
    {
      figures: {
        B3: '中山市 用电量 LEVEL 2024-01 1972 万千瓦时',
        B4: '中山市 用电量 LEVEL 2024-02 2024 万千瓦时',
        B5: '中山市 用电量 LEVEL 2024-03 1985.10 万千瓦时',
      },
    },
  ),
  of(
    'ratios among the rows of places and means among those of years are no figures of theirs',
    `2023年财政收入(亿元)
地区|收入
深圳|20
东莞|10
占全省比重(%)|30`,
    {
      figures: { B3: '深圳 收入 LEVEL 2023 20 亿元' },
      not: { B5: 'WORKED_OUT' },
    },
  ),
  of(
    'a table by trades takes its indicator from the title',
    `2023年龙岗区规模以上工业增加值分行业情况
单位：亿元、%
行业|1-12月|增速
采矿业|1|2
制造业|3|4`,
    {
      figures: {
        B4: '龙岗区 规模以上工业增加值[行业=采矿业] LEVEL 2023 1 亿元',
        C5: '龙岗区 规模以上工业增加值[行业=制造业] GROWTH/UNSTATED 2023 4 %',
      },
    },
  ),
  of(
    'places stand behind the amounts or the rates by which they are counted',
    `2023年各市
城市|GDP(亿元)|排名|增速|排名
广州|100|2|3|'4/21
深圳|500|1|7|'8/21`,
    {
      figures: {
        C3: '广州 GDP RANK/LEVEL 2023 2 位',
        D3: '广州 GDP GROWTH/UNSTATED 2023 3 %',
        E4: '深圳 GDP RANK/GROWTH 2023 8/21 位',
      },
    },
  ),
  of(
    'rows of a header that tell frequency and unit are no words for what stands in a column',
    `指标名称|GDP:累计值|CPI:当月同比
频率|季|月
单位|亿元|%
来源|某市统计局|某市统计局
2023-03|1|0.7
2023-06|3|0`,
    {
      answers: { file: { district: '某市' } },
      figures: { B6: '某市 GDP LEVEL 2023-S1 3 亿元', C5: '某市 CPI GROWTH/YOY 2023-03 0.7 %' },
      asked: [],
    },
  ),
  of(
    'countries by rows and years by columns, and town and country are no places',
    `Country Name|Indicator Name|1990|1991
China|Population|1|2
Japan|Population|3|4`,
    {
      answers: { file: { unit: '万人' } },
      figures: { C2: 'China Population LEVEL 1990 1 万人', D3: 'Japan Population LEVEL 1991 4 万人' },
    },
  ),
];
