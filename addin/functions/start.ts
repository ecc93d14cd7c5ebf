import { DEFAULT_LANGUAGE } from '../../data/rules/words.ts';
import type { Ask } from '../ask/client.ts';
import { askFrom, goingBack } from '../ask/going-back.ts';
import { numberIn } from '../ask/ledger-state.ts';
import type { Language } from '../ask/operations.ts';
import { firstLanguage } from '../words/language.ts';
import { keyAsker } from './ask-keys.ts';
import { historyAsker, tableAsker } from './ask-rows.ts';
import { type AskKeys, Batch, type Held } from './batch.ts';
import { CellFault, cellValue, spilledRows } from './cell.ts';
import { FormulaRevision, type RevisionPlace } from './formula-revision.ts';
import { FUNCTIONS, isCellFunction, type PlanFunction } from './table.ts';

/** The part of Excel's custom functions that this add-in uses; @types/office-js leaves it out. */
interface ExcelFunctions {
  associate(id: string, called: (...given: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { invalidValue: string; notAvailable: string };
}

declare const CustomFunctions: ExcelFunctions | undefined;

/** The viewer's language, in which the kept messages are worded. */
let language: Language = DEFAULT_LANGUAGE;

/** Answers the language of the words in cells, given the viewer's. */
export type CellLanguage = (viewer: Language) => Promise<Language>;

const ofViewer: CellLanguage = async (viewer) => viewer;
let cellLanguageOf = ofViewer;

/** Reads the as-of of the workbook for formulas that name none. Rejects while the workbook gives nothing. */
export type ReadAsOf = () => Promise<string | undefined>;

const ofLatest: ReadAsOf = async () => undefined;
let readAsOf = ofLatest;
/** The as-of of the workbook, read once until every answer is forgotten. */
let knownAsOf: Promise<string | undefined> | undefined;

function asOfNow(): Promise<string | undefined> {
  // Without it a formula might show what was published later.
  knownAsOf ??= readAsOf().catch((fault: unknown) => {
    knownAsOf = undefined;
    throw fault;
  });
  return knownAsOf;
}

const ofWorkbook = async () => ({ language, cellLanguage: await cellLanguageOf(language), asOf: await asOfNow() });

const NOWHERE: RevisionPlace = { read: async () => undefined, write: async () => undefined };
let shown = new FormulaRevision(NOWHERE);

/** Asks a server that has the revision which the workbook's cells show; rejects with WouldGoBack where it has not. */
const askOnward: Ask = async (operation, variables, signal) => {
  const least = await shown.name();
  try {
    return await askFrom(least)(operation, variables, signal);
  } catch (fault) {
    throw goingBack(fault, least === undefined ? undefined : numberIn(least));
  }
};

/** Makes a newer revision known to all batches, so that no cell shows an older one than its neighbour. */
function seenByAll<Key, Value extends Held>(asking: AskKeys<Key, Value>): AskKeys<Key, Value> {
  return async (keys, columns, signal) => {
    const answer = await asking(keys, columns, signal);
    sawRevision(answer.revision);
    void shown.answered(answer.revision);
    return answer;
  };
}

const batch = new Batch(seenByAll(keyAsker(askOnward, ofWorkbook)));
/** A history has some ten lines: 500 keys bring as much as one request may. */
const histories = new Batch(seenByAll(historyAsker(askOnward, ofWorkbook)), { maxKeys: 500, maxKept: 5000 });
/** Each table is a request of its own: one that is refused would take the others with it. */
const tables = new Batch(seenByAll(tableAsker(askOnward, ofWorkbook)), { maxKeys: 1, maxKept: 50 });

function currentLanguage(): Language {
  const wanted = firstLanguage();
  if (wanted !== language) forgetAnswers();
  language = wanted;
  return wanted;
}

/** Starts the add-in with the workbook: its functions are needed before anyone opens the pane. */
async function openWithWorkbook(): Promise<void> {
  try {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // A workbook that cannot be written to stays as it is; its functions start with the pane.
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

/** Registers the functions behind PLAN formulas. Nothing happens where Excel has no custom functions. */
export function startFunctions(
  cellLanguage: CellLanguage = ofViewer,
  place: RevisionPlace = NOWHERE,
  asOf: ReadAsOf = ofLatest,
): void {
  cellLanguageOf = cellLanguage;
  readAsOf = asOf;
  knownAsOf = undefined;
  shown = new FormulaRevision(place);
  if (typeof CustomFunctions === 'undefined') return;
  const excel = CustomFunctions;
  for (const planFunction of FUNCTIONS)
    excel.associate(planFunction.id, (...given) => called(planFunction, given, excel));
}

/** Forgets every answer, so that PLAN cells ask the server again when they are calculated. */
export function forgetAnswers(): void {
  knownAsOf = undefined;
  for (const each of [batch, histories, tables]) each.forget();
}

/** Forgets every answer of an older revision than this one. */
export function sawRevision(name: string): void {
  for (const each of [batch, histories, tables]) each.saw(name);
}

/** The answers that the functions keep, for the code that enters formulas again. */
export const keptAnswers = {
  forget: forgetAnswers,
  saw: sawRevision,
  shown: () => shown.name(),
  show: (name: string) => shown.take(name),
};
