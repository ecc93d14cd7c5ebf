import { plainDecimal } from './plain-decimal.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** A number with what stands behind it. */
const WITH_UNIT = /^-?\d[\d.,\s]*([^\d.,\s]\D*)$/;

/** A value as somebody typed it: a number, or a number in another unit than the item's. Undefined stands for no number. */
type TypedValue = { value: string } | { otherUnit: string };

function inHalfWidth(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Reads a number that may have the unit of its item behind it, such as 690.2亿元 or 2.1%. `units` are all ways to write it. */
export function typedValue(typed: string, units: readonly string[]): TypedValue | undefined {
  const text = inHalfWidth(typed);
  const unit = units.map(inHalfWidth).find((each) => each !== '' && text.endsWith(each)) ?? '';
  const value = plainDecimal(text.slice(0, text.length - unit.length));
  if (NUMBER.test(value)) return { value };
  const [, otherUnit] = WITH_UNIT.exec(text) ?? [];
  return otherUnit === undefined ? undefined : { otherUnit };
}
