/** Some months as English words name them, from 0, with the year where one is named. */
interface EnglishSpan {
  from?: number;
  to?: number;
  year?: number;
}

type Months = { from: number; to: number } | undefined;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven'.split(' ');
const COUNTS = ['first', 'second', 'third', 'fourth'];

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const COUNT = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';
const NUMBER = `(?:${NUMBERS.join('|')}|\\d{1,2})`;
const YEAR = '(?:19|20)\\d{2}';

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3));
}

function ordered(from: number, to: number): Months {
  return from >= 0 && from <= to && to < 12 ? { from, to } : undefined;
}

/** The parts of a year by their words, each with the months that it gives. */
const PARTS: readonly (readonly [RegExp, (words: string[]) => Months])[] = [
  [/^(?:full|whole|entire)[ -]year$/, () => ({ from: 0, to: 11 })],
  [
    new RegExp(`^(${MONTH})(?: ?(?:-|to|through) ?(${MONTH}))?$`),
    ([first = '', last = first]) => ordered(monthOf(first), monthOf(last)),
  ],
  [
    new RegExp(`^(${COUNT}) (quarter|half)(?: year)?$`),
    ([count = '', part]) => {
      const nth = COUNTS.includes(count) ? COUNTS.indexOf(count) : Number(count[0]) - 1;
      return part === 'half' ? ordered(nth * 6, nth * 6 + 5) : ordered(nth * 3, nth * 3 + 2);
    },
  ],
  [
    new RegExp(`^first (${NUMBER}) (month|quarter)s$`),
    ([number = '', part]) => {
      const count = NUMBERS.indexOf(number) + 1 || Number(number);
      return ordered(0, count * (part === 'quarter' ? 3 : 1) - 1);
    },
  ],
  [/^q([1-4])(?: ?- ?q([1-4]))?$/, ([first, last = first]) => ordered(Number(first) * 3 - 3, Number(last) * 3 - 1)],
  [/^h([12])$/, ([half]) => ordered(Number(half) * 6 - 6, Number(half) * 6 - 1)],
];

function monthsIn(words: string): Months {
  for (const [pattern, months] of PARTS) {
    const found = pattern.exec(words);
    if (found) return months(found.slice(1).filter((word) => word !== undefined));
  }
  return undefined;
}

const YEAR_BEHIND = new RegExp(`^(?:(.+?)(?: of|,| in|-)? ?)?(${YEAR})$`);
const YEAR_BEFORE = new RegExp(`^(${YEAR})[,:-]? ?(.+)$`);

/** The months that English words name, and nothing else: Jan-Jun 2024, January to June, first half of 2024, full year. */
export function englishSpan(text: string): EnglishSpan | undefined {
  const words = text.toLowerCase().trim().replace(/^the /, '');
  const [, before, behind] = YEAR_BEHIND.exec(words) ?? [];
  const [, front, after] = YEAR_BEFORE.exec(words) ?? [];
  const year = behind ?? front;
  const part = behind === undefined ? (after ?? words) : before;
  if (part === undefined) return year === undefined ? undefined : { year: Number(year) };
  const months = monthsIn(part.trim());
  return months && { ...months, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** Several months or a part of a year, which are a period also where no year stands beside them. */
const LONG = `(?:${MONTH} ?(?:-|to) ?${MONTH}|(?:${COUNT}) (?:quarter|half)|first ${NUMBER} (?:month|quarter)s|q[1-4](?: ?- ?q[1-4])?|h[12])`;
const WITHIN = new RegExp(
  `(?<![\\w.])(?:(?:${YEAR}[,:]? )?${LONG}(?:(?: of|,| in)? ${YEAR})?|${MONTH},? ${YEAR}|${YEAR})(?![\\w.%=])`,
  'g',
);

/** The words of an English text that name months or years, as they are printed. */
export function englishSpansWithin(text: string): string[] {
  const lower = text.toLowerCase();
  return [...lower.matchAll(WITHIN)].map(({ 0: found, index }) => text.slice(index, index + found.length));
}
