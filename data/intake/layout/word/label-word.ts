import { BASES, type Basis, type Measure, type RankOf, type Status } from '../../../rules/words.ts';

/** How a number counts time: one month or quarter, the months from January, or the day on which they end. */
export type Reach = 'CURRENT' | 'CUMULATIVE' | 'END';

/** The standing of a number that is not a result of its own months. */
export type Standing = 'ESTIMATE' | 'BASE' | 'PLAN' | 'WORKED_OUT' | 'MONTH_BEFORE';

/** A basis of the house's list, or a base as it is printed: 较2020年, 较年初. */
export type PrintedBasis = Basis | `较${string}`;

export function isNamedBase(basis: string): basis is `较${string}` {
  return basis.startsWith('较');
}

/** A basis by its text; undefined for any other text. */
export function printedBasis(text: string): PrintedBasis | undefined {
  return BASES.find((each) => each === text) ?? (isNamedBase(text) ? text : undefined);
}

/** The facts that words of a label tell of the numbers beside or below it. */
export interface Said {
  measure?: Measure;
  basis?: PrintedBasis;
  rankOf?: RankOf;
  reach?: Reach;
  standing?: Standing;
  status?: Status;
  unit?: string;
  /** Whether the words leave open if a difference or a rate is meant: 同比增减. */
  isDifference?: boolean;
}

type Ending = readonly [RegExp, Said];

const RATE =
  '(?:增长率|增长速度|增长幅度|增长|增速|增幅|升降幅度?|涨跌幅度?|涨跌|涨幅|降幅|上涨|变化率|变动率|±|\\+/-|\\+-)';
const BEFORE = '(?:上年|去年|上一年|前一年)(?:同期|同月|同季|同季度)?';
const VERSUS = `(?:(?:比|较|同|与)${BEFORE}(?:数)?(?:相比)?)`;

/** A change against a base that is named: 较2019年增长, 比年初增减额. */
const NAMED_BASE = new RegExp(
  `(?:比|较|同)(年初|(?:上年|去年)(?=年?[末底])|(?:19|20)\\d{2}年)(?:同期|年?[末底]|全年)?数?(?:相比)?(?:(增减额|增减量|增加额|增加量|增减数|增加数|净增额)|(?:增减|增加|净增|变动|变化|提高|提升|上升|下降|回升|回落)|(${RATE}))?$`,
);

/** The change is against the end of last year: for a whole year that is against the year before. */
export const SINCE_JANUARY = '较年初';

function againstNamedBase(text: string): { said: Said; rest: string } | undefined {
  const found = NAMED_BASE.exec(text);
  if (!found) return undefined;
  const [, base = '', amount, rate] = found;
  // The end of last year is the start of this one.
  const said: Said = { basis: /年初|上年|去年/.test(base) ? SINCE_JANUARY : `较${base}` };
  if (amount !== undefined) said.measure = 'CHANGE';
  else if (rate !== undefined) said.measure = 'GROWTH';
  else said.isDifference = true;
  return { said, rest: text.slice(0, found.index) };
}

