import { BadDefinition, DefinitionNewer } from '../fault/definition-fault.ts';
import { LONGEST_PROPERTY } from '../grid/excel-limit.ts';
import { checkedDefinition } from './definition.ts';
import type { TableDefinition } from './plan.ts';

/**
 * A custom property of a document. Programs that drop custom XML parts keep these, OpenDocument among the formats that
 * they save.
 */
export interface DocumentProperty {
  name: string;
  value: string;
}

/** A definition as the properties of a document hold it. */
export interface PropertyDefinition {
  id: string;
  /** Null where it cannot be read; `fault` says why. */
  definition: TableDefinition | null;
  fault: DefinitionNewer | BadDefinition | null;
}

/** The definition in pieces that are short enough for Excel: `planbook.PB_ABCDEFGH.1/3`. */
export function definitionProperties(definition: TableDefinition): DocumentProperty[] {
  const text = propertyText(definition);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_PROPERTY) pieces.push(text.slice(at, at + LONGEST_PROPERTY));
  return pieces.map((value, at) => ({ name: `planbook.${definition.id}.${at + 1}/${pieces.length}`, value }));
}

/** JSON without spaces and surrogates: programs trim properties, and a piece may begin or end anywhere. */
function propertyText(definition: TableDefinition): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(definition).replace(/[\s\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g, escaped);
}

const NAME = /^planbook\.(PB_\w+)\.(\d{1,4})\/(\d{1,4})$/;

/** The id of the table that a property has a piece of; undefined for a property that is not ours. */
export function definitionIdOfProperty(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/** Every definition that the properties of a document hold whole. */
export function propertyDefinitions(properties: DocumentProperty[]): PropertyDefinition[] {
  const sets = new Map<string, { id: string; pieces: string[] }>();
  for (const { name, value } of properties) {
    const [, id, place = '', count = ''] = NAME.exec(name) ?? [];
    if (id === undefined) continue;
    const set = sets.get(`${id} ${count}`) ?? { id, pieces: Array<string>(Number(count)).fill('') };
    set.pieces[Number(place) - 1] = value;
    sets.set(`${id} ${count}`, set);
  }
  return [...sets.values()].flatMap(({ id, pieces }) =>
    pieces.includes('') ? [] : readDefinition(id, pieces.join('')),
  );
}

function readDefinition(id: string, text: string): PropertyDefinition {
  try {
    return { id, definition: checkedDefinition(JSON.parse(text)), fault: null };
  } catch (error) {
    if (error instanceof DefinitionNewer || error instanceof BadDefinition)
      return { id, definition: null, fault: error };
    if (error instanceof SyntaxError) return { id, definition: null, fault: new BadDefinition('its text is no JSON') };
    throw error;
  }
}
