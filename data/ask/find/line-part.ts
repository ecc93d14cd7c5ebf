import type { Owner } from '../../ledger/catalogue.ts';
import type { Measure, Role } from '../../rules/words.ts';
import { foldedLine } from './folded-line.ts';
import { type LinePeriod, periodIn } from './line-period.ts';
import { ASKING_WORDS, MEASURE_LINE, ROLE_LINE } from './line-word.ts';
import { readingsOf } from './reading.ts';
import { namesOfOwner } from './thing-name.ts';
import { WordFinder, wordsIn } from './word-finder.ts';

/** A range of a line in UTF-16 units; `end` is not inside. */
export interface Span {
  start: number;
  end: number;
}

/** A part of a line beside the indicator. */
export type LinePart =
  | { kind: 'DISTRICT'; spans: Span[]; owner: Owner }
  | { kind: 'PERIOD'; spans: Span[]; period: LinePeriod }
  | { kind: 'MEASURE'; spans: Span[]; measure: Measure }
  | { kind: 'ROLE'; spans: Span[]; role: Role };

/** A folded line in its parts. */
export interface PartedLine {
  parts: LinePart[];
  /** The line with spaces where its parts were, and without the words that ask. */
  rest: string;
  /** The words for measure and role and those that ask, which may be a part of a name. */
  beside: string;
}

const MEASURES = new WordFinder(
  wordsIn(Object.entries(MEASURE_LINE).map(([measure, list]) => [measure as Measure, list] as const)),
);
const ROLES = new WordFinder(wordsIn(Object.entries(ROLE_LINE).map(([role, list]) => [role as Role, list] as const)));
const ASKING = new WordFinder(wordsIn(ASKING_WORDS.map((list) => [true, list] as const)));

interface Places {
  finder: WordFinder<Owner>;
  /** Short names by their reading, as an input method mistakes them: 龙冈 for 龙岗. */
  byReading: Map<string, Owner>;
}

const places = new WeakMap<readonly Owner[], Places>();

function readingOf(name: string): string {
  return [...name].map((character) => readingsOf(character)[0]).join(' ');
}

function placesOf(owners: readonly Owner[]): Places {
  const known = places.get(owners);
  if (known) return known;
  const names = owners.flatMap((owner) =>
    namesOfOwner(owner)
      .map(foldedLine)
      .filter((name) => name.length > 1)
      .flatMap((name): [string, Owner][] => [
        [name, owner],
        [name.replaceAll(/['\s]/g, ''), owner],
      ]),
  );
  const short = names.filter(([name]) => /^\p{Script=Han}{2}$/u.test(name));
  const byReading = new Map(short.map(([name, owner]): [string, Owner] => [readingOf(name), owner]));
  const made = { finder: new WordFinder(names), byReading };
  places.set(owners, made);
  return made;
}

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** A text without these ranges, which are in order: what asks parts no words, 种了多少树. */
function without(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** The districts of a line: by name, else by two characters that read like the name of one and are in no indicator's name. */
function districtsIn(text: string, owners: readonly Owner[], isInName: (row: string) => boolean): LinePart[] {
  const { finder, byReading } = placesOf(owners);
  const named = finder.find(text);
  if (named.length > 0)
    return named.map(({ start, end, value }) => ({ kind: 'DISTRICT', spans: [{ start, end }], owner: value }));
  for (let start = 0; start + 2 <= text.length; start++) {
    const row = text.slice(start, start + 2);
    if (!/^\p{Script=Han}{2}$/u.test(row) || isInName(row)) continue;
    const owner = byReading.get(readingOf(row));
    const end = text.charAt(start + 2) === '区' ? start + 3 : start + 2;
    if (owner) return [{ kind: 'DISTRICT', spans: [{ start, end }], owner }];
  }
  return [];
}

/**
 * The parts of a folded line beside the indicator, in any order, and the words that are left. `isInName` tells which
 * characters names have in a row.
 */
export function partsOf(
  text: string,
  { owners, asOfYear, isInName }: { owners: readonly Owner[]; asOfYear: number; isInName: (row: string) => boolean },
): PartedLine {
  const parts: LinePart[] = districtsIn(text, owners, isInName);
  let rest = blank(
    text,
    parts.flatMap(({ spans }) => spans),
  );
  const period = periodIn(rest, asOfYear);
  if (period) {
    parts.push({ kind: 'PERIOD', spans: period.spans, period });
    rest = blank(rest, period.spans);
  }
  const beside: string[] = [];
  const take = (spans: readonly Span[]) => {
    beside.push(...spans.map(({ start, end }) => rest.slice(start, end)));
    rest = blank(rest, spans);
  };
  const measures = MEASURES.find(rest);
  const [measure] = measures;
  if (measure) parts.push({ kind: 'MEASURE', spans: measures, measure: measure.value });
  take(measures);
  const roles = ROLES.find(rest);
  const role = roles.find(({ value }) => value !== 'ACTUAL') ?? roles[0];
  if (role) parts.push({ kind: 'ROLE', spans: roles.filter(({ value }) => value === role.value), role: role.value });
  take(roles);
  const isApart = (one: number, other: number) => !isInName(rest.slice(one, other));
  const asking = ASKING.find(rest).filter(
    ({ start, end }) => isApart(start - 1, start + 1) && isApart(end - 1, end + 1),
  );
  beside.push(...asking.map(({ start, end }) => rest.slice(start, end)));
  return { parts, rest: without(rest, asking), beside: beside.join(' ') };
}
