import { parsePeriod } from '../../rules/period/period.ts';
import { MEASURES } from '../../rules/words.ts';
import type { Answer, Answers } from '../layout/answer.ts';
import { DraftFault } from './fault.ts';

/** The options that answer for all tables of a file. */
export interface FileAnswers {
  district?: string;
  indicator?: string;
  measure?: string;
  period?: string;
  unit?: string;
  /** Each as CODE=value, CODE:printed name=value, or with the number of a table in front: 2.UNIT=亿元. */
  answer?: readonly string[];
}

const ANSWER = /^(?:(?<table>\d{1,4})\.)?(?<code>[A-Z]+)(?::(?<printed>.+?))?=(?<value>.*)$/su;

/** The answer of a code; undefined where it is none. */
function answerOf(code: string, value: string): Answer | undefined {
  if (code === 'SKIP') return { isSkipped: true };
  if (code === 'QUARTERLY') return { isLastQuarter: true };
  if (value === '') return undefined;
  if (code === 'DISTRICT') return { district: value };
  if (code === 'INDICATOR') return { indicator: value };
  if (code === 'UNIT') return { unit: value };
  if (code === 'REACH') return { reach: value as NonNullable<Answer['reach']> };
  if (code === 'BASIS') return { basis: value as NonNullable<Answer['basis']> };
  if (code === 'PERIOD') {
    const period = parsePeriod(value);
    return period && { period: period.name };
  }
  const measure = code === 'MEASURE' ? MEASURES.find((one) => one === value.toUpperCase()) : undefined;
  return measure && { measure };
}

/** The answers given on the command line. @throws DraftFault for what is no answer. */
export function answersOf({ answer = [], ...options }: FileAnswers): Answers {
  const file: Answer = {};
  const blocks: Record<string, Answer> = {};
  const names: NonNullable<Answers['names']> = [];
  const given = (['district', 'indicator', 'measure', 'period', 'unit'] as const).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [`${name.toUpperCase()}=${value}`];
  });
  for (const text of [...given, ...answer]) {
    const { table, code = '', printed, value = '' } = ANSWER.exec(text.trim())?.groups ?? {};
    if (printed !== undefined) {
      if ((code !== 'DISTRICT' && code !== 'INDICATOR') || value === '') throw new DraftFault('BAD_ANSWER', text);
      names.push({ kind: code, printed, means: value });
      continue;
    }
    const found = answerOf(code, value);
    if (!found) throw new DraftFault('BAD_ANSWER', text);
    if (table === undefined) Object.assign(file, found);
    else blocks[table] = { ...blocks[table], ...found };
  }
  return { file, blocks, names };
}
