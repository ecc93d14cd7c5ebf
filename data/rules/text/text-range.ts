/** A piece of a text, in UTF-16 units: from `start` up to, but without, `end`. */
export interface TextRange {
  start: number;
  end: number;
}

/** The place among ranges in order that do not overlap of the one that holds a place; -1 where none does. */
export function rangeIndexAt(ranges: readonly TextRange[], place: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return -1;
    if (place < range.start) high = middle - 1;
    else if (place >= range.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
