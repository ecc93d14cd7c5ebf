import Big from 'big.js';
import { conversionOf } from '../../rules/number/conversion.ts';
import { type Period, parsePeriod, periodAt } from '../../rules/period/period.ts';
import type { Measure, RankOf } from '../../rules/words.ts';
import type { PrintedBasis } from '../layout/word/label-word.ts';

/** The cell of a file that a figure was read from. */
export interface CheckedCell {
  sheet: string | null;
  /** `B3`. */
  cell: string;
}

/** A figure as the checks need it, read from a file or held by the ledger. Its fields may be looked up: it is never spread. */
export interface CheckedFigure {
  /** Null for a figure that the ledger holds. */
  readonly place: CheckedCell | null;
  /** The table of the file that it is in; null for a figure that the ledger holds. */
  readonly block: number | null;
  /** The label of its row, which may be 合计. */
  readonly label: string;
  /** The code of a district, or a name where none is known. */
  readonly owner: string;
  /** The name of the owner as printed. */
  readonly ownerName: string;
  /** The names and the code of the indicator. The first is shown, and is that of a series. */
  readonly names: readonly string[];
  readonly measure: Measure;
  readonly rankOf: RankOf | null;
  readonly scope: string | null;
  readonly period: Period;
  readonly basis: PrintedBasis | null;
  readonly role: 'ACTUAL' | 'ESTIMATE' | 'BASE';
  readonly unit: string | null;
  readonly value: Big;
  /** Digits after the point to which it is printed. */
  readonly decimals: number;
  /** The name of what it is a part of, where the file says so. */
  readonly partOf: string | null;
}

/** Names of a table come again in each of its rows. */
const MOST_FOLDED = 5000;
const folded = new Map<string, string>();

/** Names are the same whatever blanks, brackets and quotation marks they are printed with. */
export function foldedName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = foldName(name);
  if (folded.size >= MOST_FOLDED) folded.clear();
  // One that is printed as it is folded is kept once.
  const one = made === name ? name : made;
  folded.set(name, one);
  return one;
}

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》·]/g, '')
    .replace(/^其中:?/, '')
    .toLowerCase();
}

/** The value of a figure in the unit of another; undefined where their units are of two kinds. */
export function valueIn(
  { value, unit }: Pick<CheckedFigure, 'value' | 'unit'>,
  wanted: string | null,
): Big | undefined {
  if (unit === wanted) return value;
  const conversion = conversionOf(unit, wanted);
  return conversion && value.times(conversion.to).div(conversion.from);
}

/** Half a unit of the last digit printed, in a unit. */
export function halfUnit(figure: CheckedFigure, unit: string | null): Big {
  const half = Big(10).pow(-figure.decimals).times('0.5');
  return valueIn({ value: half, unit: figure.unit }, unit) ?? half;
}

/** The period of a canonical name. */
export function periodOf(name: string): Period {
  const period = parsePeriod(name);
  if (!period) throw new Error(`${name} is no period.`);
  return period;
}

/** The part of the year that ends a month earlier; undefined for one that is January alone. */
export function cumulativeBefore({ start, end }: Period): Period | undefined {
  return start % 12 === 0 && end > start && end < start + 12 ? periodAt(start, end - 1) : undefined;
}
