import {
  AUTHORITIES,
  COMPARATORS,
  MEASURES,
  NATURES,
  NOT_COUNTED,
  RANK_OFS,
  ROLES,
  STATUSES,
  STRENGTHS,
} from '../../rules/words.ts';

/** Other texts that are kept, such as units and the numbers of headings. */
const MOST = 10_000;
const WORDS = new Map<string, string>(
  [MEASURES, RANK_OFS, ROLES, COMPARATORS, AUTHORITIES, STRENGTHS, NATURES, STATUSES, NOT_COUNTED]
    .flat()
    .map((word) => [word, word]),
);
let texts = new Map(WORDS);

/**
 * The same text as rows before had it. SQLite gives each row texts of its own: the few words that thousands of figures have in
 * common would take half of the figures' memory, and are compared faster where they are the same.
 */
export function shared<Text extends string | null>(text: Text): Text {
  if (text === null) return text;
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  if (texts.size > WORDS.size + MOST) texts = new Map(WORDS);
  texts.set(text, text);
  return text;
}
