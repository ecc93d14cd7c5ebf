import { eq, isNull } from 'drizzle-orm';
import type { Ledger } from './ledger.ts';
import { indexDocument, indexIndicators } from './passage.ts';
import type { PlanDocument } from './plan-document.ts';
import type { PlanFigure } from './plan-figure.ts';
import type { PlanSet } from './plan-set.ts';
import { latestRevision, type Revision, writeRevision } from './revision.ts';
import {
  aliases,
  districts,
  documents,
  figures,
  indicators,
  ledger as ledgerTable,
  reports,
  tasks,
  terms,
} from './tables.ts';

/** A data set that cannot be brought into this ledger; nothing was changed. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** Version of the data set last loaded, 0 before the first. */
export function loadedVersion(ledger: Ledger): number {
  return ledger.db.select({ version: ledgerTable.dataVersion }).from(ledgerTable).get()?.version ?? 0;
}

function upsertDistricts(ledger: Ledger, set: PlanSet): void {
  for (const { ownCode, parentCode, ...district } of set.districts) {
    const parentId = parentCode === null ? null : idOfDistrict(ledger, parentCode);
    const row = { ...district, parentId, ownCode: ownCode ? 1 : 0 };
    ledger.db.insert(districts).values(row).onConflictDoUpdate({ target: districts.code, set: row }).run();
  }
}

function idOfDistrict(ledger: Ledger, code: string): number {
  const row = ledger.db.select({ id: districts.id }).from(districts).where(eq(districts.code, code)).get();
  if (!row) throw new LoadError(`District ${code} is not in the ledger.`);
  return row.id;
}

function upsertIndicators(ledger: Ledger, set: PlanSet): void {
  for (const { aliases: names, headline, ...indicator } of set.indicators) {
    const row = { ...indicator, headline: headline ? 1 : 0 };
    const { id } = ledger.db
      .insert(indicators)
      .values(row)
      .onConflictDoUpdate({ target: indicators.code, set: row })
      .returning({ id: indicators.id })
      .get();
    ledger.db.delete(aliases).where(eq(aliases.indicatorId, id)).run();
    if (names.length > 0)
      ledger.db
        .insert(aliases)
        .values(names.map((name) => ({ indicatorId: id, name })))
        .run();
  }
  indexIndicators(ledger, set.indicators);
}

function addDocument(ledger: Ledger, document: PlanDocument, revision: number): void {
  const { db } = ledger;
  const { districtCode, tasks: planTasks, terms: planTerms, figures: planFigures, ...row } = document;
  const districtId = idOfDistrict(ledger, districtCode);
  const { id } = db
    .insert(documents)
    .values({ ...row, districtId, revision })
    .returning({ id: documents.id })
    .get();
  for (const task of planTasks)
    db.insert(tasks)
      .values({ ...task, documentId: id, districtId })
      .run();
  for (const term of planTerms)
    db.insert(terms)
      .values({ ...term, documentId: id })
      .run();
  addFigures(ledger, { document, figures: planFigures }, revision);
  indexDocument(ledger, id);
}

/** What a figure of the data set is in the table; `known` maps codes to the ids of this ledger. */
function figureRow(figure: PlanFigure, document: PlanDocument, known: KnownIds) {
  const { districtCode, indicator, task, stretch, headline, ...row } = figure;
  const taskId = task === null ? null : (known.tasks[task] ?? null);
  return {
    ...row,
    documentId: known.document,
    districtId: districtCode === null ? null : (known.districts.get(districtCode) ?? null),
    indicatorId: known.indicators.get(indicator) ?? 0,
    stretch: stretch ? 1 : 0,
    headline: headline ? 1 : 0,
    taskId,
    publishedOn: document.publishedOn,
    publishedFrom: document.publishedFrom,
  };
}

interface KnownIds {
  document: number;
  districts: Map<string, number>;
  indicators: Map<string, number>;
  /** In the document's order. */
  tasks: number[];
}

function knownIds(ledger: Ledger, documentCode: string): KnownIds {
  const { db } = ledger;
  const document = db.select({ id: documents.id }).from(documents).where(eq(documents.code, documentCode)).get();
  if (!document) throw new LoadError(`Document ${documentCode} is not in the ledger.`);
  const ofDocument = db.select({ id: tasks.id }).from(tasks).where(eq(tasks.documentId, document.id)).orderBy(tasks.id);
  return {
    document: document.id,
    districts: new Map(
      db
        .select()
        .from(districts)
        .all()
        .map(({ code, id }) => [code, id]),
    ),
    indicators: new Map(
      db
        .select()
        .from(indicators)
        .all()
        .map(({ code, id }) => [code, id]),
    ),
    tasks: ofDocument.all().map(({ id }) => id),
  };
}

