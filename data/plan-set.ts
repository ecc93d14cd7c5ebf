import type { PlanDistrict, PlanIndicator } from './plan-catalogue.ts';
import type { PlanDocument } from './plan-document.ts';

/** The shipped data set, read and found without fault. */
export interface PlanSet {
  /** Counted up by whoever edits the files; a ledger remembers which it has loaded. */
  version: number;
  /** In the city's own order. */
  districts: PlanDistrict[];
  /** In the catalogue's order. */
  indicators: PlanIndicator[];
  /** By the day they count as published from, then by code. */
  documents: PlanDocument[];
}
