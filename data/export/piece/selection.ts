import { type FigureFilter, readFigureFilter } from '../../ask/filter.ts';
import type { FigureQuery } from '../../ask/query.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { latestRevision, type Snapshot } from '../../ledger/revision.ts';
import { revisionNamed, snapshotAt } from '../../ledger/snapshot.ts';

/** The figures that are asked for, as people type them: a filter, and the state of the ledger in which they are read. */
export interface SelectionAsked {
  filter: FigureFilter;
  /** The name of a revision, NUMBER:ID; the latest by default. */
  at?: string | undefined;
  /** A day, or the code of a document; today by default. */
  asOf?: string | undefined;
}

/** Figures that are given out: the ledger as it was at a revision, and the filter whose names were found in it. */
export interface Selection {
  ledger: Ledger;
  at: Snapshot;
  query: FigureQuery;
}

/** The state of the ledger in which figures are given out. Throws BEHIND, FORKED, BAD_REVISION, BAD_AS_OF. */
export function selectedState(ledger: Ledger, { at, asOf }: SelectionAsked): Snapshot {
  const revision = at === undefined ? latestRevision(ledger) : revisionNamed(ledger, at, 'at').number;
  return snapshotAt(ledger.at(revision), { asOf, atRevision: revision });
}

/** The figures of a filter in a state of the ledger. Throws the fault of an unknown name. */
export function selectionOf(ledger: Ledger, { filter }: SelectionAsked, at: Snapshot): Selection {
  const past = ledger.at(at.revision);
  return { ledger: past, at, query: readFigureFilter(past, filter, at.asOf) };
}
