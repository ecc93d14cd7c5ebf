import { mergedCodes } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { sha256 } from '../../ledger/log/digest.ts';
import { type RevisionLine, type ThingLine, thingIn } from '../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows, retiredFigure } from '../../ledger/log/row-line.ts';
import { THINGS, type ThingName } from '../../ledger/log/thing.ts';
import type { PlanDocument } from './document.ts';
import { LoadError } from './fault.ts';
import { type CatalogueKind, OfficeWork } from './office-work.ts';
import { districtLine, documentLine, figureLine, indicatorLine, scopeLine, taskLines, termLines } from './plan-line.ts';
import type { PlanSet } from './plan-set.ts';

/** The fields that distinguish a thing from others of its kind, as text. */
function keyOf(line: ThingLine): string {
  const thing = thingIn(line);
  const key = thing?.name === 'figure' ? ['code'] : THINGS[thing?.name ?? 'district'].key;
  return canonicalJson(key.map((field) => thing?.fields[field] ?? null));
}

/** The rows of a thing as they are, by what distinguishes them. */
function currentRows(
  ledger: Ledger,
  name: ThingName,
  { where, bound }: { where: string; bound: unknown[] } = { where: '1', bound: [] },
): Map<string, LinedRow> {
  const rows = linesOfRows(ledger, { name, where: `retired IS NULL AND ${where}`, bound, codes: new Codes(ledger) });
  return new Map([...rows].map((row) => [keyOf(row.line), row]));
}

function isSame(one: ThingLine, other: ThingLine): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Leaves only the lines that differ from the ledger. Rows that a line agrees with are taken out of `current`. */
function newLines(lines: readonly ThingLine[], current: Map<string, LinedRow>): ThingLine[] {
  return lines.filter((line) => {
    const key = keyOf(line);
    const known = current.get(key);
    if (!known || !isSame(known.line, line)) return true;
    current.delete(key);
    return false;
  });
}

/** The lines of districts, scopes and indicators that are new or changed. None is ever taken out, and what an office changed of them stays. */
export function catalogueChange(ledger: Ledger, { districts, scopes, indicators }: PlanSet): ThingLine[] {
  const office = new OfficeWork(ledger);
  const ofKind = (kind: CatalogueKind, lines: readonly ThingLine[]) => {
    const current = currentRows(ledger, kind);
    const kept = lines.map((line) => {
      const row = current.get(keyOf(line));
      // Where both say the same, nothing of an office is taken back, and its work need not be looked up.
      return row && !isSame(row.line, line) ? office.withOfficeWork(line, kind, row) : line;
    });
    return newLines(kept, current);
  };
  return [
    ...ofKind('district', districts.map(districtLine)),
    ...ofKind('scope', scopes.map(scopeLine)),
    ...ofKind('indicator', indicators.map(indicatorLine)),
  ];
}

/** A document's lines, when it is new to the ledger. */
export function documentLines(document: PlanDocument): ThingLine[] {
  return [
    documentLine(document),
    ...taskLines(document),
    ...termLines(document),
    ...document.figures.map((figure) => figureLine(figure, document)),
  ];
}

function checkSameText(loaded: ThingLine, tasks: Map<string, LinedRow>, document: PlanDocument): void {
  const wanted = taskLines(document).map(keyOf);
  const isSameItems = tasks.size === wanted.length && wanted.every((key) => tasks.has(key));
  if (loaded.document?.['textDigest'] === sha256(document.text) && isSameItems) return;
  throw new LoadError(
    `The text or the work items of ${document.code} differ from those loaded; figures are tied to them, so give the new text a code of its own. Nothing was changed.`,
  );
}

/** The line of a document, which stays withdrawn where an office withdrew it. */
function standingLine(line: ThingLine, loaded: ThingLine): ThingLine {
  return loaded.document?.['standing'] === 'WITHDRAWN'
    ? { document: { ...line.document, standing: 'WITHDRAWN' } }
    : line;
}

