import type { Act, By, Prepared } from '../ledger/act/act.ts';
import { askerBy } from '../ledger/act/by.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { fileBytes } from '../ledger/log/file.ts';
import type { Release } from '../rules/gate-words.ts';
import { firstDayOf } from '../rules/period/date.ts';
import { actorOf, checkAnywhere } from './draft/actor.ts';
import type { DraftAnswer } from './draft/draft-act.ts';
import { DraftFault } from './draft/fault.ts';
import { importLongGrid, longGrid } from './draft/long/grid.ts';
import { importLong, isLongFile } from './draft/long/import.ts';
import { answersOf } from './draft/workbook/answer.ts';
import type { SheetFile } from './draft/workbook/document.ts';
import { importSheet, readSheet } from './draft/workbook/import.ts';
import type { Workbook } from './grid/grid.ts';
import { readInThread } from './grid/read-in-thread.ts';
import { originalFor } from './original.ts';
import { ownChecks } from './own-checks.ts';
import { beginStep, courseNow, ImportCancelled } from './progress/course.ts';

/** A file that was uploaded, with what people say of it. */
export interface FileImport {
  /** The digest that was answered when it was uploaded. */
  digest: string;
  name: string;
  /** Each as on the command line: UNIT=亿元, 2.PERIOD=2024-S1, 2.C.UNIT=万元, INDICATOR:printed name=CODE. */
  answers: readonly string[];
  /** Whether what was answered for its header before is left aside. */
  isAnew: boolean;
  publishedOn: string;
  publisher?: string;
  release: Release;
}

/** @throws DraftFault where what is said of the file is not what it should be. */
export function checkDate(publishedOn: string): void {
  if (firstDayOf(publishedOn) === undefined) throw new DraftFault('NOT_A_DATE', publishedOn);
}

function toldOf({ publishedOn, publisher, release }: FileImport): Omit<SheetFile, 'name' | 'digest'> {
  return { publishedOn, release, ...(publisher === undefined ? {} : { publisher }) };
}

/** How often it is looked whether somebody cancelled an import whose file is read. */
const LOOK_MS = 100;

/** Reads a file in a thread of its own, and tells how far that is. @throws ImportCancelled */
async function readTold(bytes: Uint8Array, name: string): Promise<Workbook> {
  const course = courseNow();
  if (!course) return readInThread(bytes, name);
  course.begin('READING');
  const ending = new AbortController();
  const watch = setInterval(() => {
    if (course.isCancelled) ending.abort(new ImportCancelled());
  }, LOOK_MS);
  let told = 0;
  const onRows = (rows: number) => {
    course.count(rows - told);
    told = rows;
  };
  try {
    return await readInThread(bytes, name, { signal: ending.signal, onRows });
  } finally {
    clearInterval(watch);
  }
}

const NEWLINE = 10;

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** The answer about a draft that was opened. From here on the import cannot be cancelled. @throws ImportCancelled */
function closed(draft: number): DraftAnswer {
  courseNow()?.close();
  return { draft };
}

async function readTables(ledger: Ledger, bytes: Uint8Array, given: FileImport): Promise<Act<FileImport, DraftAnswer>> {
  const { name, isAnew } = given;
  const workbook = await readTold(bytes, name);
  const told = toldOf(given);
  const checks = ownChecks(undefined, ledger.client.name);
  const answers = answersOf({ answer: given.answers });
  const read = { workbook, bytes, told, isAnew, checks, answers, typed: given.answers };
  const grid = longGrid(workbook);
  return {
    write(store, _, by) {
      checkAnywhere(store, by, 'PROPOSE');
      if (grid) return closed(importLongGrid(store, actorOf(store, by), { ...read, grid }));
      return closed(importSheet(ledger, actorOf(store, by), { ...read, ...readSheet(ledger, read) }));
    },
  };
}

/** Characters of the name of a file or a publisher at most. */
const LONGEST_NAME = 200;

/** A name without what no name shows. It becomes a title, which lists and terminals print. */
function shownName(name: string): string {
  const shown = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...shown].slice(0, LONGEST_NAME).join('');
}

/** The facts that are told of a file, with names that can be shown. A path is taken off; a file without a name is called by its digest. */
function named({ name, publisher, ...given }: FileImport): FileImport {
  const last = shownName(name.split(/[\\/]/).at(-1) ?? '');
  return {
    ...given,
    name: last === '' ? given.digest.slice(0, 16) : last,
    ...(publisher === undefined ? {} : { publisher: shownName(publisher) }),
  };
}

/**
 * The bytes of a file that whoever acts brought, or may see: its digest alone, which citations tell, lets nobody read it.
 *
 * @throws DraftFault NO_FILE
 */
function bytesFor(ledger: Ledger, digest: string, by: By): Buffer {
  const found = originalFor(ledger, askerBy(ledger, by, new Date()), digest);
  const bytes = typeof found === 'string' ? undefined : fileBytes(ledger, digest);
  if (!bytes) throw new DraftFault('NO_FILE', digest);
  return bytes;
}

/** Reads an uploaded file into a draft. Its tables are read in a thread of their own, before anything is written. */
export const IMPORT: Prepared<FileImport, DraftAnswer> = {
  async prepare(ledger, asked, by) {
    const given = named(asked);
    checkDate(given.publishedOn);
    checkAnywhere(ledger, by, 'PROPOSE');
    const bytes = bytesFor(ledger, given.digest, by);
    if (!isLongFile([bytes])) return readTables(ledger, bytes, given);
    const checks = ownChecks(undefined, ledger.client.name);
    return {
      write(store, _, by) {
        checkAnywhere(store, by, 'PROPOSE');
        const file = { name: given.name, pieces: () => [bytes], checks, ...toldOf(given) };
        beginStep('KEEPING', countLines(bytes));
        return closed(importLong(store, actorOf(store, by), file));
      },
    };
  },
};
