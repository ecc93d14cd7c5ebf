/** A text as phrases are looked for in it. */
export interface FoldedText {
  /** The text without spaces and quotation marks, in lower case, with full-width letters and signs made plain. */
  text: string;
  /** The place in the original text of each of its UTF-16 units. */
  places: Uint32Array;
}

const LEFT_OUT = /[\s“”‘’"'「」『』]/g;
/** Letters and marks that folding leaves as they are: most of a Chinese text. */
const PLAIN = /[0-9a-z一-鿿。、]/;

/** The units as which one unit is compared; '' where it is left out. Half of a surrogate pair stays as it is. */
function foldedUnit(unit: string): string {
  if (PLAIN.test(unit)) return unit;
  return unit.normalize('NFKC').toLowerCase().replaceAll(LEFT_OUT, '');
}

/** Folds a text for matching and keeps the place of each unit, so that a range found in it points into the original. */
export function foldedText(text: string): FoldedText {
  const pieces = text.split('').map(foldedUnit);
  const places = pieces.flatMap((piece, place) => piece.split('').map(() => place));
  return { text: pieces.join(''), places: Uint32Array.from(places) };
}

/** A phrase folded as the texts are in which it is looked for. */
export function foldedPhrase(phrase: string): string {
  return foldedText(phrase).text;
}
