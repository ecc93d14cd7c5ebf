import type { Allowance } from '../gate-words.ts';
import { officeWords } from '../message/office.ts';
import type { Language } from '../words.ts';

/** Beijing has no summer time. */
const BEIJING_MS = 8 * 60 * 60 * 1000;

/** An instant as people read it who wait for it. */
export function clockText(at: Date, language: Language): string {
  const there = new Date(at.getTime() + BEIJING_MS);
  const time = there.toISOString().slice(11, 16);
  return officeWords(language).clock({ month: there.getUTCMonth() + 1, day: there.getUTCDate(), time });
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
