import { formTraits, TABLE_FORMS, type TableForm } from '../../rules/table/form.ts';
import { readRowKey } from '../../rules/table/row-key.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';

/** Tells which of the filed tables has these headers; undefined where none has. */
export function formOfHeaders(headers: string[]): TableForm | undefined {
  return TABLE_FORMS.find((form) => formTraits(form).tellingHeaders.some((header) => headers.includes(header)));
}

/**
 * Tells what a filed table without its definition was asked for, by its row keys: `440307|GDP|2024`. Of the part of
 * the year it was asked for they do not tell: it gets the latest. Undefined where it must have been several things.
 */
export function lostForm(form: TableForm, rowKeys: string[]): TableQuery | undefined {
  const keys = rowKeys.map((key) => readRowKey(key));
  const owners = [...new Set(keys.map((key) => key?.owner ?? ''))];
  const indicators = [...new Set(keys.map((key) => key?.indicator ?? ''))];
  if (formTraits(form).of === 'CITY') {
    const periods = [...new Set(keys.map((key) => key?.period ?? ''))];
    // A city's code ends with two zeros (GB/T 2260); its districts are in the other rows.
    const city = owners.find((code) => /^\d{4}00$/.test(code));
    return city !== undefined && periods.length === 1 ? { form, districts: [city], indicators, periods } : undefined;
  }
  const years = [...new Set(keys.flatMap((key) => [key?.period ?? '', ...(key?.rest ?? [])].flatMap(yearOf)))];
  return owners.length === 1 && years.length === 1
    ? { form, districts: owners, indicators, periods: years }
    : undefined;
}

/** The year of a period; none of another part of a key. */
function yearOf(part: string): string[] {
  return /^\d{4}(?=$|-|\/)/.exec(part) ?? [];
}
