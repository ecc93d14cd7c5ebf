import { words } from '../message/message.ts';
import { type Period, spanLabel } from '../period/period.ts';
import type { Language } from '../words.ts';

/** A period of one year as it is spoken of where the year is known: 上半年, 前三季度, 1-4月, 全年; first half. */
export function spokenSpan(period: Period, language: Language): string {
  const { spans } = words(language).sentence;
  const isNineMonths = period.start % 12 === 0 && period.end === period.start + 8;
  return spans[isNineMonths ? 'NINE_MONTHS' : period.name.slice(5)] ?? spanLabel(period, language);
}
