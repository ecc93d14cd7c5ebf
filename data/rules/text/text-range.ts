/** A piece of a text, in UTF-16 units: from `start` up to, but without, `end`. */
export interface TextRange {
  start: number;
  end: number;
}

/** The range that holds a place, among ranges in order that do not overlap; undefined where none does. */
export function rangeAt(ranges: readonly TextRange[], place: number): TextRange | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range || place < range.start) high = middle - 1;
    else if (place >= range.end) low = middle + 1;
    else return range;
  }
  return undefined;
}
