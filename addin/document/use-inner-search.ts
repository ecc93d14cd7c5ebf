import { useMemo, useState } from 'react';
import type { Range } from './range.ts';

/** A search within a text. */
export interface InnerSearch {
  typed: string;
  setTyped: (typed: string) => void;
  /** The places of the words, in order. */
  found: readonly Range[];
  /** The place that is shown, from 0. */
  at: number;
  /** Goes on by so many places, round at the ends. */
  step: (by: 1 | -1) => void;
}

function placesOf(text: string, typed: string): Range[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const low = text.toLowerCase();
  const places: Range[] = [];
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length))
    places.push({ start: at, end: at + wanted.length });
  return places;
}

export function useInnerSearch(text: string): InnerSearch {
  const [{ typed, at }, setSearch] = useState({ typed: '', at: 0 });
  const found = useMemo(() => placesOf(text, typed), [text, typed]);
  return {
    typed,
    setTyped: (next) => setSearch({ typed: next, at: 0 }),
    found,
    at,
    step: (by) => {
      if (found.length === 0) return;
      setSearch({ typed, at: (at + by + found.length) % found.length });
    },
  };
}
