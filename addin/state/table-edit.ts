import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { ask } from '../ask/client.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { NamedIndicator as IndicatorNamed, type NamedIndicatorQuery, type Operation } from '../ask/operations.ts';
import type { EditedTable, TableDraft } from './pane-context.ts';
import { EMPTY_DRAFT } from './table-draft.ts';

type Found = NamedIndicatorQuery['indicator'];

/** The same question once for each name, under an alias of its own. */
function questionFor(count: number): Operation<Record<string, Found>, Record<string, string>> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const head = numbers.map((number) => `$n${number}:String!`).join('');
  const body = numbers.map((number) => `i${number}:indicator(name:$n${number}){...IndicatorLine}`).join('');
  const { name, text } = IndicatorNamed;
  return { name, text: `query ${name}(${head}){${body}}${text.slice(text.indexOf('fragment '))}` };
}

/** As many as one request takes: the API counts aliases. */
const NAMES_AT_ONCE = 50;

/** A name that the API no longer knows stands for itself, so that a table's words are neither lost nor guessed. */
async function indicatorsOf(names: readonly string[]): Promise<NamedIndicator[]> {
  const found: NamedIndicator[] = [];
  for (let from = 0; from < names.length; from += NAMES_AT_ONCE) {
    const part = names.slice(from, from + NAMES_AT_ONCE);
    const variables = Object.fromEntries(part.map((name, number) => [`n${number}`, name]));
    const answer = await ask(questionFor(part.length), variables);
    found.push(
      ...part.map((name, number) => answer[`i${number}`] ?? { id: name, code: name, name, nameEn: name, unit: null }),
    );
  }
  return found;
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
