import { canonicalJson } from '../../ledger/log/canonical.ts';
import type { RetiredLine, ThingLine } from '../../ledger/log/revision-line.ts';
import { type Fields, THINGS, type ThingName } from '../../ledger/log/thing.ts';
import type { ItemFinding } from '../../rules/gate-words.ts';
import type { GrowthBasis } from '../../rules/words.ts';
import type { HeldLine } from './held/present.ts';
import { statementKey } from './held/statement-key.ts';

/** The declaration of a kind of item. A new kind is one more of these, and touches nothing else of the gate. */
interface ItemKind {
  /** The key of an item. Two items of one kind with the same key and different values conflict. */
  key(fields: Fields, reading: { growthBasis: GrowthBasis | null }): string;
  /** Whether the ledger says already what is proposed. */
  isSame(now: Fields, proposed: Fields): boolean;
  /** The lines that the revision retires where the item takes the place of a line of the ledger. */
  retires(held: HeldLine, proposed: Fields): RetiredLine[];
}

function asWhole(now: Fields, proposed: Fields): boolean {
  return canonicalJson(now) === canonicalJson(proposed);
}

function ofThing(name: Exclude<ThingName, 'figure'>): ItemKind {
  return {
    key: (fields) => canonicalJson([name, ...THINGS[name].key.map((field) => fields[field] ?? null)]),
    isSame: asWhole,
    // The row of a thing is changed to what its line says.
    retires: () => [],
  };
}

/** The fields in which two vintages of one key agree if they state the same. */
const STATED = ['comparator', 'value', 'upper', 'unit', 'among'] as const;

/** Whether a figure of another document repeats what is in force. A status that is not in force yet is news. */
export function isRepeated(now: Fields, proposed: Fields): boolean {
  if (STATED.some((name) => (now[name] ?? null) !== (proposed[name] ?? null))) return false;
  if (proposed['status'] !== undefined && proposed['status'] !== now['status']) return false;
  return proposed['value'] !== undefined || now['printed'] === proposed['printed'];
}

const FIGURE: ItemKind = {
  key: (fields, { growthBasis }) => statementKey(fields, growthBasis),
  isSame: (now, proposed) => (now['code'] === proposed['code'] ? asWhole(now, proposed) : isRepeated(now, proposed)),
  // A figure of another document is a later vintage, beside which the earlier one stays.
  retires: ({ fields, retires }, proposed) => (fields['code'] === proposed['code'] ? [retires] : []),
};

export const KINDS: Readonly<Record<ThingName, ItemKind>> = {
  district: ofThing('district'),
  scope: ofThing('scope'),
  indicator: ofThing('indicator'),
  document: ofThing('document'),
  task: ofThing('task'),
  term: ofThing('term'),
  figure: FIGURE,
};

/**
 * The finding of an item that says what was there before a revision that is undone. What other documents say of its key since
 * then does not stand in its place.
 */
export function restoredFinding(name: ThingName, told: Fields, held: HeldLine | undefined): ItemFinding {
  if (!held || (name === 'figure' && held.fields['code'] !== told['code'])) return 'NEW';
  return KINDS[name].isSame(held.fields, told) ? 'UNCHANGED' : 'DIFFERS';
}

/** The key of an item that retires something. */
export function retiredKey({ retired }: RetiredLine): string {
  return canonicalJson(['retired', retired]);
}

export function isRetiring(line: ThingLine | RetiredLine): line is RetiredLine {
  return 'retired' in line;
}
