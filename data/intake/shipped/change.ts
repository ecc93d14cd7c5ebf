import type { Ledger } from '../../ledger/ledger.ts';
import { canonicalJson } from '../../ledger/log/canonical.ts';
import { Codes } from '../../ledger/log/codes.ts';
import { sha256 } from '../../ledger/log/digest.ts';
import { LINE_ORDER, type RevisionLine, type ThingLine, thingIn } from '../../ledger/log/revision-line.ts';
import { type LinedRow, linesOfRows, retiredFigure } from '../../ledger/log/row-line.ts';
import { THINGS, type ThingName } from '../../ledger/log/thing.ts';
import type { PlanDocument } from './document.ts';
import { LoadError } from './fault.ts';
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

/** Leaves only the lines that differ from the ledger. Rows that a line agrees with are taken out of `current`. */
function newLines(lines: readonly ThingLine[], current: Map<string, LinedRow>): ThingLine[] {
  return lines.filter((line) => {
    const key = keyOf(line);
    const known = current.get(key);
    const isSame = known !== undefined && canonicalJson(known.line) === canonicalJson(line);
    if (isSame) current.delete(key);
    return !isSame;
  });
}

/** The lines of districts, scopes and indicators that are new or changed. None is ever taken out. */
export function catalogueChange(ledger: Ledger, { districts, scopes, indicators }: PlanSet): ThingLine[] {
  return [
    ...newLines(districts.map(districtLine), currentRows(ledger, 'district')),
    ...newLines(scopes.map(scopeLine), currentRows(ledger, 'scope')),
    ...newLines(indicators.map(indicatorLine), currentRows(ledger, 'indicator')),
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

/**
 * The lines that bring a document to what the data set says: its facts, work items and glossary, figures that are new or
 * corrected, and what is to be retired.
 *
 * @throws LoadError where the text or the work items differ, because figures are tied to them.
 */
export function documentChange(ledger: Ledger, document: PlanDocument): RevisionLine[] {
  const loaded = [...currentRows(ledger, 'document', { where: 'code = ?', bound: [document.code] }).values()][0];
  if (!loaded) return documentLines(document);
  const own = { where: 'document_id = ?', bound: [loaded.id] };
  const tasks = currentRows(ledger, 'task', own);
  const terms = currentRows(ledger, 'term', own);
  const figures = currentRows(ledger, 'figure', own);
  checkSameText(loaded.line, tasks, document);
  const newDocument = newLines([documentLine(document)], new Map([[keyOf(loaded.line), loaded]]));
  const [newTasks, newTerms] = [newLines(taskLines(document), tasks), newLines(termLines(document), terms)];
  const newFigures = newLines(
    document.figures.map((figure) => figureLine(figure, document)),
    figures,
  );
  const explained = new Set(termLines(document).map(keyOf));
  const lost = [...terms.values()].filter(({ line }) => !explained.has(keyOf(line)));
  return [
    ...newDocument,
    ...newTasks,
    ...newTerms,
    ...newFigures,
    ...lost.map(({ line }) => ({
      retired: { term: { document: document.code, number: line.term?.['number'] } },
    })),
    ...[...figures.values()].map(({ id }) => retiredFigure(ledger, id)),
  ];
}

function placeOf(line: RevisionLine): number {
  const name = thingIn(line)?.name;
  return name === undefined ? LINE_ORDER.length : LINE_ORDER.indexOf(name);
}

/** Lines in the order of a revision's content. */
export function inLineOrder(lines: readonly RevisionLine[]): RevisionLine[] {
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}
