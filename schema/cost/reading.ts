import { MOST_COUNTED } from '../../data/ask/coverage.ts';
import { type FigureCounts, type FigureSelection, mostFigures } from '../../data/ledger/figure-count.ts';
import { readNodeId } from '../id/node-id.ts';
import type { AskedArgs } from './price.ts';

/** The size of a page where `first` is not given, and the most that it may be. */
const FIRST = { default: 100, most: 500 };
/** Figures that are read for one of a page's items, as its pair holds others too. */
const READ_FOR_ITEM = 20;

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}

function filterIn(asked: AskedArgs, name: string): AskedArgs {
  const filter = asked[name];
  return typeof filter === 'object' && filter !== null ? (filter as AskedArgs) : {};
}

/** The years that periods name, with the year before; undefined where one of them names none (最新). */
function yearsOf(periods: unknown): [number, number] | undefined {
  const typed = [periods].flat().filter((period) => period !== null && period !== undefined);
  const years = typed.map((period) => [...String(period).matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year)));
  if (typed.length === 0 || years.some((found) => found.length === 0)) return undefined;
  return [Math.min(...years.flat()) - 1, Math.max(...years.flat())];
}

/** The figures that a filter selects, or a field with such arguments. */
export function selectionOf(filter: AskedArgs): FigureSelection {
  const one = (name: string, names: string) => (typeof filter[name] === 'string' ? 1 : lengthOf(filter[names]));
  return {
    owners: one('district', 'districts'),
    indicators: one('indicator', 'indicators'),
    years: yearsOf(filter['periods'] ?? filter['period'] ?? filter['year'] ?? filter['within']),
  };
}

/** The figures that the filter `where` selects. */
export function ofWhere(asked: AskedArgs, counts: FigureCounts): number {
  return mostFigures(counts, selectionOf(filterIn(asked, 'where')));
}

/** Counting a figure in place costs this much of giving it. */
const COUNTED = 0.05;

/** The figures that the filter `where` selects, where they are counted. Which are in force is known only once all are read. */
export function ofCount(asked: AskedArgs, counts: FigureCounts): number {
  const figures = ofWhere(asked, counts);
  return filterIn(asked, 'where')['inForce'] === true ? figures : Math.ceil(COUNTED * figures);
}

/** The figures that the arguments select. */
export function ofArguments(asked: AskedArgs, counts: FigureCounts): number {
  return mostFigures(counts, selectionOf(asked));
}

/** The size of the page that the arguments ask for. */
export function pageOf({ first }: AskedArgs): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 0), FIRST.most) : FIRST.default;
}

/** A page stops when it is full. One that leaves out most of what it reads is ended by the count of its work. */
export function onPage(all: (asked: AskedArgs, counts: FigureCounts) => number) {
  return (asked: AskedArgs, counts: FigureCounts): number =>
    Math.min(all(asked, counts), READ_FOR_ITEM * (pageOf(asked) + 1));
}

/** The figures of a pair that bear on one key: those of its year and of the year before. */
export function ofKey(_: unknown, { ofPairYear, ofPairs }: FigureCounts): number {
  return Math.min(2 * ofPairYear, ofPairs(1)) + 1;
}

/** The same for each of a list of keys. */
export function ofKeys(asked: AskedArgs, counts: FigureCounts): number {
  return (lengthOf(asked['keys']) ?? 1) * ofKey(asked, counts);
}

/** The changes after a revision: each with the figure before it. */
export function ofChanges({ since, sinceAt }: AskedArgs, counts: FigureCounts): number {
  const number = typeof sinceAt === 'string' ? Number.parseInt(sinceAt, 10) : Number(since ?? 0);
  return 3 * counts.since(number || 0);
}

/** The changes since a revision that the object holds. Most ask for what is new. */
export function ofAll(_: unknown, { figures }: FigureCounts): number {
  return figures;
}

/** Work items that are read of one document or district at most. */
const TASKS_AT_MOST = 5000;

/** The work items of a document or district, each with its figures. */
export function ofTasks({ document, district }: AskedArgs, { tasks }: FigureCounts): number {
  return document || district ? 3 * Math.min(tasks, TASKS_AT_MOST) : tasks;
}

/** Looking at a row in an index costs this much of giving it. */
const LOOKED_AT = 0.1;

/** The figures of one district or other owner, where they are looked at and few are given. */
export function ofOneOwner(_: unknown, { ofOwners }: FigureCounts): number {
  return Math.ceil(LOOKED_AT * (ofOwners[1] ?? 0));
}

/** The figures of one document, of which so many are looked at at most, and few rows are given. */
export function ofOneDocument(_: unknown, { figures }: FigureCounts): number {
  return Math.ceil(LOOKED_AT * Math.min(figures, MOST_COUNTED));
}

/** The documents of a page. */
export function ofDocumentsOnPage(asked: AskedArgs, { documents }: FigureCounts): number {
  return Math.min(documents, pageOf(asked) + 1);
}

/** Every document. */
export function ofDocuments(_: unknown, { documents }: FigureCounts): number {
  return documents;
}

/** Every owner. */
export function ofOwners(_: unknown, counts: FigureCounts): number {
  return counts.ofOwners.length;
}

/** Each district's figure and its printed place. */
export function ofRanking(_: unknown, { ofOwners }: FigureCounts): number {
  return 10 * ofOwners.length;
}

/** The same for each of a list of keys. */
export function ofRankings(asked: AskedArgs, counts: FigureCounts): number {
  return (lengthOf(asked['keys']) ?? 1) * ofRanking(asked, counts);
}

/** The objects with the ids given: answers are worked out again, things are read. */
export function ofIds({ id, ids }: AskedArgs, counts: FigureCounts): number {
  const asked = [ids ?? id].flat();
  return asked.map((each) => ofNode(readNodeId(String(each))?.type, counts)).reduce((sum, rows) => sum + rows, 0);
}

function ofNode(type: string | undefined, counts: FigureCounts): number {
  switch (type) {
    case 'Scoreboard':
      return ofOneOwner({}, counts);
    case 'Statement':
      return counts.ofPairs(1);
    case 'Comparison':
      return ofKey({}, counts);
    case 'Ranking':
      return ofRanking({}, counts);
    default:
      return 1;
  }
}

/** Passages that hold the words. Most words are in few of them. */
const FOUND_AT_MOST = 20_000;

export function ofSearch(_: unknown, { passages }: FigureCounts): number {
  return Math.min(passages, FOUND_AT_MOST);
}

/** The figures of a table. A row reads those of its period and of the year before. */
export function ofTable(asked: AskedArgs, counts: FigureCounts): number {
  return mostFigures(counts, selectionOf(filterIn(asked, 'spec')));
}
