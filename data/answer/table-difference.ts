import type { Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listRelated } from '../ledger/relation.ts';
import { findRevision } from '../ledger/revision.ts';
import { shanghaiDay } from '../rules/period/shanghai.ts';
import { listChanges } from './change.ts';
import type { News } from './news.ts';

/** The parts of the catalogue from which names, units and verdicts of a table are made. Work items change with their document. */
const CATALOGUE = ['districts', 'indicators', 'relations', 'scopes', 'watch_phrases'];
const CATALOGUE_CHANGED = `SELECT ${CATALOGUE.map(
  (name) => `EXISTS (SELECT 1 FROM ${name} WHERE revision > :since OR retired > :since)`,
).join(' OR ')}`;

/** Lines of revisions that were taken down. That makes no revision, and a table may still show their figures. */
const TAKEN_DOWN = `SELECT EXISTS (SELECT 1 FROM erasures e JOIN revisions r ON r.entry = CAST(e."of" AS INTEGER)
  WHERE e.kind = 'LINE' AND r.number <= :since
  AND e.entry > (SELECT entry FROM revisions WHERE number = :since))`;

/** A table that shows no figure of a new statistics table or bulletin does not change with it. */
const DOCUMENTS_CHANGED = `SELECT district_id FROM documents d WHERE revision > :since AND revision <= :until
  AND (kind NOT IN ('STATISTICS_TABLE', 'BULLETIN') OR EXISTS (SELECT 1 FROM documents was
    WHERE was.code = d.code AND was.retired IS NOT NULL))`;
/** Documents of a later day than the revision count from that day on. */
const DOCUMENTS_BEGUN = 'SELECT district_id FROM documents WHERE published_from > :day AND published_from <= :asOf';

/** A test reads them to show that none scans the documents. */
export const DIFFERENCE_STATEMENTS = { DOCUMENTS_CHANGED, DOCUMENTS_BEGUN };

/** Owners with the districts in which they lie, whose figures some forms show beside theirs. */
function withParents(owners: readonly Owner[]): Owner[] {
  const found = new Map<string, Owner>();
  const add = (district: District | null) => {
    for (let each = district; each; each = each.parent) found.set(each.name, { name: each.name, district: each });
  };
  for (const owner of owners) {
    found.set(owner.name, owner);
    add(owner.district);
  }
  return [...found.values()];
}

/** Indicators with those that are related to them, whose figures may state a goal otherwise. */
function withRelated({ catalogue }: Ledger, indicators: readonly Indicator[]): Indicator[] {
  const related = indicators.flatMap((one) => listRelated(catalogue, one).map(({ indicator }) => indicator));
  return [...new Set([...indicators, ...related])];
}

/**
 * Whether a table may be other than it was at the revision of its news: a figure of its indicators or of related ones changed, in
 * its districts or those in which they lie, or was taken down, or a report of one of these came, or the catalogue changed. It may
 * be as it was all the same.
 */
export function mayDiffer(ledger: Ledger, { query, at }: News): boolean {
  const { since } = query;
  const shown = since === 0 ? undefined : findRevision(ledger, since);
  if (!shown) return true;
  const owners = query.owners && withParents(query.owners);
  const indicators = query.indicators && withRelated(ledger, query.indicators);
  if (ledger.value(CATALOGUE_CHANGED, { since }) === 1) return true;
  if (ledger.value(TAKEN_DOWN, { since }) === 1) return true;
  const ids = owners && new Set(owners.map(({ district }) => district?.id ?? null));
  const concerns = (district: unknown) => !ids || district === null || ids.has(district as number);
  const day = shanghaiDay(new Date(shown.at));
  const documents = [
    ...ledger.prepared<{ district_id: number | null }>(DOCUMENTS_CHANGED).all({ since, until: at.revision }),
    ...ledger.prepared<{ district_id: number | null }>(DOCUMENTS_BEGUN).all({ day, asOf: at.asOf }),
  ];
  if (documents.some(({ district_id }) => concerns(district_id))) return true;
  const changes = { since, ...(owners && { owners }), ...(indicators && { indicators }) };
  return listChanges(ledger, changes, { offset: 0, limit: 0, at }).length > 0;
}