/** The change of a document by a data set. */
export interface DocumentChange {
  lines: RevisionLine[];
  /** The codes of the figures in the ledger that lines retire because another stands in their place. */
  replaced: string[];
  /** The number of figures that an office corrected or withdrew and of which the data set now says something else. */
  contested: number;
}

/**
 * The lines that bring a document to what the data set says: its facts, work items and glossary, figures that are new or
 * corrected, and what is to be retired. What an office corrected, withdrew or added stays. `isLoaded` tells that this version of
 * the data set was loaded before.
 *
 * @throws LoadError where the text or the work items differ, because figures are tied to them.
 */
export function documentChange(ledger: Ledger, document: PlanDocument, isLoaded: boolean): DocumentChange {
  const loaded = [...currentRows(ledger, 'document', { where: 'code = ?', bound: [document.code] }).values()][0];
  if (!loaded) return { lines: documentLines(document), replaced: [], contested: 0 };
  const own = { where: 'document_id = ?', bound: [loaded.id] };
  const tasks = currentRows(ledger, 'task', own);
  const terms = currentRows(ledger, 'term', own);
  const figures = currentRows(ledger, 'figure', own);
  checkSameText(loaded.line, tasks, document);
  const [newTasks, newTerms] = [newLines(taskLines(document), tasks), newLines(termLines(document), terms)];
  const { newFigures, contested } = figureChange({ ledger, isLoaded }, document, figures);
  const said = documentLine(document);
  const proposed = contested > 0 ? said : standingLine(said, loaded.line);
  const newDocument = newLines([proposed], new Map([[keyOf(loaded.line), loaded]]));
  const explained = new Set(termLines(document).map(keyOf));
  const lost = [...terms.values()].filter(({ line }) => !explained.has(keyOf(line)));
  const stated = new Set(newFigures.map(keyOf));
  const replaced = [...figures].filter(([key]) => stated.has(key)).map(([, { id }]) => retiredFigure(ledger, id));
  const lines = [
    ...newDocument,
    ...newTasks,
    ...newTerms,
    ...newFigures,
    ...lost.map(({ line }) => ({
      retired: { term: { document: document.code, number: line.term?.['number'] } },
    })),
    ...[...figures.values()].map(({ id }) => retiredFigure(ledger, id)),
  ];
  return { lines, contested, replaced: replaced.flatMap(({ retired }) => ('figure' in retired ? retired.figure : [])) };
}

/** The figures of a document that are new or changed. Rows that stay are taken out of `figures`. */
function figureChange(
  { ledger, isLoaded }: { ledger: Ledger; isLoaded: boolean },
  document: PlanDocument,
  figures: Map<string, LinedRow>,
): { newFigures: ThingLine[]; contested: number } {
  const office = new OfficeWork(ledger);
  let contested = 0;
  const shipped = document.figures.map((figure) => figureLine(figure, document));
  const known = new Set(shipped.map(keyOf));
  const newFigures = newLines(shipped, figures).filter((line) => {
    const standing = office.standing(line, figures.get(keyOf(line)));
    // A version that contradicts an office was decided about when it was loaded.
    const isKept = standing === 'KEPT' || (standing === 'CONTESTED' && isLoaded);
    if (isKept) figures.delete(keyOf(line));
    else if (standing === 'CONTESTED') contested += 1;
    return !isKept;
  });
  const merged = mergedCodes(ledger, ledger.latest);
  const ofPresent = ({ figure }: ThingLine): ThingLine => {
    const into = merged.get(String(figure?.['indicator']));
    return { figure: into === undefined ? { ...figure } : { ...figure, indicator: into } };
  };
  for (const [key, row] of figures) if (!known.has(key) && office.isOfOffice(row)) figures.delete(key);
  return { newFigures: merged.size === 0 ? newFigures : newFigures.map(ofPresent), contested };
}
