import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { ask } from '../ask/client.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { NamedIndicators } from '../ask/operations.ts';
import type { EditedTable, TableDraft } from './pane-context.ts';
import { EMPTY_DRAFT } from './table-draft.ts';

/** A name that the API no longer knows stands for itself, so that a table's words are neither lost nor guessed. */
export async function indicatorsOf(names: readonly string[]): Promise<NamedIndicator[]> {
  if (names.length === 0) return [];
  const { indicatorsByName } = await ask(NamedIndicators, { names: [...names] });
  return names.map((name, place) => {
    const found = indicatorsByName[place];
    return found?.__typename === 'Indicator' ? found : { id: name, code: name, name, nameEn: name, unit: null };
  });
}

/**
 * A stored definition as a draft to be changed.
 * @param districts of the catalogue, so that a district stored by its name is the chip of that name
 * @throws the faults of `ask`
 */
export async function draftOf(
  definition: TableDefinition,
  editing: EditedTable,
  districts: readonly { code: string; name: string; nameEn: string }[],
): Promise<TableDraft> {
  const { spec, language } = definition;
  const codeOf = (typed: string) =>
    districts.find(({ code, name, nameEn }) => [code, name, nameEn].includes(typed))?.code ?? typed;
  return {
    ...EMPTY_DRAFT,
    ...spec,
    indicators: await indicatorsOf(spec.indicators),
    districts: spec.districts.map(codeOf),
    language,
    editing,
  };
}
