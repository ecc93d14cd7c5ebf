/** A period that a line speaks of: its words as a period is typed, and where they are. */
export interface LinePeriod {
  /** 2024年上半年, 上半年, 本年累计. */
  typed: string;
  /** Whether it says a year, or a day of asking tells it. Months alone do not. */
  hasYear: boolean;
  spans: { start: number; end: number }[];
}

interface Piece {
  start: number;
  end: number;
  typed: string;
}

const NUMERAL = '[一二三四五六七八九十]';
const DASH = '\\s*(?:-|~|—|–|至|到)\\s*';
const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]|${NUMERAL})`;

/** Periods that need nothing beside them, with how each is typed. */
const WHOLE: readonly [RegExp, string | undefined][] = [
  [/(?:今年|本年|年初)以来(?:累计)?|今年累计|year[ -]to[ -]date|ytd/g, '本年累计'],
  [/(?:上年|去年)同期|same period (?:of )?last year/g, '上年同期'],
  [/最新(?:一期|数据)?|最近一期|latest/g, '最新'],
  [/(?:上|本|这|当)个?(?:月份?|季度)|(?:this|last) (?:month|quarter)/g, undefined],
  [/“?十[三四五六]五”?(?:时期|期间|规划)?/g, undefined],
  [/(?<!\d)20\d\d年?(?:-|~|至|到)20\d\d年?(?!\d)/g, undefined],
  [/(?<!\d)20\d\d[-./](?:0[1-9]|1[0-2])(?![\d./-])|(?<!\d)20\d\d(?:0[1-9]|1[0-2])(?!\d)/g, undefined],
];

const YEAR =
  /(?<![\d.])(?:20\d\d|二〇[一二三][〇零一二三四五六七八九])(?:年度?|财年)?(?![\d.]*[亿万强个家项套])|(?<!\d)[12]\d年(?:度)?|今年度?|本年度?|当年|去年度?|上年度?|前年|this year|last year/g;

const MONTHS: readonly [RegExp, string][] = [
  [/(?:the )?first half(?: of(?: the year)?)?|(?<![a-z0-9])(?:h|s)1(?![a-z0-9])|上半年度?|半年度|前半年/g, '上半年'],
  [/(?:the )?second half(?: of(?: the year)?)?|(?<![a-z0-9])(?:h|s)2(?![a-z0-9])|下半年度?|后半年/g, '下半年'],
  [/(?:the )?first (?:three|3) quarters|前三个?季度?|前3个?季度?|1-3季度|一至三季度|q1-q3/g, '1-9月'],
  [/(?:the )?first quarter|(?<![a-z0-9])q1(?![a-z0-9])|(?:第?一|第1|首|(?<![\d-])1)季度?(?![\d])|首季/g, '一季度'],
  [/(?:the )?second quarter|(?<![a-z0-9])q2(?![a-z0-9])|(?:第?二|第2|(?<![\d-])2)季度?/g, '二季度'],
  [/(?:the )?third quarter|(?<![a-z0-9])q3(?![a-z0-9])|(?:第?三|第3|(?<![\d-])3)季度?/g, '三季度'],
  [/(?:the )?fourth quarter|(?<![a-z0-9])q4(?![a-z0-9])|(?:第?四|第4|(?<![\d-])4)季度?/g, '四季度'],
  [/前二个?季度?|前2个?季度?|前两个?季度?/g, '上半年'],
  [/全年(?:度)?|整年|(?:full|whole) year/g, '全年'],
];
const SPAN = new RegExp(`(${MONTH})月?份?${DASH}(${MONTH})月份?`, 'g');
const FIRST_MONTHS = new RegExp(`前(${MONTH})个?月`, 'g');
const ONE_MONTH = new RegExp(`(?<![\\d-])(${MONTH})月份?`, 'g');
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = new RegExp(
  `\\b(${NAMES.join('|')})[a-z]*(?:${DASH}|\\s+to\\s+)(${NAMES.join('|')})[a-z]*\\b|\\b(january|february|march|april|june|july|august|september|october|november|december)\\b`,
  'g',
);
const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numberOf(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  const ten = month.startsWith('十') ? 10 : 0;
  return ten + (month === '十' ? 0 : DIGITS.indexOf(month.at(-1) ?? ''));
}

function piecesOf(text: string, pattern: RegExp, typed: (match: RegExpExecArray) => string | undefined): Piece[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = typed(match);
    return said === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, typed: said }];
  });
}

function yearTyped(said: string): string {
  const two = /^([12]\d)年/.exec(said);
  if (two) return `20${two[1]}年`;
  if (/^二/.test(said))
    return `${[...said.slice(0, 4)].map((one) => DIGITS.indexOf(one === '零' ? '〇' : one)).join('')}年`;
  if (/^\d/.test(said)) return `${said.slice(0, 4)}年`;
  if (/^(?:去|上)年|last/.test(said)) return '上年';
  return said === '前年' ? '前年' : '本年';
}

function monthsIn(text: string): Piece[] {
  const range = (first: number, last: number) => (first > last || last > 12 ? undefined : `${first}-${last}月`);
  return [
    ...MONTHS.flatMap(([pattern, typed]) => piecesOf(text, pattern, () => typed)),
    ...piecesOf(text, SPAN, ([, first = '', last = '']) => range(numberOf(first), numberOf(last))),
    ...piecesOf(text, FIRST_MONTHS, ([, last = '']) => range(1, numberOf(last))),
    ...piecesOf(text, ONE_MONTH, ([, month = '']) => `${numberOf(month)}月`),
    ...piecesOf(text, ENGLISH, ([, first, last, one]) =>
      first === undefined || last === undefined
        ? `${NAMES.indexOf((one ?? '').slice(0, 3)) + 1}月`
        : range(NAMES.indexOf(first) + 1, NAMES.indexOf(last) + 1),
    ),
  ];
}

/** The first of the pieces, the longest at its place. */
function firstOf(pieces: readonly Piece[]): Piece | undefined {
  return pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** The period of which a folded line speaks, its year and its months wherever they stand; undefined where it speaks of none. */
export function periodIn(text: string, asOfYear: number): LinePeriod | undefined {
  const whole = firstOf(WHOLE.flatMap(([pattern, typed]) => piecesOf(text, pattern, ([said]) => typed ?? said)));
  if (whole) return { typed: whole.typed.replace(/这/, '本').replace(/[“”]/g, ''), hasYear: true, spans: [whole] };
  const year = firstOf(piecesOf(text, YEAR, ([said]) => yearTyped(said)));
  const months = firstOf(monthsIn(text).filter(({ start, end }) => !year || end <= year.start || start >= year.end));
  if (!year && !months) return undefined;
  const said = year?.typed === '前年' ? `${asOfYear - 2}年` : (year?.typed ?? '');
  const part = months?.typed === '全年' && said !== '' ? '' : (months?.typed ?? '');
  const added = /累计/.exec(text);
  const spans = [year, months].filter((one) => one !== undefined).toSorted((a, b) => a.start - b.start);
  const [first, second] = spans;
  const isOne = first && second && text.slice(first.end, second.start).trim() === '';
  return {
    typed: `${said}${part}${added && part === '' ? '累计' : ''}`,
    hasYear: year !== undefined,
    spans: isOne ? [{ start: first.start, end: second.end }] : spans.map(({ start, end }) => ({ start, end })),
  };
}
