import { holderOf, OF_HOLDER } from '../ledger/holder.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasFigures } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { type Period, periodAt } from '../rules/period/period.ts';

/** The counts that tell where an indicator is used. */
export interface IndicatorUsage {
  /** Published figures, every vintage of them. */
  figures: number;
  documents: number;
  /** The districts and other owners that have one. */
  holders: number;
  /** The months in which the earliest and the latest period end; null where there is no figure. */
  firstMonth: Period | null;
  lastMonth: Period | null;
}

const USED = `SELECT count(*) AS figures, min(period_end) AS first, max(period_end) AS last,
    json_group_array(DISTINCT document_id) AS documents
  FROM figures WHERE ${OF_HOLDER} AND indicator_id = :indicator AND published_from <= :asOf AND revision <= :revision
    AND (retired IS NULL OR retired > :revision)`;

interface UsedRow {
  figures: number;
  first: number | null;
  last: number | null;
  documents: string;
}

/** Counts the figures of an indicator, holder by holder, as they are stored. */
export function indicatorUsage(ledger: Ledger, indicator: Indicator, at: Snapshot): IndicatorUsage {
  const documents = new Set<number>();
  const [first, last]: [number[], number[]] = [[], []];
  let [figures, holders] = [0, 0];
  for (const owner of ledger.catalogue.owners) {
    if (!hasFigures(ledger, owner, indicator)) continue;
    const bound = { ...holderOf(owner), indicator: indicator.id, asOf: at.asOf, revision: at.revision };
    const row = ledger.prepared<UsedRow>(USED).get(bound);
    if (!row || row.first === null || row.last === null) continue;
    figures += row.figures;
    holders += 1;
    first.push(row.first);
    last.push(row.last);
    for (const document of JSON.parse(row.documents) as number[]) documents.add(document);
  }
  const month = (end: number) => (Number.isFinite(end) ? periodAt(end, end) : null);
  return {
    ...{ figures, holders, documents: documents.size },
    firstMonth: month(Math.min(...first)),
    lastMonth: month(Math.max(...last)),
  };
}
