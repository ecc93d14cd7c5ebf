import Big from 'big.js';

/*
 * Figures are doubles whose shortest form is the printed decimal. Such doubles order as their decimals do, so comparing needs no
 * care; adding, subtracting and dividing do. Both numbers are scaled to whole numbers where those are exact (nearly always),
 * and big.js, which takes ten times as long and more, does the rest.
 */
const SCALE = 1e6;

/** A number in millionths; undefined where it has finer parts, or more digits than a double's whole numbers. */
function millionths(number: number): number | undefined {
  const whole = Math.round(number * SCALE);
  return whole / SCALE === number && Math.abs(whole) < 1e15 ? whole : undefined;
}

/** a − b in decimals. */
export function minus(a: number, b: number): number {
  const [one, other] = [millionths(a), millionths(b)];
  return one === undefined || other === undefined ? Big(a).minus(b).toNumber() : (one - other) / SCALE;
}

/** a + b in decimals. */
export function plus(a: number, b: number): number {
  return minus(a, -b);
}

/** a ÷ b in decimals, to the nearest double; null for a divisor of zero or below. */
export function quotient(a: number, b: number): number | null {
  if (!(b > 0)) return null;
  const [one, other] = [millionths(a), millionths(b)];
  const share = one === undefined || other === undefined ? Big(a).div(b).toNumber() : one / other;
  return Number.isFinite(share) ? share : null;
}

/** a × b in decimals. */
export function times(a: number, b: number): number {
  return Big(a).times(b).toNumber();
}

/** A number rounded to at most `decimals` digits after the point; a half goes up, away from zero. */
export function roundHalfUp(value: number, decimals: number): number {
  return Big(value).round(decimals, Big.roundHalfUp).toNumber();
}

/** A number with at most `decimals` digits after the point, never less than it is. */
export function roundUp(value: number, decimals: number): number {
  const rounded = Big(value).round(decimals, Big.roundDown);
  return (rounded.lt(value) ? rounded.plus(Big(10).pow(-decimals)) : rounded).toNumber();
}

/** Digits after the point of the shortest decimal of a number. */
export function decimalsIn(value: number): number {
  return (Big(value).toFixed().split('.')[1] ?? '').length;
}

/** A decimal with zeros at its end up to `decimals` digits after the point. One with more digits, or with an e, stays as it is. */
export function withDecimals(text: string, decimals: number): string {
  const [whole = '', digits = ''] = text.split('.');
  return text.includes('e') || digits.length >= decimals ? text : `${whole}.${digits.padEnd(decimals, '0')}`;
}

/** Digits after the point of a decimal as it is written: 690.20 has two. */
export function writtenDecimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
