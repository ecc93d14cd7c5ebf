/** A part of a text around a marked place, with … where it was cut. `start` and `end` count in `text`. */
export interface Excerpt {
  text: string;
  start: number;
  end: number;
  isCut: boolean;
}

/** Cutting fewer characters than this is not worth an ellipsis. */
const WORTH_CUTTING = 12;

/** Answers the marked place with up to `around` characters on each side, or the whole text where little would be cut. */
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
