import { settings } from '../office/read-workbook.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';

/** The day or the document as of which all of a workbook is shown, its PLAN formulas too. */
export interface WorkbookAsOf {
  asOf: string;
  /** What each table that had an as-of of its own had before, by its id. */
  own: Readonly<Record<string, string>>;
}

const KEY = 'planbook.asOf';

function readAsOf(value: unknown): WorkbookAsOf | undefined {
  try {
    const { asOf, own }: Partial<WorkbookAsOf> = JSON.parse(String(value));
    return typeof asOf === 'string' && asOf !== '' ? { asOf, own: { ...own } } : undefined;
  } catch {
    return undefined;
  }
}

async function storedIn(workbook: Workbook): Promise<unknown> {
  const { stored } = await workbook.read({ stored: settings() });
  return stored.find(({ key }) => key === KEY)?.value;
}

/** The as-of of a workbook; undefined where each table has its own. */
export async function asOfIn(workbook: Workbook): Promise<WorkbookAsOf | undefined> {
  return readAsOf(await storedIn(workbook));
}

/** The as-of of the open workbook; undefined where each table has its own. */
export async function workbookAsOf(): Promise<WorkbookAsOf | undefined> {
  return inWorkbook(asOfIn);
}

/** Keeps the as-of of the open workbook; undefined takes it away. */
export async function keepWorkbookAsOf(asOf: WorkbookAsOf | undefined): Promise<void> {
  await inWorkbook(async (workbook) => {
    if (asOf) await workbook.write([{ kind: 'set-setting', key: KEY, value: JSON.stringify(asOf) }]);
    else if ((await storedIn(workbook)) !== undefined) await workbook.write([{ kind: 'delete-setting', key: KEY }]);
  });
}
