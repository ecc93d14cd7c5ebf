import { parentPort, workerData } from 'node:worker_threads';
import { inReadingOrder, markedCopy } from '../check/marked-copy.ts';
import { refusalOf, type ToldGridFault } from '../grid/apart.ts';
import { workbookOf } from '../grid/grid.ts';
import { readWorkbook } from '../grid/read-workbook.ts';
import type { FromMarkThread, Marking } from './mark-in-thread.ts';
import { placedMarks } from './placed.ts';

function tell(message: FromMarkThread | ToldGridFault, handed: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handed);
}

const { bytes, name, marks, isInternal, language } = workerData as Marking;
try {
  const workbook = workbookOf(readWorkbook(bytes, name));
  const placed = inReadingOrder(placedMarks(marks, workbook), workbook);
  const copy = new Uint8Array(await markedCopy({ workbook, bytes, isInternal }, placed, language));
  tell({ kind: 'MARKED', copy }, [copy.buffer]);
} catch (error) {
  tell(refusalOf(error));
}
