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

/** The questions of a draft's items, each once, in the order in which they come. There may be hundreds of thousands. */
export class AskedQuestions {
  readonly #asked: AskedQuestion[] = [];
  /** The questions by what they ask, and by the printed name. */
  readonly #byName = new Map<string, Map<string | null, AskedQuestion>>();

  add({ item: { questions = [], place } }: { item: Pick<DraftItem, 'questions' | 'place'> }): void {
    for (const question of questions) {
      const { code, value, block } = question;
      const key = isAboutName(question) ? code : `${code} ${block}`;
      const byName = this.#byName.get(key) ?? new Map<string | null, AskedQuestion>();
      this.#byName.set(key, byName);
      const known = byName.get(value);
      if (known) {
        known.count += 1;
        if (place !== undefined && known.places.length < PLACES) known.places.push(place);
      } else {
        const first = { question, count: 1, places: place === undefined ? [] : [place] };
        byName.set(value, first);
        this.#asked.push(first);
      }
    }
  }

  list(): AskedQuestion[] {
    return this.#asked;
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
