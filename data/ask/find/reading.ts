import { pinyin } from 'pinyin-pro';

/** Characters that names of indicators and places read in two ways: 增长 and 长度, 银行 and 行政. */
const TWO_READINGS = new Set('行长重调传都校解参种省强降系乐厂数率量朝会');
/** Readings that only dictionaries have: 数 is no shuo in a name, 会 no kuai but in 会计. */
const RARE = new Set(['zhang量', 'shuo数', 'huang行', 'xin省', 'ou区']);

const known = new Map<string, readonly string[]>();

/** The readings of a Chinese character without tones, the usual one first: 长 is chang and zhang. ü is v. */
export function readingsOf(character: string): readonly string[] {
  const kept = known.get(character);
  if (kept) return kept;
  const multiple = TWO_READINGS.has(character);
  const read = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple });
  const made = [...new Set(read)].filter((reading) => !RARE.has(`${reading}${character}`)).slice(0, 2);
  known.set(character, made);
  return made;
}

/** A reading as people with an accent spell it: zh as z, ng as n, l as n, lv as lu. Two that are alike sound alike. */
export function soundOf(reading: string): string {
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/v/, 'u')
    .replace(/([aei])ng$/, '$1n');
}

const SYLLABLE =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:[ae]i|ao|ou|[ae]ng?|ong|ia|ie|iao|iu|iang?|ing?|iong|u[ao]|uai|ui|uang?|un|[vu]e|[aoeiuv])|[ae]i|ao|ou|an|ang|en|er|[aeo])$/;
const LONGEST = 6;
/** A pinyin that is longer is none that anybody types. */
const LONGEST_TOKEN = 64;

/**
 * The syllables of typed pinyin, as few as there can be: shehuixiaofei is she, hui, xiao, fei. The last may be begun only.
 * Undefined where the letters are no pinyin. Syllables that `isKnown` go before those that are only possible.
 */
export function syllablesOf(token: string, isKnown: (syllable: string) => boolean): string[] | undefined {
  if (token.length > LONGEST_TOKEN || !/^[a-z]{2,}$/.test(token)) return undefined;
  /** The cheapest way to each place, and where its last syllable begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= token.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const piece = token.slice(from, end);
      const isBegun = end === token.length && /^(?:[zcs]h?|[bpmfdtnlgkhjqxryw])$/.test(piece);
      if (!SYLLABLE.test(piece) && !isBegun) continue;
      const cost = (best[from]?.cost ?? 0) + (isBegun ? 2 : isKnown(piece) ? 1 : 1.6);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const syllables: string[] = [];
  for (let end = token.length; end > 0; ) {
    const { cost, from } = best[end] ?? { cost: Number.POSITIVE_INFINITY, from: 0 };
    if (cost === Number.POSITIVE_INFINITY) return undefined;
    const piece = token.slice(from, end);
    if (SYLLABLE.test(piece)) syllables.unshift(piece);
    end = from;
  }
  return syllables.length > 0 ? syllables : undefined;
}

/** The first letters of the readings of a name, each way in which it is read, at most four: dqsczz. Letters and digits stay. */
export function initialsOf(name: string): string[] {
  let ways = [''];
  for (const character of name) {
    const letters = /\p{Script=Han}/u.test(character)
      ? [...new Set(readingsOf(character).map((reading) => reading.charAt(0)))]
      : [character];
    const next = letters.length * ways.length > 4 ? letters.slice(0, 1) : letters;
    ways = next.flatMap((letter) => ways.map((way) => way + letter));
  }
  return ways;
}
