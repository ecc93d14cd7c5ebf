import type { Period } from '../../rules/period/period.ts';

/** The frequencies of SDMX that whole months have; the last is that of any other span. */
type SdmxFrequency = 'A' | 'S' | 'Q' | 'M' | '_O';

const POINTS: readonly [SdmxFrequency, RegExp][] = [
  ['A', /^\d{4}$/],
  ['S', /^\d{4}-S[12]$/],
  ['Q', /^\d{4}-Q[1-4]$/],
  ['M', /^\d{4}-\d{2}$/],
];

/** The frequency at which a period stands. */
export function sdmxFrequency({ name }: Period): SdmxFrequency {
  return POINTS.find(([, form]) => form.test(name))?.[0] ?? '_O';
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}

/**
 * A period as SDMX writes it: 2024, 2024-S1, 2024-Q3 and 2024-06 as they are, and any other span as a time range of ISO 8601,
 * its first day and its duration: 2024-01-01/P9M, 2021-01-01/P5Y.
 */
export function timePeriod(period: Period): string {
  if (sdmxFrequency(period) !== '_O') return period.name;
  const months = period.end - period.start + 1;
  const first = `${Math.floor(period.start / 12)}-${twoDigits((period.start % 12) + 1)}-01`;
  return `${first}/${months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`}`;
}
