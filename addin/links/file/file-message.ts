import type { FileState } from '../../../data/sheet/file/file-state.ts';
import type { LinkedFileTable } from '../../../data/sheet/file/workbook-file.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import type { WantedTable } from '../../../data/sheet/refresh/refresh.ts';
import type { PackedFault } from './fault-message.ts';

/** The work that the page asks of the thread that holds the file. */
export type FileRequest =
  | { kind: 'open'; bytes: Uint8Array }
  | { kind: 'refresh'; id: string; plan: WantedTable }
  | { kind: 'relink'; name: string; plan: SheetPlan }
  | { kind: 'bytes' };

/** The state of the file, with faults as they pass between threads. */
export interface PackedState extends Omit<FileState, 'tables'> {
  tables: (Omit<LinkedFileTable, 'fault'> & { fault: PackedFault | null })[];
}

/** The answers, by the kind of the request. */
export interface FileAnswers {
  open: { state: PackedState };
  refresh: { report: RefreshReport; state: PackedState };
  relink: { report: RefreshReport; state: PackedState };
  bytes: { bytes: Uint8Array };
}

/** How far the unpacking of a large part has come, in bytes. */
export interface FileProgress {
  done: number;
  all: number;
}

/** Messages from the thread of the file. Answers bear the number of their request. */
export type FileMessage =
  | { progress: FileProgress }
  | { number: number; answer: FileAnswers[keyof FileAnswers] }
  | { number: number; fault: PackedFault };
