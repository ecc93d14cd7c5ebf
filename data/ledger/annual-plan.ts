import { type Period, yearOf } from '../rules/period/period.ts';
import type { Catalogue, Owner } from './catalogue.ts';
import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

const PLANNED = `SELECT DISTINCT district_id AS district, period_end / 12 AS year, revision, retired FROM figures
  WHERE document_id = :document AND role = 'TARGET' AND authority = 'PLAN'
    AND period_start % 12 = 0 AND period_end = period_start + 11`;

/** A test reads them to show that none scans the figures. */
export const ANNUAL_PLAN_STATEMENTS = { PLANNED };

/** A year for which a document sets goals of a district's own plan. */
interface Planned {
  district: number | null;
  year: number;
  revision: number;
  retired: number | null;
}

/** The plans of a catalogue, as far as they are known. */
interface Plans {
  /** By the district whose they are and the year of publication. */
  documents: Map<string, Document[]>;
  /** The years and districts a document plans, by its id. */
  planned: Map<number, Planned[]>;
}

const plansOf = new WeakMap<Document[], Plans>();

/** A bureau's 工作思路 (a SUMMARY) is no plan of a government. */
function isPlan({ kind }: Document): boolean {
  return kind === 'PLAN' || kind === 'REPORT_AND_PLAN';
}

function keyOf({ id }: District, year: number): string {
  return `${id} ${year}`;
}

function plansIn({ documents }: Catalogue): Plans {
  const known = plansOf.get(documents);
  if (known) return known;
  const plans: Plans = { documents: new Map(), planned: new Map() };
  for (const document of documents) {
    if (!document.district || !isPlan(document)) continue;
    const key = keyOf(document.district, Number(document.publishedFrom.slice(0, 4)));
    const found = plans.documents.get(key);
    if (found) found.push(document);
    else plans.documents.set(key, [document]);
  }
  plansOf.set(documents, plans);
  return plans;
}

function plannedIn(ledger: Ledger, { planned }: Plans, document: Document): Planned[] {
  let found = planned.get(document.id);
  if (!found) {
    found = ledger.prepared<Planned>(PLANNED).all({ document: document.id });
    planned.set(document.id, found);
  }
  return found;
}

/** The plans in which a district's own goals for a year may stand: its own and those of the areas above it, of the years around. */
function listPlans({ documents }: Plans, district: District, year: number): Document[] {
  const found: Document[] = [];
  for (let area: District | null = district; area; area = area.parent)
    for (const published of [year - 1, year, year + 1]) found.push(...(documents.get(keyOf(area, published)) ?? []));
  return found;
}

/**
 * Whether an annual plan of the owner's own government is held for the year in which a period ends: a document that sets goals
 * by the authority of the owner's plan for the whole of that year. Only districts have one.
 */
export function isPlanHeld(
  ledger: Ledger,
  { district }: Owner,
  { period, at }: { period: Period; at: Snapshot },
): boolean {
  if (!district) return false;
  const year = yearOf(period);
  const plans = plansIn(ledger.catalogue);
  const isVisible = ({ revision, retired }: Pick<Planned, 'revision' | 'retired'>) =>
    revision <= at.revision && (retired === null || retired > at.revision);
  return listPlans(plans, district, year).some(
    (document) =>
      document.publishedFrom <= at.asOf &&
      plannedIn(ledger, plans, document).some(
        (planned) => planned.district === district.id && planned.year === year && isVisible(planned),
      ),
  );
}
