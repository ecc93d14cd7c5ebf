import type { Document } from '../ledger/document.ts';
import type { Period } from '../rules/period/period.ts';
import type { Comparison } from './comparison.ts';

/** The periods that the results of goals cover, each once, the earliest first. */
export function listCoveredPeriods(comparisons: readonly Comparison[]): Period[] {
  const periods = new Map(comparisons.flatMap(({ actual }) => (actual ? [[actual.period.name, actual.period]] : [])));
  return [...periods.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function documentsUsed({ target, otherTargets, actual, absence }: Comparison): Document[] {
  const figures = [target, actual, ...otherTargets].filter((figure) => figure !== undefined);
  return [...figures.map(({ document }) => document), ...(absence ? [absence.document] : [])];
}

/** The newest document from which goals, results and what reports say of them are taken; undefined where there are none. */
export function findNewestDocument(comparisons: readonly Comparison[]): Document | undefined {
  return comparisons.flatMap(documentsUsed).toSorted((a, b) => (a.publishedFrom < b.publishedFrom ? 1 : -1))[0];
}
