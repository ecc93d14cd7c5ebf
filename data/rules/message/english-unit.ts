/** English words for the units that Chinese documents print. Things counted one by one are units where English has no word. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ 元: 'yuan', 美元: 'US dollars', 港元: 'HK dollars', 欧元: 'euros' },
  ...{ 米: 'm', 公里: 'km', 千米: 'km', 平方米: 'm²', 平方公里: 'km²', 平方千米: 'km²', 立方米: 'm³' },
  ...{
    公顷: 'ha',
    亩: 'mu',
    吨: 'tonnes',
    公斤: 'kg',
    千克: 'kg',
    克: 'g',
    毫克: 'mg',
    微克: 'μg',
    升: 'L',
    毫升: 'mL',
  },
  ...{
    瓦: 'W',
    千瓦: 'kW',
    兆瓦: 'MW',
    吉瓦: 'GW',
    瓦时: 'Wh',
    千瓦时: 'kWh',
    兆瓦时: 'MWh',
    度: 'kWh',
    千伏安: 'kVA',
  },
  ...{ 吨标准煤: 'tonnes of coal equivalent', 吨标煤: 'tonnes of coal equivalent', 分贝: 'dB' },
  ...{ 年: 'years', 月: 'months', 个月: 'months', 周: 'weeks', 日: 'day', 天: 'days', 个工作日: 'working days' },
  ...{ 小时: 'hours', 分钟: 'minutes', 秒: 'seconds', 分: 'points', 岁: 'years of age', 米每秒: 'm/s' },
  ...{ 个百分点: 'points', 百分点: 'points', '‰': '‰', 倍: 'times', 位: 'places' },
  ...{ 人: 'people', 名: 'people', 户: 'households', 人次: 'visits', 户次: 'household visits', 家次: 'firm visits' },
  ...{
    辆次: 'vehicle trips',
    次: 'times',
    场: 'events',
    场次: 'events',
    '场(宗)次': 'events',
    件: 'items',
    项: 'items',
  },
  ...{
    起: 'cases',
    宗: 'cases',
    例: 'cases',
    批: 'batches',
    批次: 'batches',
    期: 'issues',
    届: 'sessions',
    轮: 'rounds',
  },
  ...{ 套: 'sets', 台: 'sets', 栋: 'buildings', 间: 'rooms', 片: 'areas', 处: 'sites', 支: 'teams', 队: 'teams' },
  ...{
    对: 'pairs',
    株: 'plants',
    篇: 'articles',
    部: 'works',
    班: 'classes',
    门: 'courses',
    辆: 'vehicles',
    艘: 'ships',
  },
  ...{ 类: 'kinds', 款: 'kinds', 种: 'kinds', 份: 'copies', 路: 'channels', 根: 'poles', 盏: 'lamps', 枚: 'medals' },
  ...{ 个: 'units', 家: 'units', 条: 'units', 座: 'units', 所: 'units', 张: 'units', 只: 'units', 架: 'units' },
};

/** The units that have English words, of which the first is meant where several have the same. */
export const ENGLISH_UNITS: readonly string[] = Object.keys(WORDS);

/** The multiples that may stand before a unit, longer ones first. */
const MULTIPLES: readonly (readonly [string, string])[] = [
  ['万亿', 'trillion'],
  ['千亿', '100 billion'],
  ['百亿', '10 billion'],
  ['十亿', 'billion'],
  ['千万', '10 million'],
  ['百万', 'million'],
  ['十万', '100,000'],
  ['亿', '100 million'],
  ['万', '10,000'],
  ['千', '1,000'],
  ['百', '100'],
];

/** A unit without a stroke in English words; as printed where it has none. */
function plainWords(unit: string): string {
  const own = WORDS[unit];
  const multiple = MULTIPLES.find(([text]) => unit.startsWith(text));
  if (own !== undefined || !multiple) return own ?? unit;
  const [text, words] = multiple;
  const rest = unit.slice(text.length);
  const of = plainWords(rest);
  return rest !== '' && of === rest ? unit : `${words} ${of}`.trim();
}

/** The unit of which there is one: per person, per working day, per tonne of coal equivalent. */
export function oneOf(words: string): string {
  if (words === 'people') return 'person';
  return words.replace(/\b(unit|household|year|month|week|day|hour|tonne|set|vehicle|item)s\b/, '$1');
}

/** A unit in English words: 亿元 is 100 million yuan, 平方米/人 is m² per person. One without English words stays as printed. */
export function englishUnit(unit: string): string {
  const [above = unit, ...below] = unit.split('/').map(plainWords);
  return [above, ...below.map(oneOf)].join(' per ');
}
