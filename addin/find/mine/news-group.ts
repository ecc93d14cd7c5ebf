import type { MyBoardQuery, SourceFragment } from '../../ask/operations.ts';

type Changes = Extract<MyBoardQuery['newsOf'][number], { __typename: 'News' }>['changes'];

/** A figure that was added, corrected or withdrawn. */
export type NewFigure = Changes['edges'][number]['node'];

/** The changes of one kind that one document brought. */
export interface NewsGroup {
  kind: NewFigure['kind'];
  document: SourceFragment;
  figures: NewFigure[];
}

/** The new figures by the document that states them and what became of them, the last first. */
export function newsGroups(figures: readonly NewFigure[]): NewsGroup[] {
  const groups = new Map<string, NewsGroup>();
  for (const each of figures.toReversed()) {
    const { document } = each.figure.citation;
    const key = `${each.kind} ${document.code}`;
    const known = groups.get(key);
    if (known) known.figures.push(each);
    else groups.set(key, { kind: each.kind, document, figures: [each] });
  }
  return [...groups.values()];
}
