import type { RevisionChange } from '../../rules/gate-words.ts';
import type { Fields, ThingName } from './thing.ts';

/** The first line of a revision's content, which says what the revision is. */
export interface RevisionHead {
  note?: string;
  /** The version of the shipped data set that is loaded from this revision on. */
  dataSet?: number;
  /** The kind of change where the revision only changes earlier statements. */
  change?: RevisionChange;
  /** The file, letter or number on which it rests. */
  ground?: string;
  /** The number of the draft that it publishes. */
  draft?: number;
}

/** A thing as it is from a revision on. A thing that was there already is changed to it. */
export type ThingLine = { readonly [Name in ThingName]?: Fields };

/** A thing that is no more from a revision on: a figure by its code in the ledger, a term by its document and number. */
export interface RetiredLine {
  retired: { figure: string } | { term: Fields };
}

/** A figure that was erased: the digest of its line, and the sheet that has been made for it. */
export interface ErasedLine {
  erased: string;
  /** Whether the figure was not public. */
  hidden?: true;
  file?: string;
  sheet?: string;
}

export type RevisionLine = { revision: RevisionHead } | ThingLine | RetiredLine | ErasedLine;

/** The order of things in the content of a revision: a thing comes after those that it names. */
export const LINE_ORDER: readonly ThingName[] = [
  'district',
  'scope',
  'indicator',
  'document',
  'task',
  'term',
  'figure',
];

const THING_NAMES: ReadonlySet<string> = new Set(LINE_ORDER);

/** The name and fields of a line that tells of a thing; undefined for any other line. */
export function thingIn(line: RevisionLine): { name: ThingName; fields: Fields } | undefined {
  if ('figure' in line) return { name: 'figure', fields: line.figure as Fields };
  const [name = '', fields] = Object.entries(line)[0] ?? [];
  return THING_NAMES.has(name) ? { name: name as ThingName, fields: fields as Fields } : undefined;
}

function placeOf(line: RevisionLine): number {
  const name = thingIn(line)?.name;
  return name === undefined ? LINE_ORDER.length : LINE_ORDER.indexOf(name);
}

/** Lines in the order of a revision's content. Lines that retire something come last. */
export function inLineOrder(lines: readonly RevisionLine[]): RevisionLine[] {
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}
