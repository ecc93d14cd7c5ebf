import { words } from '../rules/message/message.ts';
import { lastDayOf, readDate } from '../rules/period/date.ts';
import type { Language } from '../rules/words.ts';
import { Fault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { latestRevision, type Snapshot, today } from './revision.ts';

/** As-of and revision as they are asked for; absent means today and the latest. */
export interface SnapshotAsked {
  asOf?: string | null | undefined;
  atRevision?: number | null | undefined;
}

function readAsOf(ledger: Ledger, typed: string, language: Language): string {
  const document = ledger.catalogue.documentsByCode.get(typed.trim().toUpperCase());
  if (document) return document.publishedFrom;
  const date = readDate(typed);
  const day = date && lastDayOf(date);
  const first = ledger.catalogue.documents[0];
  const { faults } = words(language);
  if (day === undefined)
    throw new Fault('BAD_AS_OF', faults.BAD_AS_OF(typed), {
      argument: 'asOf',
      suggestions: [today(), ...(first ? [first.code] : [])],
    });
  if (first && day < first.publishedFrom)
    throw new Fault('BAD_AS_OF', faults.BEFORE_FIRST(typed, `${first.code}, ${first.publishedOn}`), {
      argument: 'asOf',
      suggestions: [first.publishedOn],
    });
  return day;
}

/** What a query sees. Throws BAD_AS_OF, BAD_REVISION. */
export function snapshotAt(ledger: Ledger, asked: SnapshotAsked, language: Language): Snapshot {
  const latest = latestRevision(ledger);
  const revision = asked.atRevision ?? latest;
  if (revision < Math.min(1, latest) || revision > latest)
    throw new Fault('BAD_REVISION', words(language).faults.BAD_REVISION(revision, latest), {
      argument: 'atRevision',
      suggestions: [String(latest)],
    });
  const asOf = asked.asOf === null || asked.asOf === undefined ? today() : readAsOf(ledger, asked.asOf, language);
  return { revision, asOf };
}
