import { type CheckRule, readRules } from './check-rule.ts';

/** The identities that statistics and finance bureaux check in every monthly sheet. An office adds its own in the same form. */
const LINES = `
必须 地区生产总值|国内生产总值|生产总值|GDP = 第一产业增加值|第一产业 + 第二产业增加值|第二产业 + 第三产业增加值|第三产业
必须 一般公共预算收入|地方一般公共预算收入|一般公共预算收入合计 = 税收收入|税收 + 非税收入|非税
必须 进出口总额|外贸进出口总额|货物进出口总额|进出口 = 出口总额|出口额|货物出口总额|出口 + 进口总额|进口额|货物进口总额|进口
必须 社会消费品零售总额 = 商品零售|商品零售额 + 餐饮收入|餐饮收入额
必须 常住人口|年末常住人口 = 城镇人口|城镇常住人口 + 乡村人口|乡村常住人口
必须 规模以上工业增加值|规上工业增加值 ≤ 工业增加值
必须 税收收入|税收 ≤ 一般公共预算收入|地方一般公共预算收入
必须 住宅投资|住宅 ≤ 房地产开发投资
必须 住宅销售面积|商品住宅销售面积 ≤ 商品房销售面积
必须 住户存款 ≤ 各项存款余额|各项存款|金融机构各项存款余额
核实 民间投资 ≤ 固定资产投资|固定资产投资额
核实 工业投资 ≤ 固定资产投资|固定资产投资额
`;

export const BUREAU_RULES: readonly CheckRule[] = readRules(LINES).rules;
