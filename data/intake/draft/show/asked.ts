import { isAboutName } from '../../layout/answer.ts';
import type { DraftItem, Question } from '../item.ts';

/** A question of a draft with the items that wait for its answer. */
export interface AskedQuestion {
  question: Question;
  count: number;
  /** The places of the first of them in the file. */
  places: string[];
}

const PLACES = 3;

/** Whether a question asks which thing a printed name means. */
export function isName(question: Question): boolean {
  return isAboutName(question) && !question.code.startsWith('NEW_');
}

/** The questions of a draft's items, each once, in the order in which they come. */
export class AskedQuestions {
  readonly #asked = new Map<string, AskedQuestion>();

  add({ item: { questions = [], place } }: { item: Pick<DraftItem, 'questions' | 'place'> }): void {
    for (const question of questions) {
      const { code, value, block } = question;
      const key = JSON.stringify(isAboutName(question) ? [code, value] : [code, value, block]);
      const known = this.#asked.get(key) ?? { question, count: 0, places: [] };
      known.count += 1;
      if (place !== undefined && known.places.length < PLACES) known.places.push(place);
      this.#asked.set(key, known);
    }
  }

  list(): AskedQuestion[] {
    return [...this.#asked.values()];
  }
}

/** The form of the answer to a question, with … in place of what is to be said; undefined where items are decided one by one. */
export function answerForm(question: Question): string | undefined {
  const { code, value, block, suggestions } = question;
  if (code === 'HEADER' || block === undefined) return undefined;
  const [, kind] = /^NEW_(DISTRICT|INDICATOR|SCOPE)$/.exec(code) ?? [];
  if (kind !== undefined) return `${kind}:${value}=NEW,…,${suggestions.map((part) => `${part}=…`).join(',')}`;
  if (code === 'QUARTERLY') return `${block}.QUARTERLY=LAST`;
  return isName(question) ? `${code}:${value}=…` : `${block}.${code}=…`;
}
