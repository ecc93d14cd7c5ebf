import type { District } from '../ledger/district.ts';
import type { Document } from '../ledger/document.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Snapshot } from '../ledger/revision.ts';

/** The figures of one owner and year that a document states. */
export interface CoveredYear {
  /** Null where the owner is not a district. */
  district: District | null;
  owner: string;
  /** The year in which their periods end. */
  year: number;
  goals: number;
  /** Results and estimates. */
  results: number;
}

/** The coverage of a document, by owner and year. */
export interface Coverage {
  years: CoveredYear[];
  /** Whether all figures of the document were counted. */
  isWhole: boolean;
}

/** Figures of one document that are counted at most: a file may hold a million. */
export const MOST_COUNTED = 5000;

const COVERED = `SELECT district_id AS districtId, owner, period_end / 12 AS year,
    sum(role = 'TARGET') AS goals, sum(role <> 'TARGET') AS results
  FROM (SELECT district_id, owner, period_end, role FROM figures
    WHERE document_id = :document AND revision <= :revision AND (retired IS NULL OR retired > :revision)
    LIMIT ${MOST_COUNTED + 1})
  GROUP BY district_id, owner, year ORDER BY district_id, owner, year DESC`;

/** A test reads it to show that it does not scan the figures. */
export const COVERAGE_STATEMENTS = { COVERED };

interface CoveredRow {
  districtId: number;
  owner: string;
  year: number;
  goals: number;
  results: number;
}

/** Where a district comes in the city's own order. Other owners come behind all districts. */
function placeOf({ district }: CoveredYear): number {
  return district?.position ?? Number.MAX_SAFE_INTEGER;
}

/** The owners and years of which a document states figures: districts in the city's own order, of each the newest year first. */
export function coverageOf(ledger: Ledger, { id }: Pick<Document, 'id'>, { revision }: Snapshot): Coverage {
  const rows = ledger.prepared<CoveredRow>(COVERED).all({ document: id, revision });
  const { districtsById } = ledger.catalogue;
  const years = rows.map(({ districtId, owner, ...counts }): CoveredYear => {
    const district = districtsById.get(districtId) ?? null;
    return { ...counts, district, owner: district?.name ?? owner };
  });
  const counted = years.reduce((sum, { goals, results }) => sum + goals + results, 0);
  return { years: years.toSorted((a, b) => placeOf(a) - placeOf(b)), isWhole: counted <= MOST_COUNTED };
}
