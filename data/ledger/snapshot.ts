import { lastDayOf, readDate } from '../rules/period/date.ts';
import { Fault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { latestRevision, type Snapshot, today } from './revision.ts';

/** As-of and revision as they are asked for; absent means today and the latest. */
export interface SnapshotAsked {
  asOf?: string | null | undefined;
  atRevision?: number | null | undefined;
}

function readAsOf(ledger: Ledger, typed: string): string {
  const document = ledger.catalogue.documentsByCode.get(typed.trim().toUpperCase());
  if (document) return document.publishedFrom;
  const date = readDate(typed);
  const day = date && lastDayOf(date);
  const first = ledger.catalogue.documents[0];
  const asked = { argument: 'asOf', value: typed };
  if (day === undefined)
    throw new Fault('BAD_AS_OF', { ...asked, suggestions: [today(), ...(first ? [first.code] : [])] });
  if (first && day < first.publishedFrom)
    throw new Fault(
      'BEFORE_FIRST',
      { ...asked, suggestions: [first.publishedOn] },
      { first: `${first.code}, ${first.publishedOn}` },
    );
  return day;
}

/** The state that a query sees. Throws BAD_AS_OF, BAD_REVISION. */
export function snapshotAt(ledger: Ledger, asked: SnapshotAsked): Snapshot {
  const latest = latestRevision(ledger);
  const revision = asked.atRevision ?? latest;
  if (revision < Math.min(1, latest) || revision > latest)
    throw new Fault(
      'BAD_REVISION',
      { argument: 'atRevision', value: revision, suggestions: [String(latest)] },
      { latest },
    );
  const asOf = asked.asOf === null || asked.asOf === undefined ? today() : readAsOf(ledger, asked.asOf);
  return { revision, asOf };
}

const STATE = /^(\d{1,9})\/(\d{4}-\d\d-\d\d)$/;

/** The name of a state, as ids and cursors hold it. Only `readState` reads it. */
export function stateName({ revision, asOf }: Snapshot): string {
  return `${revision}/${asOf}`;
}

/** The state with this name; undefined for one that the ledger does not have. */
export function readState(ledger: Ledger, name: string): Snapshot | undefined {
  const [, number, asOf] = STATE.exec(name) ?? [];
  if (number === undefined || asOf === undefined || lastDayOf(asOf) !== asOf) return undefined;
  const at = { revision: Number(number), asOf };
  const latest = latestRevision(ledger);
  const isKnown = at.revision >= Math.min(1, latest) && at.revision <= latest;
  return isKnown && stateName(at) === name ? at : undefined;
}

/** Whether a state is that of a question which asks for none: the latest revision, today. */
export function isPresent(ledger: Ledger, { revision, asOf }: Snapshot): boolean {
  return revision === latestRevision(ledger) && asOf === today();
}