function addFigures(ledger: Ledger, what: { document: PlanDocument; figures: PlanFigure[] }, revision: number): void {
  const known = knownIds(ledger, what.document.code);
  for (const figure of what.figures)
    ledger.db
      .insert(figures)
      .values({ ...figureRow(figure, what.document, known), revision })
      .run();
  for (const { role, periodStart, periodEnd } of what.figures)
    if (role === 'ACTUAL')
      ledger.db
        .insert(reports)
        .values({ documentId: known.document, periodStart, periodEnd })
        .onConflictDoNothing()
        .run();
}

function addReferences(ledger: Ledger, set: PlanSet): void {
  upsertDistricts(ledger, set);
  upsertIndicators(ledger, set);
}

function markLoaded(ledger: Ledger, set: PlanSet): void {
  ledger.db.update(ledgerTable).set({ dataVersion: set.version }).run();
}

/** Into an empty ledger: each document becomes one revision, in order of publication. */
function loadFirst(ledger: Ledger, set: PlanSet): Revision[] {
  return ledger.client
    .transaction(() =>
      set.documents.map((document, place) =>
        writeRevision(ledger, document.title, (revision) => {
          if (place === 0) addReferences(ledger, set);
          addDocument(ledger, document, revision);
          if (place === set.documents.length - 1) markLoaded(ledger, set);
        }),
      ),
    )
    .immediate();
}

const COMPARED = Object.keys(figureRowShape()) as (keyof ReturnType<typeof figureRow>)[];

function figureRowShape(): Partial<Record<keyof typeof figures.$inferSelect, true>> {
  return {
    districtId: true,
    owner: true,
    indicatorId: true,
    measure: true,
    rankOf: true,
    among: true,
    period: true,
    role: true,
    comparator: true,
    value: true,
    upper: true,
    unit: true,
    decimals: true,
    printed: true,
    basis: true,
    authority: true,
    strength: true,
    wording: true,
    nature: true,
    stretch: true,
    headline: true,
    caution: true,
    section: true,
    quoteStart: true,
    quoteEnd: true,
    taskId: true,
  };
}

/** What loading the data set would change, document by document. */
interface DocumentChange {
  document: PlanDocument;
  isNew: boolean;
  added: PlanFigure[];
  /** Ids of figures that are corrected or no longer in the set. */
  retired: number[];
}

function changeOf(ledger: Ledger, document: PlanDocument): DocumentChange {
  const loaded = ledger.db.select().from(documents).where(eq(documents.code, document.code)).get();
  if (!loaded) return { document, isNew: true, added: document.figures, retired: [] };
  if (loaded.text !== document.text || loaded.publishedOn !== document.publishedOn)
    throw new LoadError(
      `The text or date of ${document.code} differs from the one loaded; figures are tied to it, so give the new text a code of its own. Nothing was changed.`,
    );
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
    const same = before !== undefined && COMPARED.every((column) => before[column] === after[column]);
    if (same) current.delete(figure.code);
    return !same;
  });
  return { document, isNew: false, added, retired: [...current.values()].map(({ id }) => id) };
}

function apply(ledger: Ledger, change: DocumentChange, revision: number): void {
  if (change.isNew) {
    addDocument(ledger, change.document, revision);
    return;
  }
  const { standing, title, kind, publisher, republishedBy, code } = change.document;
  ledger.db
    .update(documents)
    .set({ standing, title, kind, publisher, republishedBy })
    .where(eq(documents.code, code))
    .run();
  for (const id of change.retired) ledger.db.update(figures).set({ retired: revision }).where(eq(figures.id, id)).run();
  addFigures(ledger, { document: change.document, figures: change.added }, revision);
}

function loadNext(ledger: Ledger, set: PlanSet): Revision[] {
  const write = ledger.client.transaction(() => {
    const note = `Data set ${set.version}`;
    return writeRevision(ledger, note, (revision) => {
      addReferences(ledger, set);
      const changes = set.documents.map((document) => changeOf(ledger, document));
      for (const change of changes) apply(ledger, change, revision);
      retireDropped(ledger, set, revision);
      markLoaded(ledger, set);
    });
  });
  return [write.immediate()];
}

/** Figures of documents that the set no longer has are retired; the documents stay, since past revisions quote them. */
function retireDropped(ledger: Ledger, set: PlanSet, revision: number): void {
  const kept = new Set(set.documents.map(({ code }) => code));
  const rows = ledger.db
    .select({ id: figures.id, code: documents.code })
    .from(figures)
    .innerJoin(documents, eq(figures.documentId, documents.id))
    .where(isNull(figures.retired))
    .all();
  for (const { id, code } of rows)
    if (!kept.has(code)) ledger.db.update(figures).set({ retired: revision }).where(eq(figures.id, id)).run();
}

/**
 * Brings a data set into the ledger, all or nothing: into an empty one a revision for each document, in order of
 * publication; later, what changed, as one revision. A set already loaded changes nothing and writes no revision.
 */
export function loadPlanSet(ledger: Ledger, set: PlanSet): Revision[] {
  const revisions = latestRevision(ledger) === 0 ? loadFirst(ledger, set) : loadNext(ledger, set);
  ledger.refresh();
  return revisions;
}
