import Big from 'big.js';

/*
 * Figures are doubles whose shortest form is the printed decimal. Such doubles order as their decimals do, so comparing needs no
 * care; adding, subtracting and dividing do. Both numbers are scaled to whole numbers where those are exact (nearly always),
 * and big.js takes the rest.
 */
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12] as const;

/** The power of ten that makes both numbers whole; undefined where they are too long for a double's whole numbers. */
function scaleOf(a: number, b: number): number | undefined {
  for (const power of POWERS) {
    const whole = Math.round(a * power);
    const other = Math.round(b * power);
    if (Math.abs(whole) > 1e15 || Math.abs(other) > 1e15) return undefined;
    if (whole / power === a && other / power === b) return power;
  }
  return undefined;
}

/** a − b in decimals. */
export function minus(a: number, b: number): number {
  const scale = scaleOf(a, b);
  if (scale === undefined) return Big(a).minus(b).toNumber();
  return (Math.round(a * scale) - Math.round(b * scale)) / scale;
}

/** a + b in decimals. */
export function plus(a: number, b: number): number {
  return minus(a, -b);
}

/** a ÷ b in decimals, to the nearest double; null for a divisor of zero or below. */
export function quotient(a: number, b: number): number | null {
  if (!(b > 0)) return null;
  const scale = scaleOf(a, b);
  const share = scale === undefined ? Big(a).div(b).toNumber() : Math.round(a * scale) / Math.round(b * scale);
  return Number.isFinite(share) ? share : null;
}

/** a × b in decimals. */
export function times(a: number, b: number): number {
  return Big(a).times(b).toNumber();
}

/** A number with at most so many digits after the point; a half goes up, away from zero. */
export function roundHalfUp(value: number, decimals: number): number {
  return Big(value).round(decimals, Big.roundHalfUp).toNumber();
}

/** A number with at most so many digits after the point, never less than it is. */
export function roundUp(value: number, decimals: number): number {
  const rounded = Big(value).round(decimals, Big.roundDown);
  return (rounded.lt(value) ? rounded.plus(Big(10).pow(-decimals)) : rounded).toNumber();
}

/** Digits after the point of the shortest decimal of a number. */
export function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(Big(value).toFixed())?.[1]?.length ?? 0;
}
