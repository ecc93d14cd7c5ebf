import type { TableCase } from './table-case.ts';

/** Tables of yearbooks, data bases and long lists in the shapes that real ones have. */
export const YEARBOOK_CASES: TableCase[] = [
  {
    title:
      'numbers as texts with blanks inside, a name broken over the rows around the header, and an empty row within',
    file: '2010年鉴-07.xlsx',
    sheets: [
      {
        name: '3',
        text: `

2009年县(市)社会经济主要指标
    云南省

||||  峨山彝族|
    指标|  单位|  通海县|  华宁县||  新平县
||||  自治县|
一、基本情况
  行政区域土地面积|平方公里|'    721|'   1 313|'  1972|' 4223

  年末总户数|    户|'  90 212|'  63110|' 51002|'   81320
    其中：乡村户数|    户|'  70110|'  50004|' 3 9000|' —
  乡村从业人员数|    人|'  150000|'  110000|' 90000|' 140000
    其中：农林牧渔业|    人|'  80000|'  70000|' 60000|' …`,
      },
    ],
    figures: {
      C9: '通海县 行政区域土地面积 LEVEL 2009 721 平方公里',
      D9: '华宁县 行政区域土地面积 LEVEL 2009 1313 平方公里',
      E11: '峨山彝族自治县 年末总户数 LEVEL 2009 51002 户',
      E12: '峨山彝族自治县 乡村户数 LEVEL 2009 39000 户',
      C14: '通海县 乡村从业人员数[农林牧渔业] LEVEL 2009 80000 人',
    },
    not: { F12: 'NONE', F14: 'NEGLIGIBLE' },
    count: 18,
  },
  {
    title: 'tables side by side that begin in different rows, of which only the first names the year',
    file: '年鉴2012.xlsx',
    sheets: [
      {
        name: '1-2',
        text: `2011年分县指标||||
    贵州省|||||  贵州省
指标|单位|惠水县|||指标|单位|长顺县|荔波县
土地面积|平方公里|2470|||一、基本情况
耕地面积|公顷|30100|||土地面积|平方公里|1554|2431
|||||耕地面积|公顷|20010|x`,
      },
    ],
    figures: {
      C4: '惠水县 土地面积 LEVEL 2011 2470 平方公里',
      C5: '惠水县 耕地面积 LEVEL 2011 30100 公顷',
      H5: '长顺县 土地面积 LEVEL 2011 1554 平方公里',
      H6: '长顺县 耕地面积 LEVEL 2011 20010 公顷',
    },
    not: { I6: 'CONFIDENTIAL' },
    count: 5,
  },
  {
    title: 'one table under the other, each with its own unit and its own header',
    file: '2022.xlsx',
    sheets: [
      {
        name: '表',
        text: `2022年各市财政收入
单位：亿元
地区|收入|税收收入
泉州市|540.1|390.2
莆田市|150.4|101.9

2022年各市用电量
单位：亿千瓦时
地区|全社会用电量|工业用电量
泉州市|612.0|401.2
莆田市|201.7|#
注：用电量为初步数，增长5.3%。`,
      },
    ],
    figures: {
      B4: '泉州市 收入 LEVEL 2022 540.1 亿元',
      C5: '莆田市 税收收入 LEVEL 2022 101.9 亿元',
      B10: '泉州市 全社会用电量 LEVEL 2022 612 亿千瓦时',
      C10: '泉州市 工业用电量 LEVEL 2022 401.2 亿千瓦时',
    },
    not: { C11: 'TEXT' },
    count: 7,
  },
  {
    title: 'the unit stands nowhere but for two of another currency: it is asked, and their sum is no figure',
    file: 'tables.xlsx',
    sheets: [
      {
        name: '出口总额',
        text: `年|厦门|漳州|澳门(亿澳门元)|合计
2020|3500.1|~|80.2|=SUM(B2:D2)→3580.3
2021|4300.7|610.2|95.5|=SUM(B3:D3)→5006.4`,
      },
    ],
    figures: {
      B2: '厦门 出口总额 LEVEL 2020 3500.1 ?',
      D3: '澳门 出口总额 LEVEL 2021 95.5 亿澳门元',
    },
    not: { E2: 'MIXED_UNITS', E3: 'MIXED_UNITS', C2: 'MISSING' },
    asked: ['UNIT null'],
    count: 5,
  },
  {
    title: 'what the same table gets from one answer',
    file: 'tables.xlsx',
    sheets: [{ name: '出口总额', text: `年|厦门|澳门(亿澳门元)\n2020|3500.1|80.2` }],
    answers: { file: { unit: '亿元' } },
    figures: { B2: '厦门 出口总额 LEVEL 2020 3500.1 亿元', C2: '澳门 出口总额 LEVEL 2020 80.2 亿澳门元' },
    asked: [],
  },
  {
    title: 'the place stands in the row above its numbers, below lines that say what the file is',
    file: 'w.csv',
    sheets: [
      {
        name: null,
        text: `指标|2012年1月|2012年2月|2012年3月
数据库：分省月度数据
地区：甘肃省
水泥水泥产量当期值(万吨)|10.5||12.25
地区：甘肃省 河西
水泥水泥产量当期值(万吨)|3.5|4|
地区：青海省
水泥水泥产量累计值(万吨)|1|2|3`,
      },
    ],
    figures: {
      B4: '甘肃省 水泥产量 LEVEL 2012-01 10.5 万吨',
      C6: '甘肃省 河西 水泥产量 LEVEL 2012-02 4 万吨',
      D8: '青海省 水泥产量 LEVEL 2012-Q1 3 万吨',
    },
    count: 7,
  },
  {
    title: 'one record a row: an empty dimension is the total, and a code keeps its zeros',
    file: 'sdg-8-5-2.csv',
    sheets: [
      {
        name: null,
        text: `Year|Units|Sex|Age|GeoCode|Value
2015|PT||||5.1
2015|PT|F|||5.9
2015|PT|F|15-24||11.2
2015|PT|||'0110|4.0
2016|PT||||4.9`,
      },
    ],
    answers: { file: { district: 'KG', indicator: '8.5.2', measure: 'SHARE' } },
    figures: {
      F2: 'KG 8.5.2 SHARE 2015 5.1 %',
      F4: 'KG 8.5.2[Sex=F,Age=15-24] SHARE 2015 11.2 %',
      F6: 'KG 8.5.2 SHARE 2016 4.9 %',
    },
    count: 5,
  },
  {
    title: 'values without any label of their rows are refused, not guessed',
    file: 'r.xlsx',
    sheets: [{ name: '分省年度', text: `2019|2020|2021\n1.5|1.6|1.7\n20.1|21.2|22.3\n3.25|3.5|3.75` }],
    figures: {},
    not: { A2: 'NO_ROW_LABELS', C4: 'NO_ROW_LABELS' },
    count: 0,
  },
  {
    title: 'a total over years is no figure, and a fiscal year is asked about',
    file: 'city.xlsx',
    sheets: [{ name: 'Revenue', text: `FISCAL YEAR|WAGE TAX|SALES TAX\n2019|100|20\n2020|110|21\nTOTAL|210|41` }],
    answers: { file: { district: 'Springfield', unit: 'USD' } },
    figures: { B2: 'Springfield WAGE TAX LEVEL ? 100 USD' },
    asked: ['FISCAL 2019'],
    not: { B4: 'TOTAL_OF_PERIODS', C4: 'TOTAL_OF_PERIODS' },
  },
  {
    title: 'one answer tells the months of all fiscal years of a table, also of those that name both their years',
    file: '收支.xlsx',
    sheets: [
      {
        name: '收支',
        text: `澳门财政收支(百万澳门元)\n项目|2009/10|2010/11|FY2012|FY2013第一季度\n财政收入|576|795|1229|310`,
      },
    ],
    answers: { blocks: { 1: { fiscal: 'ENDS-06' } } },
    figures: {
      B3: '澳门 财政收入 LEVEL 2009-07/2010-06 576 百万澳门元',
      C3: '澳门 财政收入 LEVEL 2010-07/2011-06 795 百万澳门元',
      D3: '澳门 财政收入 LEVEL 2011-07/2012-06 1229 百万澳门元',
      E3: '澳门 财政收入 LEVEL ? 310 百万澳门元',
    },
    asked: ['PERIOD FY2013第一季度'],
  },
  {
    title: 'the quarters of fiscal years stay quarters, and are asked about each',
    file: '季报.xlsx',
    sheets: [{ name: '季报', text: `澳门财政收支(百万澳门元)\n项目|FY2012Q4|FY2013Q1\n财政收入|576|795` }],
    answers: { blocks: { 1: { fiscal: 'BEGINS-04' } } },
    figures: { B3: '澳门 财政收入 LEVEL ? 576 百万澳门元', C3: '澳门 财政收入 LEVEL ? 795 百万澳门元' },
  },
  {
    title: 'a hidden sheet and a list of series are no tables',
    file: 'b.xlsx',
    sheets: [
      { name: '数据', text: `地区|2021年|2022年\n顺义区|1|2`, isHidden: true },
      { name: '目录', text: `指标名称|地区编码|单位|开始时间|结束时间\n用电量|'000000|万千瓦时|2001-01|2020-04` },
    ],
    figures: {},
    count: 0,
  },
  {
    title: 'amounts and rates by turns below each other and beside each other need no second name',
    file: '2021年报.xlsx',
    sheets: [
      {
        name: '主要指标',
        text: `顺义区2021年主要指标
指标|单位|2021年|2020年
工业总产值|亿元|1200.5|1100.2
  同比增长|%|9.1|-2.0
粮食产量|吨|9800①|9700
  比上年增长|%|1.0|`,
      },
      {
        name: '街道',
        text: `顺义区各街道2021年情况
街道|常住人口(万人)|增速(%)|工业总产值(亿元)|增速(%)
胜利|5.5|1.2|20.1|3.3
光明|6.1|0.8|30.2|4.4`,
      },
    ],
    figures: {
      '主要指标!C3': '顺义区 工业总产值 LEVEL 2021 1200.5 亿元',
      '主要指标!D4': '顺义区 工业总产值 GROWTH/YOY 2020 -2 %',
      '主要指标!C5': '顺义区 粮食产量 LEVEL 2021 9800 吨',
      '主要指标!C6': '顺义区 粮食产量 GROWTH/YOY 2021 1 %',
      '街道!B3': '胜利 常住人口 LEVEL 2021 5.5 万人',
      '街道!C3': '胜利 常住人口 GROWTH/UNSTATED 2021 1.2 %',
      '街道!E4': '光明 工业总产值 GROWTH/UNSTATED 2021 4.4 %',
    },
    count: 15,
  },
  {
    title: 'headings between rows say whether amounts or rates follow',
    file: '2020.xlsx',
    sheets: [
      {
        name: 'S',
        text: `2020年工业
地区|轻工业产值|重工业产值
一、绝对额(亿元)
朔州市|10|20
忻州市|11|21
二、比上年增长(%)
朔州市|1.5|2.5
忻州市|-1.1|3`,
      },
    ],
    figures: {
      B4: '朔州市 轻工业产值 LEVEL 2020 10 亿元',
      C8: '忻州市 重工业产值 GROWTH/YOY 2020 3 %',
    },
    count: 8,
  },
];
