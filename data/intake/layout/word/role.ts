import { inChinese } from './english-word.ts';
import { close, plain } from './plain.ts';

/** The kind of thing that a column, a row of a header, or an axis of a table tells. */
export const ROLES = [
  ...(['DISTRICT', 'INDICATOR', 'MEASURE', 'PERIOD', 'UNIT'] as const),
  ...(['FREQUENCY', 'SCOPE', 'CODE', 'NOTE', 'VALUE'] as const),
] as const;
export type Role = (typeof ROLES)[number];

const BY_WORD: readonly (readonly [RegExp, Role])[] = [
  [/^(?:计量)?单位$|^units?(?:_?(?:of_?)?measure)?$|^计量单位名称$/i, 'UNIT'],
  [/^(?:频度|频率|周期|freq(?:uency)?)$/i, 'FREQUENCY'],
  [
    /^(?:年份|年度|年|月份|月度|月|季度|季|时间|日期|时期|期间|期别|报告期|统计期|统计时间|数据时间|所属期|date|year|month|quarter|period|time|time_?period|ref_?period|fiscalyear|财年)$/i,
    'PERIOD',
  ],
  [
    /^(?:地区|区域|区划|行政区划?|行政区域|地区名称|区域名称|市县|县市|区县|县区|县\(市\)|市\(县\)|各区|各县|各市|市|区|县|城市|省份|省市|省|地市|地级市|街道|镇街|街镇|乡镇|街道名称|单位名称|辖区|ref_?area|region|area|district|city|province|county|country|state|countryname|regionname|areaname|cityname|location|geo(?:graphy|_?area)?(?:name)?)$/i,
    'DISTRICT',
  ],
  [
    /^(?:指标|指标名称|指标项|统计指标|主要指标|项目|项目名称|名称|经济指标|一级指标|二级指标|三级指标|类别|分类|indicators?|series|item|variable|subject)$/i,
    'INDICATOR',
  ],
  [/^(?:度量|指标口径|指标类型|数据类型|统计口径|measure|value_?type)$/i, 'MEASURE'],
  [
    /^(?:性别|年龄|年龄组|城乡|行业|分组|登记注册类型|经济类型|sex|gender|age|urbani[sz]ation|residence|disability|education)$/i,
    'SCOPE',
  ],
  [/^(?:指标属性|目标性质(?:\(.+\))?|任务原文|重点工作|进度评价|滞后原因及下步措施|出处)$/, 'NOTE'],
  [/^目标事项$/, 'INDICATOR'],
  [/^(?!指标).{2,6}(?:类别|类型|分类|品种|级别|性质|行业)$/, 'SCOPE'],
  [/^(?:序号|行次|编号|行号|no\.?|(?:指标|序列|系列|series|indicator)?_?id|指标编号|index|排序)$/i, 'CODE'],
  [/(?:代码|编码|code)$/i, 'CODE'],
  [
    /^(?:备注|说明|注释|来源|数据来源|资料来源|责任单位|牵头单位|责任部门|填报单位|填报人|更新时间|更新日期|最近更新|[起开]始(?:时间|日期)|(?:截止|截至|结束|终止)(?:时间|日期)|(?:数据|记录|观测值?|样本)(?:个|条|总)?数量?|数据量|小数位数?|obs_?status|notes?|sources?|remarks?|flag|comment)s?$/i,
    'NOTE',
  ],
];

/** The role that a word gives to the column below it. */
export function roleOfWord(text: string): Role | undefined {
  // A corner cell names both axes: 地区\指标. It says nothing certain of the column below it.
  return ofWord(close(text).replace(/[::]$/, '')) ?? ofWord(inChinese(plain(text)) ?? '');
}

function ofWord(word: string): Role | undefined {
  return BY_WORD.find(([pattern]) => pattern.test(word))?.[1];
}

/** Words by which indicators end. */
const INDICATOR =
  /(?:增加值|总额|总值|总产值|产值|收入|支出|产量|人口|人数|户数|余额|投资|投资额|利润|税收|税额|面积|价格|指数|销售额|营业额|零售额|消费|用电量|发电量|货运量|客运量|吞吐量|进出口|出口|进口|床位|总量|数量|存款|贷款|保费|年末数|个数|家数|长度|里程|率|额|量|值|费|费用|比重|GDP|GNI|CPI|PPI|PMI|密度|强度)$/i;

export function soundsLikeIndicator(name: string): boolean {
  return INDICATOR.test(close(name));
}

/** Whether a word tells of a kind of settlement, and is no place of its own. */
export function isSettlement(name: string): boolean {
  return /^(?:urban|rural|城镇|乡村|农村|城市)$/i.test(close(name));
}

/** Whether a name is always that of a part of the people, and what is counted stands above it. */
export function isOfPeople(name: string): boolean {
  return isSettlement(name) || /^(?:男|女)性?$/.test(close(name));
}

/** Whether a name is that of an age: 0-14岁, 65岁及以上. */
export function isOfAge(name: string): boolean {
  return /^\d+(?:-\d+)?岁(?:及?以[上下])?$/.test(close(name));
}

/** Whether a name is that of a trade, a kind of owner or another part of what is counted, and of no place. */
export function isOfTrade(name: string): boolean {
  return /(?:产业|行业|业|企业|公司|个体|经济|内资|外资|国有|集体|民营|私营|[^人]类|全社会|居民|其他)$/.test(
    close(name),
  );
}

/** Whether a word says only how something is counted, and not what: 产量, 播种面积. */
export function isQuantity(name: string): boolean {
  return /^(?:总?产量|总?产值|增加值|(?:播种|种植|占地)?面积|产销率|人数|户数|个数|家数|件数|床位数?|销量|销售[额量]|营业收入|营业额|投资额|利润总额|里程)$/.test(
    close(name),
  );
}

/** Whether a name is that of a ratio, which no amount's unit is that of: 存贷比, 城镇化率. */
export function isRatio(name: string): boolean {
  return /(?:率|比重|占比|比例|比率|[贷别负]比)$/.test(close(name));
}

/** Whether a name is that of a rate, a share or another thing that is itself in per cent. */
export function soundsLikeRate(name: string): boolean {
  return /(?:率|比重|占比|比例|比率|程度|水平|覆盖面|系数|构成|经理指数|景气指数|rate|ratio|share|proportion|percentage|coverage)$|占.+(?:的)?比|percent|^(?:proportion|percentage|share|ratio|rate|prevalence|coverage)of/i.test(
    close(name),
  );
}
