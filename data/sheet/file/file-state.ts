import { fileDefinitions } from './definition-store.ts';
import { isFiledEdition } from './filed-edition.ts';
import { type KeysWithoutTable, keysWithoutTable, type LostFileTable, lostFileTables } from './lost-table.ts';
import { type LinkedFileTable, linkedFileTables, type WorkbookFile } from './workbook-file.ts';

/** The parts of a file that are ours, as plain values. */
export interface FileState {
  tables: LinkedFileTable[];
  /** Tables that have our row keys and lost their definition. */
  lost: LostFileTable[];
  /** Cells of a table of ours that is one no longer; looked for where a definition has no table, and where nothing is found. */
  keys: KeysWithoutTable | undefined;
  /** Whether it was made to be handed in, and so has nothing to refresh. */
  isEdition: boolean;
}

export function fileState(file: WorkbookFile): FileState {
  const tables = linkedFileTables(file);
  const lost = lostFileTables(file);
  const isMissing = tables.length + lost.length === 0 || fileDefinitions(file.parts, file.path).length > tables.length;
  const keys = isMissing ? keysWithoutTable(file) : undefined;
  return { tables, lost, keys, isEdition: lost.length === 0 && !keys && isFiledEdition(file) };
}
