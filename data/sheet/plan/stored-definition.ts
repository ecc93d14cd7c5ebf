import { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import {
  checkedDefinition,
  type DefinitionEntry,
  definitionFromXml,
  definitionIdOf,
  settingEntry,
  type TableMark,
} from './definition.ts';
import { type DocumentProperty, definitionIdOfProperty, propertyDefinitions } from './definition-property.ts';
import type { TableDefinition } from './plan.ts';

/** The definition of one linked table, from the places in which a workbook keeps it. */
export interface StoredDefinition {
  id: string;
  /** Null where no place has one that can be read; `fault` says why. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
  /** The custom XML parts that are its place, as they stand. */
  parts: { id: string; xml: string }[];
  /** The settings entry as it stands; undefined where there is none. */
  setting: string | undefined;
  /** The properties of the document that are its third place, as they stand. */
  properties: DocumentProperty[];
  /** The table it belongs to, where the settings say. */
  table: TableMark | undefined;
  /** Whether parts and settings hold it alike; otherwise each is to be written from this one. */
  isWhole: boolean;
}

type Read = Pick<StoredDefinition, 'definition' | 'fault'>;

/**
 * Every definition in a workbook. Parts and settings mend each other: the later one counts, and a newer program's word
 * above all. Where both are lost, as after OpenDocument, the properties of the document have it.
 */
export function storedDefinitions(
  parts: { id: string; xml: string }[],
  settings: { key: string; value: unknown }[],
  properties: DocumentProperty[],
): StoredDefinition[] {
  const entries = settings.flatMap(({ key, value }) => {
    const entry = settingEntry(key, value);
    return entry ? [{ ...entry, text: String(value) }] : [];
  });
  const read = parts.map((part) => ({
    part,
    id: definitionIdOf(part.xml),
    ...reading(() => definitionFromXml(part.xml)),
  }));
  const named = read.map((each) => ({ ...each, id: each.definition?.id ?? each.id }));
  const thirds = propertyDefinitions(properties);
  const ids = new Set([...named, ...entries, ...thirds].map(({ id }) => id));
  ids.delete('');
  return [...ids].map((id) =>
    reconciled(id, {
      parts: named.filter((each) => each.id === id),
      entry: entries.find((entry) => entry.id === id),
      third: thirds.find((each) => each.id === id),
      properties: properties.filter(({ name }) => definitionIdOfProperty(name) === id),
    }),
  );
}

/** The part of one definition that each place has. */
interface Places {
  parts: (Read & { part: { id: string; xml: string } })[];
  entry: (DefinitionEntry & { text: string }) | undefined;
  third: Read | undefined;
  properties: DocumentProperty[];
}

function reconciled(id: string, { parts, entry, third, properties }: Places): StoredDefinition {
  const setting = entry?.definition === undefined ? [] : [reading(() => checkedDefinition(entry.definition))];
  const read: Read[] = [...parts, ...setting];
  const place = { id, parts: parts.map(({ part }) => part), setting: entry?.text, properties, table: entry?.table };
  const newer = read.find(({ fault }) => fault instanceof DefinitionNewer);
  if (newer) return { ...place, definition: null, fault: newer.fault, isWhole: true };
  const [first, ...others] = read.flatMap(({ definition }) => (definition?.id === id ? definition : []));
  if (!first && third?.definition?.id === id)
    return { ...place, definition: third.definition, fault: null, isWhole: false };
  if (!first) {
    const fault = read.find((each) => each.fault)?.fault ?? third?.fault ?? new BadDefinition('its places are empty');
    return { ...place, definition: null, fault, isWhole: true };
  }
  const definition = others.reduce((latest, each) => (isLater(each, latest) ? each : latest), first);
  const text = JSON.stringify(definition);
  const isInBoth = parts.length > 0 && setting.length > 0;
  const isWhole = isInBoth && read.every((each) => JSON.stringify(each.definition) === text);
  return { ...place, definition, fault: null, isWhole };
}

/** Between two times that its user took a table back, its revision only rises. */
function isLater(one: TableDefinition, other: TableDefinition): boolean {
  const { timesBack: times = 0 } = one;
  const { timesBack: before = 0 } = other;
  if (times !== before) return times > before;
  // The program that writes the second version comes after the one that wrote the first.
  return one.revision === other.revision ? one.version > other.version : one.revision > other.revision;
}

function reading(read: () => TableDefinition): Read {
  try {
    return { definition: read(), fault: null };
  } catch (error) {
    if (!(error instanceof DefinitionNewer || error instanceof BadDefinition)) throw error;
    return { definition: null, fault: error };
  }
}
