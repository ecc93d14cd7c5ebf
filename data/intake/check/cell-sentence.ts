import type { Language } from '../../rules/words.ts';
import type { CheckedCell } from './checked-figure.ts';
import { type Force, type Objection, objectionSentence } from './objection.ts';

/** A sentence about a cell. */
export interface CellSentence extends CheckedCell {
  force: Force;
  sentence: string;
}

/** The objections by cell: each of the cells that are meant has the sentence. */
export function cellSentences(objections: readonly Objection[], language: Language): CellSentence[] {
  return objections.flatMap((objection) => {
    const sentence = objectionSentence(objection, language);
    return objection.cells.map((place) => ({ ...place, force: objection.force, sentence }));
  });
}
