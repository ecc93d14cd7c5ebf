import { measureKey, readRowKey } from '../../../data/rules/table/row-key.ts';
import type { CellChange, RowName } from '../../../data/sheet/refresh/cell-change.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import type { NewsItem } from '../../ask/table-news.ts';
import type { PaneWords } from '../../words/zh.ts';

/** The changes of one row, with the news behind them. */
export interface ChangedRow extends RowName {
  changes: { change: CellChange; item: NewsItem | undefined }[];
}

/** Answers the news by figure. The last of several wins. */
export function itemsByFigure(items: NewsItem[]): ReadonlyMap<string, NewsItem> {
  return new Map(items.map((item) => [item.figure.id, item]));
}

/** Whether a figure that was withdrawn is the one that a cell showed before: it is of the cell's row, and has that number. */
function wasShown({ rowKey, beforeText }: CellChange, { kind, figure }: NewsItem): boolean {
  if (kind !== 'RETIRED') return false;
  const numbers: readonly string[] = figure.printed.match(/-?\d+(?:\.\d+)?%?/g) ?? [];
  const row = readRowKey(rowKey);
  const isOfOwner = row?.owner === undefined || row.owner === figure.district?.code;
  const isOfMeasure = row?.measure === undefined || row.measure === measureKey(figure);
  const isOfRow = isOfOwner && isOfMeasure && row?.indicator === figure.indicator.code;
  return isOfRow && numbers.includes(beforeText.replaceAll(',', ''));
}

/**
 * Groups changes by row, in their order, each with the news behind it: those of the figure that is shown now, else of one that
 * was shown before and is withdrawn.
 */
export function changedRows(changes: CellChange[], items: NewsItem[]): ChangedRow[] {
  const byFigure = itemsByFigure(items);
  const rows = new Map<string, ChangedRow>();
  for (const change of changes) {
    const { rowKey, label, figureId } = change;
    const row = rows.get(rowKey) ?? { rowKey, label, changes: [] };
    const item = byFigure.get(figureId ?? '') ?? items.find((one) => wasShown(change, one));
    row.changes.push({ change, item });
    rows.set(rowKey, row);
  }
  return [...rows.values()];
}

/** Tells whether a figure is new, corrected or withdrawn, or came back because somebody undid what a draft did. */
export function newsKind({ kind, revision }: NewsItem, { links }: PaneWords): string {
  return revision.change === 'UNDO' && kind !== 'RETIRED' ? links.undone : links.kinds[kind];
}

/** Names the document behind a change, with its standing. */
export function newsSource(item: NewsItem, words: PaneWords, standing: string): string {
  return words.links.source(item.figure.citation.document.title, standing);
}

/** Tells what a refresh did besides the cells it changed, one sentence each. */
export function restOf(
  {
    added,
    gone,
    kept,
    copied,
    displaced,
    moved,
    isCaptionKept,
    isMarkMissing,
    mark,
    lastYear = [],
    periods = [],
  }: RefreshReport,
  { links }: PaneWords,
): string[] {
  const labels = (rows: RowName[]) => [...new Set(rows.map((row) => row.label))];
  const quiet = kept.filter(({ isAsked }) => !isAsked);
  return [
    ...periods.map(links.periodMoved),
    ...lastYear.map(links.lastYear),
    added.length > 0 && links.added(labels(added)),
    gone.length > 0 && links.gone(labels(gone)),
    quiet.length > 0 && links.kept(labels(quiet)),
    copied.length > 0 && links.copied(copied.length),
    displaced.length > 0 && links.displaced(labels(displaced)),
    moved !== null && links.movedDown(moved),
    isCaptionKept && links.captionKept,
    isMarkMissing === true && links.markMissing,
    mark !== undefined && links.mark[mark],
  ].filter((line) => line !== false);
}

/** Sums up a refresh in one line. */
export function headlineOf(report: RefreshReport, { links }: PaneWords): string {
  const { changes, added, gone, toRevision } = report;
  const isQuiet = changes.length === 0 && added.length === 0 && gone.length === 0;
  return isQuiet ? links.unchanged(toRevision) : links.changed(toRevision, changes.length);
}

/** Writes the whole report as plain text, to be pasted into a message or a note. */
export function reportText(
  of: { title: string; report: RefreshReport; items: NewsItem[] },
  words: PaneWords,
  standings: Record<string, string>,
): string {
  const { title, report, items } = of;
  const lines = changedRows(report.changes, items).flatMap((row) => [
    row.label,
    ...row.changes.map(({ change, item }) => {
      const cells = `  ${change.header}: ${change.beforeText || words.links.empty} → ${change.afterText || words.links.empty}`;
      if (!item) return cells;
      const source = newsSource(item, words, standings[item.figure.citation.document.standing] ?? '');
      return `${cells}  ${newsKind(item, words)} ${source}`;
    }),
  ]);
  const asked = report.kept.filter(({ isAsked }) => isAsked);
  const kept = asked.map(
    (one) => `${one.label}  ${one.header}: ${words.links.keptAsked(one.mineText, one.theirsText)}`,
  );
  return [title, headlineOf(report, words), ...lines, ...kept, ...restOf(report, words)].join('\n');
}
