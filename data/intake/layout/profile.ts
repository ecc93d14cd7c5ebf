import { createHash } from 'node:crypto';
import type { Answer, Answers, NameAnswer, PlaceAnswer } from './answer.ts';
import type { ReadBlock } from './read-block.ts';
import { roleOfWord } from './word/role.ts';
import { PERIOD, withoutPeriod } from './word/without-period.ts';

/** How the tables of a certain header are read, kept for the next file that has it. A plain JSON value. */
export interface Profile {
  fingerprint: string;
  /** The texts of the headers, with the numbers of periods taken out. */
  header: string[];
  answers: Answers;
}

/** How the header of a file differs from that of a profile that was made for a file much like it. */
export interface ChangedHeader {
  added: string[];
  removed: string[];
  /** Whether all that stood there still does, in another order. */
  isReordered: boolean;
}

/** The sign between the lines of a table's header, the first of which is the name of its sheet. */
const LINE = '¶';

/** A name that a program gave to a sheet. */
const GENERIC = /^(?:sheet|工作表|表)?\d*$/i;

/** The name of a sheet in a header: none where it tells nothing but a month, or nothing at all. */
function sheetText(sheet: string | null): string {
  const text = withoutPeriod(sheet ?? '');
  return text === PERIOD || GENERIC.test(text) ? '' : text;
}

/** The texts in the header of each table. A row of periods counts once, however many months it has. */
export function headerOf(blocks: ReadBlock[]): string[] {
  return blocks.map(({ block }) => {
    const rows = block.headers.map(({ entries }) => {
      const texts = entries.map(({ cell }) => withoutPeriod(cell.shown));
      return texts.filter((text, place) => text !== PERIOD || texts[place - 1] !== PERIOD).join('|');
    });
    const stated = block.titles.flatMap(({ stated: one }) => (one && roleOfWord(one.key) ? [`${one.key}:`] : []));
    return [sheetText(block.sheet), ...stated, ...rows].join(LINE);
  });
}

function fingerprintOf(header: string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex');
}

/** Answers that hold for the next file too: months are those of one file. */
function lasting({ period: _, ...answer }: Answer): Answer {
  return answer;
}

/**
 * The answer about a place as it holds for the next file: a column by its header, a row by its label. A place that has no such
 * name is one of this file alone, and so is a cell that is left out.
 */
function lastingPlace({ block, at = '', column, row, answer }: PlaceAnswer): PlaceAnswer[] {
  const [isOfColumn, isOfRow] = [/[A-Z]/.test(at), /\d/.test(at)];
  if ((isOfColumn && !column) || (isOfRow && !row)) return [];
  const { isSkipped, ...others } = lasting(answer);
  const kept = isSkipped !== undefined && !(column && row) ? { ...others, isSkipped } : others;
  if (Object.keys(kept).length === 0) return [];
  return [{ block, answer: kept, ...(column ? { column } : {}), ...(row ? { row } : {}) }];
}

/** The meaning of a name once the draft is published: a thing that was new then has its code. */
function settledName({ kind, printed, means, thing }: NameAnswer): NameAnswer {
  return { kind, printed, means: thing?.code ?? means };
}

/** Keeps what was answered, for the next file of the same header. */
export function makeProfile(header: string[], { file, blocks, places = [], names }: Answers): Profile {
  const ofPlaces = places.flatMap(lastingPlace);
  const kept: Answers = {
    ...(file ? { file: lasting(file) } : {}),
    ...(blocks
      ? { blocks: Object.fromEntries(Object.entries(blocks).map(([key, answer]) => [key, lasting(answer)])) }
      : {}),
    ...(ofPlaces.length > 0 ? { places: ofPlaces } : {}),
    ...(names ? { names: names.map(settledName) } : {}),
  };
  return { fingerprint: fingerprintOf(header), header, answers: kept };
}

/** The name of the sheet in a table's header, and the lines below it. */
function sheetAndLines(header: string): { sheet: string; lines: string } {
  const [sheet = '', ...lines] = header.split(LINE);
  return { sheet, lines: lines.join(LINE) };
}

/** Whether two tables have the same header. The same data as .csv has no names of sheets. */
function isSameTable(one: string, other: string): boolean {
  const [first, second] = [sheetAndLines(one), sheetAndLines(other)];
  const isSheetSame = first.sheet === second.sheet || first.sheet === '' || second.sheet === '';
  return isSheetSame && first.lines === second.lines;
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((header, at) => isSameTable(header, other[at] ?? ''));
}

/** The differences of a header from the profile's; undefined where there are none. */
export function changedHeader(profile: Profile, header: string[]): ChangedHeader | undefined {
  if (isSame(profile.header, header)) return undefined;
  const [before, now] = [textsOf(profile.header), textsOf(header)];
  const added = [...now].filter((text) => !before.has(text));
  const removed = [...before].filter((text) => !now.has(text));
  return { added, removed, isReordered: added.length + removed.length === 0 };
}

function textsOf(header: string[]): Set<string> {
  return new Set(header.flatMap((line) => line.split(/[¶|]/)).filter((text) => text !== ''));
}

/** How much of two headers is the same, from 0 to 1. */
function likeness(one: string[], other: string[]): number {
  const [first, second] = [textsOf(one), textsOf(other)];
  const both = [...first].filter((text) => second.has(text)).length;
  return both / Math.max(1, first.size + second.size - both);
}

/** At least this much of a header must be the same before it counts as one that changed. */
const MUCH_ALIKE = 0.5;

/**
 * The profile for a file: the one with its header, or the one whose header it was before it changed, the likest first. Undefined
 * where none is alike.
 */
export function findProfile(profiles: Profile[], header: string[]): Profile | undefined {
  const own = fingerprintOf(header);
  const same =
    profiles.find((profile) => profile.fingerprint === own) ??
    profiles.find((profile) => isSame(profile.header, header));
  if (same) return same;
  const [best] = profiles
    .map((profile) => ({ profile, alike: likeness(profile.header, header) }))
    .filter(({ alike }) => alike >= MUCH_ALIKE)
    .sort((a, b) => b.alike - a.alike);
  return best?.profile;
}
