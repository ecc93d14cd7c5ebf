/** Asia/Shanghai is eight hours ahead of UTC the whole year. */
const SHANGHAI = '+08:00';

/** Whether an instant is over, so that nothing can be agreed for it. */
export function isOver(at: string): boolean {
  return Date.parse(at) <= Date.now();
}

/** The instant of an hour as it is typed for clocks in Asia/Shanghai, such as 2026-12-01T09:30; undefined where it is none. */
export function instantOf(typed: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return undefined;
  const at = new Date(`${typed}:00${SHANGHAI}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
