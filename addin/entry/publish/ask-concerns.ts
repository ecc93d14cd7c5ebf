import type { Ask } from '../../ask/client.ts';
import { DraftConcerns, type DraftConcernsQueryVariables } from '../../ask/office.ts';

/** The most tables that the API answers at once. */
const AT_ONCE = 50;

/** A draft, and the linked tables that it may concern. */
export type AskedConcerns = DraftConcernsQueryVariables & { tables: readonly unknown[] };

/** Tells of each table whether the draft concerns it; null where the draft is not there any more. */
export async function askConcerns(
  ask: Ask,
  { number, tables }: AskedConcerns,
  signal?: AbortSignal,
): Promise<(boolean | null)[] | null> {
  const told: (boolean | null)[] = [];
  for (let from = 0; from < tables.length; from += AT_ONCE) {
    const { draft } = await ask(DraftConcerns, { number, tables: tables.slice(from, from + AT_ONCE) }, signal);
    if (!draft) return null;
    told.push(...draft.concerns);
  }
  return told;
}