/** Endings of a label, the more telling first. Each is taken off and the rest looked at again. */
const ENDINGS: readonly Ending[] = [
  // What is left of a goal, and how far off it is, stand in the tables that offices file, and are worked out from it.
  [
    /^(?:与(?:年度|全年|年初|阶段)?(?:计划)?目标(?:差额?|差距)|剩余(?:任务|量)?|月均需(?:完成|增长)|较(?:19|20)\d{2}年完成(?:±)?)$/,
    { standing: 'WORKED_OUT' },
  ],
  // A change of a rate of growth (增速提高) is the difference of two rates, and is published as neither.
  [
    /(?:增速|增幅|增长率|占比|比重|份额)(?:[比较].{1,8}?)?(?:提高|提升|上升|回升|回落|下降|加快|放缓|扩大|收窄|变动|变化|增减)$/,
    { standing: 'WORKED_OUT' },
  ],
  [
    /(?:增减|增加|提高|上升|下降|变化|变动|增长)?(?:±)?\(?个?百分点\)?$/,
    { measure: 'CHANGE_POINTS', unit: '个百分点' },
  ],
  [new RegExp(`(?:两年|2年)(?:年?平均)?(?:同比)?${RATE}?$`), { measure: 'GROWTH', basis: 'TWO_YEAR' }],
  [new RegExp(`(?:年均|年平均)${RATE}$`), { measure: 'GROWTH', basis: 'PER_YEAR' }],
  [
    /(?:环比|(?:比|较)上月|(?:比|较)上季度?)[末底]?(?:增减额|增减量|增加额|增加量|净增额)$/,
    { measure: 'CHANGE', basis: 'MOM' },
  ],
  [/(?:环比|(?:比|较)上月|(?:比|较)上季度?)[末底]?(?:增减|增加|净增)$/, { isDifference: true, basis: 'MOM' }],
  [
    new RegExp(`(?:环比(?:实际)?${RATE}?|(?:比|较)上(?:月|季度?)[末底]?(?:实际)?${RATE})$`),
    { measure: 'GROWTH', basis: 'MOM' },
  ],
  // Without a word for the change, it may be an amount or a rate.
  [/(?:比|较)上(?:月|季度?)[末底]?$/, { isDifference: true, basis: 'MOM' }],
  [
    new RegExp(`(?:按)?(?:可比价格?|不变价格?|实际)(?:计算)?(?:的)?(?:${VERSUS}|同比)?${RATE}$`),
    { measure: 'GROWTH', basis: 'CONSTANT_PRICE' },
  ],
  [
    new RegExp(`(?:同比|${VERSUS})(?:按)?(?:可比价格?|不变价格?|实际)(?:计算)?(?:${RATE})?$`),
    { measure: 'GROWTH', basis: 'CONSTANT_PRICE' },
  ],
  [
    new RegExp(`(?:按)?(?:同口径|可比口径)(?:计算)?(?:的)?(?:${VERSUS}|同比)?${RATE}?$`),
    { measure: 'GROWTH', basis: 'SAME_SCOPE' },
  ],
  [new RegExp(`(?:${VERSUS}|同比)?名义(?:${VERSUS}|同比)?${RATE}$`), { measure: 'GROWTH', basis: 'NOMINAL' }],
  [
    new RegExp(`(?:${VERSUS}|同比)(?:增减额|增减量|增加额|增加量|增减数|增加数|净增额)$`),
    { measure: 'CHANGE', basis: 'YOY' },
  ],
  [
    new RegExp(`(?:${VERSUS}|同比)(?:增减|增加|净增|提高|提升|上升|下降|回升|回落)$`),
    { isDifference: true, basis: 'YOY' },
  ],
  [
    new RegExp(`(?:${VERSUS}(?:的)?(?:${RATE}|率|幅度)|同比(?:的)?(?:${RATE})?)(?:率|幅度)?$`),
    { measure: 'GROWTH', basis: 'YOY' },
  ],
  [new RegExp(`${VERSUS}$`), { isDifference: true, basis: 'YOY' }],
  [/(?:增速|增长率?|增幅)(?:的)?(?:位次|排名|名次|排位)$/, { measure: 'RANK', rankOf: 'GROWTH' }],
  [/(?:总量|绝对额|规模|数值)(?:的)?(?:位次|排名|名次|排位)$/, { measure: 'RANK', rankOf: 'LEVEL' }],
  [/(?:占比|比重)(?:的)?(?:位次|排名|名次|排位)$/, { measure: 'RANK', rankOf: 'SHARE' }],
  [/(?:在?全[国省市区县]|全市各区)?(?:位次|排名|名次|排位|位居)$/, { measure: 'RANK' }],
  [/(?<!自然|机械)(?:增长率|增长速度|增长幅度|增速|增幅|增长|涨跌幅|涨幅)$/, { measure: 'GROWTH', basis: 'UNSTATED' }],
  [/(?:所占比重|所占比例|占全[国省市区县](?:的)?(?:比重|比例))$/, { measure: 'SHARE' }],
  // A share of something else is a thing of its own: 研发经费占地区生产总值比重.
  [/(?<!占.{1,12})(?:占比|比重|构成)$/, { measure: 'SHARE' }],
  [
    /(?:完成|占)?(?:年度|全年|年初|年)?(?:计划|目标|任务|预算)(?:的)?(?:完成率|完成进度|完成比例|进度|%)$/,
    { measure: 'COMPLETION' },
  ],
  [
    /(?:完成(?:年度|全年|年初|年)?(?:计划|目标|任务|预算)(?:%|比例|进度|情况|率)?|完成率|完成进度|序时进度)$/,
    { measure: 'COMPLETION' },
  ],
  [/(?:为|占)(?:年度|全年|年初)?(?:计划|目标|任务|预算)(?:数)?(?:的)?$/, { measure: 'COMPLETION' }],
  [/(?:(?:年度|全年|年初|月度|季度|本年|考核)?(?:计划|目标|任务|预算)(?:数|值|任务|指标)?)$/, { standing: 'PLAN' }],
  [/(?:预计|预测|预估|估计|预期)(?:完成)?(?:数|值|数据)?$/, { standing: 'ESTIMATE' }],
  [
    /(?:上年|去年|上一年)(?:同期|同月|同季度?)?(?:完成|实绩|实际)?累计(?:数|值|完成)?$|(?:上年|去年)(?:同期)?(?:1|一)?-?本月(?:累计)?$/,
    { standing: 'BASE', reach: 'CUMULATIVE' },
  ],
  [/(?:上年|去年|上一年)(?:同月|同季度?)(?:数|值|完成数|完成|实绩)?$/, { standing: 'BASE', reach: 'CURRENT' }],
  [
    /(?:(?:上年|去年|上一年)(?:同期)?|同比基数?|基期|基数)(?:数|值|数据|完成数?|实绩|实际|实际数|决算数?)?$|^同期$|同期(?:数|值)$/,
    { standing: 'BASE' },
  ],
  [/^(?:上月|上季度?|上旬|上期)(?:数|值|完成数?)?$/, { standing: 'MONTH_BEFORE' }],
  [
    /(?:自?年初(?:至今|以来)?|本年|当年|(?:截?至)?[本当]月[止末]?)?累计(?:数|值|额|完成数?|实绩|量)?$|1[-至到][本当]月(?:累计)?(?:数)?$|(?:截?至[本当]月[止末]?|[本当]月止)(?:数|完成数?)?$|年初至(?:今|本月|报告期)(?:末)?$/,
    { reach: 'CUMULATIVE' },
  ],
  [/(?:本|当)(?:月|季度?|期)(?:数|值|额|完成数?|实绩|量|止)?$/, { reach: 'CURRENT' }],
  // Amounts are at the prices of their time unless they say otherwise.
  [/:(?:现价|当年价格?|现行价格?)$/, {}],
  [/^(?:期末|月末|季末|年末)(?:余额|存量|保有量)$/, { reach: 'END' }],
  [/(?:期末|月末|季末|报告期末|本期末)(?:数|值|余额数)?$/, { reach: 'END' }],
  [/^(?:增减|升降|变动|变化)(?:率|幅度|额|量|数)?$|^(?:名义|实际|同比)?增[量额]$/, { isDifference: true }],
  [/^倍数$/, { measure: 'MULTIPLE' }],
  [/^与全市差$/, { measure: 'GAP_TO_CITY' }],
  [/(?:快报数?)$/, { status: 'FLASH' }],
  [/(?:初步核算数?)$/, { status: 'PRELIMINARY' }],
  [/(?:初步核实数?)$/, { status: 'VERIFIED' }],
  [/(?:最终核实数?|年报数)$/, { status: 'FINAL' }],
];

