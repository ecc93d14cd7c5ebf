import { type ApartOptions, apart } from './apart.ts';
import { type Workbook, type WorkbookData, workbookOf } from './grid.ts';
import { GridFault } from './grid-fault.ts';

const THREAD = new URL('./grid-thread.ts', import.meta.url);

export interface ToGridThread {
  bytes: Uint8Array;
  name: string;
}

/** A message from the thread that reads a file. */
export type FromGridThread =
  | { readonly kind: 'ROWS'; readonly rows: number }
  | { readonly kind: 'READ'; readonly workbook: WorkbookData };

export interface ThreadOptions extends ApartOptions {
  /** Is told how many rows of all sheets are read. */
  onRows?: ((rows: number) => void) | undefined;
}

/** Reads a file in a thread of its own. Rejects with a `GridFault`. */
export async function readInThread(bytes: Uint8Array, name: string, options: ThreadOptions = {}): Promise<Workbook> {
  let workbook: Workbook | undefined;
  const data: ToGridThread = { bytes, name };
  const told = (message: FromGridThread): boolean => {
    if (message.kind === 'ROWS') options.onRows?.(message.rows);
    else workbook = workbookOf(message.workbook);
    return workbook !== undefined;
  };
  await apart({ program: THREAD, data, told }, options);
  if (!workbook) throw new GridFault('NOT_READ');
  return workbook;
}
