import type { PlanFigure } from './plan-figure.ts';
import type { DocumentKind, Standing, TaskKind } from './rules/words.ts';

export interface PlanTask {
  /** As printed or counted; restarts by section. */
  number: number;
  section: string;
  title: string;
  kind: TaskKind;
  /** The item's whole text, and where it stands in the document's (UTF-16). */
  text: string;
  start: number;
}

/** A word that a document explains in its glossary. */
export interface PlanTerm {
  number: number;
  term: string;
  text: string;
  start: number;
}

export interface PlanDocument {
  code: string;
  title: string;
  kind: DocumentKind;
  standing: Standing;
  republishedBy: string | null;
  publisher: string | null;
  /** As printed: 2024-09-12, or 2024 where no day is printed. */
  publishedOn: string;
  /** The day from which it counts as published: the first of a reduced date. */
  publishedFrom: string;
  districtCode: string;
  text: string;
  /** In the order of the file. */
  tasks: PlanTask[];
  terms: PlanTerm[];
  figures: PlanFigure[];
}
