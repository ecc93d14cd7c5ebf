import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answers } from '../../ask/answers.ts';
import { ask } from '../../ask/client.ts';
import { DraftConcerns, type OpenDraftFragment } from '../../ask/office.ts';
import { figuresOf } from '../../ask/table-news.ts';
import { askedDay, titleOf, useLinks } from '../../state/links-context.ts';
import { liveKey } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { askConcerns } from './ask-concerns.ts';

/** Names the linked tables of the workbook that will have news once a draft is published. */
export function ConcernedTables({ draft }: { draft: OpenDraftFragment }): ReactNode {
  const { publish: say, entry } = useOfficeWords();
  const language = useLanguage();
  const { tables: linked = [] } = useLinks();
  const tables = linked.flatMap((table) => {
    const { definition } = table;
    if (definition === null) return [];
    const day = askedDay(definition);
    // A table of a fixed day does not show what is published after it.
    const isPast = day !== undefined && draft.publishedOn !== null && draft.publishedOn > day;
    return isPast ? [] : [{ title: titleOf(table), where: figuresOf(definition) }];
  });
  const asked = { number: draft.number, tables: tables.map(({ where }) => ({ where })) };
  const { data: concerns } = useQuery(
    {
      queryKey: liveKey(DraftConcerns, asked, language),
      queryFn: ({ signal }) => askConcerns(ask, asked, signal),
      enabled: tables.length > 0,
      staleTime: 0,
    },
    answers,
  );
  if (linked.length === 0 || (tables.length > 0 && !concerns)) return null;
  const titles = tables.flatMap(({ title }, at) => (concerns?.[at] === true ? [title] : []));
  return <Text size={200}>{titles.length === 0 ? say.concernsNone : say.concerns(titles.join(entry.comma))}</Text>;
}
