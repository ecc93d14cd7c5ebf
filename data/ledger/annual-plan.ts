import { type Period, yearOf } from '../rules/period/period.ts';
import type { Catalogue, Owner } from './catalogue.ts';
import type { District } from './district.ts';
import type { Document } from './document.ts';
import type { Planned } from './holding.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

const PLANNED = `SELECT DISTINCT district_id AS district, period_end / 12 AS year, revision, retired FROM figures
  WHERE document_id = :document AND role = 'TARGET' AND authority = 'PLAN'
    AND period_start % 12 = 0 AND period_end = period_start + 11`;

/** A test reads them to show that none scans the figures. */
export const ANNUAL_PLAN_STATEMENTS = { PLANNED };

function plannedIn(ledger: Ledger, document: Document): readonly Planned[] {
  const { holding } = ledger.catalogue;
  const known = holding.planned.get(document.id);
  if (known) return known;
  const found = ledger.prepared<Planned>(PLANNED).all({ document: document.id });
  holding.keepPlanned(document.id, found);
  return found;
}

/** The plans in which a district's own goals for a year may stand: its own and those of the areas above it, of the years around. */
function listPlans({ documents }: Catalogue, district: District, year: number): Document[] {
  const found: Document[] = [];
  for (let area: District | null = district; area; area = area.parent)
    for (const published of [year - 1, year, year + 1]) found.push(...documents.listPlans(area, published));
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
  const isVisible = ({ revision, retired }: Pick<Planned, 'revision' | 'retired'>) =>
    revision <= at.revision && (retired === null || retired > at.revision);
  return listPlans(ledger.catalogue, district, year).some(
    (document) =>
      document.publishedFrom <= at.asOf &&
      plannedIn(ledger, document).some(
        (planned) => planned.district === district.id && planned.year === year && isVisible(planned),
      ),
  );
}
