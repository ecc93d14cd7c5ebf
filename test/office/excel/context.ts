import type { Book, TrackedArea } from '../book/book.ts';

/** The id under which Office.js registers events of the whole workbook. */
export const WHOLE_WORKBOOK = 'Workbook';

/** An event of the API that somebody listens to: Office.js's number for it and the id it was registered on. */
export interface Listening {
  readonly messageType: number;
  /** A sheet's or table's id, or `WHOLE_WORKBOOK`. */
  readonly target: string;
}

/** What all objects of one workbook share on the host's side. */
export interface HostContext {
  readonly book: Book;
  /** `context.runtime.enableEvents`. */
  areEventsEnabled: boolean;
  /** Gives the place a reference id, under which Office.js asks for it in later batches. */
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
