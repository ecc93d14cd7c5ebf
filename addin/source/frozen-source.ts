import type { FrozenSource } from '../../data/sheet/source/frozen.ts';
import { ask } from '../ask/client.ts';
import { FrozenSources, type FrozenSourcesQuery, type Language } from '../ask/operations.ts';
import type { AskSources } from '../excel/freeze.ts';

/** The API answers no more keys in one request. */
const MOST_KEYS = 2000;

/** Asks where frozen values come from. Without the server they are frozen all the same, without their sources. */
export function askSources(language: Language): AskSources {
  return async (keys) => {
    const sources: (FrozenSource | undefined)[] = [];
    let ledger = '';
    try {
      for (let from = 0; from === 0 || from < keys.length; from += MOST_KEYS) {
        const answer = await ask(FrozenSources, { keys: keys.slice(from, from + MOST_KEYS), language });
        if (!answer.revision) return undefined;
        const { number, ledger: uuid } = answer.revision;
        ledger = uuid;
        for (const each of answer.comparisonsByKey) sources.push(sourceOf(each, number));
      }
      return { ledger, sources };
    } catch {
      return undefined;
    }
  };
}

function sourceOf(answer: FrozenSourcesQuery['comparisonsByKey'][number], revision: number): FrozenSource | undefined {
  if (answer.__typename !== 'Comparison') return undefined;
  const figureIds = [answer.target?.id, answer.actual?.id].filter((id) => id !== undefined);
  return { revision, figureIds, words: String(answer.source[0] ?? '') };
}
