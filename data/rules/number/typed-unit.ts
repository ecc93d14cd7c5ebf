import { ENGLISH_UNITS, englishUnit, oneOf } from '../message/english-unit.ts';

/** Words that statistics in English have for a unit beside those that the house writes. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  元: 'rmb|cny|yuan rmb|rmb yuan|yuan renminbi|renminbi|renminbi yuan|yuan (rmb)|yuan (cny)',
  美元: 'usd|us$|u.s. dollars|us dollar|dollars|dollar|u.s. dollar|american dollars',
  港元: 'hkd|hk$|hong kong dollars',
  欧元: 'eur|euro',
  日元: 'jpy|yen|japanese yen',
  英镑: 'gbp|pounds sterling',
  澳门元: 'mop|macao patacas|patacas',
  人: 'persons|person|inhabitants|residents',
  户: 'household',
  人次: 'person-times|person times|person-trips|passenger trips',
  吨: 'tons|ton|tonne|metric tons|metric tonnes',
  吨标准煤: 'tons of standard coal|tonnes of standard coal|tons of sce|tce|tonnes of sce|tons of coal equivalent',
  米: 'meters|metres|meter|metre',
  公里: 'kilometers|kilometres|kilometer|kilometre',
  平方米: 'square meters|square metres|square meter|square metre|sq. m|sq.m|sq m|sq.m.|sqm|sq. meters|sq. metres',
  平方公里: 'square kilometers|square kilometres|square kilometer|square kilometre|sq. km|sq.km|sq km|sqkm',
  立方米: 'cubic meters|cubic metres|cubic meter|cubic metre|cu. m|cu.m|cu m|cum',
  公顷: 'hectares|hectare',
  亩: 'mu|mus',
  千瓦时: 'kilowatt-hours|kilowatt hours|kilowatt-hour|kwh',
  兆瓦时: 'megawatt-hours|megawatt hours',
  千瓦: 'kilowatts|kilowatt',
  兆瓦: 'megawatts|megawatt',
  公斤: 'kilograms|kilogram',
  '%': 'percent|per cent|pct|pct.|percentage|in percent|p.c.',
  '‰': 'per mille|per thousand|permille',
  个百分点: 'percentage points|percentage point|percent points|pct points|pct. points|ppt|ppts|p.p.|pp',
};

/** The multiples by their words, longer ones first. */
const OTHER_MULTIPLES: readonly (readonly [RegExp, string])[] = [
  [/^trillion\b/, '万亿'],
  [/^(?:100|hundred) (?:billion|bn)\b/, '千亿'],
  [/^(?:10|ten) (?:billion|bn)\b/, '百亿'],
  [/^(?:billion|bn)\b/, '十亿'],
  [/^(?:100|hundred) (?:millions?|mn|mln)\b/, '亿'],
  [/^(?:10|ten) (?:millions?|mn|mln)\b/, '千万'],
  [/^(?:millions?|mn|mln)\b/, '百万'],
  [/^(?:100,000|100000|(?:100|hundred) thousand)(?!\d)/, '十万'],
  [/^(?:10,000|10000|(?:10|ten) thousand)(?!\d)/, '万'],
  [/^(?:1,000|1000|thousands?)(?!\d)/, '千'],
  [/^(?:100|hundred)(?![\d,])/, '百'],
];

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/**
 * Units by their words as the house writes them. Words for single things are also names of them: a header of Cases is none of a
 * unit, and cases is one.
 */
const BY_WORDS = new Map<string, string>();
/** Units by words that tell them in capitals too: RMB, Yuan, SQ.KM. */
const IN_ANY_CASE = new Map<string, string>();

for (const unit of ENGLISH_UNITS) {
  const words = folded(englishUnit(unit));
  for (const text of [words, oneOf(words)]) {
    if (!BY_WORDS.has(text)) BY_WORDS.set(text, unit);
    const isTelling = /yuan|dollar|euro|tonne|people|person|household|working day|coal/.test(text);
    if (isTelling && !IN_ANY_CASE.has(text.toLowerCase())) IN_ANY_CASE.set(text.toLowerCase(), unit);
  }
}
for (const [unit, words] of Object.entries(OTHER_WORDS))
  for (const text of words.split('|')) if (!IN_ANY_CASE.has(text)) IN_ANY_CASE.set(text, unit);

function plainUnit(words: string): string | undefined {
  return BY_WORDS.get(words) ?? IN_ANY_CASE.get(words.toLowerCase());
}

/** RMB 100 million is 100 million RMB, and so are US$ million and (in) billion yuan. */
function currencyBehind(text: string): string {
  const [, currency, multiple] =
    /^(rmb|cny|usd|us\$|u\.s\. ?\$|hkd|hk\$|eur|euros?|jpy|gbp|yuan|us dollars?)[ ,]+((?:[\d,]+ )?(?:trillion|billions?|millions?|thousands?|bn|mn|mln)|[\d,]+)$/i.exec(
      text,
    ) ?? [];
  return currency === undefined ? text : `${multiple} ${currency}`;
}

function unitWithMultiple(words: string): string | undefined {
  const plain = plainUnit(words);
  if (plain !== undefined) return plain;
  const text = currencyBehind(words);
  const found = OTHER_MULTIPLES.find(([pattern]) => pattern.test(text.toLowerCase()));
  if (!found) return undefined;
  const [pattern, multiple] = found;
  const rest = text.slice(pattern.exec(text.toLowerCase())?.[0].length).replace(/^ ?(?:of )?/, '');
  const unit = rest === '' ? undefined : unitWithMultiple(rest);
  // A thousand kW is written with one word, as a thousand metres are.
  return unit === undefined || unit === '%' ? undefined : `${multiple}${unit}`;
}

/**
 * The unit that English words name: 100 million yuan, RMB billion, 10,000 people, sq km, yuan per person. Undefined where they
 * name none. Where one word stands for several units (units, sets, points), it is the most usual.
 */
export function unitOfEnglish(text: string): string | undefined {
  const words = folded(text).replace(/^in /i, '');
  if (words.length > 60 || !/[a-z$]/i.test(words) || /[一-鿿]/.test(words)) return undefined;
  const whole = unitWithMultiple(words);
  if (whole !== undefined) return whole;
  const parts = words.split(/ per | ?\/ ?/).map((part) => unitWithMultiple(part.replace(/^capita$/, 'person')));
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.join('/') : undefined;
}

/** Whether two units have the same English words, so that a table in English may mean either. */
export function isSameInEnglish(one: string, other: string): boolean {
  return one === other || englishUnit(one) === englishUnit(other);
}
