import { asText } from '../arguments.ts';
import type { Book, XmlPart } from '../book/book.ts';
import { checkXml, rootNamespace } from '../book/xml.ts';
import { HostObject, type HostOf } from '../wire.ts';

type Modelled = 'delete' | 'getXml' | 'id' | 'namespaceUri' | 'setXml';

export class ExcelCustomXmlPart extends HostObject implements HostOf<Excel.CustomXmlPart, Modelled> {
  readonly excelName = 'CustomXmlPart';
  readonly #book: Book;
  readonly #part: XmlPart;

  constructor(book: Book, part: XmlPart) {
    super();
    this.#book = book;
    this.#part = part;
  }

  override identity() {
    return { _Id: this.#part.id, Id: this.#part.id };
  }
  get Id() {
    return this.#part.id;
  }
  get NamespaceUri() {
    return rootNamespace(this.#part.xml);
  }
  GetXml() {
    return this.#part.xml;
  }
  SetXml(xml: unknown) {
    this.#part.xml = checkXml(asText(xml, 'xml'));
  }
  Delete() {
    this.#book.xmlParts.splice(this.#book.xmlParts.indexOf(this.#part), 1);
  }
}
