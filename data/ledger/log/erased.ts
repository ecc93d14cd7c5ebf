import type { Store } from '../store/store.ts';
import { erasedDigest } from './digest.ts';
import { linesOf } from './entry.ts';
import { hasFile } from './file.ts';
import type { ErasureLine } from './kind/erasure.ts';
import type { ErasedLine } from './revision-line.ts';

/** The parts that ERASURE entries emptied: entries and files without content, and lines reduced to their digest. */
export interface ErasedParts {
  entries: Set<number>;
  files: Set<string>;
  /** Numbers of entries and places of lines, as `7.3`. */
  lines: Set<string>;
}

const ERASURES = `SELECT content, digest FROM entries WHERE kind = 'ERASURE' ORDER BY number`;

/** Everything that was erased from a log. */
export function erasedFrom(log: Store): ErasedParts {
  const parts: ErasedParts = { entries: new Set(), files: new Set(), lines: new Set() };
  for (const entry of log.prepared<{ content: string | null; digest: string }>(ERASURES).all())
    for (const text of linesOf(log, entry) ?? []) {
      const { erased } = JSON.parse(text) as ErasureLine;
      for (const number of erased?.entries ?? []) parts.entries.add(number);
      for (const file of erased?.files ?? []) parts.files.add(file);
      if (erased?.line) parts.lines.add(`${erased.line.entry}.${erased.line.line}`);
    }
  return parts;
}

/** Checks that the bytes of a file are kept, or were erased. @throws where they are missing. */
export function checkFile(log: Store, digest: string): void {
  if (!hasFile(log, digest) && !erasedFrom(log).files.has(digest))
    throw new Error(`The file ${digest} of a figure is not among the files.`);
}

const ENTRY_OF = 'SELECT entry FROM revisions WHERE number = ?';
const ENTRY = 'SELECT content, digest FROM entries WHERE number = ?';

/** The line that is left of a figure that was erased, by its place in a revision; undefined for any other. */
export function erasedLine(
  { store, log }: { store: Store; log: Store },
  { revision, line }: { revision: number; line: number },
): ErasedLine | undefined {
  const number = store.value(ENTRY_OF, revision);
  const entry = log.prepared<{ content: string | null; digest: string }>(ENTRY).get(number);
  const text = entry && linesOf(log, entry)?.[line - 1];
  return text !== undefined && erasedDigest(text) !== undefined ? (JSON.parse(text) as ErasedLine) : undefined;
}
