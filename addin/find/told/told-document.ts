import { parsePeriod } from '../../../data/rules/period/period.ts';
import type { SourceFragment, ToldChangesQuery, ToldFiguresQuery } from '../../ask/operations.ts';

/** A goal, a result or an estimate as one document states it. */
export type ToldFigure = ToldFiguresQuery['figures']['nodes'][number];
/** A goal with its changes from document to document. */
export type ToldGoal = ToldChangesQuery['statements']['nodes'][number];
type ToldChange = ToldGoal['changes'][number];

/** A figure of a document, with what changed since an earlier one. */
export interface ToldLine {
  figure: ToldFigure;
  /** How a goal differs from its earlier statement. */
  change: ToldChange | undefined;
  /** The same result or estimate in the document before, where that has another number. */
  before: ToldFigure | undefined;
}

/** A goal that a document does not state again: it is left out or said in other words. */
export interface ToldOtherwise {
  goal: ToldGoal;
  change: ToldChange;
}

/** Everything that one document says of a subject. */
export interface ToldDocument {
  document: SourceFragment;
  lines: ToldLine[];
  otherwise: ToldOtherwise[];
}

const ROLES = ['TARGET', 'ACTUAL', 'ESTIMATE'];

function keyOf({ indicator, measure, rankOf, scope, period, role, owner }: ToldFigure & { owner?: string }): string {
  return [indicator.code, measure, rankOf, scope?.code, period, role, owner].join(' ');
}

/** The order in which documents are read: newest first, those of one day by code. */
function byNewest(a: SourceFragment, b: SourceFragment): number {
  return b.publishedOn.localeCompare(a.publishedOn) || a.code.localeCompare(b.code);
}

/** Within a document one indicator after another, its goals first, the latest period first. */
function byIndicator(indicators: readonly string[]): (a: ToldLine, b: ToldLine) => number {
  return ({ figure: a }, { figure: b }) =>
    indicators.indexOf(a.indicator.code) - indicators.indexOf(b.indicator.code) ||
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    (parsePeriod(b.period)?.end ?? 0) - (parsePeriod(a.period)?.end ?? 0) ||
    a.citation.start - b.citation.start;
}

/** The last statement of the same result before this one, where its number is another. */
function earlierOf(figure: ToldFigure, figures: readonly ToldFigure[]): ToldFigure | undefined {
  if (figure.role === 'TARGET') return undefined;
  const same = figures.filter((one) => keyOf(one) === keyOf(figure) && one.publishedOn < figure.publishedOn);
  const last = same.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn)).at(-1);
  return last?.printed === figure.printed ? undefined : last;
}

/** The years for which there are goals, newest first. */
export function goalYearsOf(figures: readonly ToldFigure[]): string[] {
  const goals = figures.filter(({ role }) => role === 'TARGET');
  return [...new Set(goals.map(({ period }) => period.slice(0, 4)))].toSorted().toReversed();
}

/** Puts figures and changes under the documents that state them, newest first. */
export function toldDocuments(
  indicators: readonly string[],
  figures: readonly ToldFigure[],
  goals: readonly ToldGoal[],
): ToldDocument[] {
  const changes = goals.flatMap((goal) => goal.changes.map((change) => ({ goal, change })));
  const ids = new Set(figures.map(({ id }) => id));
  const told = new Map<string, ToldDocument>();
  const of = (document: SourceFragment) => {
    const found = told.get(document.code) ?? { document, lines: [], otherwise: [] };
    told.set(document.code, found);
    return found;
  };
  for (const figure of figures) {
    const change = changes.find((one) => one.change.to?.id === figure.id)?.change;
    of(figure.citation.document).lines.push({ figure, change, before: earlierOf(figure, figures) });
  }
  for (const one of changes) {
    const { to, document } = one.change;
    if (to === null || !ids.has(to.id)) of(document).otherwise.push(one);
  }
  for (const { lines } of told.values()) lines.sort(byIndicator(indicators));
  return [...told.values()].toSorted((a, b) => byNewest(a.document, b.document));
}
