/** A stretch of a text, and whether the other text lacks it. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** What is compared as one: a number with its unit sign, a Latin word, or a single character. */
const PIECE = /\d[\d.,]*[%‰]?|[A-Za-z]+|[\s\S]/gu;

/** A single character that both have by chance between two differing stretches reads better as one of them. */
const CHANCE = 1;

/** Texts longer than this are not compared piece by piece: a quote is a sentence at most. */
const MOST_PIECES = 600;

/** For each place in both texts how many pieces the longest common run of pieces from there on has. */
function commonLengths(a: string[], b: string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below, beside] = [lengths[i + 1]?.[j + 1] ?? 0, lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0];
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? here + 1 : Math.max(below, beside);
    }
  }
  return lengths;
}

function isInBoth(a: string[], b: string[]): [boolean[], boolean[]] {
  const lengths = commonLengths(a, b);
  const [inA, inB] = [a.map(() => false), b.map(() => false)];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      inA[i] = true;
      inB[j] = true;
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function stretchesOf(pieces: string[], inBoth: boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (text: string, differs: boolean) => {
    const last = stretches.at(-1);
    if (last && last.differs === differs) last.text += text;
    else stretches.push({ text, differs });
  };
  for (const [at, piece] of pieces.entries()) add(piece, !inBoth[at]);
  const bridged = stretches.map((one, at) => {
    const isBetween = stretches[at - 1]?.differs === true && stretches[at + 1]?.differs === true;
    return isBetween && [...one.text].length <= CHANCE ? { ...one, differs: true } : one;
  });
  stretches.length = 0;
  for (const { text, differs } of bridged) add(text, differs);
  return stretches;
}

/** Two texts in stretches that both have and stretches of their own, by their longest common sequence of words and characters. */
export function differingWords(one: string, other: string): [Stretch[], Stretch[]] {
  const [a, b] = [one.match(PIECE) ?? [], other.match(PIECE) ?? []];
  if (a.length > MOST_PIECES || b.length > MOST_PIECES)
    return [[{ text: one, differs: false }], [{ text: other, differs: false }]];
  const [inA, inB] = isInBoth(a, b);
  return [stretchesOf(a, inA), stretchesOf(b, inB)];
}
