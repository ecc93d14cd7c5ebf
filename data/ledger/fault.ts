import type { Scope } from '../rules/figure/scope.ts';
import type { Period } from '../rules/period/period.ts';
import type { Measure, PeriodFaultReason } from '../rules/words.ts';

/** Why something asked for cannot be answered. The same words are the codes of errors and of `NoAnswer`. */
export type FaultCode =
  | 'UNKNOWN_DISTRICT'
  | 'UNKNOWN_INDICATOR'
  | 'UNKNOWN_DOCUMENT'
  | 'UNKNOWN_TOPIC'
  | 'UNKNOWN_SCOPE'
  | 'AMBIGUOUS'
  | 'BAD_PERIOD'
  | 'BAD_MEASURE'
  | 'BAD_ROLE'
  | 'BAD_AS_OF'
  | 'BAD_DATE'
  | 'BAD_REVISION'
  | 'BEHIND'
  | 'FORKED'
  | 'BAD_FIRST'
  | 'BAD_TOLERANCE'
  | 'BAD_CURSOR'
  | 'BAD_ID'
  | 'TAKEN_DOWN'
  | 'BAD_SEARCH'
  | 'BAD_FORM'
  | 'BAD_TABLE'
  | 'BAD_ANSWER'
  | 'TOO_MANY'
  | 'TOO_LONG'
  | 'NOTHING_PUBLISHED';

/** A name in both languages. */
interface Name {
  name: string;
  nameEn: string;
}

type Nothing = Record<never, never>;

/** Each problem that a sentence of its own tells, with what the sentence needs beside the value and the suggestions. */
export interface ProblemData {
  UNKNOWN_DISTRICT: Nothing;
  UNKNOWN_INDICATOR: Nothing;
  UNKNOWN_DOCUMENT: Nothing;
  UNKNOWN_TOPIC: Nothing;
  UNKNOWN_SCOPE: Nothing;
  AMBIGUOUS: Nothing;
  /** No city was named, or one without districts; `of` is what was typed, or the indicator whose districts are ranked. */
  WHICH_CITY: { of: string };
  BAD_PERIOD: { reason: PeriodFaultReason };
  NOT_A_YEAR: Nothing;
  /** No result tells which months are meant by 最新 or 上年同期. `subject` is null where figures of several were looked at. */
  NO_LATEST: {
    subject: { owner: Name; indicator: Name; scope: Name | null; measure: Measure | undefined } | null;
    /** Periods of results that are there all the same, such as a month alone. */
    otherPeriods: Period[];
  };
  BAD_MEASURE: Nothing;
  /** A place is ranked by nothing else. */
  RANK_OF_RANKS: Nothing;
  BAD_ROLE: Nothing;
  BAD_AS_OF: Nothing;
  BAD_DATE: Nothing;
  /** The as-of lies before the first document; `first` is its code and date. */
  BEFORE_FIRST: { first: string };
  BAD_REVISION: { latest: number };
  BAD_SINCE: { latest: number };
  /** A text in a revision's place that is no name of one. `latest` is the name of the last revision. */
  BAD_NAME: { latest: string };
  /** Two arguments that name different revisions. */
  TWO_REVISIONS: { other: number };
  /** The ledger has no revision of this number yet. */
  BEHIND: { latest: string };
  /** The ledger has another revision under this number. */
  FORKED: { latest: string };
  BAD_FIRST: { max: number };
  BAD_TOLERANCE: { max: number };
  BAD_CURSOR: Nothing;
  BAD_ID: Nothing;
  /** The figure was erased, because it may not be kept. */
  TAKEN_DOWN: Nothing;
  BAD_SEARCH: Nothing;
  /** A form takes one of these, and `count` were given. */
  FORM_ONE: { argument: 'districts' | 'periods' | 'indicators'; count: number };
  FORM_PERIOD: Nothing;
  FORM_ALONE: Nothing;
  FORM_COLUMN: Nothing;
  /** Columns of a form were asked for, but no form. */
  NO_FORM: Nothing;
  FORM_CITY: { of: Name; cities: Name[] };
  FORM_DISTRICT: Nothing;
  TOO_MANY: { count: number; max: number };
  /** A name, a code, a period or a date has more characters than any of them can have. */
  TOO_LONG: { length: number; max: number };
  LONG_SEARCH: { max: number; words: number };
  /** A received table without anything in it. */
  EMPTY_TABLE: Nothing;
  /** A text that is no table. The line is that of a quotation mark without its fellow, else 0. */
  UNREAD_TABLE: { line: number };
  LARGE_TABLE: { count: number; max: number };
  LONG_TABLE: { length: number; max: number };
  /** A text that answers nothing about a table. */
  BAD_ANSWER: Nothing;
  NOTHING_PUBLISHED: {
    owner: string;
    indicator: string;
    scope: Scope | null;
    period: Period;
    measure: Measure;
    /** Measures of which something is published for this period. */
    otherMeasures: Measure[];
    /** Periods for which this measure is published. */
    otherPeriods: Period[];
    /** Scopes of which this measure is published for this period; null is the indicator's own. */
    otherScopes: (Scope | null)[];
  };
}

