import type { Direction, Rhythm, Timing } from './rules/words.ts';

export interface PlanDistrict {
  /** GB/T 2260, or ours where `ownCode`. */
  code: string;
  name: string;
  nameEn: string;
  parentCode: string | null;
  /** Place in the city's own order, from 1. */
  position: number;
  ownCode: boolean;
  /** First and last day the code is valid, of reduced precision where no day is known; null is open. */
  validFrom: string | null;
  validTo: string | null;
}

export interface PlanIndicator {
  code: string;
  name: string;
  nameEn: string;
  /** Of its levels; null where no quantity is printed. */
  unit: string | null;
  timing: Timing;
  direction: Direction;
  rhythm: Rhythm | null;
  topic: string;
  /** A main indicator of the plans: one of its figures is a headline. */
  headline: boolean;
  /** Place in the catalogue, from 1. */
  position: number;
  aliases: string[];
}
