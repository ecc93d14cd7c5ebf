import { useState } from 'react';
import type { OpenDraftFragment } from '../../ask/office.ts';
import { useSettled } from '../../parts/use-settled.ts';
import type { FoundItem } from '../beside/find-item.ts';
import type { Sent } from '../decide/decision-queue.ts';
import { type ListedItems, useItems } from '../item/use-items.ts';
import type { Filters } from './DraftFilters.tsx';
import { filterOf, listable, listedWith } from './filter.ts';
import { type Chosen, useChosen } from './use-chosen.ts';

/** The time after which a text that is typed is searched for. */
const SETTLE_MS = 250;

/** The list of a draft: which of its items are listed, those that are loaded, and the one that is open. */
export interface Listing {
  filters: Filters;
  setFilters: (filters: Filters) => void;
  shown: ListedItems;
  chosen: Chosen;
  /** Opens an item that need not be loaded, in another list where it is not in this one. */
  showItem: (item: FoundItem) => Promise<void>;
}

/** Lists what people have to look at of a draft, with what was decided about it since. */
export function useListed(draft: OpenDraftFragment, sent: readonly Sent[]): Listing {
  const [asked, setFilters] = useState<Filters>({ listed: 'CHANGES', text: '' });
  // Where the last doubtful item was decided about, the changes are listed again.
  const listed = listable(draft).some((one) => one.listed === asked.listed) ? asked.listed : 'CHANGES';
  const text = useSettled(asked.text, SETTLE_MS);
  const shown = useItems(draft.number, filterOf(listed === 'NOT_FIGURES' ? 'CHANGES' : listed, text), sent);
  const chosen = useChosen(shown);
  return {
    filters: { ...asked, listed },
    setFilters,
    shown,
    chosen,
    showItem: async ({ id, finding }) => {
      const place = await shown.findPlace(id);
      if (place !== undefined) return chosen.open(place, id);
      const other = listedWith(finding);
      if (other === 'NOT_FIGURES') return;
      const placed = await shown.findPlace(id, filterOf(other, ''));
      setFilters({ listed: other, text: '' });
      if (placed !== undefined) chosen.open(placed, id);
    },
  };
}
