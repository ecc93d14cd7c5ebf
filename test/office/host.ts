import { Batch, isChange } from './batch.ts';
import { Book, type BookEvent, type Locale, type TrackedArea } from './book/book.ts';
import { openSnapshot, type Snapshot, snapshotOf } from './book/snapshot.ts';
import { UserWorkbook } from './book/user-workbook.ts';
import { messagesOf } from './event-message.ts';
import type { RuntimeState } from './excel/app-runtime.ts';
import type { HostContext, Listening } from './excel/context.ts';
import { ExcelRange } from './excel/range.ts';
import { ExcelWorkbook } from './excel/workbook.ts';
import { HostError } from './host-error.ts';
import { LTSC_2021, type Profile } from './profile.ts';
import { ACTION, type HostObject, type WireAction, type WireBatch } from './wire.ts';

export interface HostOptions {
  profile?: Profile;
  locale?: Locale;
  /** A saved workbook. By default, an empty one with the sheet `Sheet1`. */
  snapshot?: Snapshot;
}

/** One `context.sync()` that reached the host. */
export interface BatchRecord {
  /** The size of the request as UTF-8 JSON. */
  bytes: number;
  /** The size of the answer as UTF-8 JSON. */
  answerBytes: number;
  /** The number of all its actions, reading included. */
  actions: number;
  /** The number of properties set and of calls to methods that do more than read. */
  changes: number;
}

/** A failure to come, by which tests see what an interrupted change leaves behind. */
interface PlannedFailure {
  /** The number of changes (properties set, methods called, objects added) before the failure, 0 by default. */
  afterActions?: number;
  /** The batch with changes that fails. By default 1, the next one. */
  batch?: number;
  code?: string;
}

/** An answer in the form Office.js expects. */
export interface HostResponse {
  HttpStatusCode: number;
  ErrorCode: string | null;
  ErrorMessage: string | null;
  Headers: Record<string, string>;
  Body: unknown;
}

/** The answer on the wire, where the body is text. */
export interface WireResponse extends HostResponse {
  Body: string | null;
}

export function openedResponse(response: WireResponse): HostResponse {
  return { ...response, Body: response.Body === null ? null : JSON.parse(response.Body) };
}

/** An event on its way to Office.js. */
export interface HostMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Excel's own limit for a request and for a response (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins). */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

const RICH_API_EVENT = 65_536;

/** Excel as Office.js sees it. It answers batches and reports events. Tests act on `workbook` as the user. */
export class Host implements HostContext {
  readonly profile: Profile;
  readonly book: Book;
  /** The workbook as a user works in it. */
  readonly workbook: UserWorkbook;
  readonly batches: BatchRecord[] = [];
  areEventsEnabled = true;
  readonly runtime: RuntimeState = { isPaneShown: true, startsWithWorkbook: false };
  /** The code that carries events to Office.js sets this. */
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

  /** Makes another host with a saved workbook, as another person or the same one opens it later. */
  static open(snapshot: Snapshot, options: Omit<HostOptions, 'snapshot'> = {}): Host {
    return new Host({ ...options, snapshot });
  }

  /** The workbook as plain JSON. */
  save(): Snapshot {
    return snapshotOf(this.book);
  }

  /** Selects `B3` or `Sheet1!B3:C4` as the user. */
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

  /** Answers one request of Office.js, given as the JSON text that crosses the wire. */
  execute(request: string): HostResponse {
    return openedResponse(this.answer(request));
  }

  /** Answers like `execute`, with the body as the JSON text that crosses the wire. */
  answer(request: string): WireResponse {
    const bytes = Buffer.byteLength(request);
    if (bytes > MAX_PAYLOAD_BYTES) return tooLarge('RequestPayloadSizeLimitExceeded');
    const batch: WireBatch = JSON.parse(request);
    const record = { bytes, answerBytes: 0, ...countsOf(batch) };
    if (!isCleaningUp(batch)) this.batches.push(record);
    this.#changes = 0;
    const answer = Batch.run(this.#target(), batch);
    if (this.#failure && this.#failure.batch > 1 && this.#changes > 0) this.#failure.batch -= 1;
    if (!this.areEventsEnabled) this.#messages = [];
    const body = JSON.stringify(answer);
    record.answerBytes = Buffer.byteLength(body);
    if (record.answerBytes > MAX_PAYLOAD_BYTES) return tooLarge('ResponsePayloadSizeLimitExceeded');
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: body };
  }

  #target() {
    return {
      root: new ExcelWorkbook(this) as HostObject,
      runtime: this.runtime,
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
    this.#changes += 1;
    const failure = this.#failure;
    if (failure?.batch !== 1) return;
    if (failure.afterActions === 0) {
      this.#failure = undefined;
      throw new HostError(failure.code, 'There was an internal error while processing the request.');
    }
    failure.afterActions -= 1;
  }

  /** Passes on the pending events. It is called when the batch that caused them is answered. */
  flush(): void {
    const messages = this.#messages;
    this.#messages = [];
    if (messages.length > 0) this.onMessages(messages);
  }

  #tell(event: BookEvent): void {
    if (!this.areEventsEnabled || this.#listening.length === 0) return;
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

/** Office.js itself sends this at the end of `Excel.run`, to release its ranges. */
function isCleaningUp({ Actions }: WireBatch): boolean {
  const isIdle = (action: WireAction) =>
    action.ActionType === ACTION.instantiate ||
    action.ActionType === ACTION.trace ||
    action.Name === '_RemoveReference';
  return Actions.every(isIdle) && Actions.some((action) => action.Name === '_RemoveReference');
}

function countsOf({ Actions }: WireBatch): { actions: number; changes: number } {
  const changes = Actions.filter(
    ({ ActionType, Name }) => ActionType === ACTION.set || (ActionType === ACTION.method && isChange(Name ?? '')),
  );
  return { actions: Actions.length, changes: changes.length };
}

function tooLarge(code: string): WireResponse {
  return {
    HttpStatusCode: 413,
    ErrorCode: code,
    ErrorMessage: 'The request or response payload size has exceeded the limit of 5 MB.',
    Headers: {},
    Body: null,
  };
}
