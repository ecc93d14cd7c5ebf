import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DraftConcerns, type OpenDraftFragment } from '../../ask/office.ts';
import { figuresOf } from '../../ask/table-news.ts';
import { askedDay, titleOf, useLinks } from '../../state/links-context.ts';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

/** The API answers as many tables at once. */
const MOST_TABLES = 50;

/** Names the linked tables of the workbook that will have news once a draft is published. */
export function ConcernedTables({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const { publish: say, entry } = useOfficeWords();
  const { tables: linked = [] } = useLinks();
  const tables = linked
    .flatMap((table) => {
      const { definition } = table;
      if (definition === null) return [];
      const day = askedDay(definition);
      // A table of a fixed day does not show what is published after it.
      const isPast = day !== undefined && draft.publishedOn !== null && draft.publishedOn > day;
      return isPast ? [] : [{ title: titleOf(table), where: figuresOf(definition) }];
    })
    .slice(0, MOST_TABLES);
  const asked = tables.length === 0 ? null : { number: draft.number, tables: tables.map(({ where }) => ({ where })) };
  const { answer } = useLive(DraftConcerns, asked);
  const concerns = answer?.draft?.concerns;
  if (linked.length === 0 || (asked !== null && concerns === undefined)) return null;
  const titles = tables.flatMap(({ title }, at) => (concerns?.[at] === true ? [title] : []));
  return <Text size={200}>{titles.length === 0 ? say.concernsNone : say.concerns(titles.join(entry.comma))}</Text>;
}
