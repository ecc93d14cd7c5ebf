/** A part of a text around a marked place, with … where it was cut. `start` and `end` are places in `text`. */
export interface Excerpt {
  text: string;
  start: number;
  end: number;
  isCut: boolean;
}

/** Sparing fewer characters than this would not be worth an ellipsis. */
const WORTH_CUTTING = 12;

/** The marked place with up to `around` characters on each side; whole where little would be cut. */
export function excerptOf(text: string, place: { start: number; end: number }, around: number): Excerpt {
  const from = place.start > around + WORTH_CUTTING ? place.start - around : 0;
  const to = text.length - place.end > around + WORTH_CUTTING ? place.end + around : text.length;
  const shift = (from > 0 ? 1 : 0) - from;
  return {
    text: `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    start: place.start + shift,
    end: place.end + shift,
    isCut: from > 0 || to < text.length,
  };
}
