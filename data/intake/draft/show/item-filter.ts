import type { Ledger } from '../../../ledger/ledger.ts';
import type { ItemFinding } from '../../../rules/gate-words.ts';
import { LANGUAGES } from '../../../rules/words.ts';
import type { DraftItem } from '../item.ts';
import { saidIn } from '../item-words.ts';
import { itemNames } from './item-name.ts';
import type { Overview } from './overview.ts';

/** The items that are wanted. A member that is null or absent does not matter. */
export interface ItemFilter {
  findings?: readonly ItemFinding[] | null | undefined;
  /** Whether to take only the items that a person has to look at, or only the others. */
  doubtful?: boolean | null | undefined;
  /** A part of a name or a cell, in whatever case. */
  text?: string | null | undefined;
  /** The name of a sheet. */
  sheet?: string | null | undefined;
}

/** Whether the place of an item, from 1, is wanted by what the overview knows of it. */
export function isPlaceWanted(overview: Overview, { findings, doubtful }: ItemFilter, place: number): boolean {
  if (findings && !findings.includes(overview.findingAt(place))) return false;
  return typeof doubtful !== 'boolean' || overview.isDoubtful(place) === doubtful;
}

/** Whether an item has to be read before it is known to be wanted. */
export function isReadFirst({ text, sheet }: ItemFilter): boolean {
  return (typeof text === 'string' && text !== '') || typeof sheet === 'string';
}

/** Whether an item is wanted by what it says. */
export function isItemWanted(ledger: Ledger, { text, sheet }: ItemFilter, item: DraftItem): boolean {
  const fields = saidIn(ledger, item.line)?.fields ?? {};
  if (typeof sheet === 'string' && fields['sheet'] !== sheet) return false;
  if (typeof text !== 'string' || text === '') return true;
  const { code, title, name, shown } = fields;
  const names = LANGUAGES.flatMap((language) =>
    Object.values(itemNames(ledger, { fields, printed: item.printed }, language)),
  );
  const said = [
    item.place,
    code,
    title,
    name,
    shown,
    item.printed?.indicatorName,
    item.printed?.districtName,
    ...names,
  ];
  return said
    .filter((part) => typeof part === 'string')
    .join('\n')
    .toLowerCase()
    .includes(text.toLowerCase());
}
