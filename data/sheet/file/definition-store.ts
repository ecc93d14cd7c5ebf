import { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import { DEFINITION_NAMESPACE, definitionFromXml, definitionIdOf, definitionToXml } from '../plan/definition.ts';
import { definitionProperties, propertyDefinitions } from '../plan/definition-property.ts';
import type { TableDefinition } from '../plan/plan.ts';
import { ITEM_PROPERTIES_TYPE, itemProperties, PROPERTIES_PATH, PROPERTIES_TYPE } from './custom-part.ts';
import { type OfficePackage, type Relation, unlessUnreadable } from './package.ts';
import { propertiesXml, readProperties, withDefinitionProperties } from './property-part.ts';

/** A definition in a file, wherever it was found. */
export interface FileDefinition {
  id: string;
  /** The path of its custom part; undefined where only the properties of the document have it. */
  path: string | undefined;
  /** Null where it cannot be read; `fault` says why. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
}

/** The path of every definition in the file, wherever another program has put it and whatever refers to it. */
export function definitionPaths(parts: OfficePackage, workbook: string): string[] {
  const referred = [...parts.relations(workbook), ...parts.relations('')].flatMap(({ type, target }) =>
    type === 'customXml' && parts.has(target) ? target.toLowerCase() : [],
  );
  const stored = parts.paths.filter((path) => /^customxml\/[^/]+\.xml$/.test(path) && !path.includes('itemprops'));
  return [...new Set([...stored, ...referred])].filter((path) =>
    parts.beginningOf(path).includes(DEFINITION_NAMESPACE),
  );
}

/**
 * Every definition in the file, each table's once. Its custom part counts; where that is lost or damaged, the properties
 * of the document do.
 */
export function fileDefinitions(parts: OfficePackage, workbook: string): FileDefinition[] {
  const found = new Map<string, FileDefinition>();
  for (const each of propertyDefinitions(propertiesIn(parts))) found.set(each.id, { ...each, path: undefined });
  // The parts that the workbook refers to come last.
  for (const path of definitionPaths(parts, workbook)) {
    const read = readDefinition(parts.text(path));
    const known = found.get(read.id);
    const isMended = read.fault instanceof BadDefinition && known?.definition;
    found.set(read.id, isMended ? { ...known, path } : { ...read, path });
  }
  found.delete('');
  return [...found.values()];
}

function readDefinition(xml: string): Omit<FileDefinition, 'path'> {
  try {
    const definition = definitionFromXml(xml);
    return { id: definition.id, definition, fault: null };
  } catch (error) {
    if (!(error instanceof DefinitionNewer || error instanceof BadDefinition)) throw error;
    return { id: definitionIdOf(xml), definition: null, fault: error };
  }
}

/** The relationship to the properties, in files of the usual and of the strict kind. */
const PROPERTIES_RELATIONS = ['custom-properties', 'customProperties'];

function propertiesPath(parts: OfficePackage): string | undefined {
  const isIt = ({ type, target }: Relation) => PROPERTIES_RELATIONS.includes(type) && parts.has(target);
  return parts.relations('').find(isIt)?.target;
}

function propertiesIn(parts: OfficePackage) {
  const path = propertiesPath(parts);
  return path === undefined ? [] : unlessUnreadable(() => readProperties(parts.text(path), path), []);
}

/** Writes a definition to its custom part, which it gets where it has none, and to the properties of the document. */
export function storeDefinition(
  parts: OfficePackage,
  { workbook, path }: { workbook: string; path: string | undefined },
  definition: TableDefinition,
): void {
  if (path === undefined) addPart(parts, workbook, definition);
  else parts.write(path, rewrittenPart(parts.text(path), definition));
  // Properties that cannot be read are another program's to mend.
  unlessUnreadable(() => storeProperties(parts, definition), undefined);
}

function rewrittenPart(old: string, definition: TableDefinition): string {
  const declaration = /^\uFEFF?<\?xml[^>]*\?>\s*/.exec(old)?.[0] ?? '';
  return declaration + definitionToXml(definition);
}

function addPart(parts: OfficePackage, workbook: string, definition: TableDefinition): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const { id } = definition;
  parts.add(path, definitionToXml(definition), 'application/xml');
  parts.add(properties, itemProperties({ id, namespace: DEFINITION_NAMESPACE }), ITEM_PROPERTIES_TYPE);
  parts.relate(path, 'customXmlProps', properties);
  parts.relate(workbook, 'customXml', path);
}

function storeProperties(parts: OfficePackage, definition: TableDefinition): void {
  const fresh = definitionProperties(definition);
  const path = propertiesPath(parts);
  if (path !== undefined) {
    parts.write(path, withDefinitionProperties(parts.text(path), path, fresh));
    return;
  }
  if (parts.has(PROPERTIES_PATH)) return;
  parts.add(PROPERTIES_PATH, propertiesXml(fresh, parts.isStrict), PROPERTIES_TYPE);
  parts.relate('', parts.isStrict ? 'customProperties' : 'custom-properties', PROPERTIES_PATH);
}
