import { words } from '../message/message.ts';
import { type Period, periodAt, spanLabel } from '../period/period.ts';
import { LANGUAGES, type Language } from '../words.ts';

/** Words with the months that they are of, where those of their table are others: 地区生产总值(1-6月). */
export function withMonths(text: string, months: Period | undefined, language: Language): string {
  return months ? text + words(language).bracket(spanLabel(months, language)) : text;
}

/** Every way in which the months from January on are written behind a name. */
const ENDINGS = LANGUAGES.flatMap((language) =>
  Array.from({ length: 12 }, (_, last) => withMonths('', periodAt(0, last), language)),
);

/** The name without its months, which are others in the next month's table. */
export function withoutMonths(name: string): string {
  const ending = ENDINGS.find((one) => name.endsWith(one));
  return ending === undefined ? name : name.slice(0, -ending.length);
}
