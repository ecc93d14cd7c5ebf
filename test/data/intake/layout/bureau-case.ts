import type { TableCase } from './table-case.ts';

function of(title: string, text: string, expected: Omit<TableCase, 'title' | 'file' | 'sheets'>): TableCase {
  return { title, file: 'a.xlsx', sheets: [{ name: 'Sheet1', text }], ...expected };
}

/** Tables of offices of which every number is told: none is read wrong. */
export const BUREAU_CASES: TableCase[] = [
  of(
    'months by series, the newest first: the suffix decides the months, and marks are no numbers',
    `指标名称|房地产开发投资_累计|房地产开发投资_累计同比|工业用电量_当期|存款余额_期末|城镇调查失业率_当期
地区|宁波市|宁波市|宁波市|宁波市|宁波市
频度|月|月|月|月|月
单位|亿元|%|万千瓦时|亿元|%
2024-05|512.3|-3.1|301,200|31205.6|5.1
2024-04|401|-2.8|'29 8100|30990|…
2024-02|180.5|1|—|30105|x`,
    {
      figures: {
        B5: '宁波市 房地产开发投资 LEVEL 2024-01/2024-05 512.3 亿元',
        C5: '宁波市 房地产开发投资 GROWTH/YOY 2024-01/2024-05 -3.1 %',
        D5: '宁波市 工业用电量 LEVEL 2024-05 301200 万千瓦时',
        E5: '宁波市 存款余额 LEVEL 2024-05 31205.6 亿元',
        F5: '宁波市 城镇调查失业率 SHARE 2024-05 5.1 %',
        D6: '宁波市 工业用电量 LEVEL 2024-04 298100 万千瓦时',
        B7: '宁波市 房地产开发投资 LEVEL 2024-01/2024-02 180.5 亿元',
        C7: '宁波市 房地产开发投资 GROWTH/YOY 2024-01/2024-02 1 %',
        E7: '宁波市 存款余额 LEVEL 2024-02 30105 亿元',
      },
      not: { F6: 'NEGLIGIBLE', D7: 'NONE', F7: 'CONFIDENTIAL' },
      asked: [],
      count: 12,
    },
  ),
  of(
    'two tables side by side have a unit each, and the year of the left one is that of the right one',
    `2023年分县指标|||||
单位：万元||||单位：人|
县|财政收入|财政支出||县|年末常住人口
清流县|30210|150300||清流县|120100
宁化县|41200|210500||宁化县|250300`,
    {
      figures: {
        B4: '清流县 财政收入 LEVEL 2023 30210 万元',
        C5: '宁化县 财政支出 LEVEL 2023 210500 万元',
        F4: '清流县 年末常住人口 LEVEL 2023 120100 人',
        F5: '宁化县 年末常住人口 LEVEL 2023 250300 人',
      },
      asked: [],
      count: 6,
    },
  ),
  of(
    'names of indicators are broken over two rows, with the unit in a third',
    `2023年各县农业
县市|粮食|油料|农林牧渔业
|产量|产量|总产值
|(吨)|(吨)|(万元)
江山市|20100|3100|50210
龙游县|18200|2900|43100`,
    {
      figures: {
        B5: '江山市 粮食产量 LEVEL 2023 20100 吨',
        C6: '龙游县 油料产量 LEVEL 2023 2900 吨',
        D5: '江山市 农林牧渔业总产值 LEVEL 2023 50210 万元',
      },
      asked: [],
      count: 6,
    },
  ),
  of(
    'each month has its own number and the one up to it',
    `金华市快递情况
指标|单位|2024年3月||2024年4月|
||当月|累计|当月|累计
快递业务量|万件|120|350|131|481
快递业务收入|亿元|10.5|30.1|11.2|41.3`,
    {
      figures: {
        C4: '金华市 快递业务量 LEVEL 2024-03 120 万件',
        D4: '金华市 快递业务量 LEVEL 2024-Q1 350 万件',
        E5: '金华市 快递业务收入 LEVEL 2024-04 11.2 亿元',
        F5: '金华市 快递业务收入 LEVEL 2024-01/2024-04 41.3 亿元',
      },
      asked: [],
      count: 8,
    },
  ),
  of(
    'below the name of an indicator, each rate is of the months of the amount before it',
    `2024年1-7月各区主要经济指标
地区|进出口总额（亿元）||||固定资产投资（亿元）|||
|7月|同比增长(%)|1-7月|同比增长(%)|本月|同比增长(%)|本月累计|同比增长(%)
龙岗区|410.5|5.1|2900.2|6.2|99.5|-1.3|690.1|4.4`,
    {
      figures: {
        B4: '龙岗区 进出口总额 LEVEL 2024-07 410.5 亿元',
        C4: '龙岗区 进出口总额 GROWTH/YOY 2024-07 5.1 %',
        D4: '龙岗区 进出口总额 LEVEL 2024-01/2024-07 2900.2 亿元',
        E4: '龙岗区 进出口总额 GROWTH/YOY 2024-01/2024-07 6.2 %',
        G4: '龙岗区 固定资产投资 GROWTH/YOY 2024-07 -1.3 %',
        H4: '龙岗区 固定资产投资 LEVEL 2024-01/2024-07 690.1 亿元',
        I4: '龙岗区 固定资产投资 GROWTH/YOY 2024-01/2024-07 4.4 %',
      },
      asked: [],
      count: 8,
    },
  ),
  of(
    'places are written with and without the number of those among whom they are held',
    `2024年1-9月各区主要指标
区|规上工业增加值增速(%)|增速排名|进出口总额(亿元)|位次
江北区|5.1|'3/11|210.5|第2位
镇海区|-0.4|'11/11|188.1|4`,
    {
      figures: {
        B3: '江北区 规上工业增加值 GROWTH/UNSTATED 2024-01/2024-09 5.1 %',
        C3: '江北区 规上工业增加值 RANK/GROWTH 2024-01/2024-09 3/11 位',
        D4: '镇海区 进出口总额 LEVEL 2024-01/2024-09 188.1 亿元',
        E3: '江北区 进出口总额 RANK/LEVEL 2024-01/2024-09 2 位',
        E4: '镇海区 进出口总额 RANK/LEVEL 2024-01/2024-09 4 位',
      },
      asked: [],
      count: 8,
    },
  ),
  of(
    'an amount more than last year is a change, last year’s number is kept apart, and a part has its own name',
    `湖州市2024年1-8月财政收支
单位：亿元
项目|8月|1-8月|上年同期|比上年同期增减额|比上年同期增长%
一般公共预算收入|31.2|401.5|390.1|11.4|2.9
  税收收入|25|330.2|335|-4.8|-1.4`,
    {
      figures: {
        B4: '湖州市 一般公共预算收入 LEVEL 2024-08 31.2 亿元',
        C4: '湖州市 一般公共预算收入 LEVEL 2024-01/2024-08 401.5 亿元',
        D4: '湖州市 一般公共预算收入 LEVEL 2023-01/2023-08 390.1 亿元 BASE',
        E4: '湖州市 一般公共预算收入 CHANGE/YOY 2024-01/2024-08 11.4 亿元',
        F5: '湖州市 税收收入 GROWTH/YOY 2024-01/2024-08 -1.4 %',
      },
      asked: [],
      count: 10,
    },
  ),
  of(
    'what is expected of a month and of the year is an estimate, beside what the months before came to',
    `台州市2024年全年预计
指标|单位|1-11月|12月预计|全年预计|全年预计增长(%)
固定资产投资|亿元|880|95|975|4.5`,
    {
      figures: {
        C3: '台州市 固定资产投资 LEVEL 2024-01/2024-11 880 亿元',
        D3: '台州市 固定资产投资 LEVEL 2024-12 95 亿元 ESTIMATE',
        E3: '台州市 固定资产投资 LEVEL 2024 975 亿元 ESTIMATE',
        F3: '台州市 固定资产投资 GROWTH/UNSTATED 2024 4.5 % ESTIMATE',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'January and February are one, and a rate below an amount is that of the same months',
    `丽水市2024年主要指标（单位：亿元）
指标|1—2月|1—3月|1—4月
限上零售额|30.1|47.2|63.3
  增速(%)|3.1|3.5|—`,
    {
      figures: {
        B3: '丽水市 限上零售额 LEVEL 2024-01/2024-02 30.1 亿元',
        C3: '丽水市 限上零售额 LEVEL 2024-Q1 47.2 亿元',
        D3: '丽水市 限上零售额 LEVEL 2024-01/2024-04 63.3 亿元',
        B4: '丽水市 限上零售额 GROWTH/UNSTATED 2024-01/2024-02 3.1 %',
        C4: '丽水市 限上零售额 GROWTH/UNSTATED 2024-Q1 3.5 %',
      },
      not: { D4: 'NONE' },
      asked: [],
      count: 5,
    },
  ),
  of(
    'a yearbook’s marks mean what they mean, and # before a name makes it a part',
    `衢州市农产品产量
单位：吨
产品|2020年|2021年|2022年
茶叶产量|…|12|13
#红茶产量|—|5|6
蚕茧产量|x|~|'NA
甘蔗产量||20|n/a`,
    {
      figures: {
        C4: '衢州市 茶叶产量 LEVEL 2021 12 吨',
        D4: '衢州市 茶叶产量 LEVEL 2022 13 吨',
        C5: '衢州市 红茶产量 LEVEL 2021 5 吨',
        D5: '衢州市 红茶产量 LEVEL 2022 6 吨',
        C7: '衢州市 甘蔗产量 LEVEL 2021 20 吨',
      },
      not: {
        B4: 'NEGLIGIBLE',
        B5: 'NONE',
        B6: 'CONFIDENTIAL',
        C6: 'MISSING',
        D6: 'NOT_AVAILABLE',
        D7: 'NOT_AVAILABLE',
      },
      asked: [],
      count: 5,
    },
  ),
  of(
    'numbers typed as texts have blanks, full-width digits and signs',
    `嵊州市2024年上半年
指标|单位|数值|同比
用水量|万立方米|'1 2 345|'-2.5%
工业用水量|万立方米|'５ ４３２|'＋1.2％`,
    {
      figures: {
        C3: '嵊州市 用水量 LEVEL 2024-S1 12345 万立方米',
        D3: '嵊州市 用水量 GROWTH/YOY 2024-S1 -2.5 %',
        C4: '嵊州市 工业用水量 LEVEL 2024-S1 5432 万立方米',
        D4: '嵊州市 工业用水量 GROWTH/YOY 2024-S1 1.2 %',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'the same trade in two currencies has the unit of each, and the foreign money as its scope',
    `宁波市2023年对外经济
指标|人民币(亿元)|美元(亿美元)
出口总额|320.5|45.6
实际使用外资|12.1|1.7`,
    {
      figures: {
        B3: '宁波市 出口总额 LEVEL 2023 320.5 亿元',
        C3: '宁波市 出口总额[美元] LEVEL 2023 45.6 亿美元',
        C4: '宁波市 实际使用外资[美元] LEVEL 2023 1.7 亿美元',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'the whole of a province is that of the title, a sum of some cities is asked about, and a share is one',
    `浙江省2023年各市旅游
地区|接待游客(万人次)|旅游收入(亿元)
全省|9010|1610.2
温州市|3010|410.1
台州市|2000|200.1
两市合计|5010|610.2
温州占全省比重(%)|33.4|25.5`,
    {
      figures: {
        B3: '浙江省 接待游客 LEVEL 2023 9010 万人次',
        C4: '温州市 旅游收入 LEVEL 2023 410.1 亿元',
        B6: '? 接待游客 LEVEL 2023 5010 万人次',
        C7: '温州 旅游收入 SHARE 2023 25.5 %',
      },
      asked: ['DISTRICT 两市合计'],
      count: 10,
    },
  ),
  of(
    'the place stands in the row above its numbers',
    `2024年1-3月用电
指标|1月|2月|3月
义乌市
用电量(亿千瓦时)|1.1|0.9|1.2
东阳市
用电量(亿千瓦时)|0.8|0.6|0.9`,
    {
      figures: {
        B4: '义乌市 用电量 LEVEL 2024-01 1.1 亿千瓦时',
        D4: '义乌市 用电量 LEVEL 2024-03 1.2 亿千瓦时',
        C6: '东阳市 用电量 LEVEL 2024-02 0.6 亿千瓦时',
      },
      asked: [],
      count: 6,
    },
  ),
  of(
    'balances at the end of a month, and how much they rose since January and since the month before',
    `绍兴市2024年6月末存贷款情况
单位：亿元
项目|月末余额|比年初增减额|比上月末增减额|比年初增长(%)|同比增长(%)
各项存款|1201.5|55.2|-3.1|4.8|8.2
各项贷款|980.1|40.1|5|4.3|9`,
    {
      figures: {
        B4: '绍兴市 各项存款 LEVEL 2024-06 1201.5 亿元',
        C4: '绍兴市 各项存款 CHANGE/较年初 2024-06 55.2 亿元',
        D5: '绍兴市 各项贷款 CHANGE/MOM 2024-06 5 亿元',
        E4: '绍兴市 各项存款 GROWTH/较年初 2024-06 4.8 %',
        F5: '绍兴市 各项贷款 GROWTH/YOY 2024-06 9 %',
      },
      asked: [],
      count: 10,
    },
  ),
  of(
    'a rate takes its base from the header, and a base that is a year is no period',
    `舟山市2023年主要指标
指标|单位|绝对值|按可比价增长(%)|比2019年增长(%)|两年平均增速(%)|同口径增长(%)|环比增长(%)
渔业总产值|亿元|210|4.1|15.2|7.1|2|0.5`,
    {
      figures: {
        C3: '舟山市 渔业总产值 LEVEL 2023 210 亿元',
        D3: '舟山市 渔业总产值 GROWTH/CONSTANT_PRICE 2023 4.1 %',
        E3: '舟山市 渔业总产值 GROWTH/较2019年 2023 15.2 %',
        F3: '舟山市 渔业总产值 GROWTH/TWO_YEAR 2023 7.1 %',
        G3: '舟山市 渔业总产值 GROWTH/SAME_SCOPE 2023 2 %',
        H3: '舟山市 渔业总产值 GROWTH/MOM 2023 0.5 %',
      },
      asked: [],
      count: 6,
    },
  ),
  of(
    'an index is a level of its base, whichever way the base is written',
    `嘉兴市2024年5月居民消费价格
指标|以上年同月价格为100|上年同期=100|环比涨跌幅(%)
居民消费价格指数|100.3|100.2|-0.1`,
    {
      answers: { file: { reach: 'CURRENT' } },
      figures: {
        B3: '嘉兴市 居民消费价格指数 LEVEL 2024-05 100.3 以上年同月价格为100',
        C3: '嘉兴市 居民消费价格指数 LEVEL 2024-05 100.2 上年同期=100',
        D3: '嘉兴市 居民消费价格指数 GROWTH/MOM 2024-05 -0.1 %',
      },
      asked: [],
      count: 3,
    },
  ),
  of(
    'the whole of a city in a table of one of its districts is that city, and the whole of the district is the district',
    `温州市瓯海区2024年1-6月主要指标
地区|规上工业总产值(亿元)|增速(%)
全市|4001|5.1
全区|510.2|6.3
南白象街道|31.1|—`,
    {
      figures: {
        B3: '温州市 规上工业总产值 LEVEL 2024-S1 4001 亿元',
        B4: '瓯海区 规上工业总产值 LEVEL 2024-S1 510.2 亿元',
        C4: '瓯海区 规上工业总产值 GROWTH/UNSTATED 2024-S1 6.3 %',
        B5: '南白象街道 规上工业总产值 LEVEL 2024-S1 31.1 亿元',
      },
      not: { C5: 'NONE' },
      asked: [],
      count: 5,
    },
  ),
];
