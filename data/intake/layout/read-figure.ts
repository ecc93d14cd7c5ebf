import type { ReadWarningCode } from '../../rules/message/check-zh.ts';
import { writtenDecimals } from '../../rules/number/exact.ts';
import type { Comparator, Measure, RankOf, Status } from '../../rules/words.ts';
import type { Question, Source, Thing, Warning } from './answer.ts';
import type { Mark } from './word/cell-number.ts';
import type { PrintedBasis, Standing } from './word/label-word.ts';
import { unitIn } from './word/unit.ts';

/** A number of a table with all that its table says of it. What a question leaves open is missing. */
export interface ReadFigure {
  sheet: string | null;
  cell: string;
  shown: string;
  /** The header path: the texts above its column from above, then the labels of its row. */
  headers: string[];
  /** The number of the table. */
  block: number;
  /** Codes, where a catalogue knows the names. */
  district?: string;
  indicator?: string;
  /** The names as printed. */
  districtName?: string;
  indicatorName?: string;
  measure?: Measure;
  rankOf?: RankOf;
  among?: string;
  /** The canonical name. */
  period?: string;
  basis?: PrintedBasis;
  unit?: string;
  /** An exact decimal. */
  value: string;
  comparator?: Comparator;
  /**
   * BASE is last year's number as it is printed beside this year's, 同比基数: it is no result of last year's. TARGET is read only
   * where goals are asked for.
   */
  role: 'ACTUAL' | 'ESTIMATE' | 'BASE' | 'TARGET';
  status?: Status;
  /** The scope, as printed, where it is not all that the indicator covers. */
  scope?: string;
  /** The name above it of which its own is a part, as printed. */
  partOf?: string;
  /** The comment on its cell. */
  remark?: string;
  /** The sources of the five things. */
  sources: Partial<Record<Thing, Source>>;
  warnings: Warning[];
  questions: Question[];
}

/** Why a cell among the numbers of a table is no figure. */
export type NotFigureReason =
  | Exclude<Mark, 'OF_WHICH'>
  | 'TEXT'
  | 'ERROR'
  | 'NO_ROW_LABELS'
  /** A rate that says nowhere what it is measured against. */
  | 'NO_BASIS'
  /** A sum or mean over the periods of a table. */
  | 'TOTAL_OF_PERIODS'
  /** A sum over numbers of different units. */
  | 'MIXED_UNITS'
  /** A goal: goals come from plans. */
  | 'PLAN'
  /** The number of the month before, printed beside this month's. */
  | 'MONTH_BEFORE'
  /** Worked out from other numbers of the table, and published by nobody. */
  | 'WORKED_OUT'
  /** Somebody said that its district or indicator is none that is wanted. */
  | 'SKIPPED';

export interface NotFigure {
  sheet: string | null;
  cell: string;
  shown: string;
  why: NotFigureReason;
}

/** The role of a number whose labels say where it stands. */
export function roleOf(standing: Standing | undefined): ReadFigure['role'] {
  if (standing === 'PLAN') return 'TARGET';
  return standing === 'ESTIMATE' || standing === 'BASE' ? standing : 'ACTUAL';
}

/** The unit as its source prints it, which may be in English words: 100 million yuan for 亿元. */
function unitPrinted(unit: string, { text }: Source): string {
  if (text.includes(unit)) return unit;
  const inner = [...text.matchAll(/\(([^()]+)\)/g)].map(([, found = '']) => found);
  const parts = [text, ...inner, ...text.replace(/^units?: */i, '').split(/[,;] /)];
  return parts.find((part) => unitIn(part) === unit) ?? unit;
}

/**
 * The text of a cell with its unit, which mostly comes from a header. A unit in Latin letters stands apart, and one that begins
 * with a number in brackets: 2,500.99 (100 million yuan).
 */
export function printedText({ shown, unit, sources }: Pick<ReadFigure, 'shown' | 'unit' | 'sources'>): string {
  if (unit === undefined || shown.endsWith(unit) || shown.includes('/')) return shown;
  const own = sources.UNIT;
  if (own?.from === 'ROW' && own.cell === null) return shown;
  const printed = own ? unitPrinted(unit, own) : unit;
  if (/^\d/.test(printed)) return `${shown} (${printed})`;
  return /^[a-z]/i.test(printed) ? `${shown} ${printed}` : `${shown}${printed}`;
}

/** Adds a warning to a figure. */
export function warn(figure: ReadFigure, warning: Warning & { code: ReadWarningCode }): void {
  figure.warnings = figure.warnings.concat(warning);
}

/** The digits behind the point that a cell shows, zeros at the end included: 690.20 has two. */
export function shownDecimals({ shown, value }: Pick<ReadFigure, 'shown' | 'value'>): number {
  const digits = /\d\.(\d+)/.exec(shown)?.[1] ?? '';
  return Math.max(digits.length, writtenDecimals(value));
}
