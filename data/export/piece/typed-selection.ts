import { bounded } from '../../ask/bounded.ts';
import type { FigureFilter } from '../../ask/filter.ts';
import { RELEASES, type Release } from '../../rules/gate-words.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { words } from '../../rules/message/message.ts';
import { typedMeasure, typedRole } from '../../rules/message/typed-word.ts';
import {
  AUTHORITIES,
  type Authority,
  LANGUAGES,
  type Language,
  MEASURES,
  ROLES,
  STATUSES,
  type Status,
} from '../../rules/words.ts';
import { ExportFault } from './fault.ts';
import type { SelectionAsked } from './selection.ts';

/** An argument of a selection as it is typed, such as `['districts', '龙岗区']`. One that is a list comes several times. */
export type TypedArgument = readonly [name: string, text: string];

/** How the text of an argument is read, and the words that it may be; any text where there are none. */
interface Reading {
  read: (text: string) => unknown;
  words?: readonly string[];
}

const ANY: Reading = { read: (text) => text };
const YES_OR_NO: Reading = {
  read: (text) => ({ true: true, 1: true, false: false, 0: false })[text.trim().toLowerCase()],
  words: ['true', 'false'],
};

/** One of these codes, by itself or by what people say for it. */
function oneOf<Word extends string>(
  codes: readonly Word[],
  said: (language: Language) => Record<Word, string>,
): Reading {
  const isNamed = (code: Word, text: string) =>
    code === text.toUpperCase() || LANGUAGES.some((language) => said(language)[code] === text);
  return { read: (text) => codes.find((code) => isNamed(code, text.trim())), words: codes };
}

/** The arguments that are lists. They are called as in the filter of the API's `figures`. */
const LISTS: Readonly<Record<string, Reading>> = {
  districts: ANY,
  indicators: ANY,
  scopes: ANY,
  measures: { read: typedMeasure, words: MEASURES },
  periods: ANY,
  within: ANY,
  roles: { read: typedRole, words: ROLES },
  authorities: oneOf<Authority>(AUTHORITIES, (language) => words(language).authorities),
  statuses: oneOf<Status>(STATUSES, (language) => words(language).statuses),
  releases: oneOf<Release>(RELEASES, (language) => gateWords(language).long.releases),
  documents: ANY,
};

/** The arguments that are given once. */
const ONES: Readonly<Record<string, Reading>> = { topic: ANY, headline: YES_OR_NO, inForce: YES_OR_NO };

/** The arguments that tell in which state of the ledger figures are read. */
const STATE: Readonly<Record<string, Reading>> = { at: ANY, asOf: ANY };

/** All arguments of a selection. */
const ARGUMENTS = { ...LISTS, ...ONES, ...STATE };

function readingOf(name: string): Reading {
  const reading = Object.hasOwn(ARGUMENTS, name) ? ARGUMENTS[name] : undefined;
  if (!reading) throw new ExportFault('UNKNOWN_ARGUMENT', { argument: name, suggestions: Object.keys(ARGUMENTS) });
  return reading;
}

/** The selection that arguments tell. An empty text narrows nothing, as a form sends it. @throws ExportFault, and TOO_MANY */
export function readSelection(typed: readonly TypedArgument[]): SelectionAsked {
  const given: Record<string, unknown> = {};
  for (const [name, text] of bounded(typed, 'filter')) {
    const { read, words: known = [] } = readingOf(name);
    if (text.trim() === '') continue;
    const value = read(text);
    if (value === undefined) throw new ExportFault('UNKNOWN_WORD', { argument: name, value: text, suggestions: known });
    const before = given[name];
    given[name] = Object.hasOwn(LISTS, name) ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  const { at, asOf, ...filter } = given as FigureFilter & Omit<SelectionAsked, 'filter'>;
  return { filter, ...(at !== undefined && { at }), ...(asOf !== undefined && { asOf }) };
}
