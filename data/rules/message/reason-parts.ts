/** What a reason is made of, each part already in words. */
export interface ReasonParts {
  indicator: string;
  period: string;
  /** The goal with its document, authority and basis. */
  goal: string;
  result: string;
  resultPeriod: string;
  gap: string;
  /** How the goal's words are read. */
  rule: string;
  label: string;
  silentIn: string;
  /** How far a part of the year has come. */
  progress: ProgressParts;
  /** Goal's and result's, where they differ. */
  units: string;
  bases: string;
}

/** Progress through a year, each number as it is said; '' where there is none. */
export interface ProgressParts {
  /** The share done and the share expected by then, in per cent; how far off still counts, in points. */
  done: string;
  expected: string;
  tolerance: string;
  /** What the expected share is taken from. */
  from: string;
  /** What stood at last year's end. */
  start: string;
  /** When in the year the indicator comes about. */
  rhythm: string;
  measure: string;
}
