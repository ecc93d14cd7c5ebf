import { monthAt, type Period, periodAt } from '../../../rules/period/period.ts';
import type { Span } from './span.ts';

/** The months of a fiscal year, as a person says them of a table: BEGINS-04 or ENDS-03. */
const FORM = /^(BEGINS|ENDS)-(0[1-9]|1[0-2])$/;
/** A fiscal year as a question names it. */
const NAMED = /^(\d{4})(\/\d{2})?$/;

/** A fiscal year by the year that names it. */
export interface FiscalYear {
  year: number;
  /** The year in which it ends, where both are named: 2020/21. */
  endsIn?: number;
}

/** The usual fiscal years, by the end that tells them from the year that is named. */
const OF_ONE_YEAR = ['BEGINS-01', 'BEGINS-04', 'ENDS-03', 'BEGINS-07', 'ENDS-06', 'BEGINS-10', 'ENDS-09'];
const OF_TWO_YEARS = ['BEGINS-04', 'BEGINS-07', 'BEGINS-10'];

/** What an answer about the fiscal years of a table says; undefined where it says no month. */
export function fiscalAnswer(text: string): string | undefined {
  const said = text.trim().toUpperCase();
  return FORM.test(said) ? said : undefined;
}

/** The twelve months of a fiscal year: BEGINS-04 is from April of the year that names it, ENDS-03 up to March of it. */
export function fiscalMonths(said: string, { year, endsIn }: FiscalYear): Period | undefined {
  const [, edge, month] = FORM.exec(said) ?? [];
  if (month === undefined) return undefined;
  const start = edge === 'BEGINS' ? monthAt(year, Number(month)) : monthAt((endsIn ?? year) - 1, Number(month) + 1);
  return periodAt(start, start + 11);
}

/** Whether a span is a fiscal year as a whole. A part of one is asked about by itself. */
export function fiscalYearIn({ year, from, endsIn, isFiscal }: Span): FiscalYear | undefined {
  if (!isFiscal || year === undefined || from !== undefined) return undefined;
  return endsIn === undefined ? { year } : { year, endsIn };
}

/** The question about the fiscal years of a table, with one of them as its example. */
export function fiscalQuestion({ year, endsIn }: FiscalYear): { value: string; suggestions: string[] } {
  if (endsIn === undefined) return { value: String(year), suggestions: OF_ONE_YEAR };
  return { value: `${year}/${String(endsIn).slice(-2)}`, suggestions: OF_TWO_YEARS };
}

/** The months that an answer gives to the example of such a question; undefined where it is none. */
export function fiscalExample(value: string | null, said: string): Period | undefined {
  const [, year, another] = NAMED.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  return fiscalMonths(
    said,
    another === undefined ? { year: Number(year) } : { year: Number(year), endsIn: Number(year) + 1 },
  );
}