/** Words that alone in a header say that plain amounts stand below. */
export const AMOUNT =
  /^(?:绝对额|绝对值|绝对数|绝对量|总量|数值|数量|金额|数额|数据|规模|总额|实绩|实际|实际数|实际完成|完成|已完成|完成数|完成额|完成情况|值|本年|本年数|今年|平均|平均值|均值|决算|决算数|执行数|预算执行数|年末数|期末数|余额|现价|现价总量|当年价格?|现行价格?|本期实际|本期|value|values|amount|level|obs_?value)$/i;

/** Words at the front of a label that say what the same words say at its end. */
const FRONTS: readonly Ending[] = [
  [/^(?:年度|全年)?(?:计划|预算|目标)(?=总?(?:投资|产值|产量|收入|支出))/, { standing: 'PLAN' }],
  [/^(?:预计|预测)(?=.{2})/, { standing: 'ESTIMATE' }],
  [/^(?:本月|当月|本季度?|当季)(?![止末]|累计)(?=.{2})/, { reach: 'CURRENT' }],
  [/^(?:本年累计|自年初累计|累计)(?=.{2})/, { reach: 'CUMULATIVE' }],
];

const ENGLISH: Record<string, Said> = {
  yoy: { measure: 'GROWTH', basis: 'YOY' },
  'y/y': { measure: 'GROWTH', basis: 'YOY' },
  mom: { measure: 'GROWTH', basis: 'MOM' },
  'm/m': { measure: 'GROWTH', basis: 'MOM' },
  qoq: { measure: 'GROWTH', basis: 'MOM' },
  ytd: { reach: 'CUMULATIVE' },
  cumulative: { reach: 'CUMULATIVE' },
  monthly: { reach: 'CURRENT' },
  growth: { measure: 'GROWTH', basis: 'UNSTATED' },
  share: { measure: 'SHARE' },
  rank: { measure: 'RANK' },
  forecast: { standing: 'ESTIMATE' },
  estimate: { standing: 'ESTIMATE' },
  target: { standing: 'PLAN' },
  plan: { standing: 'PLAN' },
};
const FILLER = new Set(['value', 'values', 'rate', 'pct', 'level', 'total', '%', 'change']);

