import type { TableCase } from './table-case.ts';

function of(title: string, text: string, expected: Omit<TableCase, 'title' | 'file' | 'sheets'>): TableCase {
  return { title, file: 'a.xlsx', sheets: [{ name: 'Sheet1', text }], ...expected };
}

/** Tables whose headers say things in the ways of different offices. */
export const MIXED_CASES: TableCase[] = [
  of(
    'a month that is added up, last year’s number, goals and a rate without a base stand side by side',
    `嘉善县2024年1-10月主要经济指标完成情况
指 标 名 称|计量单位|本月止累计|去年同期|增减(±)%|全年目标|完成年度目标%
一、地区生产总值（三季度）|亿元|610.2|580.1|5.2|860|71
二、规上工业增加值|亿元|210.3|201.1|4.6|—|—
　　其中：战略性新兴产业|亿元|80.1|75|6.8||`,
    {
      figures: {
        C3: '嘉善县 地区生产总值 LEVEL 2024-01/2024-09 610.2 亿元',
        D3: '嘉善县 地区生产总值 LEVEL 2023-01/2023-09 580.1 亿元 BASE',
        G3: '嘉善县 地区生产总值 COMPLETION 2024-01/2024-09 71 %',
        C4: '嘉善县 规上工业增加值 LEVEL 2024-01/2024-10 210.3 亿元',
        D5: '嘉善县 规上工业增加值[战略性新兴产业] LEVEL 2023-01/2023-10 75 亿元 BASE',
      },
      not: { E3: 'NO_BASIS', F3: 'PLAN', E5: 'NO_BASIS' },
      asked: [],
      count: 7,
    },
  ),
  of(
    '# before the name of a column makes it a part of the column before',
    `2022年各省主要指标
地区|常住人口|#城镇|城镇化率(%)
单位|万人|万人|
江苏|8515|6337|74.42`,
    {
      figures: {
        B4: '江苏 常住人口 LEVEL 2022 8515 万人',
        C4: '江苏 常住人口[城镇] LEVEL 2022 6337 万人',
        D4: '江苏 城镇化率 SHARE 2022 74.42 %',
      },
      asked: [],
      count: 3,
    },
  ),
  of(
    'quarters that are added up stand below their years, and the title says only that it is by quarters',
    `瑞安市分季度GDP
|2023年|||2024年|
|一季度|上半年|前三季度|一季度|上半年
总量（亿元）|100|210|330|105|220
增速（%）|5.1|5.3|5.2|5.5|5.4`,
    {
      figures: {
        B4: '瑞安市 GDP LEVEL 2023-Q1 100 亿元',
        D4: '瑞安市 GDP LEVEL 2023-01/2023-09 330 亿元',
        F4: '瑞安市 GDP LEVEL 2024-S1 220 亿元',
        E5: '瑞安市 GDP GROWTH/UNSTATED 2024-Q1 5.5 %',
      },
      asked: [],
      count: 10,
    },
  ),
  of(
    'the months up to one beside a month are of its year, with a warning',
    `区县|2024年6月|||1-6月|
|用电量|同比|占比|用电量|同比
|亿千瓦时|%|%|亿千瓦时|%
江干区|3.1|2.5|12.5|17.2|3.5`,
    {
      figures: {
        B4: '江干区 用电量 LEVEL 2024-06 3.1 亿千瓦时',
        C4: '江干区 用电量 GROWTH/YOY 2024-06 2.5 %',
        D4: '江干区 用电量 SHARE 2024-06 12.5 %',
        E4: '江干区 用电量 LEVEL 2024-S1 17.2 亿千瓦时',
        F4: '江干区 用电量 GROWTH/YOY 2024-S1 3.5 %',
      },
      asked: [],
      count: 5,
    },
  ),
  of(
    'a month of which only the year is told is asked about, and so is what the year came to so far',
    `武义县2024年财政收支执行情况表
单位：万元
科目|年初预算|本月完成|累计完成|上年同期累计
一、一般公共预算收入|1200000|90000|610000|600000`,
    {
      figures: {
        C4: '武义县 一般公共预算收入 LEVEL ? 90000 万元',
        D4: '武义县 一般公共预算收入 LEVEL ? 610000 万元',
        E4: '武义县 一般公共预算收入 LEVEL ? 600000 万元 BASE',
      },
      not: { B4: 'PLAN' },
      asked: ['PERIOD 武义县2024年财政收支执行情况表'],
      count: 3,
    },
  ),
  of(
    'the price of the month before beside this month’s is no figure, and rates against it are of the month',
    `2024年6月主要食品价格 桐庐县
分类|代码|本月|上月|上年同月|比上月涨跌(%)|比上年同月涨跌(%)
猪肉(元/公斤)|'001|25.1|24.8|22.1|1.2|13.6`,
    {
      figures: {
        C3: '桐庐县 猪肉 LEVEL 2024-06 25.1 元/公斤',
        E3: '桐庐县 猪肉 LEVEL 2023-06 22.1 元/公斤 BASE',
        F3: '桐庐县 猪肉 GROWTH/MOM 2024-06 1.2 %',
        G3: '桐庐县 猪肉 GROWTH/YOY 2024-06 13.6 %',
      },
      not: { D3: 'MONTH_BEFORE' },
      asked: [],
      count: 4,
    },
  ),
  of(
    'what is planned is a goal, and the share of it, the rate and the place are of the months added up',
    `各镇街2024年9月固定资产投资（单位：万元）
镇街|计划投资|本月完成|1-9月完成|完成年度计划(%)|同比(%)|排名
城关镇|120000|9000|88000|73.3|5.1|1
石板镇|50000|3000|31000|62|—|'2/12`,
    {
      figures: {
        C3: '城关镇 固定资产投资 LEVEL 2024-09 9000 万元',
        D3: '城关镇 固定资产投资 LEVEL 2024-01/2024-09 88000 万元',
        E3: '城关镇 固定资产投资 COMPLETION 2024-01/2024-09 73.3 %',
        F3: '城关镇 固定资产投资 GROWTH/YOY 2024-01/2024-09 5.1 %',
        G4: '石板镇 固定资产投资 RANK/GROWTH 2024-01/2024-09 2/12 位',
      },
      not: { B3: 'PLAN', F4: 'NONE' },
      asked: [],
      count: 9,
    },
  ),
  of(
    'a lower row of the header has units and signs of a rate, which name nothing',
    `江山市2024年1-6月
|规上工业总产值||限上销售额|
|亿元|同比±%|亿元|±%
示范区|31.2|3.1|12|5`,
    {
      figures: {
        B4: '示范区 规上工业总产值 LEVEL 2024-S1 31.2 亿元',
        C4: '示范区 规上工业总产值 GROWTH/YOY 2024-S1 3.1 %',
        D4: '示范区 限上销售额 LEVEL 2024-S1 12 亿元',
      },
      not: { E4: 'NO_BASIS' },
      asked: [],
      count: 3,
    },
  ),
  of(
    'against the end of last year is against the year before for a year, and since January for a month',
    `仙居县人口
项目|计量单位|2024年6月末|比上年末增减|比上年末增长(%)|比年初
||||%|万人
户籍人口|万人|50.1|0.3|0.6|0.3`,
    {
      figures: {
        C4: '仙居县 户籍人口 LEVEL 2024-06 50.1 万人',
        D4: '仙居县 户籍人口 ? 2024-06 0.3 万人',
        E4: '仙居县 户籍人口 GROWTH/较年初 2024-06 0.6 %',
        F4: '仙居县 户籍人口 CHANGE/较年初 2024-06 0.3 万人',
      },
      asked: ['MEASURE 比上年末增减'],
      count: 4,
    },
  ),
  of(
    'at the end of a year, what it rose since the end of the last is growth against the year before',
    `2023年末人口 椒江区
项目|年末数|比上年末增减数|比上年末增长(%)
户籍人口(万人)|50.1|0.3|0.6`,
    {
      figures: {
        B3: '椒江区 户籍人口 LEVEL 2023 50.1 万人',
        C3: '椒江区 户籍人口 CHANGE/YOY 2023 0.3 万人',
        D3: '椒江区 户籍人口 GROWTH/YOY 2023 0.6 %',
      },
      asked: [],
      count: 3,
    },
  ),
  of(
    'trades above the columns are no places, and their shares are of what the title names',
    `丽水市地区生产总值构成（%）
年份|第一产业|第二产业|第三产业
2021|1.1|40.1|58.8`,
    {
      figures: {
        B3: '丽水市 地区生产总值[第一产业] SHARE 2021 1.1 %',
        D3: '丽水市 地区生产总值[第三产业] SHARE 2021 58.8 %',
      },
      asked: [],
      count: 3,
    },
  ),
  of(
    'how much faster something grew than before is no figure',
    `鄞州区2024年1-9月
指标|总量(亿元)|增速(%)|增速比上半年提高(百分点)|总量占全市比重(%)|总量占比提升(百分点)
地区生产总值|2000.1|6.1|0.3|15.1|0.2`,
    {
      figures: {
        B3: '鄞州区 地区生产总值 LEVEL 2024-01/2024-09 2000.1 亿元',
        C3: '鄞州区 地区生产总值 GROWTH/UNSTATED 2024-01/2024-09 6.1 %',
        E3: '鄞州区 地区生产总值 SHARE 2024-01/2024-09 15.1 %',
      },
      not: { D3: 'WORKED_OUT', F3: 'WORKED_OUT' },
      asked: [],
      count: 3,
    },
  ),
  of(
    'a rate against the month before is of the title’s month, while another rate of it is asked about',
    `象山县2024年5月CPI
|环比涨跌幅（%）|同比涨跌幅（%）|1—5月同比涨跌幅（%）
居民消费价格|-0.1|0.3|0.1`,
    {
      figures: {
        B3: '象山县 居民消费价格 GROWTH/MOM 2024-05 -0.1 %',
        C3: '象山县 居民消费价格 GROWTH/YOY ? 0.3 %',
        D3: '象山县 居民消费价格 GROWTH/YOY 2024-01/2024-05 0.1 %',
      },
      asked: ['REACH 象山县2024年5月CPI'],
      count: 3,
    },
  ),
  of(
    'months in English are added up, and the unit in English words is that of the house',
    `Monthly indicators, 2024
Month|Retail sales (100 million yuan)|YoY (%)
Jan-Feb|301.2|3.1
Mar|150.2|—`,
    {
      answers: { file: { district: '福田区' } },
      figures: {
        B3: '福田区 Retail sales LEVEL 2024-01/2024-02 301.2 亿元',
        C3: '福田区 Retail sales GROWTH/YOY 2024-01/2024-02 3.1 %',
        B4: '福田区 Retail sales LEVEL 2024-03 150.2 亿元',
      },
      not: { C4: 'NONE' },
      asked: [],
      count: 3,
    },
  ),
  of(
    'the year stands over the labels of the rows, and town and country are parts of the country',
    `2023年|人均收入（元）|#农村
天台县|40000|30000`,
    {
      figures: {
        B2: '天台县 人均收入 LEVEL 2023 40000 元',
        C2: '天台县 人均收入[农村] LEVEL 2023 30000 ?',
      },
      asked: ['UNIT null'],
      count: 2,
    },
  ),
  of(
    'the whole of a city in a title is the city whose office stands behind it',
    `2024年7月全市主要经济指标（深圳市统计局）
指标名称|计量单位|1-7月|同比增长（%）
一、工业|||
工业用电量|亿千瓦时|300|5.5`,
    {
      figures: {
        C4: '深圳市 工业用电量 LEVEL 2024-01/2024-07 300 亿千瓦时',
        D4: '深圳市 工业用电量 GROWTH/YOY 2024-01/2024-07 5.5 %',
      },
      asked: [],
      count: 2,
    },
  ),
  of(
    'a total and its parts below a title are what the title names, with what they cover',
    `桐乡市社会消费品零售总额（亿元）
|2024年5月|2024年6月|二季度
合计|51|52|153
城镇|41|42|123
乡村|10|10|30
  餐饮收入|5|6|16`,
    {
      figures: {
        B3: '桐乡市 社会消费品零售总额 LEVEL 2024-05 51 亿元',
        D3: '桐乡市 社会消费品零售总额 LEVEL 2024-Q2 153 亿元',
        C4: '桐乡市 社会消费品零售总额[城镇] LEVEL 2024-06 42 亿元',
        C6: '桐乡市 社会消费品零售总额[餐饮收入] LEVEL 2024-06 6 亿元',
      },
      asked: [],
      count: 12,
    },
  ),
  of(
    'a change in points is no rate, amounts at current prices are amounts, and 亿 alone is no unit',
    `2023年各市
城市|优良天数比例（%）|同比（百分点）|GDP(亿)|名义增量(亿)|工业增加值|
|||||现价（亿元）|增速（%）
厦门|98.1|0.3|8066|250|2500|3.3`,
    {
      figures: {
        B4: '厦门 优良天数比例 SHARE 2023 98.1 %',
        C4: '厦门 优良天数比例 CHANGE_POINTS/YOY 2023 0.3 个百分点',
        D4: '厦门 GDP LEVEL 2023 8066 ?',
        F4: '厦门 工业增加值 LEVEL 2023 2500 亿元',
        G4: '厦门 工业增加值 GROWTH/UNSTATED 2023 3.3 %',
      },
      not: { E4: 'NO_BASIS' },
      asked: ['UNIT null'],
      count: 5,
    },
  ),
  of(
    'names of series have the place in front, and rows of ids and sources say nothing of what is counted',
    `指标名称|中国:GDP:现价:当季值|广东:社会消费品零售总额:累计同比|深圳:本外币存款余额
频率|季|月|月
单位|亿元|%|亿元人民币
指标ID|M5567876|M001|M002
来源|国家统计局|广东省统计局|人民银行
2024-03-31|296299|2.8|130000
2024-02-29|||129000`,
    {
      figures: {
        B6: '全国 GDP LEVEL 2024-Q1 296299 亿元',
        C6: '广东 社会消费品零售总额 GROWTH/YOY 2024-Q1 2.8 %',
        D7: '深圳 本外币存款余额 LEVEL 2024-02 129000 亿元',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'town, country, men and women are parts of the people above them, whichever of them is marked as one',
    `2023年末海宁市人口
指标|年末数（万人）|比重（%）
常住人口|100|100
其中：城镇|66|66
乡村|34|34
其中：男性|51|51
女性|49|49`,
    {
      figures: {
        B4: '海宁市 常住人口[城镇] LEVEL 2023 66 万人',
        B5: '海宁市 常住人口[乡村] LEVEL 2023 34 万人',
        C6: '海宁市 常住人口[男性] SHARE 2023 51 %',
        C7: '海宁市 常住人口[女性] SHARE 2023 49 %',
      },
      asked: [],
      count: 10,
    },
  ),
  of(
    'what adds up from January to the month is said in several ways',
    `2024年6月宁波市进出口（人民币值）
单位：亿元人民币
项目|当月|当月同比%|1至当月累计|累计同比%
进出口总值|36800|5.8|211688|6.1`,
    {
      figures: {
        B4: '宁波市 进出口总值 LEVEL 2024-06 36800 亿元',
        C4: '宁波市 进出口总值 GROWTH/YOY 2024-06 5.8 %',
        D4: '宁波市 进出口总值 LEVEL 2024-S1 211688 亿元',
        E4: '宁波市 进出口总值 GROWTH/YOY 2024-S1 6.1 %',
      },
      asked: [],
      count: 4,
    },
  ),
];
