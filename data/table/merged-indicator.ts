import type { Ledger } from '../ledger/ledger.ts';
import type { MergedIndicator } from '../rules/table/merged-indicator.ts';
import { readRowKey } from '../rules/table/row-key.ts';

/** The indicators that were merged into those that rows are about. */
export function mergedInto({ catalogue }: Ledger, rowKeys: readonly string[]): MergedIndicator[] {
  const kept = catalogue.indicators.filter(({ former }) => former.length > 0);
  if (kept.length === 0) return [];
  const shown = new Set(rowKeys.map((key) => readRowKey(key)?.indicator));
  return kept.flatMap(({ code: into, former }) => (shown.has(into) ? former.map(({ code }) => ({ code, into })) : []));
}
