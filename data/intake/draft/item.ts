import { sha256 } from '../../ledger/log/digest.ts';
import type { RetiredLine, ThingLine } from '../../ledger/log/revision-line.ts';
import type { Fields } from '../../ledger/log/thing.ts';
import type { Release, RevisionChange } from '../../rules/gate-words.ts';
import type { Answers, Origin, Thing } from '../layout/answer.ts';
import type { Role } from '../layout/word/role.ts';

/** A question that a reader could not settle and a person has to. */
export interface Question {
  code: string;
  /** The name as it is printed; null where nothing is. */
  value: string | null;
  /** The block of the sheet that asks, from 0. */
  block?: number;
  /** Codes or words that would answer it. */
  suggestions: string[];
}

/** A thing that a person should look at. It is worded where it is shown. */
export interface Warning {
  code: string;
  arguments: Record<string, string>;
}

/** The source of one of the five things of a figure: its origin, the cell and its text. */
export type KeptSource = readonly [from: Origin, cell: string | null, text: string];
/** The number of a source among those that the head of the draft has, or the source itself; null where there is none. */
export type SourceOfItem = number | KeptSource | null;

/** The words of a table about a figure that its line does not have, and that checks need. */
export interface PrintedBeside {
  /** The number of the table. */
  block: number;
  districtName?: string;
  indicatorName?: string;
  /** The scope as printed, where the catalogue has none of that name. */
  scope?: string;
  /** The name above it of which its own is a part. */
  partOf?: string;
  /** The comment on its cell. */
  remark?: string;
}

/** A number of last year that stands beside this year's (同比基数). It is no figure, and growth is checked by it. */
export interface BaseFigure {
  /** The fields, as the line of a figure has them. */
  base: Fields;
  place: string;
  printed: PrintedBeside;
}

/** One proposed change: the very line that the revision will have. Fields that a question leaves open are missing from it. */
export interface DraftItem {
  line: ThingLine | RetiredLine;
  questions?: readonly Question[];
  warnings?: readonly Warning[];
  /** The last revision that whoever proposes it had seen, where that is not the draft's. */
  seen?: number;
  /** The line that is written in its place where somebody rejects it. */
  otherwise?: RetiredLine;
  /** The place in the file where it was read: the sheet and cell, or the row. */
  place?: string;
  /** The words printed beside it, which only a figure of a table has. */
  printed?: PrintedBeside;
  /** The sources of the five things, in their order. */
  sources?: readonly SourceOfItem[];
}

/** The facts that hold for all items of a draft. */
export interface DraftHead {
  /** The last revision that whoever proposes them had seen. */
  seen: number;
  note?: string;
  change?: RevisionChange;
  /** The file, letter or number on which the draft rests. */
  ground?: string;
  /** The codes of two indicators that are one, of which the first is kept. */
  merge?: { keep: string; merge: string };
  /** The version of the shipped data set that it brings. */
  dataSet?: number;
  /** The cells that were read as no figure, with the reason. */
  notFigures?: readonly NotFigure[];
  /** The districts whose figures were left out, as whoever brought the file may not propose them, and how many those are. */
  noRight?: { districts: readonly (string | null)[]; figures: number };
  /** The lines of an office's own checks by which it is examined. */
  checks?: readonly string[];
  /** The tables of the file, and where the five things of their figures come from. */
  blocks?: readonly KeptBlock[];
  sources?: readonly KeptSource[];
  /** The digest of the file in which the texts of all cells are kept. */
  sheets?: string;
  /** The facts that were told of the file, so that it is read again with the same and one answer more. */
  told?: ToldOfFile;
  /** Whether what was answered for the header before was used. */
  isOfProfile?: boolean;
  /** How the tables were read, which is kept for the next file of the header once the draft is published. */
  profile?: { header: string[]; answers: Answers };
}

/** One of the five things of a table as a whole. */
export interface BlockThing {
  thing: Thing;
  /** The code or the word that its first figure has; absent where a question leaves it open. */
  value?: string;
  source?: KeptSource;
  /** Whether its figures differ in it. */
  varies: boolean;
}

/** A table of the file. Rows and columns are counted from 0. */
export interface KeptBlock {
  number: number;
  sheet?: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Its first row below the header. */
  bodyTop: number;
  /** The content of each of its columns. */
  held: readonly { column: number; role: Role }[];
  title?: string;
  figures: number;
  /** Why nothing was read from it. */
  refused?: 'NO_ROW_LABELS' | 'SKIPPED';
  warnings?: readonly Warning[];
  things: readonly BlockThing[];
}

/** The facts that whoever brought a file told of it. */
export interface ToldOfFile {
  /** The answers as they were typed. */
  answers?: readonly string[];
  publishedOn: string;
  publisher?: string;
  release: Release;
}

/** The facts that were told of a file, as the head of its draft keeps them. */
export function toldOf({ publishedOn, publisher, release }: ToldOfFile, answers: readonly string[] = []): ToldOfFile {
  return {
    ...{ publishedOn, release },
    ...(publisher === undefined ? {} : { publisher }),
    ...(answers.length === 0 ? {} : { answers }),
  };
}

/** A cell with a number that is no figure. */
export interface NotFigure {
  place: string;
  shown: string;
  /** A code, worded where it is shown. */
  why: string;
}

/** The name of the cell or row in which an item was read; its place among the items where it was read nowhere. */
export function cellOfItem({ place }: { place?: string | undefined }, at: number): string {
  return place ?? `#${at}`;
}

/** The name of an item: its place in the file of items, from 1, and a short digest of its key. */
export function itemId(place: number, key: string): string {
  return `${place}-${sha256(key).slice(0, 6)}`;
}
