import type { CellValue } from '../../data/sheet/sheet-plan.ts';
import { ServerFailed, TooSlow, Unreachable } from '../client.ts';
import type { Language } from '../operations.ts';
import { wordsOf } from '../pane-context.ts';
import { BadArgument, keyOf } from './argument.ts';
import type { Batch } from './batch.ts';
import type { PlanFunction } from './table.ts';

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

function argumentSentence({ parameter, reason }: BadArgument, { parameters }: PlanFunction, language: Language) {
  const { functions } = wordsOf(language);
  const named = parameters.find(({ id }) => id === parameter)?.name[language] ?? parameter;
  return functions.arguments[reason](named);
}

function asCellFault(fault: unknown, planFunction: PlanFunction, language: Language): CellFault {
  if (fault instanceof CellFault) return fault;
  const { functions } = wordsOf(language);
  const sentence = () => {
    if (fault instanceof BadArgument) return argumentSentence(fault, planFunction, language);
    if (fault instanceof TooSlow) return functions.tooSlow;
    if (fault instanceof Unreachable) return functions.unreachable;
    return functions.serverFailed(fault instanceof ServerFailed ? fault.reference : undefined);
  };
  return new CellFault('VALUE', sentence(), { cause: fault });
}

/** What a cell with this function holds. Rejects with a CellFault, whatever happens. */
export async function cellValue(
  planFunction: PlanFunction,
  given: readonly unknown[],
  { batch, language }: { batch: Batch; language: Language },
): Promise<NonNullable<CellValue>> {
  const { parameters, column, value, empty } = planFunction;
  try {
    const answer = await batch.answer(keyOf(given, parameters), column);
    if ('why' in answer) throw new CellFault(answer.why === 'NOTHING_PUBLISHED' ? 'NA' : 'VALUE', answer.message);
    const held = value(answer);
    if (held !== null) return held;
    throw new CellFault('NA', wordsOf(language).functions.empty(empty[language], answer.label));
  } catch (fault) {
    throw asCellFault(fault, planFunction, language);
  }
}
