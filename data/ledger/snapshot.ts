import { lastDayOf, readDate } from '../rules/period/date.ts';
import { revisionOfThing } from './catalogue.ts';
import { Fault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { latestRevision, type Snapshot, today } from './revision.ts';

/** As-of and revision as they are asked for; absent means today and the latest. */
export interface SnapshotAsked {
  asOf?: string | null | undefined;
  atRevision?: number | null | undefined;
}

/** The longest text that is read as a date or a document's code. */
const MAX_AS_OF = 200;

function readAsOf(ledger: Ledger, given: string): string {
  const typed = given.length > MAX_AS_OF ? '' : given;
  const document = ledger.catalogue.documentsByCode.get(typed.trim().toUpperCase());
  if (document) return document.publishedFrom;
  const date = readDate(typed);
  const day = date && lastDayOf(date);
  const first = ledger.catalogue.documents[0];
  const asked = { argument: 'asOf', value: given };
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

/** The name of a revision, as ids and cursors hold it. */
function revisionText(revision: number): string {
  return String(revision);
}

/** The revision with this name; undefined for one that the ledger does not have. */
export function readRevision(ledger: Ledger, name: string): number | undefined {
  const revision = /^\d{1,9}$/.test(name) ? Number(name) : Number.NaN;
  const latest = latestRevision(ledger);
  const isKnown = revision >= Math.min(1, latest) && revision <= latest;
  return isKnown && revisionText(revision) === name ? revision : undefined;
}

/** The name of a state, as ids and cursors hold it. */
export function stateName({ revision, asOf }: Snapshot): string {
  return `${revisionText(revision)}/${asOf}`;
}

/** The state with this name; undefined for one that the ledger does not have. */
export function readState(ledger: Ledger, name: string): Snapshot | undefined {
  const [number = '', asOf = '', ...rest] = name.split('/');
  const revision = readRevision(ledger, number);
  return revision === undefined || lastDayOf(asOf) !== asOf || rest.length > 0 ? undefined : { revision, asOf };
}

/** Whether a state is that of a question which asks for none: the latest revision, today. */
export function isPresent(ledger: Ledger, { revision, asOf }: Snapshot): boolean {
  return revision === latestRevision(ledger) && asOf === today();
}

/** The part of a catalogue thing's id that tells its revision: nothing where it is so now. */
export function revisionSuffix(thing: object): string {
  const revision = revisionOfThing(thing);
  return revision === undefined ? '' : `@${revisionText(revision)}`;
}
