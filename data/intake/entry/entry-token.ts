import type { Entry } from '../../ledger/log/entry.ts';
import type { DraftLine } from '../../ledger/log/kind/draft.ts';
import type { Store } from '../../ledger/store/store.ts';

/** The content of the entry of a draft that follows an entry, with at most one other between them. */
const NEXT_OF_DRAFT = `SELECT content FROM entries WHERE number > :number AND number <= :number + 2 AND kind = 'DRAFT'
  ORDER BY number LIMIT 1`;
const REVISION = 'SELECT number FROM main.revisions WHERE entry = ?';

function tokenIn(lines: readonly object[]): number | undefined {
  for (const line of lines) {
    const { token, byToken } = line as { token?: unknown; byToken?: number };
    const number = typeof token === 'number' ? token : byToken;
    if (number !== undefined) return number;
  }
  return undefined;
}

/**
 * The token by which a draft was published. Its revision and the profile that it leaves do not name it, but the entry that
 * closes the draft does, which comes right behind them.
 */
function publishingToken(store: Store, { kind, number }: Entry): number | undefined {
  if (kind !== 'REVISION' && kind !== 'PROFILE') return undefined;
  const content = store.value(NEXT_OF_DRAFT, { number });
  const lines = typeof content === 'string' && content !== '' ? content.split('\n') : [];
  const closed = lines.map((line) => JSON.parse(line) as DraftLine).find((line) => line.closed?.state === 'PUBLISHED');
  const isOther = kind === 'REVISION' && closed?.closed?.revision !== store.value(REVISION, number);
  return closed && !isOther ? tokenIn([closed]) : undefined;
}

/** The number of the token by which something was done; undefined where a person or the program did it. */
export function tokenOf(
  store: Store,
  { entry, lines }: { entry: Entry; lines: readonly object[] },
): number | undefined {
  return tokenIn(lines) ?? publishingToken(store, entry);
}
