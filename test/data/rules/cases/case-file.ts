import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Calendar } from '../../../../data/rules/period/calendar.ts';
import {
  DIRECTIONS,
  type Direction,
  FREQUENCIES,
  GROWTH_BASES,
  type GrowthBasis,
  MEASURES,
  type Measure,
  RHYTHMS,
  type Rhythm,
  TIMINGS,
  type Timing,
} from '../../../../data/rules/words.ts';
import { type PrintedFigure, readPrinted } from './printed-figure.ts';

/** An indicator of a case: its unit, how it accumulates, which direction is better, and its rhythm over the year. */
export interface CaseIndicator {
  unit: string | null;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  growthBasis?: GrowthBasis | null;
  /** The calendar by which it is released; by default that is not known. */
  calendar?: Calendar | null;
}

/** The answer expected, as the file writes it. A number that the row leaves out must be null in the answer. */
export interface Expected {
  verdict: string;
  label?: string;
  /** The gap with its unit: `-3 套`. */
  gap?: string;
  /** Shares, like those of the progress, are decimals or divisions: 0.45, 45/100. */
  attainment?: string;
  capUsed?: string;
  room?: string;
  progress?: Partial<
    Record<'done' | 'expected' | 'from' | 'calendar' | 'tolerance' | 'remaining' | 'perMonth', string>
  >;
  /** These are checked only where they are written: the periods of the result beside the goal and of last year's. */
  result?: string;
  previous?: string;
  needed?: Partial<Record<'ground' | 'unit' | 'remaining' | 'perMonth' | 'amount' | 'reason', string>>;
  cautions?: string[];
  reason?: string;
  /** The months that a table shows for each period asked for; 无 where it shows none. */
  shows?: Record<string, string>;
}

/** One row of the file. */
interface Row extends Expected {
  title: string;
  indicator: string;
  measure?: string;
  /** The period asked for. By default, that of the first goal. */
  period?: string;
  judgeBy?: string;
  /** The months that `needed` is asked for. */
  months?: string;
  goals?: string[];
  results?: string[];
}

/** A case gives figures and the answer expected for them. */
export interface Case {
  title: string;
  clause: string;
  indicator: CaseIndicator;
  measure: Measure;
  period: string;
  judgeBy: string | undefined;
  months: string | undefined;
  goals: PrintedFigure[];
  results: PrintedFigure[];
  expected: Expected;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const KEYS = new Set(
  `title indicator measure period judgeBy months goals results
   verdict label gap attainment capUsed room progress result previous needed cautions reason shows`.split(/\s+/),
);

/** Reads QUARTER, MONTH LATE (a month) and MONTH JOINED (January and February are one). */
function readCalendar(rest: readonly string[]): Calendar | null {
  const frequency = FREQUENCIES.find((one) => rest.includes(one));
  return frequency
    ? { frequency, delay: rest.includes('LATE') ? 1 : 0, januaryFebruary: rest.includes('JOINED') }
    : null;
}

/** Reads `亿元 FLOW HIGHER EVEN`. By default, higher is better and the rhythm is not known. 无 means no unit. */
function readIndicator(text: string): CaseIndicator {
  const [unit = '', ...rest] = text.split(' ');
  const word = <Word extends string>(words: readonly Word[]) => words.find((one) => rest.includes(one));
  const timing = word(TIMINGS);
  const calendar = readCalendar(rest);
  const ofCalendar = calendar ? [...FREQUENCIES, 'LATE', 'JOINED'] : [];
  const known = new Set<string>([...TIMINGS, ...DIRECTIONS, ...RHYTHMS, ...GROWTH_BASES, ...ofCalendar]);
  if (!timing || rest.some((one) => !known.has(one))) throw new Error(`“${text}” is no indicator.`);
  const direction = word(DIRECTIONS) ?? 'HIGHER';
  return {
    unit: unit === '无' ? null : unit,
    timing,
    direction,
    rhythm: word(RHYTHMS) ?? null,
    growthBasis: word(GROWTH_BASES) ?? null,
    calendar,
  };
}

function readCase(row: Row, clause: string): Case {
  const {
    title,
    indicator,
    measure: named = 'LEVEL',
    period,
    judgeBy,
    months,
    goals = [],
    results = [],
    ...expected
  } = row;
  const measure = MEASURES.find((one) => one === named);
  const unknown = Object.keys(row).filter((key) => !KEYS.has(key));
  if (unknown.length > 0) throw new Error(`“${title}” has ${unknown.join(', ')}, which no case has.`);
  if (!measure || !expected.verdict) throw new Error(`“${title}” needs a measure and a verdict.`);
  const targets = goals.map((line) => readPrinted(line, 'TARGET', measure));
  return {
    title,
    clause,
    indicator: readIndicator(indicator),
    measure,
    period: period ?? targets[0]?.period ?? '2024',
    judgeBy,
    months,
    goals: targets,
    results: results.map((line) => readPrinted(line, 'ACTUAL', measure)),
    expected,
  };
}

/** Lists all cases of the folder. Each file is a list of rows under the clause that they hold. */
export function readCases(): Case[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(FOLDER + name, 'utf8');
      const { clause, cases } = parse(text, { schema: 'failsafe' }) as { clause: string; cases: Row[] };
      return cases.map((row) => readCase(row, clause));
    });
}
