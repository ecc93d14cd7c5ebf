import type { Terms } from '../answer/comparison.ts';
import { readTolerances, type TypedTolerances } from '../ask/filter.ts';
import type { Document } from '../ledger/document.ts';
import { Fault } from '../ledger/fault.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { SnapshotAsked } from '../ledger/snapshot.ts';
import { words } from '../rules/message/message.ts';
import { times } from '../rules/number/exact.ts';
import { MAX_CELLS } from '../rules/table/table-size.ts';
import { TOLERANCES, type Tolerances } from '../rules/verdict/tolerance.ts';
import type { Authority, ColumnKind, Language, Measure, TableForm, TableLayout } from '../rules/words.ts';
import { sourceOf, type TableColumn } from './column.ts';

/** What a table is to show, as people typed or chose it. */
export interface TableSpec extends SnapshotAsked {
  form?: TableForm | null | undefined;
  districts: string[];
  indicators: string[];
  periods: string[];
  measures?: Measure[] | null | undefined;
  columns?: ColumnKind[] | null | undefined;
  layout?: TableLayout | null | undefined;
  judgeBy?: Authority | null | undefined;
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

/** The terms of a table. Throws BAD_TOLERANCE. */
export function readTerms({ judgeBy, tolerances }: TableSpec, language: Language): Terms {
  return { tolerances: readTolerances(tolerances, language), ...(judgeBy && { judgeBy }) };
}

/** The terms that are not the usual ones, in words. */
function saidTerms({ judgeBy, tolerances = TOLERANCES }: Terms, language: Language): string[] {
  const { table, authorities } = words(language);
  const names = Object.keys(TOLERANCES) as (keyof Tolerances)[];
  return [
    ...(judgeBy ? [table.judgedBy(authorities[judgeBy])] : []),
    ...names
      .filter((name) => tolerances[name] !== TOLERANCES[name])
      .map((name) => table.within[name](name === 'aboutPoints' ? tolerances[name] : times(tolerances[name], 100))),
  ];
}

/** The lines above a table: units, as-of and revision, terms that are not the usual ones, sources with their standing. */
export function captionOf(
  table: { at: Snapshot; documents: Document[]; units: string[]; terms: Terms },
  language: Language,
): string[] {
  const terms = saidTerms(table.terms, language);
  const said = words(language).table;
  const sources = table.documents.map((document) => sourceOf(document, language));
  return [
    said.units(table.units),
    said.asOf(table.at.asOf, table.at.revision),
    ...(terms.length > 0 ? [terms.join(language === 'ZH' ? '；' : '; ')] : []),
    ...(sources.length > 0 ? [said.sources(sources)] : []),
  ];
}

/** Throws TOO_MANY for a table of more cells than one may have. */
export function refuseAbove(cells: number, language: Language): void {
  if (cells > MAX_CELLS)
    throw new Fault('TOO_MANY', words(language).faults.TOO_MANY(cells, MAX_CELLS), { argument: 'spec' });
}
