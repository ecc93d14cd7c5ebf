import { getFormatFromId, parseValue } from 'numfmt';
import type { Locale } from './book.ts';
import type { CellValue } from './cell.ts';

const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!'];

/** The value of a text typed into a General cell, and the number format that comes with it. */
export interface Typed {
  value: CellValue;
  numberFormat?: string | undefined;
}

/** For every date after February 1900, day 0 is 1899-12-30. */
function serialDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A Chinese Excel reads `2024年6月` and `2024年6月1日` as dates, which numfmt does not know. */
function chineseDate(text: string): Typed | undefined {
  const found = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31) return undefined;
  const numberFormat = day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return { value: serialDay(Number(year), Number(month), Number(day ?? 1)), numberFormat };
}

/** Every Excel reads `2024-06` as the first of June. numfmt does so only in some locales. */
function yearAndMonth(text: string): Typed | undefined {
  const found = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  const month = Number(found?.[2]);
  if (!found || month < 1 || month > 12) return undefined;
  return { value: serialDay(Number(found[1]), month, 1), numberFormat: getFormatFromId(17) ?? undefined };
}

export function typedValue(text: string, locale: Locale): Typed {
  const error = ERRORS.find((known) => known === text.toUpperCase());
  if (error !== undefined) return { value: { error } };
  const trimmed = text.trim();
  const date = yearAndMonth(trimmed) ?? (locale === 'zh-CN' ? chineseDate(trimmed) : undefined);
  if (date) return date;
  const parsed = parseValue(trimmed, { locale });
  if (!parsed) return { value: text };
  const { value, formatId } = parsed;
  if (typeof value !== 'number' && typeof value !== 'boolean') return { value: text };
  return { value, numberFormat: formatId === undefined ? undefined : (getFormatFromId(formatId) ?? undefined) };
}
