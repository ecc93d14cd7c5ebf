import { keepFile } from '../../../ledger/log/file.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { withDecimals } from '../../../rules/number/exact.ts';
import type { CheckRule } from '../../check/check-rule.ts';
import type { Grid, GridCell, Workbook } from '../../grid/grid.ts';
import { shownDecimals } from '../../layout/read-figure.ts';
import { beginStep, counted } from '../../progress/course.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { type DraftItem, toldOf } from '../item.ts';
import { LeftOut } from '../left-out.ts';
import { draftTitle, openSheetOf, type SheetFile, sheetDocument } from '../workbook/document.ts';
import { keepSheets } from '../workbook/kept-sheet.ts';
import { coded, columnNamed, isLongHeader } from './column.ts';
import type { CsvRow } from './csv.ts';
import { LongReader } from './read.ts';

/** The rows of a sheet in the long form, the first of which has the headers. */
function* rowsOf(grid: Grid): Generator<CsvRow> {
  for (let row = 0; row < grid.rows; row++) {
    const texts: string[] = Array(grid.columns).fill('');
    for (const cell of grid.cellsOf(row)) texts[cell.column] = textOf(cell);
    yield { line: row + 1, texts };
  }
}

/** A number as it is shown without its format, with the zeros at its end; a month that was typed as a date as that month. */
function textOf({ kind, shown, value }: GridCell): string {
  if (kind === 'DATE') return /^(\d{4}-\d{2})-01$/.exec(value ?? '')?.[1] ?? shown;
  if (kind !== 'NUMBER' || value === undefined) return shown;
  return withDecimals(value, shownDecimals({ shown, value }));
}

/** The sheet of a workbook that is in the long form, as a template is; undefined where none is. */
export function longGrid({ grids }: Workbook): Grid | undefined {
  return grids.find((grid) => !grid.hidden && isLongHeader(grid.cellsOf(0).map(({ shown }) => shown)));
}

/** Whether each row that has a value says that it is public. */
function isAllPublic(grid: Grid): boolean {
  const columns = new Map(grid.cellsOf(0).map(({ shown, column }) => [columnNamed(shown), column]));
  const [value, release] = [columns.get('value'), columns.get('release')];
  if (value === undefined || release === undefined) return false;
  const said = Array.from({ length: grid.rows - 1 }, (_, at) => at + 1).flatMap((row) =>
    grid.cell(row, value) ? coded('release', grid.cell(row, release)?.shown.trim() ?? '') : [],
  );
  return said.length > 0 && said.every((each) => each === 'PUBLIC');
}

/** A workbook whose figures were typed into the long form, with the facts that are told beside it. */
export interface LongWorkbook {
  workbook: Workbook;
  bytes: Uint8Array;
  told: Omit<SheetFile, 'name' | 'digest'>;
  /** An office's own checks. */
  checks?: readonly CheckRule[];
}

/**
 * Opens a draft with the figures that were typed into a sheet in the long form, in the transaction that is open, and keeps the
 * file. Answers the draft's number.
 *
 * @throws DraftFault
 */
export function importLongGrid(store: Store, actor: Actor, given: LongWorkbook & { grid: Grid }): number {
  const { workbook, bytes, told, grid, checks = [] } = given;
  const { name, digest } = workbook;
  const release = isAllPublic(grid) ? 'PUBLIC' : told.release;
  const document = sheetDocument({ ...told, release, name, digest, sheet: openSheetOf(workbook) });
  const reader = new LongReader(store, { document, ...(grid.sheet === null ? {} : { sheet: grid.sheet }) });
  beginStep('RECOGNISING', grid.rows);
  const leftOut = new LeftOut(actor);
  const items: DraftItem[] = [...leftOut.without(store, reader.readRows(counted(rowsOf(grid))))];
  if (items.length === 0) {
    leftOut.check();
    throw new DraftFault('NO_FIGURES', name);
  }
  if (reader.isOwnUsed) items.push({ line: { document } });
  beginStep('KEEPING', items.length);
  keepFile(store, digest, bytes);
  return openDraft(store, actor, {
    ...{ title: draftTitle(workbook), file: digest, fileName: name, items },
    head: {
      seen: latestOf(store),
      note: name,
      told: toldOf(told),
      ...leftOut.head(),
      sheets: keepSheets(store, workbook),
      checks: checks.flatMap(({ line }) => line ?? []),
    },
  });
}
