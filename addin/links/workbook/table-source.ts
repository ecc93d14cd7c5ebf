import { isSameValue } from '../../../data/rules/table/cell-value.ts';
import { addressOf } from '../../../data/sheet/grid/address.ts';
import type { SheetColumn } from '../../../data/sheet/plan/plan.ts';
import { planRowName } from '../../../data/sheet/refresh/cell-change.ts';
import { askSources, type SourcedFigure } from '../../ask/table-sources.ts';
import { insertSourceSheet, remarkSources, unremarkSources } from '../../excel/mark/source-mark.ts';
import { readTableCells, type TableCell } from '../../excel/mark/table-cell.ts';
import { askedDay } from '../../state/links-context.ts';
import type { OfficeWords } from '../../words/office-zh.ts';
import { EVERY_OFFICE_WORDS } from '../../words/use-office-words.ts';

type Words = OfficeWords['tableSources'];

/** The words with which our comments begin, in every language. */
const BEGINS = EVERY_OFFICE_WORDS.map(({ tableSources }) => tableSources.remark);

/** A cell of a linked table whose figure is printed somewhere. */
interface SourcedCell {
  cell: TableCell;
  figure: SourcedFigure;
  /** The row and the column in words. */
  label: string;
  header: string;
  /** Whether the cell holds something else than the figure. */
  isTypedOver: boolean;
}

function figureIn(column: SheetColumn | undefined, row: number): string | undefined {
  return row < 0 ? undefined : (column?.figureIds?.[row] ?? undefined);
}

async function sourcedCells(id: string) {
  const { definition, area, cells } = await readTableCells(id);
  const { plan, figures } = await askSources(definition);
  const rows = new Map(plan.rowKeys.map((key, row) => [key, row]));
  const columns = new Map(plan.columns.map((column) => [column.key, column]));
  const sourced = cells.flatMap((cell): SourcedCell[] => {
    const [column, row] = [columns.get(cell.columnKey), rows.get(cell.rowKey) ?? -1];
    const figure = figures.get(figureIn(column, row) ?? '');
    if (!column || !figure) return [];
    const isTypedOver = !isSameValue(cell.value, column.cells[row]);
    return [{ cell, figure, label: planRowName(plan, row).label, header: column.header, isTypedOver }];
  });
  return { definition, area, sourced };
}

function placeOf({ citation: { section, cell } }: SourcedFigure, say: Words): string {
  if (cell) return `${cell.sheet === '' ? '' : `${cell.sheet}!`}${cell.address}`;
  return section === '' ? '' : say.section(section);
}

function documentOf({ citation: { document } }: SourcedFigure, say: Words): string {
  return say.document(document.title, document.standing);
}

/** Lists on a new sheet where each figure of a linked table is printed. Answers the sheet and the number of cells. */
export async function listSources(id: string, say: Words): Promise<{ sheet: string; count: number }> {
  const { definition, area, sourced } = await sourcedCells(id);
  const rows = sourced.map(({ cell, figure, label, header, isTypedOver }) => ({
    numberFormat: cell.numberFormat,
    cells: [
      `${area.sheet}!${addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 })}`,
      ...[label, header, cell.value, figure.citation.quote, documentOf(figure, say), placeOf(figure, say)],
      ...[figure.publishedOn, isTypedOver ? say.typedOver(figure.printed) : ''],
    ],
  }));
  const sheet = await insertSourceSheet(
    {
      title: say.title(definition.caption?.[0] ?? id),
      about: say.about(definition.revision, askedDay(definition)),
      headers: say.headers,
      ...{ widths: [90, 200, 100, 80, 260, 260, 90, 80, 160], rows, numbers: 3 },
    },
    id,
  );
  return { sheet, count: rows.length };
}

/** Puts a comment on each cell of a linked table that says where its figure is printed. */
export async function noteSources(id: string, say: Words): Promise<{ made: number; left: number }> {
  const { area, sourced } = await sourcedCells(id);
  const remarks = sourced.map(({ cell, figure, isTypedOver }) => ({
    ...{ row: cell.row, column: cell.column },
    remark: [
      `${say.remark} · ${documentOf(figure, say)}`,
      ...[figure.citation.quote, placeOf(figure, say)].filter((line) => line !== ''),
      ...(isTypedOver ? [say.typedOver(figure.printed)] : []),
    ].join('\n'),
  }));
  return remarkSources(area, remarks, BEGINS);
}

/** Takes these comments away again. */
export async function unnoteSources(id: string): Promise<number> {
  const { area } = await readTableCells(id);
  return unremarkSources(area, BEGINS);
}
