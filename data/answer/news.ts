import { bounded } from '../ask/bounded.ts';
import { type ChangesSince, readChanges, readSince, type TypedChanges } from '../ask/filter.ts';
import type { ChangeQuery } from '../ask/query.ts';
import type { Fault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { snapshotAt } from '../ledger/snapshot.ts';
import { answerEach } from './answer-each.ts';

/** Tables answered at once. */
export const MAX_TABLES = 50;

/** The changes that concern one table, not yet read. */
export interface News {
  asked: ChangesSince;
  query: ChangeQuery;
  at: Snapshot;
}

/**
 * The news of each table, in the same order and number. A table whose filter cannot be read is a Fault in its place and harms no
 * other. Throws TOO_MANY above 50 tables.
 */
export function loadNews(ledger: Ledger, tables: readonly TypedChanges[]): (News | Fault)[] {
  const at = snapshotAt(ledger, {});
  return answerEach(ledger, bounded(tables, 'tables', MAX_TABLES), (table) => {
    const asked = { since: readSince(ledger, table), where: table.where };
    return { asked, query: readChanges(ledger, asked, at), at };
  });
}
