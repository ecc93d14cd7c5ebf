import type { Measure } from '../../rules/words.ts';
import type { NewThing } from './new-thing.ts';
import type { PrintedBasis, Reach } from './word/label-word.ts';
import type { Role } from './word/role.ts';

/** The five things that make a number a figure. */
export const THINGS = ['DISTRICT', 'INDICATOR', 'MEASURE', 'PERIOD', 'UNIT'] as const;
export type Thing = (typeof THINGS)[number];

/** A person's answers about a table, or all tables of a file, where the table does not say it itself. */
export interface Answer {
  district?: string;
  indicator?: string;
  measure?: Measure;
  basis?: PrintedBasis;
  /** A period's canonical name. It holds for this file alone. */
  period?: string;
  /** Whether a month that only a title names is that month, or the months up to it. */
  reach?: Reach;
  /** The months of all fiscal years: BEGINS-04 are those from April of the year that names one, ENDS-03 those up to March of it. */
  fiscal?: string;
  unit?: string;
  /** Whether a number of an indicator that months do not release is that of its last quarter: GDP under 1-7月. */
  isLastQuarter?: boolean;
  /** The roles of the labels of the rows and of the columns, where they were guessed wrong. */
  rows?: Role;
  columns?: Role;
  /** Whether nothing is read from the table, or the place in it. */
  isSkipped?: boolean;
  /** The content of a column. Only an answer about a column has it. */
  role?: Role;
  /** The scope of a number by name or code, or ALL_SCOPES. Only an answer about a place has it. */
  scope?: string;
}

/** The text by which next month's file has a row or a column, and its turn among all that have the same. */
export interface PlaceName {
  text: string;
  nth: number;
  of: number;
}

/** A person's answer about a column, a row or one cell of a table. It holds against what the table prints. */
export interface PlaceAnswer {
  /** The number of the table. */
  block: number;
  /** The place as people see it in the file about which it was given: C, 7 or C7. The answer of a profile has none. */
  at?: string;
  /** The names of its column and its row, where they have any. */
  column?: PlaceName;
  row?: PlaceName;
  answer: Answer;
}

/** An answer about a place that has no numbers. */
export interface MisplacedAnswer {
  at: string;
  block: number;
  /** The cells in which the table has its numbers: C4:F12; null where there is no such table. */
  range: string | null;
}

/** Means that a printed name is none of a thing that is wanted: its numbers are left out. */
export const LEFT_OUT = 'SKIP';
/** Stands for every name that is neither known nor answered by itself. */
export const EVERY_NAME = '*';

/** Means that a printed name is that of a thing which the catalogue does not have yet. */
export const MADE = 'NEW';

/** The meaning of a printed name: the code or name of a thing, LEFT_OUT, or MADE. */
export interface NameAnswer {
  kind: 'DISTRICT' | 'INDICATOR' | 'SCOPE';
  printed: string;
  means: string;
  /** Whether the printed name becomes another name of the indicator, in the catalogue. */
  isAlias?: boolean;
  /** The thing that MADE means. */
  thing?: NewThing;
}

export interface Answers {
  file?: Answer;
  /** The answers about each table, by its number. */
  blocks?: Record<string, Answer>;
  places?: PlaceAnswer[];
  names?: NameAnswer[];
}

/** The answers that hold for one table: its own before those of the file. */
export function answerFor(answers: Answers, block: number): Answer {
  return { ...answers.file, ...answers.blocks?.[String(block)] };
}

/** A question about a table. */
export interface Question {
  /**
   * REACH asks if the month of a title is that month alone or the months up to it, FISCAL which months the fiscal years of a table
   * have, with one of them as its value. Their answers hold for the next file too.
   */
  code: Thing | 'REACH' | 'FISCAL' | 'QUARTERLY' | 'HEADER' | 'NEW_DISTRICT' | 'NEW_INDICATOR';
  /** The text that could not be told, as printed; null where the table says nothing. */
  value: string | null;
  /** The number of the table. */
  block: number;
  /** Codes, names, units or periods that may be meant, the likelier first; of a new thing, the parts that are missing. */
  suggestions: string[];
}

/** Whether a question is about a printed name: which thing it means, or what a new one is. Its answer holds for every table. */
export function isAboutName({ code, value }: { code: string; value: string | null }): boolean {
  return value !== null && /^(?:NEW_)?(?:DISTRICT|INDICATOR|SCOPE)$/.test(code);
}

export interface Warning {
  code: string;
  arguments: Record<string, string>;
}

/** The place that a guess comes from. */
export type Origin =
  | 'ROW'
  | 'COLUMN'
  | 'LINE'
  | 'TITLE'
  | 'SHEET'
  | 'FILE'
  | 'PUBLISHER'
  | 'NEIGHBOUR'
  | 'ANSWER'
  | 'NATURE';

/** A guess of one of the five, with where it stands. */
export interface Source {
  from: Origin;
  /** Null where it does not stand in a cell. */
  cell: string | null;
  text: string;
}

/** A value together with where it comes from. */
export interface Sourced<Value> {
  value: Value;
  source: Source;
}
