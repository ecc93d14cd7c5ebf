import { ask } from '../ask/client.ts';
import type { Language } from '../ask/operations.ts';
import { firstLanguage } from '../words/language.ts';
import { keyAsker } from './ask-keys.ts';
import { historyAsker, tableAsker } from './ask-rows.ts';
import { type AskKeys, Batch, type Held } from './batch.ts';
import { CellFault, cellValue, spilledRows } from './cell.ts';
import { FUNCTIONS, isCellFunction, type PlanFunction } from './table.ts';

/** What this add-in uses of Excel's custom functions; @types/office-js leaves them out. */
interface ExcelFunctions {
  associate(id: string, called: (...given: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { invalidValue: string; notAvailable: string };
}

declare const CustomFunctions: ExcelFunctions | undefined;

/** The viewer's language, in which the messages that are kept were asked for. */
let language: Language = 'ZH';

/** Answers the language of the words in cells, given the viewer's. */
export type CellLanguage = (viewer: Language) => Promise<Language>;

const ofViewer: CellLanguage = async (viewer) => viewer;
let cellLanguageOf = ofViewer;

const languages = async () => ({ language, cellLanguage: await cellLanguageOf(language) });

/** One newer revision is news for all of them: no cell shows an older one than its neighbour. */
function seenByAll<Key, Value extends Held>(asking: AskKeys<Key, Value>): AskKeys<Key, Value> {
  return async (keys, columns, signal) => {
    const answer = await asking(keys, columns, signal);
    sawRevision(answer.ledger, answer.revision);
    return answer;
  };
}

const batch = new Batch(seenByAll(keyAsker(ask, languages)));
/** A history is some ten lines: of 500 keys as many as one request may bring. */
const histories = new Batch(seenByAll(historyAsker(ask, languages)), { maxKeys: 500, maxKept: 5000 });
/** A table is a request of its own: one whose words are refused would take the others with it. */
const tables = new Batch(seenByAll(tableAsker(ask, languages)), { maxKeys: 1, maxKept: 50 });

function currentLanguage(): Language {
  const wanted = firstLanguage();
  if (wanted !== language) forgetAnswers();
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
    const viewer = currentLanguage();
    return await (isCellFunction(planFunction)
      ? cellValue(planFunction, given, { batch, language: viewer })
      : spilledRows(planFunction, given, { histories, tables, language: viewer }));
  } catch (fault) {
    if (!(fault instanceof CellFault)) throw fault;
    const { invalidValue, notAvailable } = excel.ErrorCode;
    throw new excel.Error(fault.code === 'NA' ? notAvailable : invalidValue, fault.message);
  }
}

/** Gives Excel the functions behind its PLAN formulas; nothing happens where Excel has no custom functions. */
export function startFunctions(cellLanguage: CellLanguage = ofViewer): void {
  cellLanguageOf = cellLanguage;
  if (typeof CustomFunctions === 'undefined') return;
  const excel = CustomFunctions;
  for (const planFunction of FUNCTIONS)
    excel.associate(planFunction.id, (...given) => called(planFunction, given, excel));
}

/** From now on PLAN cells that are calculated ask the server anew. */
export function forgetAnswers(): void {
  for (const each of [batch, histories, tables]) each.forget();
}

/** The ledger has this revision: what was kept of an older one is forgotten. */
export function sawRevision(ledger: string, revision: number): void {
  for (const each of [batch, histories, tables]) each.saw(ledger, revision);
}

/** The answers that the functions keep, for what enters formulas anew. */
export const keptAnswers = { forget: forgetAnswers, saw: sawRevision };
