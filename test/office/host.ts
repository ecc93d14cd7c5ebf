import { Batch } from './batch.ts';
import { areaText, quoteSheet } from './book/area.ts';
import { Book, type BookEvent, type Locale, type TrackedArea } from './book/book.ts';
import { shownValue } from './book/cell.ts';
import { openSnapshot, type Snapshot, snapshotOf } from './book/snapshot.ts';
import { UserWorkbook } from './book/user-workbook.ts';
import { EVENT, type HostContext, type Listening, WHOLE_WORKBOOK } from './excel/context.ts';
import { ExcelRange } from './excel/range.ts';
import { ExcelWorkbook } from './excel/workbook.ts';
import { HostError } from './host-error.ts';
import { LTSC_2021, type Profile } from './profile.ts';
import { ACTION, type HostObject, type WireBatch } from './wire.ts';

export interface HostOptions {
  profile?: Profile;
  locale?: Locale;
  /** A workbook that was saved before; else an empty one with the sheet `Sheet1`. */
  snapshot?: Snapshot;
}

/** One `context.sync()` that reached the host. */
export interface BatchRecord {
  /** Of the request, as UTF-8 JSON. */
  bytes: number;
  /** Everything in it, reading included. */
  actions: number;
  /** Properties set and methods called. */
  changes: number;
}

/** A failure to come, for tests of what is left behind. */
export interface PlannedFailure {
  /** So many properties are set and methods called before it fails; 0 by default. */
  afterActions?: number;
  /** 1, the default, is the next batch that changes anything, 2 the one after it. */
  batch?: number;
  code?: string;
}

/** An answer as Office.js wants it. */
export interface HostResponse {
  HttpStatusCode: number;
  ErrorCode: string | null;
  ErrorMessage: string | null;
  Headers: Record<string, string>;
  Body: unknown;
}

/** An event on its way to Office.js. */
export interface HostMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Excel's own limit for a request and for a response (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins). */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

const RICH_API_EVENT = 65_536;

/** Excel as Office.js sees it: takes batches, answers them, tells what happened. Tests act on `workbook` as the user. */
export class Host implements HostContext {
  readonly profile: Profile;
  readonly book: Book;
  /** The workbook as a user works in it. */
  readonly workbook: UserWorkbook;
  readonly batches: BatchRecord[] = [];
  areEventsEnabled = true;
  /** Set by whoever carries events to Office.js. */
  onMessages: (messages: HostMessage[]) => void = () => {};
  readonly #references = new Map<string, ExcelRange>();
  readonly #places = new Map<string, TrackedArea>();
  readonly #listening: Listening[] = [];
  #failure: { afterActions: number; batch: number; code: string } | undefined;
  #changes = 0;
  #messages: HostMessage[] = [];

  constructor(options: HostOptions = {}) {
    this.profile = options.profile ?? LTSC_2021;
    this.book = options.snapshot ? openSnapshot(options.snapshot) : new Book(options.locale ?? 'zh-CN');
    this.workbook = new UserWorkbook(this.book);
    this.book.onEvent = (event) => this.#tell(event);
  }

  /** Another host with a workbook that was saved: what another person, or the same one tomorrow, opens. */
  static open(snapshot: Snapshot, options: Omit<HostOptions, 'snapshot'> = {}): Host {
    return new Host({ ...options, snapshot });
  }

  /** The workbook as plain JSON. */
  save(): Snapshot {
    return snapshotOf(this.book);
  }

  /** `B3`, or `Sheet1!B3:C4`: what the user has selected. */
  select(address: string): void {
    this.workbook.select(address);
  }

  failNext(failure: PlannedFailure = {}): void {
    this.#failure = { afterActions: 0, batch: 1, code: 'GeneralException', ...failure };
  }

