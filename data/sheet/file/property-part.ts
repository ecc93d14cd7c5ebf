import { type DocumentProperty, definitionIdOfProperty } from '../plan/definition-property.ts';
import { childOf, childrenOf, edited, escapedXml, readXml, type XmlElement } from './xml.ts';

/** The namespaces of the part and of its values. */
const USUAL = {
  properties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  variants: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};
/** The same in a file of the strict kind. */
const STRICT = {
  properties: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  variants: 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
};
/** The one set of custom properties that there is ([MS-OLEPS] §2.20). */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Property ids below this one have a meaning of their own. */
const FIRST_ID = 2;

interface Writing {
  prefix: string;
  names: typeof USUAL;
}

/** The element of a property, by its place among them. */
function propertyXml({ name, value }: DocumentProperty, place: number, { prefix, names }: Writing): string {
  return `<${prefix}property fmtid="${FORMAT_ID}" pid="${FIRST_ID + place}" name="${escapedXml(name)}"><vt:lpwstr xmlns:vt="${names.variants}">${escapedXml(value)}</vt:lpwstr></${prefix}property>`;
}

/** The part of a document's custom properties (ECMA-376-1 §22.3). */
export function propertiesXml(properties: DocumentProperty[], isStrict = false): string {
  const names = isStrict ? STRICT : USUAL;
  const elements = properties.map((property, place) => propertyXml(property, place, { prefix: '', names }));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${names.properties}">${elements.join('')}</Properties>`;
}

/** The properties in a part that are texts. */
export function readProperties(text: string, part: string): DocumentProperty[] {
  return childrenOf(readXml(text, part), 'property').flatMap((property): DocumentProperty[] => {
    const value = childOf(property, 'lpwstr') ?? childOf(property, 'lpstr') ?? childOf(property, 'bstr');
    return value ? [{ name: property.attributes['name'] ?? '', value: value.text }] : [];
  });
}

/** The part with the properties of some definitions, and none of the older ones of the same tables. */
export function withDefinitionProperties(text: string, part: string, fresh: DocumentProperty[]): string {
  const ids = new Set(fresh.map(({ name }) => definitionIdOfProperty(name)));
  const root = readXml(text, part);
  const all = childrenOf(root, 'property');
  const old = all.filter(({ attributes }) => {
    const id = definitionIdOfProperty(attributes['name'] ?? '');
    return id !== undefined && ids.has(id);
  });
  const isSame = old.length === fresh.length && old.every((each, at) => isProperty(each, fresh[at]));
  if (isSame) return text;
  const others = all.filter((each) => !old.includes(each));
  const last = others.reduce((most, { attributes }) => Math.max(most, Number(attributes['pid'] ?? 0)), FIRST_ID - 1);
  const place = (at: number) => last + 1 - FIRST_ID + at;
  const names = Object.values(root.attributes).includes(STRICT.properties) ? STRICT : USUAL;
  const writing = { prefix: root.prefix, names };
  const added = fresh.map((property, at) => propertyXml(property, place(at), writing)).join('');
  if (root.isEmpty) {
    const open = text.slice(root.start, root.end).replace(/\s*\/>$/, '>');
    return edited(text, [{ start: root.start, end: root.end, text: `${open}${added}</${root.prefix}${root.name}>` }]);
  }
  const end = root.closeStart;
  return edited(text, [
    ...old.map(({ start, closeEnd }) => ({ start, end: closeEnd, text: '' })),
    { start: end, end, text: added },
  ]);
}

function isProperty(element: XmlElement, property: DocumentProperty | undefined): boolean {
  const [value] = element.children;
  return element.attributes['name'] === property?.name && value?.text === property?.value;
}
