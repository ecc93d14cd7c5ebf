import type { Attached } from '../book/attached.ts';
import type { Sheet } from '../book/sheet.ts';
import { itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';

/** The threaded comments of a sheet. Notes, the older kind, are no comments (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments). */
export class ExcelCommentCollection
  extends HostCollection
  implements HostOf<Excel.CommentCollection, 'getCount' | 'getItemAt'>
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
  GetCount() {
    return this.items().length;
  }
  GetItemAt(index: unknown) {
    const found = this.items()[Number(index)];
    if (!found) throw itemNotFound(`comment ${String(index)}`);
    return found;
  }
}

class ExcelComment extends HostObject implements HostOf<Excel.Comment, 'content' | 'getLocation' | 'id'> {
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
  GetLocation() {
    return new ExcelRange(this.#context, { sheet: this.#place.sheet, area: this.#place.comment.area });
  }
}
