import type { Document } from './document.ts';
import type { TypedTolerances } from './filter.ts';
import type { Snapshot } from './revision.ts';
import { words } from './rules/message.ts';
import type { ColumnKind, Language, Measure, TableForm, TableLayout } from './rules/words.ts';
import type { SnapshotAsked } from './snapshot.ts';
import { sourceOf, type TableColumn } from './table-column.ts';

/** What a table is to show, as people typed or chose it. */
export interface TableSpec extends SnapshotAsked {
  form?: TableForm | null | undefined;
  districts: string[];
  indicators: string[];
  periods: string[];
  measures?: Measure[] | null | undefined;
  columns?: ColumnKind[] | null | undefined;
  layout?: TableLayout | null | undefined;
  tolerances?: TypedTolerances | null | undefined;
  language?: Language | null | undefined;
}

export interface Table {
  at: Snapshot;
  language: Language;
  title: string;
  caption: string[];
  rowKeys: string[];
  columns: TableColumn[];
  /** What a sheet's own formulas need, row by row; empty where goal and result do not share a row. */
  inputs: TableColumn[];
  documents: Document[];
  /** A sentence for each row that its figures do not tell, worded when it is asked for. */
  sentences?: () => string[];
}

/** The lines above a table: units, as-of and revision, sources with their standing. */
export function captionOf(
  table: { at: Snapshot; documents: Document[]; units: string[] },
  language: Language,
): string[] {
  const said = words(language).table;
  const sources = table.documents.map((document) => sourceOf(document, language));
  return [
    said.units(table.units),
    said.asOf(table.at.asOf, table.at.revision),
    ...(sources.length > 0 ? [said.sources(sources)] : []),
  ];
}
