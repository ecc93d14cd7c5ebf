import type { Allowance } from '../gate-words.ts';
import { officeWords } from '../message/office.ts';
import { shanghaiMinute } from '../period/shanghai.ts';
import type { Language } from '../words.ts';

/** An instant as people read it who wait for it. */
export function clockText(at: Date, language: Language): string {
  const [, month, day, time = ''] = /^\d{4}-(\d\d)-(\d\d) (.*)$/.exec(shanghaiMinute(at)) ?? [];
  return officeWords(language).clock({ month: Number(month), day: Number(day), time });
}

/** The sentence for whoever did something so often that it is not done before an instant. */
export function tooOftenText(kind: Allowance, openAt: Date, language: Language): string {
  const { allowances, tooOften } = officeWords(language);
  return tooOften(allowances[kind], clockText(openAt, language));
}

/** The seconds until an instant, 1 at least. */
export function secondsUntil(openAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((openAt.getTime() - now.getTime()) / 1000));
}
