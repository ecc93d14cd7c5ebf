import { words } from '../../rules/message/message.ts';
import { LANGUAGES } from '../../rules/words.ts';
import { fileDefinitions } from './definition-store.ts';
import { unlessUnreadable } from './package.ts';
import type { WorkbookFile } from './workbook-file.ts';
import { childOf, readXml } from './xml.ts';

/** The beginnings of the names of sheets that hold an edition. */
const PREFIXES = LANGUAGES.map((language) => words(language).edition.sheet('').trim());

/**
 * Whether a file is an edition, which is made to be handed in and has nothing to refresh: its sheet is called so, or
 * Planbook wrote the file and there is no Excel table in it.
 */
export function isFiledEdition({ parts, path, sheets, tables, links }: WorkbookFile): boolean {
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
