import Big from 'big.js';
import { isDateFormat } from 'numfmt';
import { writtenDecimals } from '../../rules/number/exact.ts';
import { isPercentFormat, shownAs } from '../../sheet/grid/number-text.ts';
import type { GridCell } from './grid.ts';

// The formats of a Chinese Excel that ECMA-376-1 §18.8.30 numbers and that a file does not spell out.
const CHINESE_FORMATS: Record<string, string> = {
  '27': 'yyyy"年"m"月"',
  '28': 'm"月"d"日"',
  '29': 'm"月"d"日"',
  '30': 'm-d-yy',
  '31': 'yyyy"年"m"月"d"日"',
  '32': 'h"时"mm"分"',
  '33': 'h"时"mm"分"ss"秒"',
  '36': 'yyyy"年"m"月"',
  '50': 'yyyy"年"m"月"',
  '51': 'm"月"d"日"',
  '52': 'yyyy"年"m"月"',
  '53': 'm"月"d"日"',
  '54': 'm"月"d"日"',
  '57': 'yyyy"年"m"月"',
  '58': 'm"月"d"日"',
  // The short date follows the country of the computer.
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yy': 'yyyy/m/d',
};

/** Days from the first day of 1900 to that of 1904, as Excel counts them. */
const DAYS_TO_1904 = 1462;
const DAY_MS = 86_400_000;
/** Day 60 of Excel is a 29 February 1900 that never was, so that the days after it count from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

/** A number of a cell as its format shows it. Undefined where the format shows nothing of it. */
export function numberCell(value: number, formatCode: string, is1904: boolean): GridCell | undefined {
  // A Chinese Excel takes `!` before a character as it takes a backslash.
  const format = (CHINESE_FORMATS[formatCode] ?? formatCode).replace(
    /("[^"]*")|!(.)/g,
    (_, quoted, next) => quoted ?? `\\${next}`,
  );
  const stated = format === '' || format === 'General' ? {} : { format };
  if (isDay(format)) return dateCell(is1904 ? value + DAYS_TO_1904 : value, format);
  const shown = shownAs(value, format === '' ? 'General' : format).trim();
  if (shown === '') return undefined;
  if (isDateFormat(format)) return { shown, kind: 'TEXT', ...stated };
  return { shown, kind: 'NUMBER', value: shownValue(exactDecimal(value), shown, format), ...stated };
}

/** A format of days, months or years; one of the time of day alone is none. */
function isDay(format: string): boolean {
  if (!isDateFormat(format)) return false;
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(plain) || /^[^hs]*m[^hs]*$/i.test(plain);
}

function dateCell(day: number, format: string): GridCell {
  const shown = shownAs(day, format).trim();
  // Excel shows ##### where a date is before its first day.
  if (day < 0 || day > LAST_DAY) return { shown, kind: 'ERROR', format };
  return { shown, kind: 'DATE', value: isoDay(day), format };
}

function isoDay(day: number): string {
  const whole = Math.floor(day);
  return new Date(DAY_ZERO + (whole < 60 ? whole + 1 : whole) * DAY_MS).toISOString().slice(0, 10);
}

/** The decimal that a double stands for in a sheet: Excel keeps and shows at most 15 digits of a number. */
export function exactDecimal(value: number): Big {
  return Big(value.toPrecision(15));
}

/** A comma behind the last digit divides by a thousand; an escaped point sits among digits that are no decimals. */
const SCALED = /[0#?],+(?![0#?,])|\\\./;
const NUMBER_IN_TEXT = /\d[\d,]*(?:\.\d+)?/;
/** No format moves the point further: `0\.0,,` shows tens of millions. */
const FURTHEST = 12;

/**
 * The exact decimal of what is shown: a percentage is a hundredfold, `#,##0,` shows thousands and `0\.0,` ten
 * thousands.
 */
function shownValue(exact: Big, shown: string, format: string): string {
  const expected = isPercentFormat(format) ? exact.times(100) : exact;
  const found = SCALED.test(format.replace(/"[^"]*"/g, '')) ? NUMBER_IN_TEXT.exec(shown)?.[0] : undefined;
  if (found === undefined) return expected.toFixed();
  const read = Big(found.replaceAll(',', ''));
  for (let power = 0; power <= FURTHEST; power += 1) {
    const moved = expected.times(Big(10).pow(-power));
    if (isRounded(moved, read, found)) return moved.toFixed();
  }
  return expected.toFixed();
}

/** Whether a number is what is shown but for what its last digit leaves out and its sign. */
function isRounded(exact: Big, read: Big, shown: string): boolean {
  const half = Big(10).pow(-writtenDecimals(shown)).times('0.5000000001');
  return exact.abs().minus(read).abs().lte(half);
}
