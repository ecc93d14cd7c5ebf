import { Worker } from 'node:worker_threads';
import type { GridFaultCode } from '../../rules/message/grid-zh.ts';
import { type Workbook, type WorkbookData, workbookOf } from './grid.ts';
import { GridFault } from './grid-fault.ts';
import { checkFileSize } from './read-workbook.ts';

const THREAD = new URL('./grid-thread.ts', import.meta.url);

export interface ToGridThread {
  bytes: Uint8Array;
  name: string;
}

/** A message from the thread that reads a file. */
export type FromGridThread =
  | { readonly kind: 'ROWS'; readonly rows: number }
  | { readonly kind: 'READ'; readonly workbook: WorkbookData }
  | { readonly kind: 'REFUSED'; readonly code: GridFaultCode; readonly detail: string; readonly count: number };

export interface ThreadOptions {
  /** Is told how many rows of all sheets are read. */
  onRows?: ((rows: number) => void) | undefined;
  /** Ends the thread. The promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The heap of the thread, in megabytes. */
  heapMb?: number;
  /** After this time a file is given up. */
  limitMs?: number;
}

const HEAP_MB = 512;
/** Nearly everything that is read cell after cell is garbage at once. */
const YOUNG_MB = 8;
const LIMIT_MS = 120_000;

/**
 * Reads a file in a thread of its own, which a crash, a file that takes all memory or one that takes for ever ends
 * without harm to the program. Rejects with a `GridFault`.
 */
export async function readInThread(bytes: Uint8Array, name: string, options: ThreadOptions = {}): Promise<Workbook> {
  checkFileSize(bytes.length);
  const { signal, onRows, heapMb = HEAP_MB, limitMs = LIMIT_MS } = options;
  signal?.throwIfAborted();
  const workerData: ToGridThread = { bytes, name };
  const worker = new Worker(THREAD, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const limit = setTimeout(() => void worker.terminate(), limitMs);
  const cancel = () => void worker.terminate();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await new Promise<Workbook>((resolve, reject) => {
      worker.on('message', (message: FromGridThread) => {
        if (message.kind === 'ROWS') onRows?.(message.rows);
        else if (message.kind === 'READ') resolve(workbookOf(message.workbook));
        else reject(new GridFault(message.code, message.detail, { count: message.count }));
      });
      // Whatever the thread dies of, the file is what it could not be read for: the sentence is the same.
      worker.once('error', (cause) => reject(new GridFault('NOT_READ', '', { cause })));
      worker.once('exit', () => reject(signal?.aborted === true ? signal.reason : new GridFault('NOT_READ')));
    });
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', cancel);
  }
}
