import { shanghaiDay } from '../../data/rules/period/shanghai.ts';
import { BadDefinition } from '../../data/sheet/fault/definition-fault.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { type KeptResult, keptMark } from '../../data/sheet/refresh/kept-result.ts';
import type { LinkedTable, RefreshReport } from '../../data/sheet/refresh/linked-table.ts';
import { withColumnsLeft } from '../../data/sheet/refresh/relink.ts';
import { freshPlan } from '../ask/fresh-plan.ts';
import { isAsItWas, newsAsked, newsFor } from '../ask/table-news.ts';
import { listLinkedTables } from '../excel/links.ts';
import { refreshTable, relinkTable } from '../excel/refresh.ts';
import { type RefreshUndo, undoRefresh } from '../excel/refresh-undo.ts';
import { keepWorkbookAsOf, type WorkbookAsOf, workbookAsOf } from '../excel/setting/workbook-as-of.ts';

/** The choices of a user in refreshing a table. */
interface RefreshChoice {
  /** A result of his own that gives way to the published one. */
  taken?: KeptResult | undefined;
  /** Whether he takes the server's revision even where it does not follow the table's. */
  anyRevision?: boolean | undefined;
  /** Receives what takes the refresh back. */
  made?: ((undo: RefreshUndo) => void) | undefined;
  /** Another as-of for the table; `latest` where it is to have none. */
  asOf?: AsOfWanted | undefined;
}

/** The as-of that a table is to have. */
type AsOfWanted = { typed: string } | 'latest';

/** Asks for the latest state of a linked table. Throws the fault that keeps its definition from being read. */
async function planFor({ definition, fault, name }: LinkedTable, choice: RefreshChoice = {}): Promise<SheetPlan> {
  if (!definition) throw fault ?? new BadDefinition('it is lost');
  const { asOf, ...latest } = definition.spec;
  const wanted = choice.asOf ?? (asOf === undefined ? 'latest' : { typed: asOf });
  const spec = wanted === 'latest' ? latest : { ...latest, asOf: wanted.typed };
  return freshPlan({ ...definition, spec, tableName: name }, choice);
}

/** Refreshes one table. */
export async function refreshOne(table: LinkedTable, choice: RefreshChoice = {}): Promise<RefreshReport> {
  const { taken, anyRevision, made } = choice;
  return refreshTable(table.id, await planFor(table, choice), {
    anyRevision,
    made,
    ...(taken ? { take: [keptMark(taken)] } : {}),
  });
}

/** Links a table again that lost its definition, and refreshes it. */
export async function relinkOne({ id, name, lost }: LinkedTable): Promise<RefreshReport> {
  if (!lost) throw new BadDefinition('its rows do not tell what it showed');
  const plan = await freshPlan({ ...lost, id, tableName: name });
  try {
    return await relinkTable(id, plan);
  } catch (fault) {
    const spec = withColumnsLeft(plan, fault);
    if (!spec) throw fault;
    return relinkTable(id, await freshPlan({ ...lost, spec, id, tableName: name }));
  }
}

/** The outcome for one table: it was refreshed, it has no news, or a fault kept it as it was. */
export type RefreshOutcome =
  | { table: LinkedTable; report: RefreshReport; undo?: RefreshUndo | undefined }
  | { table: LinkedTable; isAsItWas: true }
  | { table: LinkedTable; fault: unknown };

export interface RefreshAllReport {
  /** The outcomes in the order of the workbook. After the signal, those alone that could not be taken back. */
  outcomes: RefreshOutcome[];
  /** The as-of that the workbook had, where it has another now. */
  asOfBefore?: { before: WorkbookAsOf | undefined };
}

/** How many tables are asked for at a time. */
const REQUESTS_AT_ONCE = 3;

/** The tables that are to have another as-of than they have, by their ids. */
type AsOfs = ReadonlyMap<string, AsOfWanted>;

const AS_THEY_ARE: AsOfs = new Map();

/**
 * Refreshes every linked table of the workbook. One request asks which of them may have news, and only those are fetched. All
 * are fetched before any is written; one that cannot be fetched or written harms no other. A signal ends it between two tables,
 * and those that were written are as they were before.
 */
