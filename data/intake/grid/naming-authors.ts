import { OfficePackage } from '../../sheet/file/package.ts';

/** An .xlsx without the wish, which excelts writes into every file, that the names of those who comment be removed. */
export function namingAuthors(xlsx: Uint8Array): Uint8Array {
  const parts = new OfficePackage(xlsx);
  const path = 'xl/workbook.xml';
  parts.write(path, parts.text(path).replace(/ filterPrivacy="[^"]*"/, ''));
  return parts.bytes();
}
