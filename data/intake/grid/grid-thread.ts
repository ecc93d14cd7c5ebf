import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf, type ToldGridFault } from './apart.ts';
import { kindOf } from './file-kind.ts';
import type { WorkbookData } from './grid.ts';
import type { FromGridThread, ToGridThread } from './read-in-thread.ts';
import { isPlain, readPlain } from './read-plain.ts';

/** The rows after which a reader is told how far the reading is. */
const ROWS_BETWEEN = 2000;

function tell(message: FromGridThread | ToldGridFault, handed: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handed);
}

let rows = 0;

function countRow(): void {
  rows += 1;
  if (rows % ROWS_BETWEEN === 0) tell({ kind: 'ROWS', rows });
}

/** The libraries for Excel's own files take some 20 MB, which a plain file does not need. */
async function read({ bytes, name }: ToGridThread): Promise<WorkbookData> {
  const kind = kindOf(bytes);
  if (isPlain(kind)) return readPlain({ bytes, name, kind }, countRow);
  const { readWorkbook } = await import('./read-workbook.ts');
  return readWorkbook(bytes, name, countRow);
}

try {
  const workbook = await read(workerData as ToGridThread);
  const handed = workbook.grids.flatMap(({ starts, cells, text }) => [starts.buffer, cells.buffer, text.buffer]);
  tell({ kind: 'READ', workbook }, handed);
} catch (error) {
  tell(refusalOf(error));
}
