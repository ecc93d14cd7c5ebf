/** Asia/Shanghai is eight hours ahead, without summer time since 1991. Formatting by time zone takes a tenth of a millisecond. */
const SHANGHAI_MS = 8 * 60 * 60 * 1000;

/** An instant as clocks in Asia/Shanghai show it, to the minute: YYYY-MM-DD HH:MM. */
export function shanghaiMinute(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day of an instant in Asia/Shanghai, YYYY-MM-DD. */
export function shanghaiDay(at: Date): string {
  return shanghaiMinute(at).slice(0, 10);
}

/** The instant at which a day begins in Asia/Shanghai, as `Date.toISOString` writes it. */
export function shanghaiStart(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_MS).toISOString();
}

/** The instant at which a day ends in Asia/Shanghai, as `Date.toISOString` writes it. */
export function shanghaiEnd(day: string): string {
  return new Date(Date.parse(`${day}T24:00:00Z`) - SHANGHAI_MS).toISOString();
}
