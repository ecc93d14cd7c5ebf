import { ownHeader } from './own-word.ts';

const LAST_YEAR =
  '(?:(?:the )?(?:same|corresponding) (?:periods?|months?|quarters?)(?: of| in)?(?: the)? (?:last|previous|preceding|prior) year|(?:the )?(?:last|previous|preceding|prior) year|a year (?:ago|before|earlier))';
const RISE =
  '(?:growth(?: rates?)?|increase(?: rates?)?|rates? of (?:growth|increase)|change(?: rates?)?|rise|increment)';
const YEARLY = '(?:year[- ]on[- ]year|y-o-y|yoy|y/y|annual)';
const MONTHLY = '(?:month[- ]on[- ]month|m-o-m|mom|m/m|quarter[- ]on[- ]quarter|q-o-q|qoq)';

/** Words that statistics in English have above their columns, as the same is said in Chinese. The more telling come first. */
const USUAL: readonly (readonly [string, string])[] = [
  [
    `(?:real|constant[- ]prices?) ${YEARLY} ${RISE}|${YEARLY} real ${RISE}|real ${RISE}|${RISE} at constant prices`,
    '按可比价同比增长',
  ],
  [`nominal (?:${YEARLY} )?${RISE}|${YEARLY} nominal ${RISE}`, '名义同比增长'],
  [`(?:${YEARLY} )?(?:growth|change|increase) in percentage points|${YEARLY} percentage points`, '同比增减百分点'],
  [
    `${YEARLY}(?: ${RISE})?|${RISE},? ${YEARLY}|(?:percentage )?${RISE},? (?:over|from|on|against|compared (?:with|to)|relative to)(?: that of)? ${LAST_YEAR}`,
    '同比增长',
  ],
  [
    `${MONTHLY}(?: ${RISE})?|${RISE},? ${MONTHLY}|${RISE},? (?:over|from|on|against) (?:the )?(?:last|previous) month`,
    '环比增长',
  ],
  [`two-year average (?:${YEARLY} )?${RISE}`, '两年平均增长'],
  [`(?:average annual|annual average) ${RISE}`, '年均增长'],
  [
    `cumulative total|cumulative|accumulated|accumulative|year[- ]to[- ]date|ytd|from the beginning of the year`,
    '累计',
  ],
  [`(?:current|this|reporting) month|in the month|monthly total`, '当月'],
  [`(?:current|this|reporting) quarter`, '当季'],
  [`(?:at )?(?:the )?end of (?:the )?(?:period|month|quarter|year)|year-end|end-of-(?:year|period|month)`, '期末数'],
  [`(?:${LAST_YEAR})`, '上年同期'],
  [`share of (?:the )?total|percentage of (?:the )?total|proportion of (?:the )?total|composition`, '比重'],
  [`ranking|rank in the (?:city|province|country)`, '位次'],
  [`annual (?:target|plan)|(?:target|plan) for the year|planned`, '年度计划'],
  [
    `(?:percentage of )?(?:the )?(?:annual )?(?:plan|target|budget) (?:completed|fulfilled)|completion rate|rate of completion`,
    '完成年度计划',
  ],
  [`estimated|projected|expected|preliminary estimate`, '预计'],
  [`absolute (?:value|figure|amount)s?|total value|total amount|actual`, '绝对值'],
];
const WHOLE = USUAL.map(([pattern, chinese]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), chinese }));

/** Words that say by themselves, also behind a name, what is told of it: GDP growth rate year-on-year. */
const MOST_WORDS = 10;

/** A label in Chinese that says what an English one does, which only tells of numbers; undefined where it is a name or anything else. */
export function inChinese(text: string): string | undefined {
  if (text.length > 90 || !/[a-z]/i.test(text) || /[一-鿿]/.test(text)) return undefined;
  const words = text.replace(/[’]/g, "'").trim();
  return ownHeader(words) ?? WHOLE.find(({ pattern }) => pattern.test(words))?.chinese;
}

/** A name in English and what the words behind it tell of its numbers, in Chinese: Retail sales, year-on-year growth. */
export function toldBehind(text: string): { name: string; told: string } | undefined {
  const words = text.split(' ');
  for (let from = Math.max(1, words.length - MOST_WORDS); from < words.length; from += 1) {
    const behind = words
      .slice(from)
      .join(' ')
      .replace(/^[,:;-]+\s*/, '');
    const found = WHOLE.find(({ pattern }) => pattern.test(behind));
    if (found)
      return {
        name: words
          .slice(0, from)
          .join(' ')
          .replace(/[\s,:;-]+$/, ''),
        told: found.chinese,
      };
  }
  return undefined;
}
