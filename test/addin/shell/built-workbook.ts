import { freshPlan } from '../../../addin/ask/fresh-plan.ts';
import { insertTable } from '../../../addin/excel/insert.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { bootInNode } from '../../office/boot-node.ts';
import { Host } from '../../office/host.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';
import type { PaneServer } from './pane-server.ts';

const GROWTH: TableQuery = {
  indicators: ['GDP'],
  districts: ['440307', '440311'],
  periods: ['2024'],
  measures: ['GROWTH'],
  columns: ['TARGET', 'ACTUAL', 'GAP', 'VERDICT', 'SOURCE'],
  layout: 'ROWS',
};

export type SavedWorkbook = ReturnType<Host['save']>;

/** Saves a workbook with a linked table of `server`'s for each id, one below the other from B3 on. */
export async function builtWorkbook(server: PaneServer, ids: string[]): Promise<SavedWorkbook> {
  // The add-in asks its page's origin, in the page's language.
  const asked = globalThis.fetch;
  const fromPage: typeof fetch = (input, init) =>
    asked(typeof input === 'string' ? new URL(input, server.url) : input, init);
  const office = bootInNode({ host: new Host() });
  const document = { documentElement: { lang: 'zh-CN' } };
  stubGlobals({ Excel: office.Excel, Office: office.Office, fetch: fromPage, document });
  for (const [at, id] of ids.entries()) {
    office.host.select(`B${3 + at * 10}`);
    await insertTable(await freshPlan({ id, spec: GROWTH, language: 'ZH', tableName: id }));
  }
  return office.host.save();
}
