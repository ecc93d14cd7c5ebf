import type { Answer, Answers, NameAnswer, Question } from '../../data/intake/layout/answer.ts';
import type { Layout } from '../../data/intake/layout/layout.ts';
import type { ReadFigure } from '../../data/intake/layout/read-figure.ts';
import { type GoldCell, isOpen } from './gold.ts';

/** RIGHT in everything; ASKED where a person is asked about all that is not right; WARNED; WRONG without a warning; MISSING. */
export type Judgement = 'RIGHT' | 'ASKED' | 'WARNED' | 'WRONG' | 'MISSING';

export interface Judged {
  gold: GoldCell;
  judgement: Judgement;
  /** The differences, for a reader. */
  says: string[];
}

/** Whether two names mean the same, by equality or alias. */
export type SameName = (one: string, other: string) => boolean;

type Five = 'DISTRICT' | 'INDICATOR' | 'MEASURE' | 'PERIOD' | 'UNIT';

function fullName({ indicator, indicatorName, scope }: ReadFigure): string {
  const name = indicator ?? indicatorName ?? '';
  return scope === undefined ? name : `${name} [${scope}]`;
}

interface Part {
  code: Five;
  gold: string | null;
  read: string | undefined;
  isRight: boolean;
}

function partsOf(gold: GoldCell, figure: ReadFigure, isSame: SameName): Part[] {
  const part = (
    code: Five,
    wanted: string | null,
    read: string | undefined,
    isEqual: SameName = (a, b) => a === b,
  ) => ({
    ...{ code, gold: wanted, read },
    isRight: isOpen(wanted) ? read === undefined : read !== undefined && isEqual(read, wanted),
  });
  return [
    part('DISTRICT', gold.district, figure.district ?? figure.districtName, isSame),
    part('INDICATOR', gold.indicator, figure.indicatorName === undefined ? undefined : fullName(figure), isSame),
    part('MEASURE', gold.measure, figure.measure),
    part('PERIOD', gold.period, figure.period),
    part('UNIT', gold.unit, figure.unit),
  ];
}

/** Whether a person is asked: a quarterly indicator asks about its period, an answer about one name settles it. */
function isAsked(questions: Question[], code: Five): boolean {
  return questions.some(
    (one) => one.code === code || ((one.code === 'QUARTERLY' || one.code === 'REACH') && code === 'PERIOD'),
  );
}

function isSameNumber(read: string, gold: number): boolean {
  return Math.abs(Number(read) - gold) <= 1e-9 * Math.max(1, Math.abs(gold));
}

/** Judges one cell that was read by hand. */
export function judge(gold: GoldCell, layout: Layout, isSame: SameName): Judged {
  const figure = [...layout.figures].find(({ sheet, cell }) => sheet === gold.sheet && cell === gold.cell);
  if (!figure) {
    const not = layout.notFigures.find(({ sheet, cell }) => sheet === gold.sheet && cell === gold.cell);
    return { gold, judgement: 'MISSING', says: [not?.why ?? 'not read'] };
  }
  const wrong = partsOf(gold, figure, isSame).filter(({ isRight }) => !isRight);
  const says = wrong.map(({ code, gold: wanted, read }) => `${code} ${read ?? 'asked'} for ${wanted}`);
  const isNumber = isSameNumber(figure.value, gold.value) && figure.role === gold.role;
  if (!isNumber) says.push(`${figure.role} ${figure.value} for ${gold.role} ${gold.value}`);
  const told = wrong.every(({ code }) => isAsked(figure.questions, code));
  if (isNumber && wrong.length === 0) return { gold, judgement: 'RIGHT', says };
  if (isNumber && told) return { gold, judgement: 'ASKED', says };
  return { gold, judgement: figure.warnings.length > 0 ? 'WARNED' : 'WRONG', says };
}

const FIELDS = {
  DISTRICT: 'district',
  INDICATOR: 'indicator',
  MEASURE: 'measure',
  PERIOD: 'period',
  UNIT: 'unit',
} as const;

