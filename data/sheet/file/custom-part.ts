import { strToU8 } from 'fflate';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The XML declaration at the beginning of every part. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const ITEM_PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
export const PROPERTIES_PATH = 'docProps/custom.xml';
export const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/** The properties of a custom part, by which its namespace is known. The same `id` always gets the same item id. */
export function itemProperties({ id, namespace }: { id: string; namespace: string }): string {
  const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return `${HEAD}<ds:datastoreItem ds:itemID="${itemId(id)}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

/** The item id has the form of a GUID; ours are the bytes of the part's own id. */
function itemId(id: string): string {
  const bytes = new Uint8Array(16);
  bytes.set(strToU8(id).subarray(0, 16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
  return `{${[0, 8, 12, 16, 20].map((from, at, all) => hex.slice(from, all[at + 1])).join('-')}}`;
}
