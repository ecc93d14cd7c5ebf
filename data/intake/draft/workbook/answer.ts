import { unitOfEnglish } from '../../../rules/number/typed-unit.ts';
import { type Period, parsePeriod } from '../../../rules/period/period.ts';
import { isRelative, PeriodFault, readPeriod } from '../../../rules/period/typed-period.ts';
import { MEASURES } from '../../../rules/words.ts';
import { type Answer, type Answers, MADE, type NameAnswer, type PlaceAnswer } from '../../layout/answer.ts';
import { fiscalAnswer } from '../../layout/word/fiscal-year.ts';
import { printedBasis, type Reach } from '../../layout/word/label-word.ts';
import { ROLES, type Role } from '../../layout/word/role.ts';
import { DraftFault } from '../fault.ts';
import { readThing } from './new-thing.ts';

/** The options that answer for all tables of a file. */
export interface FileAnswers {
  district?: string;
  indicator?: string;
  measure?: string;
  period?: string;
  unit?: string;
  /**
   * The answers, each as CODE=value, CODE:printed name=value, or with the number of a table in front: 2.UNIT=亿元, and with a
   * column, a row or a cell of it: 2.C.UNIT=亿元, 2.7.SKIP=YES, 2.C7.PERIOD=2024-06.
   */
  answer?: readonly string[];
  /** Names that become other names of indicators, each as printed name=CODE. */
  alias?: readonly string[];
}

const ANSWER =
  /^(?:(?<table>\d{1,4})\.(?:(?<at>[A-Za-z]{1,3}(?:[1-9]\d{0,6})?|[1-9]\d{0,6})\.)?)?(?<code>[A-Z]+)(?<rest>[:=].*)$/su;
/** A printed name may have a sign of equality in itself (上年=100); a code has none. */
const NAMED = [/^:(?<printed>.+?)=(?<value>NEW(?:,.*)?)$/su, /^:(?<printed>.+)=(?<value>[^=]+)$/su];

const REACHES: readonly Reach[] = ['CURRENT', 'CUMULATIVE', 'END'];
/** The roles that the labels of rows, and the names above columns, may have. */
const ROW_ROLES: readonly Role[] = ['DISTRICT', 'INDICATOR', 'PERIOD', 'SCOPE'];
const COLUMN_ROLES: readonly Role[] = [...ROW_ROLES, 'MEASURE'];

/** The period that people call 2024年1-6月 or 2024-S1. One that depends on the day on which it is said is none. */
function periodIn(text: string): Period | undefined {
  const named = parsePeriod(text);
  if (named || isRelative(text)) return named;
  const typed = readPeriod(text, '2000-01-01');
  return typed instanceof PeriodFault ? undefined : typed;
}

/** The answer of a code; undefined where it is none. */
function answerOf(code: string, value: string): Answer | undefined {
  if (code === 'SKIP') return { isSkipped: value.toUpperCase() !== 'NO' };
  if (code === 'QUARTERLY') return { isLastQuarter: true };
  if (value === '') return undefined;
  if (code === 'DISTRICT') return { district: value };
  if (code === 'INDICATOR') return { indicator: value };
  if (code === 'UNIT') return { unit: unitOfEnglish(value) ?? value };
  if (code === 'PERIOD') {
    const period = periodIn(value);
    return period && { period: period.name };
  }
  return wordAnswer(code, value.toUpperCase());
}

/** The answer that is a word of a list. */
function wordAnswer(code: string, word: string): Answer | undefined {
  const reach = code === 'REACH' ? REACHES.find((one) => one === word) : undefined;
  const basis = code === 'BASIS' ? printedBasis(word) : undefined;
  const measure = code === 'MEASURE' ? MEASURES.find((one) => one === word) : undefined;
  const fiscal = code === 'FISCAL' ? fiscalAnswer(word) : undefined;
  const rows = code === 'ROWS' ? ROW_ROLES.find((one) => one === word) : undefined;
  const columns = code === 'COLUMNS' ? COLUMN_ROLES.find((one) => one === word) : undefined;
  if (reach) return { reach };
  if (fiscal) return { fiscal };
  if (rows) return { rows };
  if (columns) return { columns };
  return basis ? { basis } : measure && { measure };
}

/** The answer of a code about a column, a row or a cell; undefined where it is none. */
function placeAnswer(at: string, code: string, value: string): Answer | undefined {
  if (code === 'ROLE') {
    const role = ROLES.find((one) => one === value.toUpperCase());
    return role && !/\d/.test(at) ? { role } : undefined;
  }
  if (code === 'SCOPE') return value === '' ? undefined : { scope: value };
  return code === 'ROWS' || code === 'COLUMNS' ? undefined : answerOf(code, value);
}

/** The meaning of a printed name; undefined where an answer does not tell it. */
function nameAnswer(code: string, rest: string): NameAnswer | undefined {
  const { printed, value = '' } = NAMED.map((form) => form.exec(rest)?.groups).find((groups) => groups) ?? {};
  if (printed === undefined) return undefined;
  const means = value.trim();
  if (code === 'ALIAS') return { kind: 'INDICATOR', printed, means, isAlias: true };
  if (code !== 'DISTRICT' && code !== 'INDICATOR' && code !== 'SCOPE') return undefined;
  if (means !== MADE && !means.startsWith(`${MADE},`)) return { kind: code, printed, means };
  return { kind: code, printed, means: MADE, thing: readThing(printed, means.slice(MADE.length)) };
}

/** The options as answers, each as it would be typed. */
export function typedAnswers({ answer = [], alias = [], ...options }: FileAnswers): string[] {
  const told = (['district', 'indicator', 'measure', 'period', 'unit'] as const).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [`${name.toUpperCase()}=${value}`];
  });
  return [...told, ...answer, ...alias.map((text) => `ALIAS:${text}`)];
}

/** The answers given on the command line. @throws DraftFault for what is no answer. */
export function answersOf(given: FileAnswers): Answers {
  const file: Answer = {};
  const blocks: Record<string, Answer> = {};
  const places: PlaceAnswer[] = [];
  const names: NameAnswer[] = [];
  for (const text of typedAnswers(given)) {
    if (!text.isWellFormed()) throw new DraftFault('BAD_ANSWER', text.toWellFormed());
    const { table, at, code = '', rest = '' } = ANSWER.exec(text.trim())?.groups ?? {};
    const named = rest.startsWith(':') && at === undefined ? nameAnswer(code, rest) : undefined;
    if (named) {
      names.push(named);
      continue;
    }
    const value = rest.startsWith('=') ? rest.slice(1).trim() : undefined;
    const found = value === undefined ? undefined : at ? placeAnswer(at, code, value) : answerOf(code, value);
    if (!found) throw new DraftFault('BAD_ANSWER', text);
    if (table === undefined) Object.assign(file, found);
    else if (at) places.push({ block: Number(table), at: at.toUpperCase(), answer: found });
    else blocks[table] = { ...blocks[table], ...found };
  }
  return { file, blocks, ...(places.length > 0 ? { places } : {}), names };
}
