import type { StatedFigure } from '../figure/stated-figure.ts';
import type { Period } from '../period/period.ts';
import type { AbsenceKind } from '../words.ts';

/** How a report speaks of a goal that has no result of its own, as far as the rules and sentences read it. */
export interface StatedAbsence {
  /** MENTIONED: in other terms. REARRANGED: only among problems and next steps. SILENT: not at all. */
  kind: AbsenceKind;
  /** The report, and the span on which it reports. */
  document: StatedFigure['document'] & { reports: Period };
  /** The place at which a report names a REARRANGED goal: among its next steps, its problems, or both. */
  place: 'NEXT' | 'PROBLEMS' | 'BOTH';
  /** The sentences that speak of the goal's matter, as printed, each in one line. */
  readonly quotes: readonly string[];
  /** The figures that stand there in place of a result. */
  related: readonly StatedFigure[];
  /** A goal of the same key for a part of the year whose months are inferred, and what the year's would have lost were it the year's. */
  doubt: { figure: StatedFigure; less: number } | null;
  /** The sum of the parts that make up the whole, in the goal's unit, and how many they are; null where they do not. */
  sum: { value: number; parts: number } | null;
}