export type Problem = keyof ProblemData;

/** The codes of the problems that share one with others. */
const CODES = {
  WHICH_CITY: 'AMBIGUOUS',
  NOT_A_YEAR: 'BAD_PERIOD',
  NO_LATEST: 'NOTHING_PUBLISHED',
  RANK_OF_RANKS: 'BAD_MEASURE',
  BEFORE_FIRST: 'BAD_AS_OF',
  BAD_SINCE: 'BAD_REVISION',
  BAD_NAME: 'BAD_REVISION',
  TWO_REVISIONS: 'BAD_REVISION',
  LONG_SEARCH: 'TOO_LONG',
  FORM_ONE: 'BAD_FORM',
  FORM_PERIOD: 'BAD_PERIOD',
  FORM_ALONE: 'BAD_FORM',
  FORM_COLUMN: 'BAD_FORM',
  NO_FORM: 'BAD_FORM',
  FORM_CITY: 'BAD_FORM',
  FORM_DISTRICT: 'BAD_FORM',
  EMPTY_TABLE: 'BAD_TABLE',
  UNREAD_TABLE: 'BAD_TABLE',
  LARGE_TABLE: 'TOO_MANY',
  LONG_TABLE: 'TOO_LONG',
} as const satisfies Partial<Record<Problem, FaultCode>>;

function codeOf(problem: Problem): FaultCode {
  return problem in CODES ? CODES[problem as keyof typeof CODES] : (problem as Exclude<Problem, keyof typeof CODES>);
}

/** The place of a fault: the argument and the words typed there. */
interface FaultDetail {
  /** The argument at fault, such as `districts`. */
  argument: string;
  /** The word or number that was typed there. Absent where several were. */
  value?: string | number;
  /** Words that could be typed instead. */
  suggestions?: string[];
}

type Given<Of extends Problem> = Nothing extends ProblemData[Of]
  ? [detail: FaultDetail]
  : [detail: FaultDetail, data: ProblemData[Of]];

/** The most characters of a typed value that a fault repeats. */
const SHOWN = 300;

function shown(value: string | number | undefined): string | number | undefined {
  return typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}

/** A question that cannot be answered as it was put. It carries no sentence: that is worded where the language is known. */
export class Fault<Of extends Problem = Problem> extends Error {
  override readonly name = 'Fault';
  readonly problem: Of;
  readonly code: FaultCode;
  readonly argument: string;
  readonly value: string | number | undefined;
  readonly suggestions: string[];
  readonly data: ProblemData[Of];

  constructor(problem: Of, ...[detail, data]: Given<Of>) {
    super(`${problem} in ${detail.argument}: ${shown(detail.value) ?? ''}`);
    this.problem = problem;
    this.code = codeOf(problem);
    this.argument = detail.argument;
    this.value = shown(detail.value);
    this.suggestions = detail.suggestions ?? [];
    this.data = data ?? ({} as ProblemData[Of]);
  }
}
