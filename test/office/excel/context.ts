import type { Book, TrackedArea } from '../book/book.ts';

/** Office.js registers events of the whole workbook under this id. */
export const WHOLE_WORKBOOK = 'Workbook';

/** An event of the API with a listener: Office.js's number for it and the id it was registered on. */
export interface Listening {
  readonly messageType: number;
  /** The id of a sheet or table, or `WHOLE_WORKBOOK`. */
  readonly target: string;
}

/** The state that all objects of one workbook share on the host's side. */
export interface HostContext {
  readonly book: Book;
  /** The value of `context.runtime.enableEvents`. */
  areEventsEnabled: boolean;
  /** Gives the place a reference id, by which Office.js asks for it in later batches. */
  track(place: TrackedArea): string;
  listen(listening: Listening): void;
  unlisten(listening: Listening): void;
}

/** Office.js's numbers for the events that are modelled. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