/**
 * English labels are words set apart by signs, with what they say of their numbers at the end: ytd_yoy, retail_sales_yoy. Gives
 * what is said and the words before it; undefined where none of them says anything of this kind.
 */
export function englishWords(text: string): { said: Said; name: string } | undefined {
  const tokens = text.split(/[\s_.-]+/).filter((token) => token !== '');
  const said: Said = {};
  let rest = tokens.length;
  while (rest > 0) {
    const token = (tokens[rest - 1] ?? '').toLowerCase();
    const told = ENGLISH[token];
    if (!told && !FILLER.has(token)) break;
    for (const [key, value] of Object.entries(told ?? {}))
      if (Reflect.get(said, key) === undefined) Reflect.set(said, key, value);
    rest -= 1;
  }
  return Object.keys(said).length === 0 ? undefined : { said, name: tokens.slice(0, rest).join(' ') };
}

/** The facts told by the end of a label, and the rest of it. */
export function endingOf(text: string): { said: Said; rest: string } | undefined {
  const named = againstNamedBase(text);
  if (named) return named;
  for (const [pattern, said] of ENDINGS) {
    const found = pattern.exec(text);
    if (found && found[0] !== '') return { said, rest: text.slice(0, found.index) };
  }
  return undefined;
}

/** The facts told by the front of a label, and the rest of it. */
export function frontOf(text: string): { said: Said; rest: string } | undefined {
  for (const [pattern, said] of FRONTS) {
    const found = pattern.exec(text);
    if (found) return { said, rest: text.slice(found[0].length) };
  }
  return undefined;
}
