import { DEFINITION_NAMESPACE } from '../../data/sheet/definition.ts';
import { allTables, type FoundTable, inWorkbook, parts, settings, type Workbook } from './excel.ts';
import { type Link, type LinkedTable, linkedTable, linksOf } from './table.ts';

/** Every linked table of the workbook, found again whatever it is called and wherever it was moved. */
export async function listLinkedTables(): Promise<LinkedTable[]> {
  return inWorkbook(async (workbook) => (await readLinks(workbook)).links.map(linkedTable));
}

/** The linked tables, and all Excel tables; two requests. */
export async function readLinks(workbook: Workbook): Promise<{ links: Link[]; tables: FoundTable[] }> {
  const stored = await workbook.read({
    parts: parts(DEFINITION_NAMESPACE),
    tables: allTables(),
    settings: settings(),
  });
  return { links: linksOf(stored.parts, stored.tables, stored.settings), tables: stored.tables };
}