function one<Value>(values: Value[]): Value | undefined {
  const different = new Set(values);
  return different.size === 1 ? values[0] : undefined;
}

/** The indicator without what a figure of it covers. */
function baseName(indicator: string | null): string | null {
  return indicator === null ? null : indicator.replace(/ \[.*\]$/, '');
}

/**
 * Whether the months of a title are one month or the months up to it, whether a quarter stands under other months, and in which
 * month the fiscal years begin.
 */
function monthsAnswer(code: 'QUARTERLY' | 'REACH' | 'FISCAL', cells: GoldCell[]): Answer | undefined {
  const [first] = cells;
  if (!first || isOpen(first.period)) return undefined;
  if (code === 'QUARTERLY') return { isLastQuarter: true };
  if (code === 'FISCAL') return { fiscal: `BEGINS-${/^\d{4}-(\d{2})/.exec(first.period)?.[1] ?? '01'}` };
  return { reach: /^\d{4}-\d{2}$/.test(first.period) ? 'CURRENT' : 'CUMULATIVE' };
}

/** The answer of a person who knows the gold cells to the questions about one thing of one table. */
function answerTo(code: Five, asked: GoldCell[]): Answer {
  const field = FIELDS[code];
  const cells = code === 'INDICATOR' ? asked.map((cell) => ({ ...cell, indicator: baseName(cell.indicator) })) : asked;
  const known = cells.map((cell) => cell[field]).filter((value) => !isOpen(value));
  // Where the cells differ, the commoner one is that of what the table does not name: a district's whole.
  const value = one(known) ?? (code === 'DISTRICT' ? known[0] : undefined);
  return value === undefined ? {} : { [field]: value };
}

/**
 * The answers of a person to the questions about each table: at most one for each of the five things, and what a printed name
 * means. Nothing is answered that was not asked.
 */
export function answersFrom(layout: Layout, cells: GoldCell[], isSame: SameName): { answers: Answers; most: number } {
  const blocks: Record<string, Answer> = {};
  const names: NameAnswer[] = [];
  const counts = new Map<number, number>();
  const byCell = new Map([...layout.figures].map((figure) => [`${figure.sheet}!${figure.cell}`, figure]));
  const pairs = cells.flatMap((gold) => {
    const figure = byCell.get(`${gold.sheet}!${gold.cell}`);
    return figure ? [{ gold, figure }] : [];
  });
  for (const question of layout.questions) {
    const { code, block, value } = question;
    if (code === 'HEADER' || code === 'NEW_DISTRICT' || code === 'NEW_INDICATOR') continue;
    if (code === 'QUARTERLY' || code === 'REACH' || code === 'FISCAL') {
      const given = monthsAnswer(
        code,
        pairs.filter(({ figure }) => figure.questions.includes(question)).map(({ gold }) => gold),
      );
      if (!given) continue;
      blocks[String(block)] = { ...blocks[String(block)], ...given };
      counts.set(block, (counts.get(block) ?? 0) + 1);
      continue;
    }
    const asked = pairs.filter(({ figure }) =>
      figure.questions.some((each) => each.code === code && each.value === value),
    );
    if (asked.length === 0) continue;
    const means =
      (code === 'DISTRICT' || code === 'INDICATOR') && value !== null
        ? one(asked.map(({ gold }) => baseName(gold[FIELDS[code]])))
        : undefined;
    if (means && value !== null && (code === 'DISTRICT' || code === 'INDICATOR')) {
      if (isSame(value, means)) continue;
      names.push({ kind: code, printed: value, means });
    } else {
      const given = answerTo(
        code,
        asked.filter(({ figure }) => figure.block === block).map(({ gold }) => gold),
      );
      if (Object.keys(given).length === 0) continue;
      blocks[String(block)] = { ...blocks[String(block)], ...given };
    }
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return { answers: { blocks, names }, most: Math.max(0, ...counts.values()) };
}
