import Big from 'big.js';
import { decimalsIn } from './exact.ts';
import { isCounted } from './unit.ts';

/** The multiples that may stand before a unit: 万平方米, 亿元, 千瓦. Longer ones first. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 100],
];

/** The words of multiples, longer ones first. */
export const MULTIPLES: readonly string[] = PREFIXES.map(([prefix]) => prefix);

/** Units as an exact fraction of another: fifteen 亩 are one 公顷. 度 and 公斤 are other words for a unit. */
const PARTS: Record<string, { base: string; of: number; per: number }> = {
  公顷: { base: '平方米', of: 1e4, per: 1 },
  平方公里: { base: '平方米', of: 1e6, per: 1 },
  平方千米: { base: '平方米', of: 1e6, per: 1 },
  亩: { base: '平方米', of: 1e4, per: 15 },
  公里: { base: '米', of: 1e3, per: 1 },
  兆瓦: { base: '瓦', of: 1e6, per: 1 },
  吉瓦: { base: '瓦', of: 1e9, per: 1 },
  度: { base: '瓦时', of: 1e3, per: 1 },
  兆瓦时: { base: '瓦时', of: 1e6, per: 1 },
  公斤: { base: '克', of: 1e3, per: 1 },
  吨: { base: '克', of: 1e6, per: 1 },
  升: { base: '立方米', of: 1, per: 1e3 },
};

const BASES = new Set(['平方米', '米', '立方米', '瓦', '瓦时', '克', '元', '美元', '港元', '欧元']);

/** A unit as a fraction of the plain one of its kind. */
interface Size {
  kind: string;
  of: number;
  per: number;
}

const SINGLE: Size = { kind: 'COUNT', of: 1, per: 1 };

function plainSize(unit: string): Size | undefined {
  if (isCounted(unit)) return SINGLE;
  if (BASES.has(unit)) return { kind: unit, of: 1, per: 1 };
  const part = PARTS[unit];
  return part && { kind: part.base, of: part.of, per: part.per };
}

function multipleSize(unit: string): Size | undefined {
  const plain = plainSize(unit);
  const multiple = PREFIXES.find(([prefix]) => unit.startsWith(prefix));
  if (plain || !multiple) return plain;
  const [prefix, times] = multiple;
  const rest = multipleSize(unit.slice(prefix.length));
  return rest && { ...rest, of: rest.of * times };
}

/** The size of what stands above the stroke; what stands below it is part of the kind: 吨/日. */
function sizeOf(unit: string): Size | undefined {
  const above = unit.replace(/\/.*/, '');
  const size = multipleSize(above);
  return size && { ...size, kind: size.kind + unit.slice(above.length) };
}

/** `from` of one unit make `to` of another, in lowest terms. */
export interface Conversion {
  from: number;
  to: number;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The conversion of units that differ only in the word for single things (个, 家). */
export const SAME: Conversion = { from: 1, to: 1 };

/** How one unit becomes another of its kind: one 公顷 is one 万平方米. Undefined for units of two kinds, and for none. */
export function conversionOf(from: string | null, to: string | null): Conversion | undefined {
  if (from === to || (isCounted(from) && isCounted(to))) return SAME;
  const [one, other] = [from === null ? undefined : sizeOf(from), to === null ? undefined : sizeOf(to)];
  if (!one || !other || one.kind !== other.kind) return undefined;
  const [above, below] = [one.of * other.per, one.per * other.of];
  const divisor = greatestDivisor(above, below);
  return { from: below / divisor, to: above / divisor };
}

/** A cell shows no more. */
const MOST_DECIMALS = 6;

/** More digits than a double has, also of the smallest part of the largest unit. */
const Long = Big();
Long.DP = 40;

interface Converted {
  /** Exactly, where the decimal ends, else the nearest double. */
  value: number;
  /** Digits after the point that are worth showing. */
  decimals: number;
}

/** A number of one unit in another: 100亩 are 6.67公顷, as exact as they were printed. */
function convert(value: number, { from, to }: Conversion, decimals: number): Converted {
  const exact = Long(value).times(to).div(from);
  const number = exact.toNumber();
  if (exact.times(from).eq(Long(value).times(to))) return { value: number, decimals: decimalsIn(number) };
  const finer = Math.max(0, Math.ceil(Math.log10(from / to)));
  return { value: number, decimals: decimals + finer };
}

interface Quantity {
  value: number | null;
  upper: number | null;
  unit: string | null;
  decimals: number;
}

/**
 * A figure with its number in another unit of the same kind; the very figure where nothing is to be converted; undefined for two
 * kinds. What is printed stays as printed.
 */
export function inUnit<F extends Quantity>(figure: F, unit: string | null): F | undefined {
  const conversion = conversionOf(figure.unit, unit);
  if (!conversion || conversion === SAME) return conversion && figure;
  const converted = (number: number | null) =>
    number === null ? undefined : convert(number, conversion, figure.decimals);
  const number = converted(figure.value);
  return {
    ...figure,
    unit,
    value: number?.value ?? null,
    upper: converted(figure.upper)?.value ?? null,
    decimals: Math.min(MOST_DECIMALS, number?.decimals ?? figure.decimals),
  };
}
