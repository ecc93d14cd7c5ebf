import { asText } from '../arguments.ts';
import type { Book, XmlPart } from '../book/book.ts';
import { checkXml, rootNamespace } from '../book/xml.ts';
import { HostError, invalidArgument, itemNotFound } from '../host-error.ts';
import { HostCollection, type HostOf } from '../wire.ts';
import { ExcelCustomXmlPart } from './custom-xml-part.ts';

type Modelled = 'getCount' | 'getItem' | 'getItemOrNullObject';

/** All custom XML parts, or those of one namespace. */
export class ExcelCustomXmlPartCollection
  extends HostCollection
  implements
    HostOf<Excel.CustomXmlPartCollection, Modelled | 'add' | 'getByNamespace'>,
    HostOf<Excel.CustomXmlPartScopedCollection, Modelled | 'getOnlyItem' | 'getOnlyItemOrNullObject'>
{
  readonly #book: Book;
  readonly #namespace: string | undefined;

  constructor(book: Book, namespace: string | undefined) {
    super();
    this.#book = book;
    this.#namespace = namespace;
  }

  get excelName() {
    return this.#namespace === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  }

  #parts(): XmlPart[] {
    const wanted = this.#namespace;
    return this.#book.xmlParts.filter((part) => wanted === undefined || rootNamespace(part.xml) === wanted);
  }

  items() {
    return this.#parts().map((part) => new ExcelCustomXmlPart(this.#book, part));
  }
  item(key: unknown) {
    return this.GetItem(key);
  }
  Add(xml: unknown) {
    if (this.#namespace !== undefined) throw invalidArgument('parts are added to all parts');
    const part = { id: this.#book.newId(), xml: checkXml(asText(xml, 'xml')) };
    this.#book.xmlParts.push(part);
    return new ExcelCustomXmlPart(this.#book, part);
  }
  GetByNamespace(namespaceUri: unknown) {
    return new ExcelCustomXmlPartCollection(this.#book, asText(namespaceUri, 'namespaceUri'));
  }
  GetCount() {
    return this.#parts().length;
  }
  GetItemOrNullObject(id: unknown) {
    const part = this.#parts().find((candidate) => candidate.id === asText(id, 'id'));
    return part ? new ExcelCustomXmlPart(this.#book, part) : null;
  }
  GetItem(id: unknown) {
    const part = this.GetItemOrNullObject(id);
    if (!part) throw itemNotFound(`custom XML part ${String(id)}`);
    return part;
  }
  /**
   * The answer is a null object also where there are several
   * (learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection).
   */
  GetOnlyItemOrNullObject() {
    const [only, ...others] = this.items();
    return only && others.length === 0 ? only : null;
  }
  GetOnlyItem() {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new HostError('GeneralException', 'There is not exactly one custom XML part of this namespace.');
    return only;
  }
}