export async function refreshAll(
  onProgress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RefreshAllReport> {
  return refreshEach(await listLinkedTables(), { asOfs: AS_THEY_ARE, onProgress, signal });
}

/**
 * Shows every linked table as of a day or a document, which the workbook keeps for its PLAN formulas too; `latest` gives each
 * table the as-of back that it had before. What is done of it stands where a table cannot be brought there, and nothing of it
 * after the signal.
 */
export async function showAllAsOf(
  wanted: AsOfWanted,
  onProgress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RefreshAllReport> {
  const [tables, before] = [await listLinkedTables(), await workbookAsOf()];
  const own: Record<string, string> = {};
  const asOfs = new Map<string, AsOfWanted>();
  for (const { id, definition } of tables) {
    const asOf = definition?.spec.asOf;
    // Somebody may have given a table another as-of meanwhile, which is then its own.
    const ofTable = before && asOf === before.asOf ? before.own[id] : asOf;
    if (ofTable !== undefined) own[id] = ofTable;
    const next = wanted === 'latest' ? ofTable : wanted.typed;
    if (definition && next !== asOf) asOfs.set(id, next === undefined ? 'latest' : { typed: next });
  }
  // Kept first, because a workbook of which only a part is shown so must still find its way back.
  if (wanted !== 'latest') await keepWorkbookAsOf({ asOf: wanted.typed, own });
  const report = await refreshEach(tables, { asOfs, onProgress, signal });
  const isDone = report.outcomes.length === tables.length && report.outcomes.every((one) => !('fault' in one));
  if (wanted === 'latest' && isDone) await keepWorkbookAsOf(undefined);
  if (signal?.aborted && report.outcomes.length === 0) await keepWorkbookAsOf(before);
  return { ...report, asOfBefore: { before } };
}

interface Refreshing {
  asOfs: AsOfs;
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal | undefined;
}

async function refreshEach(
  tables: LinkedTable[],
  { asOfs, onProgress, signal }: Refreshing,
): Promise<RefreshAllReport> {
  onProgress(0, tables.length);
  const standing = await withoutNews(tables.filter(({ id }) => !asOfs.has(id)));
  const wanted = tables.filter((table) => !standing.has(table));
  const plans = await fetched(wanted, asOfs, signal);
  const outcomes: RefreshOutcome[] = [];
  for (const table of tables) {
    if (signal?.aborted) break;
    const plan = plans.get(table.id);
    if (standing.has(table)) outcomes.push({ table, isAsItWas: true });
    else if (plan) outcomes.push({ table, ...(await written(table, plan)) });
    onProgress(outcomes.length, tables.length);
  }
  return { outcomes: signal?.aborted ? await takenBack(outcomes) : outcomes };
}

/** Takes back what was written, the last first, as a table may have moved those below it. Answers what could not be. */
async function takenBack(outcomes: readonly RefreshOutcome[]): Promise<RefreshOutcome[]> {
  const left: RefreshOutcome[] = [];
  for (const outcome of outcomes.toReversed()) {
    const undo = 'report' in outcome ? outcome.undo : undefined;
    // Somebody may have typed over it at that moment. The refresh of that table then stands, and its report with it.
    if (undo) await undoRefresh(undo).catch(() => left.unshift(outcome));
  }
  return left;
}

/** The tables that would be as they are if they were asked for again. None are known where the server does not tell. */
async function withoutNews(tables: LinkedTable[]): Promise<ReadonlySet<LinkedTable>> {
  const linked = tables.flatMap((table) => {
    const { state, definition } = table;
    return state === 'linked' && definition ? [{ table, definition }] : [];
  });
  const news = await newsFor(linked.map(({ definition }) => newsAsked(definition))).catch(() => []);
  const day = shanghaiDay(new Date());
  return new Set(linked.flatMap(({ table, definition }, at) => (isAsItWas(definition, news[at], day) ? [table] : [])));
}

type Fetched = { plan: SheetPlan } | { fault: unknown };

async function fetched(
  tables: LinkedTable[],
  asOfs: AsOfs,
  signal: AbortSignal | undefined,
): Promise<Map<string, Fetched>> {
  const plans = new Map<string, Fetched>();
  const waiting = [...tables];
  const work = async () => {
    for (let table = waiting.shift(); table && !signal?.aborted; table = waiting.shift())
      plans.set(table.id, await fetchedOne(table, asOfs.get(table.id)));
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
  return plans;
}

async function fetchedOne(table: LinkedTable, asOf: AsOfWanted | undefined): Promise<Fetched> {
  try {
    return { plan: await planFor(table, { asOf }) };
  } catch (fault) {
    return { fault };
  }
}

async function written(
  { id }: LinkedTable,
  plan: Fetched,
): Promise<{ report: RefreshReport; undo: RefreshUndo | undefined } | { fault: unknown }> {
  if ('fault' in plan) return plan;
  try {
    let undo: RefreshUndo | undefined;
    const made = (one: RefreshUndo) => {
      undo = one;
    };
    const report = await refreshTable(id, plan.plan, { made });
    return { report, undo };
  } catch (error) {
    return { fault: error };
  }
}

type Place = Pick<KeptResult, 'rowKey' | 'column'>;

/** Answers the report after the user kept his own result: it is still named, and no longer asked about. */
export function keptMine(report: RefreshReport, { rowKey, column }: Place): RefreshReport {
  const kept = report.kept.map((one) =>
    one.rowKey === rowKey && one.column === column ? { ...one, isAsked: false } : one,
  );
  return { ...report, kept };
}

/** Answers the report after a published result was taken: the first refresh and this one together. */
export function tookTheirs(before: RefreshReport, after: RefreshReport, { rowKey, column }: Place): RefreshReport {
  return {
    ...after,
    fromRevision: before.fromRevision,
    fromName: before.fromName,
    changes: [...before.changes, ...after.changes],
    added: [...before.added, ...after.added],
    displaced: before.displaced,
    kept: before.kept.filter((one) => one.rowKey !== rowKey || one.column !== column),
  };
}
