import { parentPort, workerData } from 'node:worker_threads';
import { refusalOf, type ToldGridFault } from './apart.ts';
import type { FromGridThread, ToGridThread } from './read-in-thread.ts';
import { readWorkbook } from './read-workbook.ts';

/** The rows after which a reader is told how far the reading is. */
const ROWS_BETWEEN = 2000;

function tell(message: FromGridThread | ToldGridFault, handed: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handed);
}

const { bytes, name } = workerData as ToGridThread;
try {
  let read = 0;
  const workbook = readWorkbook(bytes, name, () => {
    read += 1;
    if (read % ROWS_BETWEEN === 0) tell({ kind: 'ROWS', rows: read });
  });
  const handed = workbook.grids.flatMap(({ starts, cells, text }) => [starts.buffer, cells.buffer, text.buffer]);
  tell({ kind: 'READ', workbook }, handed);
} catch (error) {
  tell(refusalOf(error));
}
