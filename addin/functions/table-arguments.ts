import { typedColumn, typedMeasure } from '../../data/rules/message/typed-word.ts';
import { fewestCells } from '../../data/rules/table/table-size.ts';
import { type ListParameterId, type PlanParameter, textOf, textsOf } from '../../data/sheet/formula/plan-argument.ts';
import type { ColumnKind, Measure } from '../ask/operations.ts';

/** The arguments of a PLAN.GRID formula, as read. */
export interface TableArguments {
  districts: string[];
  indicators: string[];
  periods: string[];
  measures?: Measure[];
  columns?: ColumnKind[];
  asOf?: string;
}

/** A word that names no measure or no column. */
export class UnknownWord extends Error {
  override readonly name = 'UnknownWord';
  readonly parameter: 'measures' | 'columns';
  readonly typed: string;

  constructor(parameter: 'measures' | 'columns', typed: string) {
    super(`${parameter}: ${typed}`);
    this.parameter = parameter;
    this.typed = typed;
  }
}

/** The most cells that one formula may fill. More would hold up every calculation of the workbook. */
export const MOST_SPILLED = 20_000;

/** A formula would fill more cells than it may. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';
  readonly cells: number;

  constructor(cells: number) {
    super(`${cells} cells, and at most ${MOST_SPILLED}`);
    this.cells = cells;
  }
}

function known<Word>(
  texts: string[],
  parameter: 'measures' | 'columns',
  read: (typed: string) => Word | undefined,
): Word[] {
  return texts.map((typed) => {
    const word = read(typed);
    if (word === undefined) throw new UnknownWord(parameter, typed);
    return word;
  });
}

/** Reads a formula's arguments. Throws BadArgument, UnknownWord or TooManyCells. */
export function tableArguments(given: readonly unknown[], parameters: readonly PlanParameter[]): TableArguments {
  const listOf = (id: ListParameterId) =>
    parameters.flatMap((parameter, place) => (parameter.id === id ? textsOf(given[place], parameter) : []));
  const measures = known(listOf('measures'), 'measures', typedMeasure);
  const columns = known(listOf('columns'), 'columns', typedColumn);
  const asOf = parameters.flatMap((parameter, place) =>
    parameter.id === 'asOf' ? (textOf(given[place], parameter) ?? []) : [],
  )[0];
  const asked: TableArguments = {
    districts: listOf('districts'),
    indicators: listOf('indicators'),
    periods: listOf('periods'),
    ...(measures.length > 0 && { measures }),
    ...(columns.length > 0 && { columns }),
    ...(asOf !== undefined && { asOf }),
  };
  const fewest = fewestCells(asked);
  if (fewest > MOST_SPILLED) throw new TooManyCells(fewest);
  return asked;
}
