import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Measure, Role } from '../../../data/rules/words.ts';

/** The day on which the lines are typed, which tells 今年, 去年 and a 上半年 without a year. */
export const TYPED_ON = '2024-09-30';

/** The district of whoever asks: 我们区. */
export const OWN_DISTRICT = '本区';

/** A line as an office types it, with the answer that a reader of the documents gives. */
export interface Question {
  line: string;
  /** Codes of the indicators that a reader accepts, the one they would name first in front. Any of them in first place is right. */
  codes: string[];
  /** Full names of the districts that the line names, or `OWN_DISTRICT`. */
  districts?: string[];
  /** The period that the line names, in the words of `readAsked`. */
  period?: string;
  /** The measure and the role that the line names. Where it names none, whatever is understood is no error. */
  measure?: Measure;
  role?: Role;
  /** Codes of the figures of the data set that a reader reads off as the answer, one a district. */
  figures?: string[];
}

/** The questions to work with, or those that are looked at only for the final figure. */
export function readQuestions(which: 'OPEN' | 'FINAL'): Question[] {
  const name = which === 'OPEN' ? 'questions.yaml' : 'questions-final.yaml';
  // Every scalar is read as text: 2024 is a period.
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { schema: 'failsafe' }) as Question[];
}
