import { words } from '../../rules/message/message.ts';
import { LANGUAGES } from '../../rules/words.ts';
import { fileDefinitions } from './definition-store.ts';
import { type KeysWithoutTable, keysWithoutTable, type LostFileTable, lostFileTables } from './lost-table.ts';
import { unlessUnreadable } from './package.ts';
import { type LinkedFileTable, linkedFileTables, type WorkbookFile } from './workbook-file.ts';
import { childOf, readXml } from './xml.ts';

/** The parts of a file that are ours, as plain values. */
export interface FileState {
  tables: LinkedFileTable[];
  /** Tables that have our row keys and lost their definition. */
  lost: LostFileTable[];
  /** Cells of a table of ours that is one no longer; looked for where a definition has no table, and where nothing is found. */
  keys: KeysWithoutTable | undefined;
  /** A table of ours of which the row of headers is switched off. */
  headless: Pick<LinkedFileTable, 'name' | 'sheet'> | undefined;
  /** Whether it was made to be handed in, and so has nothing to refresh. */
  isEdition: boolean;
}

export function fileState(file: WorkbookFile): FileState {
  const tables = linkedFileTables(file);
  const lost = lostFileTables(file);
  const isMissing = tables.length + lost.length === 0 || fileDefinitions(file.parts, file.path).length > tables.length;
  const [first] = file.headless;
  const headless = first && { name: first.name, sheet: first.sheet.name };
  const keys = isMissing && !headless ? keysWithoutTable(file) : undefined;
  return { tables, lost, keys, headless, isEdition: lost.length === 0 && !keys && !headless && isFiledEdition(file) };
}

/** The beginnings of the names of sheets that hold an edition. */
const PREFIXES = LANGUAGES.map((language) => words(language).edition.sheet('').trim());

/**
 * Whether a file is an edition, which is made to be handed in and has nothing to refresh: its sheet is called so, or
 * Planbook wrote the file and there is no Excel table in it.
 */
function isFiledEdition({ parts, path, sheets, tables, links }: WorkbookFile): boolean {
  if (links.length > 0) return false;
  if (sheets.some(({ name }) => PREFIXES.some((prefix) => name.startsWith(prefix)))) return true;
  // A linked table that somebody turned into plain cells leaves its definition.
  if (tables.length > 0 || fileDefinitions(parts, path).length > 0) return false;
  return unlessUnreadable(() => creatorOf(parts), undefined) === 'Planbook';
}

function creatorOf(parts: WorkbookFile['parts']): string | undefined {
  const path = parts.relations('').find(({ type }) => type === 'core-properties')?.target;
  if (path === undefined || !parts.has(path)) return undefined;
  return childOf(readXml(parts.text(path), path), 'creator')?.text;
}
