import { words } from '../../../rules/message/message.ts';
import type { Words } from '../../../rules/message/zh.ts';
import type { Language } from '../../../rules/words.ts';
import { englishSpan } from './english-span.ts';

/** Stand for what a table puts into the words of a header or a title. */
const [FIRST, SECOND, THIRD] = ['◆1', '◆2', '◆3'];

/** The words that the tables of the house have above their columns, by a name that is the same in all languages. */
function headersOf({ headers, lead, forms, edition, measures, rankOfs }: Words): Map<string, string> {
  const spans = { span: FIRST, earlier: SECOND, rest: THIRD };
  const groups: Record<string, object> = {
    lead,
    headers,
    targetOf: { target: headers.targetOf(FIRST), actual: headers.actualOf(FIRST) },
    EXECUTION: forms.EXECUTION.columns(FIRST, SECOND, false),
    EXECUTION_YEAR: forms.EXECUTION.columns(FIRST, SECOND, true),
    MONTHLY: forms.MONTHLY.columns({ ...spans, isWhole: false }),
    MONTHLY_YEAR: forms.MONTHLY.columns({ ...spans, isWhole: true }),
    RANKING: forms.RANKING.columns,
    TASKS: forms.TASKS.columns(FIRST),
    WORDING: forms.WORDING.columns,
    YEARS: forms.YEARS.columns(FIRST, SECOND),
    REMAINDER: forms.REMAINDER.columns,
    ...{ beneath: edition.beneath, measures, rankOfs },
  };
  return new Map(
    Object.entries(groups).flatMap(([group, said]) =>
      Object.entries(said).flatMap(([key, text]): [string, string][] =>
        typeof text === 'string' ? [[`${group}.${key}`, text]] : [],
      ),
    ),
  );
}

function titlesOf({ table, forms }: Words): string[] {
  const { EXECUTION, MONTHLY, RANKING, TASKS, WORDING, YEARS, REMAINDER } = forms;
  return [
    ...[EXECUTION, MONTHLY, TASKS, WORDING, REMAINDER].map(({ title }) => title(FIRST, SECOND)),
    ...[YEARS.title(FIRST, SECOND, THIRD), RANKING.title(FIRST, SECOND, THIRD), table.title(FIRST, THIRD, SECOND)],
  ];
}

/** Words of a table with the places of what stands in them. */
interface Pattern {
  pattern: RegExp;
  /** The number of each part, in the order in which they stand. */
  parts: number[];
  written: string;
}

function patternOf(text: string, written: string): Pattern {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return {
    pattern: new RegExp(`^${escaped.replace(/◆\d/g, '(.+?)')}$`, 'i'),
    parts: [...text.matchAll(/◆(\d)/g)].map(([, number]) => Number(number)),
    written,
  };
}

const [TABLES_OWN, TABLES_OTHER] = (['ZH', 'EN'] satisfies Language[]).map(words);

/** The headers of the house in English, with those in Chinese that mean the same. Where two have the same words, the first counts. */
const PATTERNS: Pattern[] = [];
const PLAIN = new Map<string, string>();
if (TABLES_OWN && TABLES_OTHER) {
  const english = headersOf(TABLES_OTHER);
  for (const [key, written] of headersOf(TABLES_OWN)) {
    const text = english.get(key);
    if (text === undefined || text === written) continue;
    if (text.includes('◆')) PATTERNS.push(patternOf(text, written));
    else if (!PLAIN.has(text.toLowerCase())) PLAIN.set(text.toLowerCase(), written);
  }
}
const TITLES: Pattern[] = TABLES_OTHER ? titlesOf(TABLES_OTHER).map((text) => patternOf(text, '')) : [];

/** Months in Chinese: 2024年1-6月, 全年. */
function chineseSpan(text: string): string | undefined {
  const { year, from, to } = englishSpan(text) ?? {};
  if (year === undefined && from === undefined) return undefined;
  const named = year === undefined ? '' : `${year}年`;
  if (from === undefined || to === undefined) return named;
  if (to - from === 11) return `${named}全年`;
  return `${named}${from === to ? from + 1 : `${from + 1}-${to + 1}`}月`;
}

/** The header in Chinese of a column that a table of the house heads in English: Result, Jan-Jun is 1-6月完成. */
export function ownHeader(text: string): string | undefined {
  const plain = PLAIN.get(text.toLowerCase());
  if (plain !== undefined) return plain;
  for (const { pattern, parts, written } of PATTERNS) {
    const found = pattern.exec(text);
    const spans = found?.slice(1).map(chineseSpan);
    if (spans?.every((span) => span !== undefined))
      return parts.reduce((left, part, place) => left.replace(`◆${part}`, spans[place] ?? ''), written);
  }
  return undefined;
}

/** The facts in the title that a table of the house has in English. */
export interface OwnTitle {
  whom: string;
  /** Months or years. Where it is none, the title names an indicator and the months behind it. */
  when: string;
  what: string | undefined;
}

/** A title in English as the house writes it, taken apart. */
export function ownTitle(text: string): OwnTitle | undefined {
  for (const { pattern, parts } of TITLES) {
    const found = pattern.exec(text)?.slice(1);
    const [whom, when, what] = [1, 2, 3].map((part) => found?.[parts.indexOf(part)]);
    if (whom !== undefined && when !== undefined && englishSpan(when) !== undefined) return { whom, when, what };
  }
  return undefined;
}
