import { fileState } from '../../../data/sheet/file/file-state.ts';
import { refreshFileTable, relinkFileTable } from '../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile, type WorkbookFile } from '../../../data/sheet/file/workbook-file.ts';
import { packedFault } from './fault-message.ts';
import type { FileAnswers, FileMessage, FileRequest, PackedState } from './file-message.ts';

// This thread holds one file. The page ends it when the file is no longer wanted.
let file: WorkbookFile | undefined;
/** The time of the last word on progress, so that the page does not hear more than it can show. */
let told = 0;
const BETWEEN_MS = 100;

function tell(message: FileMessage): void {
  self.postMessage(message);
}

function onUnpacking(done: number, all: number): void {
  const now = performance.now();
  if (now - told < BETWEEN_MS && done < all) return;
  told = now;
  tell({ progress: { done, all } });
}

function held(): WorkbookFile {
  if (!file) throw new Error('No file is open.');
  return file;
}

function stateOf(book: WorkbookFile): PackedState {
  const state = fileState(book);
  const tables = state.tables.map((table) => ({ ...table, fault: table.fault && packedFault(table.fault) }));
  return { ...state, tables };
}

function answerTo(request: FileRequest): FileAnswers[FileRequest['kind']] {
  switch (request.kind) {
    case 'open':
      file = openWorkbookFile(request.bytes, onUnpacking);
      return { state: stateOf(file) };
    case 'refresh':
      return { report: refreshFileTable(held(), request.id, request.plan), state: stateOf(held()) };
    case 'relink':
      return { report: relinkFileTable(held(), request.name, request.plan), state: stateOf(held()) };
    case 'bytes':
      return { bytes: held().parts.bytes() };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; request: FileRequest }>) => {
  const { number, request } = data;
  try {
    tell({ number, answer: answerTo(request) });
  } catch (fault) {
    tell({ number, fault: packedFault(fault) });
  }
});
