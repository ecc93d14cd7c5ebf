/** A run of months by their numbers; `end` is inside. */
export interface Months {
  start: number;
  end: number;
}

const NUMERALS = '零一二三四五六七八九';
const HALF = /^(?:[hs]([12])|(上|下)半年)$/i;
const QUARTERS = /^(?:前([1-4])个?季度?|第?q?([1-4])(?:季度?)?-第?q?([1-4])(?:季度?)?|第?([1-4])季度?|q([1-4]))$/i;
const MONTHS = /^(?:前(\d{1,2})个?月|(\d{1,2})月?份?-(\d{1,2})月?份?|m?(\d{1,2})月?(?:份|末|底)?)$/i;

/** The digit that a Chinese numeral says. */
export function digitOf(numeral: string): number {
  return NUMERALS.indexOf(numeral);
}

/** Chinese numerals of years, quarters and months as digits: 二〇二四年十二月, 前三季度. Those of other words stay: 第一产业. */
export function withDigits(text: string): string {
  return text
    .replace(/[〇○]/g, '零')
    .replace(/[零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(digitOf).join(''))
    .replace(/十([一二])(?=月|[-至到])|(?<=年)十([一二])$/g, (_, before, last) => `1${digitOf(before ?? last)}`)
    .replace(/十(?=个?月|[-至到])|(?<=年)十$/g, '10')
    .replace(
      /(?<![一-鿿])[一二三四五六七八九](?=月|至|到|-)|(?<=[年前第\-至到度])[一二三四五六七八九](?=个?月|个?季|[-至到])|[一二三四](?=季)|(?<=^前)[一二三四五六七八九]|(?<=年)[一二三四五六七八九]$/g,
      (numeral) => String(digitOf(numeral)),
    );
}

/** The months of a year, from 0, that words name, all with digits: 1-6月, 6月末, 前3季度, Q2, 上半年, 全年. An end may come before its start. */
export function yearPart(words: string): Months | undefined {
  const text = words.replace(/[至到]/g, '-');
  if (text === '全年') return { start: 0, end: 11 };
  const half = HALF.exec(text);
  if (half) return half[1] === '1' || half[2] === '上' ? { start: 0, end: 5 } : { start: 6, end: 11 };
  const quarters = /[季q]/i.test(text) ? QUARTERS.exec(text) : null;
  if (quarters) {
    const [, until, first, last, one, short] = quarters;
    const from = Number(until === undefined ? (first ?? one ?? short) : 1);
    return { start: from * 3 - 3, end: Number(until ?? last ?? from) * 3 - 1 };
  }
  const months = MONTHS.exec(text);
  if (!months) return undefined;
  const [, until, first, last, one] = months;
  const from = Number(until === undefined ? (first ?? one) : 1);
  const to = Number(until ?? last ?? from);
  return from >= 1 && from <= 12 && to >= 1 && to <= 12 ? { start: from - 1, end: to - 1 } : undefined;
}
