import type { TableCase } from './table-case.ts';

function of(title: string, text: string, expected: Omit<TableCase, 'title' | 'file' | 'sheets'>): TableCase {
  return { title, file: 'a.xlsx', sheets: [{ name: 'Sheet1', text }], ...expected };
}

/** Tables as data bases, yearbooks in two languages and bureaux hand them out. */
export const DOWNLOAD_CASES: TableCase[] = [
  of(
    'a note between the title and the header does not end the table below its first row',
    `长兴县2024年1-7月主要指标
|||制表：县统计局
指标|单位|1-7月|同比增长（%）
地区生产总值（上半年）|亿元|410.2|5.1
工业用电量|亿千瓦时|31.5|4.2`,
    {
      figures: {
        C4: '长兴县 地区生产总值 LEVEL 2024-S1 410.2 亿元',
        D5: '长兴县 工业用电量 GROWTH/YOY 2024-01/2024-07 4.2 %',
      },
      count: 4,
    },
  ),
  of(
    'rows that go on below a note have the header above it',
    `德清县2024年1-7月主要指标
指标|单位|1-7月|同比增长（%）
工业用电量|亿千瓦时|31.5|4.2
注：以下为投资。
工业投资|亿元|88.1|9.3`,
    { figures: { D5: '德清县 工业投资 GROWTH/YOY 2024-01/2024-07 9.3 %' }, count: 4 },
  ),
  of(
    'an answer about the month of the title leaves alone a column that names its own months',
    `2024年9月茂名市消费价格
|同比涨跌幅（%）|1-9月同比涨跌幅（%）
衣着价格|1.3|1.5`,
    {
      answers: { file: { reach: 'CURRENT' } },
      figures: {
        B3: '茂名市 衣着价格 GROWTH/YOY 2024-09 1.3 %',
        C3: '茂名市 衣着价格 GROWTH/YOY 2024-01/2024-09 1.5 %',
      },
      asked: [],
    },
  ),
  of(
    'a title over the left of two tables is that of both, and a number behind the month is no part of it',
    `表2：2024年8月35个大中城市二手住宅销售价格指数
城市|同比|1-8月平均|城市|同比|1-8月平均
|上年同月=100|上年同期=100||上年同月=100|上年同期=100
唐山|95.1|96.9|包头|94.2|95.5
丹东|94.9|96.1|锦州|95.5|96.7`,
    {
      figures: {
        B4: '唐山 二手住宅销售价格指数 LEVEL/YOY 2024-08 95.1 上年同月=100',
        F5: '锦州 二手住宅销售价格指数 LEVEL 2024-01/2024-08 96.7 上年同期=100',
      },
      asked: [],
      count: 8,
    },
  ),
  of(
    'quarters below a title that says 累计 are added up, and parts are counted as their whole is',
    `清远市2023-2024年地区生产总值（累计）
指标|2023年||2024年|
|3季度|4季度|1季度|2季度
地区生产总值（亿元）|1500.5|2120.1|480.2|
  第一产业|280.5|391.1|71.9|
  第三产业|749.6|1078.4|228.2|`,
    {
      figures: {
        B4: '清远市 地区生产总值 LEVEL 2023-01/2023-09 1500.5 亿元',
        C5: '清远市 地区生产总值[第一产业] LEVEL 2023 391.1 亿元',
        D6: '清远市 地区生产总值[第三产业] LEVEL 2024-Q1 228.2 亿元',
      },
      asked: [],
      count: 9,
    },
  ),
  of(
    'how much something is above the month before may be an amount or a rate, and is asked about',
    `中山市存贷款（2024年8月末）
单位：亿元
指标|本月余额|比上月|比上年同期±%
住户存款|1,201.7|-55.3|9.9`,
    {
      figures: {
        B4: '中山市 住户存款 LEVEL 2024-08 1201.7 亿元',
        C4: '中山市 住户存款 ? 2024-08 -55.3 亿元',
        D4: '中山市 住户存款 GROWTH/YOY 2024-08 9.9 %',
      },
      asked: ['MEASURE 比上月'],
    },
  ),
  of(
    'a rate behind two currencies is of the country’s own, with a warning',
    `惠州市2024年6月外贸
项目|6月|||1-6月||
|人民币（亿元）|美元（亿美元）|同比（%）|人民币（亿元）|美元（亿美元）|同比（%）
出口|180.2|25.4|4.1|1050.9|148.1|6.4`,
    {
      figures: {
        C4: '惠州市 出口[美元] LEVEL 2024-06 25.4 亿美元',
        D4: '惠州市 出口 GROWTH/YOY 2024-06 4.1 %',
        G4: '惠州市 出口 GROWTH/YOY 2024-S1 6.4 %',
      },
      warned: { D4: ['PART_GUESSED'], C4: [] },
      asked: [],
      count: 6,
    },
  ),
  of(
    'the total below a name is of all that the name counts',
    `2023年末各街道人口
街道|户数（户）|常住人口（万人）||
||合计|男|女
观湖街道|110,220|31.20|17.50|13.70`,
    {
      figures: {
        C4: '观湖街道 常住人口 LEVEL 2023 31.2 万人',
        D4: '观湖街道 常住人口[男] LEVEL 2023 17.5 万人',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'what a header and its labels say in English behind or below the Chinese is said once',
    `3-1 主要年份人口 Population in Main Years
珠海市||单位：万人|
年份|年末常住人口||从业人员|城镇化率
|Permanent Population|#户籍人口|Employed|（%）
Year|at Year-end|Household Registered|Persons|Urbanization Rate
2015|163.4|112.5|108.2|88.1
2020①|243.9|141.2|150.1|90.5`,
    {
      figures: {
        B6: '珠海市 年末常住人口 LEVEL 2015 163.4 万人',
        C7: '珠海市 户籍人口 LEVEL 2020 141.2 万人',
        D6: '珠海市 从业人员 LEVEL 2015 108.2 万人',
        E7: '珠海市 城镇化率 SHARE 2020 90.5 %',
      },
      asked: [],
      count: 8,
    },
  ),
  of(
    'names in two languages in one cell are those in Chinese',
    `2023年主要指标
地区 Region|地区生产总值 Gross Domestic Product(亿元)|人均GDP(元)
东莞市 Dongguan|11438.1|109500
中山市 Zhongshan|3850.6|86200`,
    {
      figures: {
        B3: '东莞市 地区生产总值 LEVEL 2023 11438.1 亿元',
        C4: '中山市 人均GDP LEVEL 2023 86200 元',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'a number in brackets is below zero, with a warning, and the number of an item is none',
    `昆山市2024年1-5月企业财务
指标|单位|1-5月|同比增长
利润总额|万元|'（1,620.5）|'(3.3%)
营业收入|万元|5,870|'(4)`,
    {
      figures: {
        C3: '昆山市 利润总额 LEVEL 2024-01/2024-05 -1620.5 万元',
        D3: '昆山市 利润总额 GROWTH/YOY 2024-01/2024-05 -3.3 %',
      },
      not: { D4: 'TEXT' },
      warned: { C3: ['IN_BRACKETS'], D3: ['IN_BRACKETS'] },
      count: 3,
    },
  ),
  of(
    'the list of the series that a data base hands out has no figures',
    `序号|指标名称|地区|频度|单位|起始时间|结束时间|数据个数
1|粗钢产量_当期|江苏|月|万吨|1998-01|2024-03|301
2|外汇储备_期末|全国|月|亿美元|1998-01|2024-03|315`,
    { figures: {}, count: 0 },
  ),
  of(
    'series name their place before a colon, and their number and maker in rows of the header',
    `Wind
指标名称|广东:GDP:累计值|深圳:社会消费品零售总额:累计同比|深圳:全社会用电量:当月值
频率|季|月|月
单位|亿元|%|亿千瓦时
指标ID|M0001|M0003|M0005
来源|广东省统计局|深圳市统计局|深圳供电局
2024-03|31511.9|3.2|88.8
2024-05||2.1|99.7`,
    {
      figures: {
        B7: '广东 GDP LEVEL 2024-Q1 31511.9 亿元',
        C8: '深圳 社会消费品零售总额 GROWTH/YOY 2024-01/2024-05 2.1 %',
        D7: '深圳 全社会用电量 LEVEL 2024-03 88.8 亿千瓦时',
      },
      asked: [],
      count: 5,
    },
  ),
  of(
    'fiscal years over two years are no months, also where each could be one',
    `澳门财政收支(百万澳门元)
财政年度|财政收入|财政支出
2009/10|57641|35460
2010/11|79535|38394
2011/12|122972|45593`,
    {
      figures: { B3: '澳门 财政收入 LEVEL ? 57641 百万澳门元', C5: '澳门 财政支出 LEVEL ? 45593 百万澳门元' },
      asked: ['FISCAL 2009/10'],
      count: 6,
    },
  ),
  of(
    'three tables of a yearbook stand side by side, each with its number and title and its own first row',
    `表7||||||||||表9
2-7|江西省 (2010年)|||||||||江西省 (2010年)
指标|单位|安义县|进贤县|表8||||||
年末总户数|户|'81 230|'231 005|江西省 (2010年)|||||指标|单位|彭泽县|德安县
单位从业人员数|人|'15 302|'30 112|指标|单位|武宁县|修水县||年末总户数|户|'110 240|'65 330
固定资产投资额|万元|'402 110|'720 330|年末总户数|户|'118 220|'240 301||在校学生数|人|'18 220|'9 870
||||在校学生数|人|'21 003|'52 110|`,
    {
      figures: {
        D6: '进贤县 固定资产投资额 LEVEL 2010 720330 万元',
        H6: '修水县 年末总户数 LEVEL 2010 240301 户',
        G7: '武宁县 在校学生数 LEVEL 2010 21003 人',
        L5: '彭泽县 年末总户数 LEVEL 2010 110240 户',
        M6: '德安县 在校学生数 LEVEL 2010 9870 人',
      },
      asked: [],
      count: 14,
    },
  ),
  of(
    'what is there on a day is of the last of the months over it, with a warning, also where they are added up',
    `阳江市2024年月度数据
指标|单位|1-2月|1-7月
工业产值|亿元|180.5|770.4
各项存款余额|亿元|810.2|890.8`,
    {
      figures: {
        D3: '阳江市 工业产值 LEVEL 2024-01/2024-07 770.4 亿元',
        C4: '阳江市 各项存款余额 LEVEL 2024-02 810.2 亿元',
        D4: '阳江市 各项存款余额 LEVEL 2024-07 890.8 亿元',
      },
      warned: { D3: [], D4: ['PERIOD_GUESSED'] },
      asked: [],
    },
  ),
  of(
    'tables under one another are of the district that one of them is by its maker, and money of the unit of its whole',
    `一、2024年1-4月投资
项目|1-4月
固定资产投资（亿元）|201.2
#工业投资|70.6
商品房销售套数（套）|301
#外地人|12

二、2024年4月末金融
项目|余额（亿元）
存款|3301.2
资料提供：惠阳区统计局`,
    {
      figures: {
        B3: '惠阳区 固定资产投资 LEVEL 2024-01/2024-04 201.2 亿元',
        B4: '惠阳区 工业投资 LEVEL 2024-01/2024-04 70.6 亿元',
        B10: '惠阳区 存款 LEVEL 2024-04 3301.2 亿元',
      },
      warned: { B3: ['DISTRICT_GUESSED'], B4: ['DISTRICT_GUESSED', 'UNIT_GUESSED'], B10: [] },
      asked: [],
    },
  ),
  of(
    'an office alone in a line below a table tells its place, and places before 各市 are no part of a name',
    `湾区各市快递业务量（万件）
年份|业务量
2022|1520.3
2023|1680.1
威海市邮政管理局`,
    {
      answers: { file: { indicator: '快递业务量' } },
      figures: { B3: '威海市 业务量 LEVEL 2022 1520.3 万件' },
      count: 2,
    },
  ),
  of(
    'an age over the columns is a part of the people whose number stands below it',
    `2020年各区人口
地区|0-14岁||60岁及以上|
|人口数(人)|占比(%)|人口数(人)|占比(%)
盐田区|31,110|14.5|12,840|6.0`,
    {
      figures: {
        B4: '盐田区 人口数[0-14岁] LEVEL 2020 31110 人',
        D4: '盐田区 人口数[60岁及以上] LEVEL 2020 12840 人',
        E4: '盐田区 人口[60岁及以上] SHARE 2020 6 %',
      },
      count: 4,
    },
  ),
  of(
    'a proportion in English is a share',
    `Year|Series|UNIT_MEASURE|SEX|REF_AREA|Value
2015|Proportion of people below the poverty line|PT||KZ|2.7
2015|Proportion of people below the poverty line|PT|F|KZ|2.8`,
    {
      figures: {
        F2: 'KZ Proportion of people below the poverty line SHARE 2015 2.7 %',
        F3: 'KZ Proportion of people below the poverty line[SEX=F] SHARE 2015 2.8 %',
      },
      asked: [],
    },
  ),
  of(
    'a unit of each row may be two, and places may end in 城区, 城市 or 门市',
    `越城区2024年1-8月指标
指标|单位|8月||1-8月|
||总量|增速|总量|增速
规上工业产值|亿元、%|301.2|3.1|2401.3|4.4`,
    {
      figures: {
        C4: '越城区 规上工业产值 LEVEL 2024-08 301.2 亿元',
        D4: '越城区 规上工业产值 GROWTH/UNSTATED 2024-08 3.1 %',
        E4: '越城区 规上工业产值 LEVEL 2024-01/2024-08 2401.3 亿元',
      },
      asked: [],
      count: 4,
    },
  ),
  of(
    'no ratio is in the unit of the amounts around it',
    `江门市存贷款
项目|2024年7月末|2023年7月末
|亿元|亿元
人民币存款余额|3301.1|3050.2
存贷比|87.6|85.3`,
    {
      figures: {
        B4: '江门市 人民币存款余额 LEVEL 2024-07 3301.1 亿元',
        B5: '江门市 存贷比 LEVEL 2024-07 87.6 ?',
      },
      asked: ['UNIT null'],
    },
  ),
  of(
    'months that stand as the numbers 2024.01 are months, and 2024.1 is none',
    `韩城市供水
日期|供水量（万立方米）|漏损率%
2024.01|301.2|6.9
2024.02|260.3|7.8
2024.1|310.5|7.0
小计|872.0|`,
    {
      figures: {
        B3: '韩城市 供水量 LEVEL 2024-01 301.2 万立方米',
        C4: '韩城市 漏损率 SHARE 2024-02 7.8 %',
      },
      not: { B5: 'TOTAL_OF_PERIODS', B6: 'TOTAL_OF_PERIODS' },
      asked: [],
      count: 4,
    },
  ),
  of(
    'a rate behind this month and the one before it is of this month, and 厅 is an office too',
    `2024年8月全省用水
填报单位：江西省水利厅
指标|单位|8月|7月|环比（%）|1-8月
用水量|万㎡|310.2|320.1|-3.1|2601.3`,
    {
      figures: {
        C4: '江西省 用水量 LEVEL 2024-08 310.2 万平方米',
        D4: '江西省 用水量 LEVEL 2024-07 320.1 万平方米',
        E4: '江西省 用水量 GROWTH/MOM 2024-08 -3.1 %',
        F4: '江西省 用水量 LEVEL 2024-01/2024-08 2601.3 万平方米',
      },
    },
  ),
  of(
    'an index against the same month is of the month of the title, whatever is answered of its other numbers',
    `各市工业价格指数（2024年7月）
地区|上年同月=100|上年同期=100
杭州|99.1|98.8`,
    {
      answers: { file: { reach: 'CUMULATIVE', indicator: '工业价格指数' } },
      figures: {
        B3: '杭州 工业价格指数 LEVEL 2024-07 99.1 上年同月=100',
        C3: '杭州 工业价格指数 LEVEL 2024-01/2024-07 98.8 上年同期=100',
      },
      asked: [],
    },
  ),
  of(
    'kinds of what is counted are parts of it, and no places',
    `温岭市2023年教育
学校类别|学校数（所）|专任教师（人）
普通高中|21|2,810
特殊教育|1|60`,
    {
      figures: {
        B3: '温岭市 学校数[学校类别=普通高中] LEVEL 2023 21 所',
        C4: '温岭市 专任教师[学校类别=特殊教育] LEVEL 2023 60 人',
      },
      asked: [],
    },
  ),
  of(
    'trades below 项目 are parts of what the columns count',
    `2024年1-8月太仓市利用外资
项目|合同外资（万美元）||实际外资（万美元）|
|1-8月|±%|1-8月|±%
合计|30,120|6.3|15,220|-24.3
制造业|20,110|32.1|10,330|-15.5
批发零售业|10,010|-23.6|4,890|-38.0`,
    {
      figures: {
        B4: '太仓市 合同外资 LEVEL 2024-01/2024-08 30120 万美元',
        D5: '太仓市 实际外资[制造业] LEVEL 2024-01/2024-08 10330 万美元',
      },
      asked: [],
    },
  ),
  of(
    'a sum below the name of what it sums up is a figure, also beside columns of other units',
    `2023年末户籍人口
街镇|总户数（户）|总人口（人）||自然增长率（‰）
||小计|女|
吴淞街道|30,220|80,110|40,330|-4.5`,
    {
      figures: {
        C4: '吴淞街道 总人口 LEVEL 2023 80110 人',
        D4: '吴淞街道 总人口[女] LEVEL 2023 40330 人',
      },
      asked: [],
      count: 4,
    },
  ),
];
