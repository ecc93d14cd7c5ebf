import type { InsertedEdition } from '../excel/edition.ts';
import type { Words } from '../words/zh.ts';

/** What was made, and what of the table did not go into it. */
export function editionSentence(made: InsertedEdition, { edition }: Words): string {
  const { sheet, rows, hiddenRows, hiddenColumns, errors } = made;
  const [first] = errors;
  return [
    edition.made(sheet, rows),
    ...(hiddenRows > 0 ? [edition.hiddenRows(hiddenRows)] : []),
    ...(hiddenColumns.length > 0 ? [edition.hiddenColumns(hiddenColumns)] : []),
    ...(first ? [edition.errors(errors.length, `${first.address} ${first.error}`)] : []),
  ].join(edition.between);
}
