import { isLanguage } from '../../rules/words.ts';
import { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import type { TableDefinition } from './plan.ts';

/** The namespace of the custom XML parts in which a workbook keeps its linked tables, one part a table. */
export const DEFINITION_NAMESPACE = 'urn:planbook:linked-table:1';

const ROOT = 'linkedTable';
const KNOWN_VERSION = 2;

/** The custom XML part for a linked table. The definition is in it as JSON, with whatever else it holds. */
export function definitionToXml(definition: TableDefinition): string {
  const { id, version } = definition;
  return `<${ROOT} xmlns="${DEFINITION_NAMESPACE}" version="${version}" id="${escapeXml(id)}">${escapeXml(JSON.stringify(definition))}</${ROOT}>`;
}

/**
 * The definition in a custom XML part, also after Excel has written it in its own way (prefix, CDATA, declaration).
 * Fields that this version does not know are kept. Throws `DefinitionNewer` and `BadDefinition`.
 */
export function definitionFromXml(xml: string): TableDefinition {
  const content = /<(?:[\w.-]+:)?linkedTable\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?linkedTable\s*>/.exec(xml)?.[1];
  if (content === undefined) throw new BadDefinition('the part has no linkedTable element');
  let stored: unknown;
  try {
    stored = JSON.parse(unescapeXml(content));
  } catch {
    throw new BadDefinition('its text is no JSON');
  }
  return checkedDefinition(stored);
}

/** The id that is beside a definition, also of one that cannot be read; '' where there is none. */
export function definitionIdOf(xml: string): string {
  return /<(?:[\w.-]+:)?linkedTable\b[^>]*\sid=["'](PB_\w+)["']/.exec(xml)?.[1] ?? '';
}

/** Checks that a stored value is a definition. Throws `DefinitionNewer` and `BadDefinition`. */
export function checkedDefinition(stored: unknown): TableDefinition {
  if (typeof stored !== 'object' || stored === null) throw new BadDefinition('its text is no object');
  const { version, ...found } = stored as Partial<Omit<TableDefinition, 'version'>> & { version?: unknown };
  if (typeof version === 'number' && version > KNOWN_VERSION) throw new DefinitionNewer(version, KNOWN_VERSION);
  if (version !== 1 && version !== KNOWN_VERSION) throw new BadDefinition(`its version is ${JSON.stringify(version)}`);
  const { id, spec, language, columns, ledger, revision, revisionName, asOf } = found;
  if (typeof id !== 'string' || typeof ledger !== 'string' || typeof revision !== 'number' || typeof asOf !== 'string')
    throw new BadDefinition('its id, ledger, revision or date is missing');
  if (version !== 1 && !isNameOf(revision, revisionName)) throw new BadDefinition('its revision has no name');
  if (!isLanguage(language)) throw new BadDefinition('its language is missing');
  if (!spec || ![spec.districts, spec.indicators, spec.periods].every(Array.isArray))
    throw new BadDefinition('its query is missing');
  if (
    !Array.isArray(columns) ||
    columns.some((column) => typeof column?.key !== 'string' || typeof column.header !== 'string')
  )
    throw new BadDefinition('its columns are missing');
  return stored as TableDefinition;
}

/** Whether a stored value is the name of the revision of this number. */
function isNameOf(revision: number, name: unknown): boolean {
  return typeof name === 'string' && /^[1-9]\d*:[0-9a-f]{16}$/.test(name) && name.startsWith(`${revision}:`);
}

/** The mark that tells a table of a workbook from the others. */
export interface TableMark {
  /** Excel's own, which a new name does not change. Another program may number tables anew when it saves the file. */
  id: string;
  /** The name that it had when this was written. */
  name: string;
}

/** The entry of a linked table in the workbook's settings: the definition once more, and the table it belongs to. */
export interface DefinitionEntry {
  /** `TableDefinition.id`. */
  id: string;
  /** The table of the workbook; undefined where that cannot be read. */
  table: TableMark | undefined;
  /** The definition as it is stored; undefined where there is none. */
  definition: unknown;
}

const SETTING_KEY = /^planbook\.(PB_\w+)$/;

/** The key of the settings entry of a linked table. */
export function settingKey(id: string): string {
  return `planbook.${id}`;
}

export function settingValue(definition: TableDefinition, { id, name }: TableMark): string {
  return JSON.stringify({ version: definition.version, id: definition.id, table: { id, name }, definition });
}

/** Reads an entry of the settings; undefined for one that is not of a linked table. */
export function settingEntry(key: string, value: unknown): DefinitionEntry | undefined {
  const id = SETTING_KEY.exec(key)?.[1];
  if (id === undefined) return undefined;
  try {
    const { table, definition } = JSON.parse(String(value)) as { table?: unknown; definition?: unknown };
    return { id, table: tableMark(table), definition };
  } catch {
    return { id, table: undefined, definition: undefined };
  }
}

function tableMark(stored: unknown): TableMark | undefined {
  const { id, name } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<TableMark>;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

const ID_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** An id for a new linked table, which is also a valid name of an Excel table. */
export function newTableId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `PB_${Array.from(bytes, (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`;
}

/** Updates a stored definition by a refresh; everything else in it stays, known or not. */
export function updatedDefinition(stored: TableDefinition, fresh: TableDefinition): TableDefinition {
  return { ...stored, ...fresh };
}

// U+FFFE, U+FFFF and most control characters are no XML 1.0 characters; in JSON they can be written as escapes.
const NOT_XML = /[\u007f-\u009f\ufffe\uffff]/g;

/** A text inside an element. */
export function escapeXml(text: string): string {
  const safe = text.replace(NOT_XML, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the text of an element, also as CDATA. */
export function unescapeXml(text: string): string {
  const part = /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi;
  return text.replace(part, (whole, ...groups: (string | undefined)[]) => {
    const [literal, hex, decimal, name] = groups;
    if (literal !== undefined) return literal;
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
