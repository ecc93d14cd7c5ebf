/** A text as phrases are looked for in it. */
export interface FoldedText {
  /** Without spaces and quotation marks, in lower case, with full-width letters and signs made plain. */
  text: string;
  /** The place in the original text of each of its UTF-16 units. */
  places: Uint32Array;
}

const LEFT_OUT = /[\s“”‘’"'「」『』＂＇]/;
/** Letters and marks that folding leaves as they are: most of a Chinese text. */
const PLAIN = /[0-9a-z一-鿿。、]/;

/** The units as which one character is compared; '' where it is left out. */
function foldedCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  if (LEFT_OUT.test(character)) return '';
  // Half of a surrogate pair stays as it is: normalising it alone would not change it.
  return character.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

const known = new Map<string, string>();

function folded(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    found = foldedCharacter(character);
    known.set(character, found);
  }
  return found;
}

/** Folds a text for matching and keeps the place of each unit, so that a range found in it points into the original. */
export function foldedText(text: string): FoldedText {
  const pieces: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const piece = folded(text.charAt(place));
    if (piece === '') continue;
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) places.push(place);
  }
  return { text: pieces.join(''), places: Uint32Array.from(places) };
}

/** A phrase folded as the texts are in which it is looked for. */
export function foldedPhrase(phrase: string): string {
  return foldedText(phrase).text;
}
