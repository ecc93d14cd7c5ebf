import { nameIn } from '../../data/rules/message/message.ts';
import type { TableTemplate } from '../../data/sheet/plan/template.ts';
import { ask } from '../ask/client.ts';
import { type Language, NamedIndicators } from '../ask/operations.ts';
import type { useLabels } from '../words/use-words.ts';
import { wordsOf } from '../words/words.ts';
import type { TableDraft } from './pane-context.ts';
import { EMPTY_DRAFT } from './table-draft.ts';

/**
 * The table of a template, without the indicators that the catalogue no longer knows, and the names of these.
 * @throws the faults of `ask`
 */
export async function draftOfTemplate({ spec }: Pick<TableTemplate, 'spec'>): Promise<{
  draft: TableDraft;
  gone: string[];
}> {
  const names = [...spec.indicators];
  const { indicatorsByName } = names.length === 0 ? { indicatorsByName: [] } : await ask(NamedIndicators, { names });
  const found = indicatorsByName.map((one) => (one.__typename === 'Indicator' ? one : undefined));
  const draft = { ...EMPTY_DRAFT, ...spec, indicators: found.filter((one) => one !== undefined) };
  return { draft, gone: names.filter((_, at) => found[at] === undefined) };
}

/** A name for the template of a draft: that of its form, else of its indicators. */
export function templateName(
  draft: TableDraft,
  forms: ReturnType<typeof useLabels>['forms'],
  language: Language,
): string {
  if (draft.form !== undefined) return forms[draft.form].name;
  const [first] = draft.indicators;
  return wordsOf(language).templates.nameOf(first ? nameIn(first, language) : '', draft.indicators.length);
}
