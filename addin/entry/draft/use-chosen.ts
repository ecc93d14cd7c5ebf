import { useState } from 'react';
import { isDoubtful, type ShownItem } from '../item/shown-item.ts';
import type { ListedItems } from '../item/use-items.ts';

/** The item of a list that is open, and the ways to others. */
export interface Chosen {
  /** It is undefined while it is loaded. */
  item: ShownItem | undefined;
  /** Its place in the list, counted from 0; -1 where the list is empty. */
  at: number;
  /** How often somebody opened an item: an item that left the list gives way to another without it. */
  turn: number;
  /** Opens an item at a place. */
  open: (at: number, id?: string) => void;
  /** Opens an item that is loaded. */
  choose: (id: string) => void;
  next: () => void;
  previous: () => void;
  /** Opens the next item that a person has to look at, from the beginning again where none follows. */
  nextDoubtful: () => Promise<void>;
}

interface Opened {
  /** It is undefined for one that was not loaded when it was opened. */
  id: string | undefined;
  at: number;
  /** Whether somebody opened it, and not the page. */
  isChosen: boolean;
}

/**
 * Opens one item of a list after the other. The open one stays so wherever the list is scrolled; where it leaves the list, the
 * one in its place is opened.
 */
export function useChosen({ items, from, total = 0, findDoubtful }: ListedItems): Chosen {
  const [opened, setOpened] = useState<Opened>();
  const [last, setLast] = useState<ShownItem>();
  const [turn, setTurn] = useState(0);
  const found = opened?.id === undefined ? -1 : items.findIndex(({ id }) => id === opened.id);
  // A list begins with the first item that a person has to look at, until one is chosen.
  const isBegun = opened !== undefined && (opened.isChosen || found >= 0 || from > 0);
  const first = Math.max(0, items.findIndex(isDoubtful));
  if (!isBegun && items.length > 0 && opened?.id !== items[first]?.id)
    setOpened({ id: items[first]?.id, at: from + first, isChosen: false });
  const at = found >= 0 ? from + found : Math.min(isBegun ? opened.at : from + first, total - 1);
  const loaded = items[at - from];
  const item = loaded ?? (last?.id === opened?.id ? last : undefined);
  if (loaded && loaded !== last) setLast(loaded);
  const open = (to: number, id = items[to - from]?.id) => {
    setOpened({ id, at: to, isChosen: true });
    setTurn((turns) => turns + 1);
  };
  const go = (to: number) => {
    if (total > 0) open(Math.max(0, Math.min(to, total - 1)));
  };
  const doubtfulFrom = async (start: number): Promise<number | undefined> => {
    const end = from + items.length;
    if (start < from || start >= end) return findDoubtful(start);
    const among = items.findIndex((one, place) => from + place >= start && isDoubtful(one));
    if (among >= 0) return from + among;
    return end < total ? findDoubtful(end) : undefined;
  };
  return {
    item,
    at,
    turn,
    open,
    choose: (id) => open(from + items.findIndex((one) => one.id === id), id),
    next: () => go(at + 1),
    previous: () => go(at - 1),
    nextDoubtful: async () => {
      const place = (at + 1 < total ? await doubtfulFrom(at + 1) : undefined) ?? (await doubtfulFrom(0));
      if (place !== undefined) go(place);
    },
  };
}
