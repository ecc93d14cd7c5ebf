import { asText } from '../arguments.ts';
import type { Attached } from '../book/attached.ts';
import { checkWritable } from '../book/entry.ts';
import type { Sheet } from '../book/sheet.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

/** The threaded comments of a sheet. Notes, the older kind, are no comments (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments). */
export class ExcelCommentCollection
  extends HostCollection
  implements HostOf<Excel.CommentCollection, 'add' | 'getCount' | 'getItem' | 'getItemAt'>
{
  readonly excelName = 'CommentCollection';
  readonly #context: HostContext;
  readonly #sheet: Sheet;

  constructor(context: HostContext, sheet: Sheet) {
    super();
    this.#context = context;
    this.#sheet = sheet;
  }

  items() {
    const comments = this.#sheet.attached.filter(({ kind }) => kind === 'comment');
    return comments.map((comment) => new ExcelComment(this.#context, { sheet: this.#sheet, comment }));
  }
  item(key: unknown) {
    const found = this.items().find((comment) => comment.Id === key);
    if (!found) throw itemNotFound(`comment ${String(key)}`);
    return found;
  }
  /** A cell takes one thread, and an answer to it is another act. */
  Add(address: unknown, content: unknown) {
    const { sheet, area } = address instanceof ExcelRange ? address.place : {};
    const isTaken = this.items().some((comment) => area && comment.isAt(area));
    if (sheet !== this.#sheet || !area || isTaken) throw invalidArgument(`address ${String(address)}`);
    checkWritable(sheet);
    const comment: Attached = { kind: 'comment', text: asText(content, 'content'), area };
    sheet.attached.push(comment);
    return new ExcelComment(this.#context, { sheet, comment });
  }
  GetItem(key: unknown) {
    return this.item(key);
  }
  GetCount() {
    return this.items().length;
  }
  GetItemAt(index: unknown) {
    const found = this.items()[Number(index)];
    if (!found) throw itemNotFound(`comment ${String(index)}`);
    return found;
  }
}

class ExcelComment
  extends HostObject
  implements HostOf<Excel.Comment, 'content' | 'delete' | 'getLocation' | 'id' | 'replies'>
{
  readonly excelName = 'Comment';
  readonly #context: HostContext;
  readonly #place: { sheet: Sheet; comment: Attached };

  constructor(context: HostContext, place: { sheet: Sheet; comment: Attached }) {
    super();
    this.#context = context;
    this.#place = place;
  }

  override identity() {
    return { _Id: this.Id, Id: this.Id };
  }
  /** A cell has one comment at most. */
  get Id() {
    const { row, column } = this.#place.comment.area;
    return `{${this.#place.sheet.id}-${row}-${column}}`;
  }
  get Content(): string {
    const { comment } = this.#place;
    return 'text' in comment ? comment.text : '';
  }
  get Replies() {
    return new ExcelCommentReplies(this.#place.comment);
  }
  isAt({ row, column }: { row: number; column: number }): boolean {
    const { area } = this.#place.comment;
    return area.row === row && area.column === column;
  }
  Delete() {
    const { sheet, comment } = this.#place;
    checkWritable(sheet);
    sheet.attached = sheet.attached.filter((each) => each !== comment);
  }
  GetLocation() {
    return new ExcelRange(this.#context, { sheet: this.#place.sheet, area: this.#place.comment.area });
  }
}

/** The answers to a comment, which go with it. */
class ExcelCommentReplies extends HostObject implements HostOf<Excel.CommentReplyCollection, 'getCount'> {
  readonly excelName = 'CommentReplyCollection';
  readonly #comment: Attached;

  constructor(comment: Attached) {
    super();
    this.#comment = comment;
  }

  GetCount() {
    return 'answers' in this.#comment ? (this.#comment.answers?.length ?? 0) : 0;
  }
}
