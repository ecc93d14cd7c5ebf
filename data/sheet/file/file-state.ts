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
