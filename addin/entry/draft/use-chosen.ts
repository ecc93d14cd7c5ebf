import { useState } from 'react';
import { isDoubtful, type ShownItem } from '../item/shown-item.ts';

/** The item of a list that is open, and the ways to others. */
export interface Chosen {
  item: ShownItem | undefined;
  choose: (id: string) => void;
  next: () => void;
  previous: () => void;
  nextDoubtful: () => void;
}

/** Opens one item of a list after the other. Where the open one leaves the list, the one in its place is opened. */
export function useChosen(items: readonly ShownItem[]): Chosen {
  const [open, setOpen] = useState<{ id: string; at: number }>();
  const found = items.findIndex(({ id }) => id === open?.id);
  // The page begins with the first item that a person has to look at.
  const first = Math.max(0, items.findIndex(isDoubtful));
  const at = found >= 0 ? found : Math.min(open?.at ?? first, items.length - 1);
  const go = (to: number) => {
    const item = items[Math.max(0, Math.min(to, items.length - 1))];
    if (item) setOpen({ id: item.id, at: items.indexOf(item) });
  };
  return {
    item: items[at],
    choose: (id) => setOpen({ id, at: items.findIndex((item) => item.id === id) }),
    next: () => go(at + 1),
    previous: () => go(at - 1),
    nextDoubtful: () => {
      const after = items.findIndex((item, place) => place > at && isDoubtful(item));
      go(after >= 0 ? after : items.findIndex(isDoubtful));
    },
  };
}
