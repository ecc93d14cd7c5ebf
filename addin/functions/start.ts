import { ask } from '../client.ts';
import { firstLanguage } from '../language.ts';
import type { Language } from '../operations.ts';
import { keyAsker } from './ask-keys.ts';
import { Batch } from './batch.ts';
import { CellFault, cellValue } from './cell.ts';
import { FUNCTIONS, type PlanFunction } from './table.ts';
import { workbookLanguage } from './workbook-language.ts';

/** What this add-in uses of Excel's custom functions; @types/office-js leaves them out. */
interface ExcelFunctions {
  associate(id: string, called: (...given: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { invalidValue: string; notAvailable: string };
}

declare const CustomFunctions: ExcelFunctions | undefined;

/** The viewer's language, in which the messages that are kept were asked for. */
let language: Language = 'ZH';

const batch = new Batch(keyAsker(ask, async () => ({ language, cellLanguage: await workbookLanguage(language) })));

function currentLanguage(): Language {
  const wanted = firstLanguage();
  if (wanted !== language) batch.forget();
  language = wanted;
  return wanted;
}

/** The functions are wanted as soon as a workbook that uses them is opened, before anyone opens the pane. */
async function openWithWorkbook(): Promise<void> {
  try {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // A workbook that cannot be written to keeps what it had; its functions start with the pane.
  }
}

let isUsed = false;

async function called(planFunction: PlanFunction, given: readonly unknown[], excel: ExcelFunctions): Promise<unknown> {
  if (!isUsed) void openWithWorkbook();
  isUsed = true;
  try {
    return await cellValue(planFunction, given, { batch, language: currentLanguage() });
  } catch (fault) {
    if (!(fault instanceof CellFault)) throw fault;
    const { invalidValue, notAvailable } = excel.ErrorCode;
    throw new excel.Error(fault.code === 'NA' ? notAvailable : invalidValue, fault.message);
  }
}

/** Gives Excel the functions behind its PLAN formulas; nothing happens where Excel has no custom functions. */
export function startFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  const excel = CustomFunctions;
  for (const planFunction of FUNCTIONS)
    excel.associate(planFunction.id, (...given) => called(planFunction, given, excel));
}

/** From now on PLAN cells that are calculated ask the server anew. */
export function forgetAnswers(): void {
  batch.forget();
}

/** The ledger has this revision: what was kept of an older one is forgotten. */
export function sawRevision(ledger: string, revision: number): void {
  batch.saw(ledger, revision);
}
