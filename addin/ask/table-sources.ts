import { sheetPlan } from '../../data/sheet/plan/make-plan.ts';
import type { SheetPlan, TableDefinition } from '../../data/sheet/plan/plan.ts';
import { askOnce } from './answers.ts';
import { TableOf, TableSources, type TableSourcesQuery } from './operations.ts';
import { specAsShown } from './table-sentences.ts';

/** A figure with the place in which it is printed. */
export type SourcedFigure = Extract<TableSourcesQuery['nodes'][number], { id: string }>;

/** Figures that are asked for at once. */
const FIGURES_AT_ONCE = 200;

function isFigure(node: TableSourcesQuery['nodes'][number]): node is SourcedFigure {
  return node !== null && 'id' in node;
}

/**
 * Asks where the figures of a linked table are printed, as it shows them.
 * @throws the faults of `ask`
 */
export async function askSources(
  definition: TableDefinition,
): Promise<{ plan: SheetPlan; figures: ReadonlyMap<string, SourcedFigure> }> {
  const { table } = await askOnce(TableOf, { spec: specAsShown(definition) });
  const plan = sheetPlan(table, definition.spec, definition);
  const ids = [...new Set(plan.columns.flatMap(({ figureIds = [] }) => figureIds.filter((id) => id !== null)))];
  const figures = new Map<string, SourcedFigure>();
  for (let from = 0; from < ids.length; from += FIGURES_AT_ONCE) {
    const { nodes } = await askOnce(TableSources, { ids: ids.slice(from, from + FIGURES_AT_ONCE) });
    for (const figure of nodes.filter(isFigure)) figures.set(figure.id, figure);
  }
  return { plan, figures };
}
