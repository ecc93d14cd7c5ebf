import type { IndicatorTraits } from '../figure/stated-figure.ts';
import { words } from '../message/message.ts';
import { type Period, spanLabel } from '../period/period.ts';
import type { Language } from '../words.ts';

/** Why a row shows other months than its table, such as 所列为1-6月数(按季度发布); '' where it shows those of its table. */
export function monthsShown(
  { indicator, otherMonths }: { indicator: Pick<IndicatorTraits, 'calendar'>; otherMonths?: Period | undefined },
  language: Language,
): string {
  const { calendar } = indicator;
  if (!otherMonths || !calendar) return '';
  const { written, released } = words(language);
  const { frequency, delay, januaryFebruary } = calendar;
  const isEarly = januaryFebruary && otherMonths.end - otherMonths.start === 1;
  return released.shown(
    spanLabel(otherMonths, language),
    written.items([
      ...(frequency === 'MONTH' ? [] : [released.by[frequency]]),
      ...(delay > 0 ? [released.late(delay)] : []),
      ...(isEarly ? [released.joined] : []),
    ]),
  );
}
