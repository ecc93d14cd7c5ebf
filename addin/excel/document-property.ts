import { type DocumentProperty, definitionProperties } from '../../data/sheet/plan/definition-property.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { Edit } from './office/edit.ts';
import type { Workbook } from './office/run.ts';

/**
 * Writes a definition to its third place, the properties of the document, when all else is done. Excel may refuse: the
 * other two places have it, and the next refresh tries again.
 *
 * @param old the properties that the definition has now
 */
export async function keepInProperties(
  workbook: Workbook,
  old: DocumentProperty[],
  definition: TableDefinition,
): Promise<void> {
  const edits = propertyEdits(old, definitionProperties(definition));
  try {
    if (edits.length > 0) await workbook.write(edits);
  } catch {
    // Nothing of the table depends on it.
  }
}

/** The first piece goes first and comes last, so that pieces of two definitions never make a whole one. */
function propertyEdits(old: DocumentProperty[], fresh: DocumentProperty[]): Edit[] {
  const isSame = old.length === fresh.length && fresh.every(({ name, value }) => valueIn(old, name) === value);
  if (isSame) return [];
  const [first, ...others] = fresh;
  const kept = new Set(others.map(({ name }) => name));
  return [
    ...old.filter(({ name }) => !kept.has(name)).map(({ name }): Edit => ({ kind: 'delete-property', name })),
    ...[...others, ...(first ? [first] : [])].map((property): Edit => ({ kind: 'set-property', ...property })),
  ];
}

function valueIn(properties: DocumentProperty[], name: string): string | undefined {
  return properties.find((each) => each.name === name)?.value;
}
