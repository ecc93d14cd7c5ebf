import { lastDayOf, readDate } from '../rules/period/date.ts';
import { Fault } from './fault.ts';
import { revisionIdOf } from './figure-place.ts';
import type { Ledger } from './ledger.ts';
import { revisionOfThing } from './past.ts';
import { findNamed, latestRevision, type Revision, revisionName, type Snapshot, today } from './revision.ts';
import { noteNow } from './store/work.ts';

/** The as-of day and the revision as they are asked for; absent means today, and the revision at which the ledger is read. */
export interface SnapshotAsked {
  asOf?: string | null | undefined;
  atRevision?: number | null | undefined;
}

/** The longest text that is read as a date or a document's code. */
const MAX_AS_OF = 200;

function readAsOf(ledger: Ledger, given: string): string {
  const typed = given.length > MAX_AS_OF ? '' : given;
  const document = ledger.catalogue.documents.findByCode(typed.trim().toUpperCase());
  if (document) return document.publishedFrom;
  const date = readDate(typed);
  const day = date && lastDayOf(date);
  const [first] = ledger.catalogue.documents.listFirst(1);
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

/** A reader may not see every revision. */
function isThere(ledger: Ledger, revision: number): boolean {
  return revision === 0 || revisionIdOf(ledger, revision) !== undefined;
}

/** The number of the revision that a query sees. Throws BAD_REVISION. */
export function revisionAt(ledger: Ledger, { atRevision }: Pick<SnapshotAsked, 'atRevision'>): number {
  const latest = latestRevision(ledger);
  const revision = atRevision ?? ledger.revision;
  if (revision < Math.min(1, latest) || revision > latest || !isThere(ledger, revision))
    throw new Fault(
      'BAD_REVISION',
      { argument: 'atRevision', value: revision, suggestions: [String(latest)] },
      { latest },
    );
  return revision;
}

/** The state that a query sees. Throws BAD_AS_OF, BAD_REVISION. */
export function snapshotAt(ledger: Ledger, { asOf, atRevision }: SnapshotAsked): Snapshot {
  const revision = revisionAt(ledger, { atRevision });
  if (asOf !== null && asOf !== undefined) return { revision, asOf: readAsOf(ledger, asOf) };
  noteNow();
  return { revision, asOf: today() };
}

/** The name of a revision by its number, as ids, cursors and ETags hold it: NUMBER:ID, and 0 before the first. */
export function revisionText(ledger: Ledger, revision: number): string {
  const id = revisionIdOf(ledger, revision);
  return id === undefined ? String(revision) : revisionName({ number: revision, id });
}

/** The number of the revision with this name; undefined for one that the ledger does not have. */
export function readRevision(ledger: Ledger, name: string): number | undefined {
  if (name === '0') return latestRevision(ledger) === 0 ? 0 : undefined;
  const found = findNamed(ledger, name);
  return typeof found === 'object' ? found.number : undefined;
}

/** The revision whose name was given as this argument. Throws BEHIND, FORKED, and BAD_REVISION for a text that is no name. */
export function revisionNamed(ledger: Ledger, name: string, argument: string): Revision {
  const found = findNamed(ledger, name);
  if (typeof found === 'object') return found;
  const latest = revisionText(ledger, latestRevision(ledger));
  throw new Fault(found ?? 'BAD_NAME', { argument, value: name, suggestions: [latest] }, { latest });
}

const names = new WeakMap<Snapshot, string>();

/** The name of a state, as ids and cursors hold it. */
export function stateName(ledger: Ledger, at: Snapshot): string {
  let name = names.get(at);
  if (name === undefined) {
    name = `${revisionText(ledger, at.revision)}/${at.asOf}`;
    names.set(at, name);
  }
  return name;
}

/** The state with this name; undefined for one that the ledger does not have. */
export function readState(ledger: Ledger, name: string): Snapshot | undefined {
  const [named = '', asOf = '', ...rest] = name.split('/');
  const revision = readRevision(ledger, named);
  return revision === undefined || lastDayOf(asOf) !== asOf || rest.length > 0 ? undefined : { revision, asOf };
}

/** Throws BEHIND or FORKED where a text names a state that another ledger has, or this one at a later time. */
export function refuseOtherState(ledger: Ledger, text: string, argument: string): void {
  const [name] = /[1-9]\d{0,14}:[0-9a-f]{16}/.exec(text) ?? [];
  if (name !== undefined) revisionNamed(ledger, name, argument);
}

/** Whether a state is that of a question which asks for none: the latest revision, today. */
export function isPresent(ledger: Ledger, { revision, asOf }: Snapshot): boolean {
  return revision === latestRevision(ledger) && asOf === today();
}

/** The part of a catalogue thing's id that tells its revision: nothing where it is so now. */
export function revisionSuffix(ledger: Ledger, thing: object): string {
  const revision = revisionOfThing(thing);
  return revision === undefined ? '' : `@${revisionText(ledger, revision)}`;
}
