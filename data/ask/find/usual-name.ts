import type { Indicator } from '../../ledger/indicator.ts';
import { normalised } from '../../rules/message/typed-word.ts';
import { namesOfIndicator } from './thing-name.ts';

/**
 * Names under which statistics offices publish one and the same indicator: in the National Bureau's data base
 * (data.stats.gov.cn) and its explanations of indicators (主要统计指标解释), in bulletins and monthly reports of provinces, cities
 * and districts. A name that also stands for something wider or narrower (财政收入, 全社会固定资产投资, 人均可支配收入) is in none.
 */
const USUAL: readonly string[] = [
  '地区生产总值 生产总值 GDP 国内生产总值 地方生产总值 地区国内生产总值 区域生产总值 GRP 地区生产总值GDP 国内生产总值GDP',
  '第一产业增加值 一产增加值',
  '第二产业增加值 二产增加值',
  '第三产业增加值 三产增加值',
  '人均地区生产总值 人均生产总值 人均GDP 人均国内生产总值',
  '规上工业增加值 规上工业企业增加值',
  '规上工业总产值 规上工业企业总产值',
  '规上工业企业利润总额 规上工业利润总额',
  '固定资产投资 固定资产投资额 固定资产投资总额 固定资产投资完成额 固投',
  '工业投资 工业投资额 工业投资完成额 工业固定资产投资',
  '房地产开发投资 房地产开发投资额 房地产开发投资完成额 房地产投资',
  '民间投资 民间投资额 民间固定资产投资',
  '社会消费品零售总额 社会消费品零售额 社会消费品零售总额合计 社零总额 社零 社零额 社消零 社消零总额',
  '进出口总额 外贸进出口总额 货物进出口总额 海关进出口总额 对外贸易进出口总额 外贸进出口 进出口总值 货物进出口总值 外贸进出口总值 海关进出口总值',
  '出口总额 外贸出口总额 货物出口总额 海关出口总额 出口总值 货物出口总值 外贸出口 外贸出口总值 出口额',
  '进口总额 外贸进口总额 货物进口总额 海关进口总额 进口总值 货物进口总值 外贸进口 外贸进口总值 进口额',
  '实际使用外资 实际利用外资 实际使用外资金额 实际利用外资金额 实际使用外资额 实际利用外资额',
  '一般公共预算收入 地方一般公共预算收入 一般公共预算收入合计 地方一般公共预算收入合计',
  '一般公共预算支出 地方一般公共预算支出 一般公共预算支出合计 地方一般公共预算支出合计',
  '居民人均可支配收入 全体居民人均可支配收入',
  '城镇居民人均可支配收入 城镇常住居民人均可支配收入',
  '农村居民人均可支配收入 农村常住居民人均可支配收入',
  '居民消费价格指数 居民消费价格总指数 CPI 居民消费价格指数CPI',
  '工业生产者出厂价格指数 工业品出厂价格指数 PPI',
  '全社会用电量 社会用电量 社会用电总量 全社会用电总量',
  '工业用电量 全社会工业用电量',
  '常住人口 年末常住人口 常住人口数 年末常住人口数 常住总人口',
  '户籍人口 年末户籍人口 户籍人口数 年末户籍人口数 户籍总人口',
  '本外币存款余额 金融机构本外币存款余额 金融机构本外币各项存款余额 本外币各项存款余额 金融机构本外币存款',
  '本外币贷款余额 金融机构本外币贷款余额 金融机构本外币各项贷款余额 本外币各项贷款余额 金融机构本外币贷款',
];

/** Words that say whose a number is and not what is counted, before the name: 本地生产总值, 我区固定资产投资. */
const OWN = /^(?:本地区?|当地|地区|[本我][省市区县镇](?!级|直))+(?=.{3})/;
/** Words that are said in two ways. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/指标$/, ''],
];

/** A name as these names are compared. */
function spelled(name: string): string {
  const text = WRITTEN.reduce((said, [from, to]) => said.replace(from, to), normalised(name));
  return text.replace(OWN, '');
}

const GROUPS = new Map<string, readonly string[]>(
  USUAL.flatMap((line) => {
    const group = [...new Set(line.split(' ').map(spelled))];
    return group.map((name): [string, readonly string[]] => [name, group]);
  }),
);

/** The names that offices use for what has one of these names. */
export function usualNames(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => GROUPS.get(spelled(name)) ?? []))];
}

/** The indicators of each name as it is compared. */
type Spelled = ReadonlyMap<string, ReadonlySet<Indicator>>;
const KNOWN = new WeakMap<Indicator[], Spelled>();

function spelledNames(indicators: Indicator[]): Spelled {
  const known = KNOWN.get(indicators);
  if (known) return known;
  const made = new Map<string, Set<Indicator>>();
  for (const indicator of indicators)
    for (const name of namesOfIndicator(indicator).map(spelled)) {
      const named = made.get(name) ?? new Set();
      made.set(name, named.add(indicator));
    }
  KNOWN.set(indicators, made);
  return made;
}

/** The one indicator that statistics offices mean by a name which it does not have itself; undefined where there is none, or several. */
export function indicatorUsuallyNamed(indicators: Indicator[], name: string): Indicator | undefined {
  const written = spelled(name);
  if (written === '') return undefined;
  const names = spelledNames(indicators);
  const own = names.get(written);
  const meant = new Set(own ?? (GROUPS.get(written) ?? []).flatMap((other) => [...(names.get(other) ?? [])]));
  const [first, second] = meant;
  return second === undefined ? first : undefined;
}
