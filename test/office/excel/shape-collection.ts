import { asText } from '../arguments.ts';
import type { Book } from '../book/book.ts';
import { checkWritable } from '../book/entry.ts';
import type { Picture, Sheet } from '../book/sheet.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, HostObject, type HostOf } from '../wire.ts';

type Modelled =
  | 'altTextDescription'
  | 'delete'
  | 'height'
  | 'id'
  | 'left'
  | 'lockAspectRatio'
  | 'name'
  | 'top'
  | 'width';

/** The first bytes of a PNG and of a JPEG in base64: Excel takes no other images. */
const IMAGES = ['iVBORw0KGgo', '/9j/'];

function points(given: unknown): number {
  if (typeof given !== 'number' || given < 0) throw invalidArgument('points');
  return given;
}

/** A picture over a sheet. Other shapes are not modelled. */
class ExcelShape extends HostObject implements HostOf<Excel.Shape, Modelled> {
  readonly excelName = 'Shape';
  readonly #sheet: Sheet;
  readonly #picture: Picture;
  #isLocked = true;

  constructor(sheet: Sheet, picture: Picture) {
    super();
    this.#sheet = sheet;
    this.#picture = picture;
  }

  override identity() {
    return { _Id: this.#picture.id };
  }

  get Id() {
    return this.#picture.id;
  }
  get Name(): string {
    return this.#picture.name;
  }
  set Name(given: unknown) {
    this.#picture.name = asText(given, 'name');
  }
  get AltTextDescription(): string {
    return this.#picture.alt;
  }
  set AltTextDescription(given: unknown) {
    this.#picture.alt = asText(given, 'altTextDescription');
  }
  get LockAspectRatio(): boolean {
    return this.#isLocked;
  }
  set LockAspectRatio(given: unknown) {
    this.#isLocked = given === true;
  }
  get Left(): number {
    return this.#picture.left;
  }
  set Left(given: unknown) {
    this.#picture.left = points(given);
  }
  get Top(): number {
    return this.#picture.top;
  }
  set Top(given: unknown) {
    this.#picture.top = points(given);
  }
  get Width(): number {
    return this.#picture.width;
  }
  set Width(given: unknown) {
    const width = points(given);
    if (this.#isLocked) this.#picture.height *= width / this.#picture.width;
    this.#picture.width = width;
  }
  get Height(): number {
    return this.#picture.height;
  }
  set Height(given: unknown) {
    const height = points(given);
    if (this.#isLocked) this.#picture.width *= height / this.#picture.height;
    this.#picture.height = height;
  }
  Delete() {
    checkWritable(this.#sheet);
    this.#sheet.pictures = this.#sheet.pictures.filter((one) => one !== this.#picture);
  }
}

/** The pictures over a sheet. */
export class ExcelShapeCollection
  extends HostCollection
  implements HostOf<Excel.ShapeCollection, 'addImage' | 'getCount' | 'getItem'>
{
  readonly excelName = 'ShapeCollection';
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }

  items() {
    return this.#sheet.pictures.map((picture) => new ExcelShape(this.#sheet, picture));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  GetCount() {
    return this.#sheet.pictures.length;
  }
  GetItem(key: unknown) {
    const found = this.#sheet.pictures.find(({ id, name }) => id === key || name === key);
    if (!found) throw itemNotFound(`shape ${String(key)}`);
    return new ExcelShape(this.#sheet, found);
  }
  /** The size that the image asks for is not read: every picture is 96 points wide and high until it is set. */
  AddImage(base64ImageString: unknown) {
    checkWritable(this.#sheet);
    const base64 = asText(base64ImageString, 'base64ImageString');
    if (!IMAGES.some((begin) => base64.startsWith(begin))) throw invalidArgument('base64ImageString');
    const id = `{${this.#book.nextId++}}`;
    const box = { left: 0, top: 0, width: 96, height: 96 };
    const picture = { id, name: `Picture ${this.#sheet.pictures.length + 1}`, base64, alt: '', ...box };
    this.#sheet.pictures.push(picture);
    return new ExcelShape(this.#sheet, picture);
  }
}
