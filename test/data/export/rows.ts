import { CsvReader } from '../../../data/intake/draft/long/csv.ts';

/** The rows of an export, each by the names of its columns. */
export function rowsOf(text: string): Record<string, string>[] {
  const reader = new CsvReader();
  const [header, ...rows] = [...reader.read(text.replace('\ufeff', '')), ...reader.end()];
  return rows.map(({ texts }) => Object.fromEntries((header?.texts ?? []).map((name, at) => [name, texts[at] ?? ''])));
}