  track(place: TrackedArea): string {
    const id = `range${this.#places.size + 1}`;
    this.#places.set(id, place);
    this.book.tracked.add(place);
    return id;
  }
  listen(listening: Listening): void {
    this.#listening.push(listening);
  }
  unlisten(listening: Listening): void {
    const index = this.#listening.findIndex(
      (known) => known.messageType === listening.messageType && known.target === listening.target,
    );
    if (index >= 0) this.#listening.splice(index, 1);
  }

  /** Answers one request of Office.js, given and answered as the JSON text that crosses the wire. */
  execute(request: string): HostResponse {
    const bytes = Buffer.byteLength(request);
    if (bytes > MAX_PAYLOAD_BYTES) return tooLarge('RequestPayloadSizeLimitExceeded');
    const batch: WireBatch = JSON.parse(request);
    const changes = batch.Actions.filter(
      ({ ActionType, Name }) => ActionType === ACTION.set || (ActionType === ACTION.method && !Name?.startsWith('_')),
    ).length;
    this.batches.push({ bytes, actions: batch.Actions.length, changes });
    this.#changes = 0;
    const answer = Batch.run(this.#target(), batch);
    if (this.#failure && this.#changes > 0) this.#failure.batch -= 1;
    if (!this.areEventsEnabled) this.#messages = [];
    const body = JSON.stringify(answer);
    if (Buffer.byteLength(body) > MAX_PAYLOAD_BYTES) return tooLarge('ResponsePayloadSizeLimitExceeded');
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: JSON.parse(body) };
  }

  #target() {
    return {
      root: new ExcelWorkbook(this) as HostObject,
      findReference: (id: string) => this.#findReference(id),
      forgetReference: (id: string) => {
        const place = this.#places.get(id);
        if (place) this.book.tracked.delete(place);
        this.#places.delete(id);
        this.#references.delete(id);
      },
      beforeChange: () => this.#beforeChange(),
    };
  }

  #findReference(id: string): ExcelRange {
    const place = this.#places.get(id);
    const range = this.#references.get(id) ?? (place && new ExcelRange(this, place));
    if (!range) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    this.#references.set(id, range);
    return range;
  }

  #beforeChange(): void {
    const failure = this.#failure;
    if (failure?.batch === 1 && this.#changes >= failure.afterActions) {
      this.#failure = undefined;
      throw new HostError(failure.code, 'There was an internal error while processing the request.');
    }
    this.#changes += 1;
  }

  /** Hands on the events that have come up; called when the batch that caused them is answered. */
  flush(): void {
    const messages = this.#messages;
    this.#messages = [];
    if (messages.length > 0) this.onMessages(messages);
  }

  #tell(event: BookEvent): void {
    if (!this.areEventsEnabled) return;
    for (const { messageType, targets, message } of messagesOf(event, this.book)) {
      for (const target of targets) {
        if (!this.#listening.some((known) => known.messageType === messageType && known.target === target)) continue;
        this.#messages.push({
          messageCategory: RICH_API_EVENT,
          messageType,
          targetId: target,
          message: JSON.stringify({ source: 'Local', ...message }),
        });
      }
    }
    setTimeout(() => this.flush(), 0);
  }
}

function tooLarge(code: string): HostResponse {
  return {
    HttpStatusCode: 413,
    ErrorCode: code,
    ErrorMessage: 'The request or response payload size has exceeded the limit of 5 MB.',
    Headers: {},
    Body: null,
  };
}

interface Told {
  messageType: number;
  targets: string[];
  message: Record<string, unknown>;
}

function messagesOf(event: BookEvent, book: Book): Told[] {
  if (event.kind === 'tableAdded' || event.kind === 'tableDeleted') {
    const { table } = event;
    const message = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id };
    const messageType = event.kind === 'tableAdded' ? EVENT.tableAdded : EVENT.tableDeleted;
    return [{ messageType, targets: [table.sheet.id, WHOLE_WORKBOOK], message }];
  }
  const { sheet } = event;
  const targets = [sheet.id, WHOLE_WORKBOOK];
  if (event.kind === 'changed') return changeMessages(event, book);
  if (event.kind === 'selected') {
    const message = { worksheetId: sheet.id, address: areaText(event.area) };
    return [{ messageType: EVENT.sheetSelectionChanged, targets, message }];
  }
  const types = {
    sheetAdded: EVENT.sheetAdded,
    sheetDeleted: EVENT.sheetDeleted,
    sheetActivated: EVENT.sheetActivated,
  };
  return [{ messageType: types[event.kind], targets, message: { worksheetId: sheet.id } }];
}

function changeMessages(event: BookEvent & { kind: 'changed' }, book: Book): Told[] {
  const { sheet, area } = event;
  const message = {
    changeType: event.changeType,
    worksheetId: sheet.id,
    address: areaText(area),
    referenceId: `${quoteSheet(sheet.name)}!${areaText(area)}`,
    shiftDirection: 'None',
    valueBefore: event.before === undefined ? null : shownValue({ value: event.before, format: {} }),
    valueAfter: event.after === undefined ? null : shownValue({ value: event.after, format: {} }),
  };
  const told: Told[] = [{ messageType: EVENT.sheetChanged, targets: [sheet.id, WHOLE_WORKBOOK], message }];
  const table = book.tableAt(sheet, area.row, area.column);
  if (table) {
    const targets = [table.id, sheet.id, WHOLE_WORKBOOK];
    told.push({ messageType: EVENT.tableChanged, targets, message: { ...message, tableId: table.id } });
  }
  return told;
}
