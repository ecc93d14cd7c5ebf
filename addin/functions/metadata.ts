import { LANGUAGES } from '../../data/rules/words.ts';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import { FUNCTIONS, isCellFunction, type PlanFunction } from './table.ts';

/** The files that Excel reads, one a language. The manifest tells which language of Office reads which. */
export const METADATA_FILES: readonly { file: string; language: Language }[] = LANGUAGES.map((language) => ({
  file: wordsOf(language).functionsFile,
  language,
}));

function described(planFunction: PlanFunction, language: Language): object {
  const { id, parameters } = planFunction;
  const { functions } = wordsOf(language);
  return {
    id,
    name: id,
    description: functions.help[id],
    parameters: parameters.map((parameter) => ({
      ...functions.parameters[parameter.id],
      type: 'any',
      dimensionality: parameter.isList ? 'matrix' : 'scalar',
      ...(parameter.isOptional ? { optional: true } : {}),
    })),
    result: { type: 'any', dimensionality: isCellFunction(planFunction) ? 'scalar' : 'matrix' },
  };
}

/**
 * Writes the file that describes the functions to Excel
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json).
 */
export function metadataText(language: Language): string {
  const schema = 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json';
  const functions = FUNCTIONS.map((planFunction) => described(planFunction, language));
  return `${JSON.stringify({ $schema: schema, functions }, null, 2)}\n`;
}
