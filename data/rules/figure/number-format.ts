import Big from 'big.js';
import { words } from '../message/message.ts';
import { decimalsIn, roundHalfUp } from '../number/exact.ts';
import { isRate } from '../number/unit.ts';
import type { Comparator, Language, Measure, Role } from '../words.ts';
import type { StatedFigure } from './stated-figure.ts';

type Numbered = Pick<StatedFigure, 'measure' | 'unit' | 'decimals'>;

/** Digits after the point that a figure is shown with: as printed, at least one for rates. */
export function decimalsOf(figure: Pick<Numbered, 'measure' | 'decimals'>): number {
  return isRate(figure.measure) ? Math.max(1, figure.decimals) : figure.decimals;
}

const MARKS: Record<Exclude<Comparator, 'NEARLY'>, string> = {
  EQUAL: '',
  AT_LEAST: '"≥"',
  ABOVE: '">"',
  AT_MOST: '"≤"',
  BELOW: '"<"',
  ABOUT: '"≈"',
  HOLD_AT_LEAST: '"≥"',
};

function digits(measure: Measure, decimals: number): string {
  const whole = isRate(measure) || measure === 'RANK' ? '0' : '#,##0';
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
}

/**
 * The Excel number format in which a figure keeps its comparator and stays a number: `"≥"0.0%;"≥"-0.0%`. A percentage is for a cell
 * that holds value ÷ 100. Null for a figure in words.
 */
export function figureFormat(
  figure: Numbered & Pick<StatedFigure, 'comparator' | 'value' | 'upper'>,
  language: Language,
): string | null {
  if (figure.value === null) return null;
  const body = digits(figure.measure, decimalsOf(figure)) + (figure.unit === '%' ? '%' : '');
  if (figure.upper !== null) {
    const dash = figure.value < 0 ? words(language).written.upTo : '-';
    const range = `"${dash}${figure.upper.toFixed(decimalsOf(figure))}${figure.unit === '%' ? '%' : ''}"`;
    return `${body}${range};-${body}${range}`;
  }
  const comparator = figure.comparator ?? 'EQUAL';
  const mark = comparator === 'NEARLY' ? `"${words(language).written.nearly}"` : MARKS[comparator];
  return mark ? `${mark}${body};${mark}-${body}` : body;
}

/** The Excel number format of result less goal, with its sign; points and places are numbers, never Excel percentages. */
export function gapFormat(target: Numbered, actual: Numbered | undefined): string {
  const decimals = Math.max(decimalsOf(target), actual ? decimalsOf(actual) : 0);
  const body = digits(target.measure, decimals);
  return `+${body};-${body};${body}`;
}

/** A number format with words before or behind the number, whatever its sign. */
export function formatAround(
  format: string,
  { before = '', behind = '' }: { before?: string; behind?: string },
): string {
  const quoted = (text: string) => `"${text}"`;
  return (
    format
      .split(';')
      // No words are nothing, and words beside words are one text: a doubled quotation mark is read as one by some.
      .map((section) => (quoted(before) + section + quoted(behind)).replaceAll('""', ''))
      .join(';')
  );
}

/** A unit as it stands behind a number: nothing for a percentage, which shows its own sign. */
export function unitBehind(unit: string | null, language: Language): string {
  if (!unit || unit === '%') return '';
  const said = words(language).written;
  return said.unitBehind(said.unit(unit));
}

/** Digits with a unit behind them: 2500.99亿元, 9%; 2,500.99 亿元. */
export function withUnit(digits: string, unit: string, language: Language): string {
  return unit === '%' ? `${digits}%` : digits + unitBehind(unit, language);
}

/** A number without a unit; English groups thousands. */
export function digitWords(value: number, language: Language): string {
  return words(language).written.number(plainDigits(value));
}

/** The Excel number format of a share of the goal. */
export const SHARE_FORMAT = '0.0%';

/** The same for the share that a printed bound comes to: 超45 of 100 is shown as >45.0%. */
export function shareFormat(
  { comparator, upper }: Pick<StatedFigure, 'comparator' | 'upper'>,
  language: Language,
): string {
  const bound = upper === null ? comparator : 'AT_LEAST';
  if (bound === null || bound === 'EQUAL' || bound === 'ABOUT') return SHARE_FORMAT;
  const share = { measure: 'SHARE', unit: '%', decimals: 1, value: 1, upper: null, comparator: bound } as const;
  return figureFormat(share, language) ?? SHARE_FORMAT;
}

/** The nature of a number: the role and the comparator where it is a figure's own. */
interface Told {
  measure: Measure;
  unit: string | null;
  role?: Role;
  comparator?: Comparator | null;
}

/**
 * A number of a figure's kind in words, with its unit: 2500.99亿元, 9.0% of growth, 第1位; English groups thousands. Other zeros
 * beyond need are left out.
 */
export function numberWords(value: number, figure: Told, language: Language): string {
  const said = words(language).written;
  const digits = isGrownBy(figure) ? withTenths(plainDigits(value)) : plainDigits(value);
  if (figure.measure === 'RANK') return said.place(said.number(digits));
  return withUnit(said.number(digits), figure.unit ?? '', language);
}

/** Whether a figure is a plain rate by which something grew, which is told with one decimal. Goals and bounds are told as they are set: 8%左右. */
export function isGrownBy({ measure, unit, role, comparator }: Told): boolean {
  return measure === 'GROWTH' && unit === '%' && role !== undefined && role !== 'TARGET' && comparator === 'EQUAL';
}

/** Digits with at least one behind the point: 9.0. */
export function withTenths(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}

/** Longer decimals than any that is printed are those of a division. */
const LONGEST_PRINTED = 6;

/** Digits after the point that a figure's number carries: those of the number, or of the printed one it was converted from. */
function carried({ value, decimals }: Pick<StatedFigure, 'value' | 'decimals'>): number {
  const own = decimalsIn(value ?? 0);
  return own > LONGEST_PRINTED ? decimals : own;
}

/** A sum or difference of figures with no more digits than they justify. */
export function justified(value: number, from: readonly Pick<StatedFigure, 'value' | 'decimals'>[]): number {
  return roundHalfUp(value, Math.max(...from.map(carried)));
}

/** The shortest decimal of a number, never in powers of ten. */
export function plainDigits(value: number): string {
  return Big(value).toFixed();
}

/** Rounds in decimals: a half of the last digit goes up, as a sheet shows it; 3039 of 6000 are 50.7%. */
function tenths(share: number): Big {
  return Big(share).times(100).round(1, Big.roundHalfUp);
}

/**
 * A share as a percentage to one decimal. What is short of the goal is never shown as 100.0%, nor what has passed a cap: 0.9996 is
 * 99.9%, 1.0004 is 100.1%. What is short of the share that is expected is never rounded up to it: 0.4996 of 50.0% is 49.9%.
 */
export function percentWords(share: number, expected: number = 1): string {
  const percent = tenths(share);
  if (share > 1 && percent.eq(100)) return '100.1%';
  for (const line of [1, expected])
    if (share < line && percent.gte(tenths(line)) && percent.gt(Big(share).times(100)))
      return `${percent.minus('0.1').toFixed(1)}%`;
  return `${percent.toFixed(1)}%`;
}
