/** A stretch of a text, and whether the other text lacks it. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** The pieces that are compared: a number with its unit sign, a Latin word, or a single character. */
const PIECE = /\d[\d.,]*[%‰]?|[A-Za-z]+|[\s\S]/gu;

/** Texts longer than this are not compared piece by piece: a quote is a sentence at most. */
const MOST_PIECES = 600;

/** Answers, for each place in both texts, the length of the longest common sequence from there on. */
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

/** A run of pieces that both texts have. */
interface Match {
  inA: number;
  inB: number;
}

/** Answers the longest common sequence of both, in runs that are unbroken in both. */
function commonRuns(a: string[], b: string[]): Match[][] {
  const lengths = commonLengths(a, b);
  const runs: Match[][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      const last = runs.at(-1);
      const before = last?.at(-1);
      if (last && before?.inA === i - 1 && before.inB === j - 1) last.push({ inA: i, inB: j });
      else runs.push([{ inA: i, inB: j }]);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return runs;
}

/** Drops single characters between differing words, which both have by chance: 筹建 and 建设筹集 are two words. Numbers stay. */
function isByChance(run: Match[], a: string[], b: string[]): boolean {
  const [first, second] = run;
  if (first === undefined || second !== undefined || /\d/.test(a[first.inA] ?? '')) return false;
  const isAtStart = first.inA === 0 && first.inB === 0;
  const isAtEnd = first.inA === a.length - 1 && first.inB === b.length - 1;
  return !isAtStart && !isAtEnd;
}

function stretchesOf(pieces: string[], inBoth: Set<number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, text] of pieces.entries()) {
    const differs = !inBoth.has(at);
    const last = stretches.at(-1);
    if (last?.differs === differs) last.text += text;
    else stretches.push({ text, differs });
  }
  return stretches;
}

/** Cuts two texts into stretches that both have and stretches of their own, by their longest common sequence. */
export function differingWords(one: string, other: string): [Stretch[], Stretch[]] {
  const [a, b] = [one.match(PIECE) ?? [], other.match(PIECE) ?? []];
  if (a.length > MOST_PIECES || b.length > MOST_PIECES)
    return [[{ text: one, differs: false }], [{ text: other, differs: false }]];
  const matches = commonRuns(a, b)
    .filter((run) => !isByChance(run, a, b))
    .flat();
  return [
    stretchesOf(a, new Set(matches.map(({ inA }) => inA))),
    stretchesOf(b, new Set(matches.map(({ inB }) => inB))),
  ];
}
