import { districts, indicators, scopes } from '../../ledger/catalogue-tables.ts';
import { eq } from '../../ledger/drizzle.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { addDocumentPassages } from '../../ledger/passage.ts';
import { addRow } from '../../ledger/row.ts';
import { documentParts, documents, figures, tasks, terms } from '../../ledger/tables.ts';
import type { PlanDocument } from './document.ts';
import { LoadError } from './fault.ts';
import { idOfDistrict } from './load-reference.ts';
import type { PlanFigure } from './plan-figure.ts';

/** Adds a document that is new to the ledger, with everything that belongs to it. */
export function addDocument(ledger: Ledger, document: PlanDocument, revision: number): void {
  const { districtCode, parts, tasks: planTasks, terms: planTerms, figures: planFigures, ...row } = document;
  const districtId = idOfDistrict(ledger, districtCode);
  const id = addRow(ledger, documents, { ...row, districtId, revision });
  for (const part of parts) addRow(ledger, documentParts, { ...part, documentId: id });
  for (const task of planTasks) addRow(ledger, tasks, { ...task, documentId: id, districtId });
  for (const term of planTerms) addRow(ledger, terms, { ...term, documentId: id });
  addFigures(ledger, { document, figures: planFigures }, revision);
  addDocumentPassages(ledger, id);
}

/** The row of a figure of the data set; `known` maps codes to the ids of this ledger. */
function figureRow(figure: PlanFigure, document: PlanDocument, known: KnownIds) {
  const { districtCode, indicator, scope, task, isOfLastDay: _, line: __, ...row } = figure;
  const taskId = task === null ? null : (known.tasks[task] ?? null);
  return {
    ...row,
    documentId: known.document,
    districtId: districtCode === null ? null : (known.districts.get(districtCode) ?? null),
    indicatorId: known.indicators.get(indicator) ?? 0,
    scopeId: scope === null ? null : (known.scopes.get(scope) ?? null),
    stretch: row.stretch ? 1 : 0,
    headline: row.headline ? 1 : 0,
    claim: row.claim ? 1 : 0,
    periodInferred: row.periodInferred ? 1 : 0,
    taskId,
    publishedOn: document.publishedOn,
    publishedFrom: document.publishedFrom,
  };
}

interface KnownIds {
  document: number;
  districts: Map<string, number>;
  indicators: Map<string, number>;
  scopes: Map<string, number>;
  /** In the document's order. */
  tasks: number[];
}

function idsByCode(rows: { code: string; id: number }[]): Map<string, number> {
  return new Map(rows.map(({ code, id }) => [code, id]));
}

function knownIds(ledger: Ledger, documentCode: string): KnownIds {
  const { db } = ledger;
  const document = db.select({ id: documents.id }).from(documents).where(eq(documents.code, documentCode)).get();
  if (!document) throw new LoadError(`Document ${documentCode} is not in the ledger.`);
  const ofDocument = db.select({ id: tasks.id }).from(tasks).where(eq(tasks.documentId, document.id)).orderBy(tasks.id);
  return {
    document: document.id,
    districts: idsByCode(db.select().from(districts).all()),
    indicators: idsByCode(db.select().from(indicators).all()),
    scopes: idsByCode(db.select().from(scopes).all()),
    tasks: ofDocument.all().map(({ id }) => id),
  };
}

function addFigures(ledger: Ledger, what: { document: PlanDocument; figures: PlanFigure[] }, revision: number): void {
  const known = knownIds(ledger, what.document.code);
  for (const figure of what.figures) addRow(ledger, figures, { ...figureRow(figure, what.document, known), revision });
}

function isSame(before: typeof figures.$inferSelect, after: ReturnType<typeof figureRow>): boolean {
  return (Object.keys(after) as (keyof typeof after)[]).every((column) => before[column] === after[column]);
}

function checkSameText(ledger: Ledger, loaded: typeof documents.$inferSelect, document: PlanDocument): void {
  const items = ledger.db.select().from(tasks).where(eq(tasks.documentId, loaded.id)).orderBy(tasks.id).all();
  const sameItems =
    items.length === document.tasks.length && items.every(({ start }, place) => start === document.tasks[place]?.start);
  if (loaded.text === document.text && loaded.publishedOn === document.publishedOn && sameItems) return;
  throw new LoadError(
    `The text, the date or the work items of ${document.code} differ from those loaded; figures are tied to them, so give the new text a code of its own. Nothing was changed.`,
  );
}

/** Titles, kinds, parts and glossary have no past, so they are replaced in place. */
function updateTexts(ledger: Ledger, document: PlanDocument): void {
  const { standing, title, kind, publisher, republishedBy, reportsStart, reportsEnd, code } = document;
  ledger.db
    .update(documents)
    .set({ standing, title, kind, publisher, republishedBy, reportsStart, reportsEnd })
    .where(eq(documents.code, code))
    .run();
  const known = knownIds(ledger, code);
  replaceTerms(ledger, known.document, document);
  ledger.db.delete(documentParts).where(eq(documentParts.documentId, known.document)).run();
  for (const part of document.parts) addRow(ledger, documentParts, { ...part, documentId: known.document });
  for (const [place, { number, section, title: itemTitle, kind: itemKind }] of document.tasks.entries())
    ledger.db
      .update(tasks)
      .set({ number, section, title: itemTitle, kind: itemKind })
      .where(eq(tasks.id, known.tasks[place] ?? 0))
      .run();
}

function replaceTerms(ledger: Ledger, documentId: number, document: PlanDocument): void {
  ledger.db.delete(terms).where(eq(terms.documentId, documentId)).run();
  for (const term of document.terms)
    ledger.db
      .insert(terms)
      .values({ ...term, documentId })
      .run();
}

/** The changes that loading the data set makes to one document. */
export interface DocumentChange {
  document: PlanDocument;
  isNew: boolean;
  added: PlanFigure[];
  /** Ids of figures that are corrected or no longer in the set. */
  retired: number[];
}

/** @throws LoadError where the text, the date or the work items differ, because figures are tied to them. */
export function documentChange(ledger: Ledger, document: PlanDocument): DocumentChange {
  const loaded = ledger.db.select().from(documents).where(eq(documents.code, document.code)).get();
  if (!loaded) return { document, isNew: true, added: document.figures, retired: [] };
  checkSameText(ledger, loaded, document);
  const known = knownIds(ledger, document.code);
  const current = new Map(
    ledger.db
      .select()
      .from(figures)
      .where(eq(figures.documentId, loaded.id))
      .all()
      .filter((row) => row.retired === null)
      .map((row) => [row.code, row]),
  );
  const added = document.figures.filter((figure) => {
    const before = current.get(figure.code);
    const after = figureRow(figure, document, known);
    const same = before !== undefined && isSame(before, after);
    if (same) current.delete(figure.code);
    return !same;
  });
  return { document, isNew: false, added, retired: [...current.values()].map(({ id }) => id) };
}

/** Adds what is new and retires what is gone, in the revision that is being written. */
export function applyChange(ledger: Ledger, change: DocumentChange, revision: number): void {
  if (change.isNew) {
    addDocument(ledger, change.document, revision);
    return;
  }
  updateTexts(ledger, change.document);
  for (const id of change.retired) ledger.db.update(figures).set({ retired: revision }).where(eq(figures.id, id)).run();
  addFigures(ledger, { document: change.document, figures: change.added }, revision);
}
