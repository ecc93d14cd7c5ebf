import type { FindInTextsQuery } from './operations.ts';

type Hit = FindInTextsQuery['search']['edges'][number]['node'];
type Source = NonNullable<Hit['document']>;

/** A paragraph of a document that holds the words looked for. */
export interface Passage {
  key: string;
  text: string;
  start: number;
  end: number;
  document: Source;
  /** The work item that it is, or is part of. */
  task: string | undefined;
}

/** The passages among what the search found: each place once, though it is found as a paragraph and as a work item. */
export function passagesOf(hits: Hit[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const { text, start, end, document, task, documentStart } of hits) {
    const source = document ?? task?.document;
    if (!source) continue;
    const key = `${source.code} ${documentStart}`;
    const seen = passages.get(key);
    passages.set(key, { key, document: source, text, start, end, ...seen, task: seen?.task ?? task?.title });
  }
  return [...passages.values()];
}
