import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { WouldGoBack } from '../../data/sheet/fault/table-fault.ts';
import { BadArgument, type CellKey, cellKeyOf } from '../../data/sheet/formula/plan-argument.ts';
import { Refused, ServerFailed, TooSlow, Unreachable } from '../ask/client.ts';
import type { Language } from '../ask/operations.ts';
import { wordsOf } from '../words/words.ts';
import type { HeldRows, SpilledValue } from './ask-rows.ts';
import type { Batch, NoComparison } from './batch.ts';
import type { CellFunction, ComparisonCells, SpillFunction } from './table.ts';
import { MOST_SPILLED, type TableArguments, TooManyCells, tableArguments, UnknownWord } from './table-arguments.ts';
import { whyEmpty } from './why-empty.ts';

/** The batch behind the functions of one cell. */
export type CellBatch = Batch<CellKey, ComparisonCells>;

/**
 * Why a cell holds no value. NA is #N/A: nothing is published. VALUE is #VALUE!: something is to be mended, an argument
 * or the network, so that IFNA never takes it for something that was not published.
 */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly code: 'NA' | 'VALUE';

  constructor(code: 'NA' | 'VALUE', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

function asCellFault(fault: unknown, language: Language): CellFault {
  if (fault instanceof CellFault) return fault;
  const { functions } = wordsOf(language);
  const sentence = () => {
    if (fault instanceof BadArgument)
      return functions.arguments[fault.reason](functions.parameters[fault.parameter].name);
    if (fault instanceof UnknownWord)
      return functions.unknown[fault.parameter](fault.typed, functions.parameters[fault.parameter].name);
    if (fault instanceof TooManyCells) return functions.tooManyCells(fault.cells, MOST_SPILLED);
    // The ledger does not know a word of the table. No user could mend another refusal.
    if (fault instanceof Refused && fault.argument !== undefined) return fault.message;
    if (fault instanceof WouldGoBack)
      return fault.why === 'BEHIND' ? functions.behind(fault.shown) : functions.forked(fault.shown);
    if (fault instanceof TooSlow) return functions.tooSlow;
    if (fault instanceof Unreachable) return functions.unreachable;
    return functions.serverFailed(fault instanceof ServerFailed ? fault.reference : undefined);
  };
  return new CellFault('VALUE', sentence(), { cause: fault });
}

/** Does the work of one cell. Every failure becomes a CellFault in the viewer's words. */
async function inCell<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw asCellFault(fault, language);
  }
}

function refuse({ why, message }: NoComparison): never {
  throw new CellFault(why === 'NOTHING_PUBLISHED' ? 'NA' : 'VALUE', message);
}

/** Answers the value of a cell with this function. Rejects only with a CellFault. */
export function cellValue(
  planFunction: CellFunction,
  given: readonly unknown[],
  { batch, language }: { batch: CellBatch; language: Language },
): Promise<NonNullable<CellValue>> {
  const { id, parameters, column, value } = planFunction;
  return inCell(language, async () => {
    const answer = await batch.answer(cellKeyOf(given, parameters), column);
    if ('why' in answer) return refuse(answer);
    const held = value(answer);
    if (held !== null) return held;
    throw new CellFault('NA', whyEmpty(id, answer, language));
  });
}

/** The batches behind the functions that spill. */
export interface RowBatches {
  histories: Batch<CellKey, HeldRows>;
  tables: Batch<TableArguments, HeldRows>;
}

/** Answers the values of a function that spills. Rejects only with a CellFault. */
export function spilledRows(
  planFunction: SpillFunction,
  given: readonly unknown[],
  { histories, tables, language }: RowBatches & { language: Language },
): Promise<SpilledValue[][]> {
  return inCell(language, async () => {
    const answer =
      planFunction.id === 'HISTORY'
        ? await histories.answer(cellKeyOf(given, planFunction.parameters), 'ROWS')
        : await tables.answer(tableArguments(given, planFunction.parameters), 'ROWS');
    return 'why' in answer ? refuse(answer) : (answer.cells.ROWS ?? [['']]);
  });
}
