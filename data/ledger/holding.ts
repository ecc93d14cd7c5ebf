import type { Span } from './past.ts';
import type { Store } from './store/store.ts';

/** A year for which a document sets goals of a district's own plan. */
export interface Planned {
  /** 0 where the goal is another owner's. */
  district: number;
  year: number;
  revision: number;
  retired: number | null;
}

const ADDED = `SELECT DISTINCT iif(district_id = 0, owner, district_id) AS owner, indicator_id AS indicator, document_id AS document
  FROM figures WHERE revision > :since AND revision <= :at`;
// The statement has no DISTINCT, for which SQLite would read the figures in the order of their documents.
const RETIRED = 'SELECT document_id AS document FROM figures WHERE retired > :since';

/** A test reads them to show that none scans the figures. */
export const HOLDING_STATEMENTS = { ADDED, RETIRED };

/** The most documents of which the planned years are kept. */
const KEPT = 10_000;

/** The facts about recorded figures that were asked for so far. Later revisions add to them. */
export class Holding {
  /** The indicators of an owner that have figures, even retired ones, by the district's row or the owner's name. */
  readonly indicators = new Map<number | string, Set<number>>();
  /** The years that a document plans, by its row. */
  readonly planned = new Map<number, readonly Planned[]>();

  keepPlanned(document: number, planned: readonly Planned[]): void {
    if (this.planned.size >= KEPT) this.planned.clear();
    this.planned.set(document, planned);
  }

  /** Takes in what a span changed. Answers the names of the owners that have figures of it and are no districts. */
  update(store: Store, span: Span): Set<string> {
    const owners = new Set<string>();
    const added = store.prepared<{ owner: number | string; indicator: number; document: number }>(ADDED);
    for (const { owner, indicator, document } of added.all({ ...span })) {
      if (typeof owner === 'string') owners.add(owner);
      this.indicators.get(owner)?.add(indicator);
      this.planned.delete(document);
    }
    const retired = store.prepared<{ document: number }>(RETIRED);
    for (const { document } of retired.all({ since: span.since })) this.planned.delete(document);
    return owners;
  }
}
