import { type Edit, requests } from './edit.ts';
import { asOurError } from './error.ts';
import { carryOutOne } from './write.ts';

/** The Excel this add-in needs: `Table.resize`, in Excel LTSC 2021, Microsoft 365 and the web. */
const NEEDED = '1.13';

/** Tells where the pane runs: in an Excel that will do, in one that is too old, or in a plain browser. */
export async function startExcel(): Promise<'excel' | 'too-old' | 'browser'> {
  if (typeof Office === 'undefined') return 'browser';
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') return 'browser';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED) ? 'excel' : 'too-old';
}

/** The open workbook, for one piece of work. */
export interface Workbook {
  /** Reads what is asked for, under the same names, in as many requests as the longest load has steps. */
  read<Wanted extends Record<string, Load<unknown>>>(wanted: Wanted): Promise<Answers<Wanted>>;
  /** Carries out the edits in order, in one request, or in a few where one would be too large. */
  write(edits: Edit[]): Promise<void>;
}

/**
 * One thing to read from the workbook. It loads what it needs, yields for the request, and then answers a plain value.
 */
export type Load<T> = (context: Excel.RequestContext) => Generator<void, T>;

type Answers<Wanted extends Record<string, Load<unknown>>> = {
  [Name in keyof Wanted]: NonNullable<Wanted[Name]> extends Load<infer Answer> ? Answer : never;
};

/** Works on the open workbook, with the errors of Office.js as ours. */
export async function inWorkbook<T>(work: (workbook: Workbook) => Promise<T>): Promise<T> {
  try {
    return await Excel.run((context) => {
      let hasWritten = false;
      return work({
        read: (wanted) => (hasWritten ? readPatiently(wanted) : readTogether(context, wanted)),
        write: (edits) => {
          hasWritten = true;
          return carryOut(edits);
        },
      });
    });
  } catch (error) {
    throw asOurError(error);
  }
}

async function readTogether<Wanted extends Record<string, Load<unknown>>>(
  context: Excel.RequestContext,
  wanted: Wanted,
): Promise<Answers<Wanted>> {
  const answers: Record<string, unknown> = {};
  let running = Object.entries(wanted).map(([name, reading]) => ({ name, steps: reading(context) }));
  for (;;) {
    running = running.filter(({ name, steps }) => {
      const { done, value } = steps.next();
      if (done) answers[name] = value;
      return !done;
    });
    if (running.length === 0) return answers as Answers<Wanted>;
    await context.sync();
  }
}

/** Between two writings a cell that somebody edits is waited for. */
function readPatiently<Wanted extends Record<string, Load<unknown>>>(wanted: Wanted): Promise<Answers<Wanted>> {
  return Excel.run({ delayForCellEdit: true }, (context) => readTogether(context, wanted));
}

/** Reading is refused while a cell is edited; once writing has begun it waits, so that nothing is left half done. */
async function carryOut(edits: Edit[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const group of requests(edits)) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const edit of group) carryOutOne(context.workbook, edit);
      await context.sync();
    }
  });
}

/** Calls back when another cell is selected or another sheet comes to the fore, until the answer is called. */
export async function onSelection(selected: () => void): Promise<() => void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const heard = async () => selected();
    const handlers = [worksheets.onSelectionChanged.add(heard), worksheets.onActivated.add(heard)];
    await context.sync();
    return () => {
      // A handler that the workbook has lost already needs no removal.
      void Excel.run(handlers[0]?.context ?? context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      }).catch(() => undefined);
    };
  });
}
