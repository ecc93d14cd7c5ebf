import { addressOf, areasOfAddresses } from '../../../data/sheet/grid/address.ts';
import type { BlockContent } from '../../../data/sheet/grid/grid-file.ts';
import { type Area, intersection } from '../../../data/sheet/grid/place.ts';
import type { SheetArea } from './edit.ts';
import { AREA, areaOf, rangeOf } from './range.ts';
import type { Load } from './run.ts';

/** The open sheet, by Excel's own id, which a new name does not change. */
export interface OpenSheet {
  id: string;
  name: string;
  /** The name of the file, with what it ends in. */
  workbook: string;
  /** Whether the days of the workbook count from 1904. */
  date1904: boolean;
  /** The part with something in it; undefined where the sheet is empty. */
  used: Area | undefined;
}

/** Reads the active sheet, or the one with an id. */
export function openSheet(id?: string): Load<OpenSheet> {
  return function* ({ workbook }) {
    const { worksheets } = workbook;
    const sheet = id === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(id);
    sheet.load('id,name');
    workbook.load('name');
    const used = sheet.getUsedRangeOrNullObject(true).load(AREA);
    // Office.js tells which day is the first only by what a function of the sheet makes of it.
    const day = workbook.functions.date(1904, 1, 2).load('value');
    yield;
    return {
      id: sheet.id,
      name: sheet.name,
      workbook: workbook.name,
      date1904: day.value === 1,
      used: used.isNullObject ? undefined : areaOf(used),
    };
  };
}

/** The content of cells with what they show. */
export function blockContent(area: SheetArea): Load<BlockContent> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,text,numberFormat,formulas,valueTypes');
    yield;
    const { values, text, numberFormat, formulas, valueTypes } = range;
    return { values, texts: text, formats: numberFormat, formulas, types: valueTypes };
  };
}

/** The content of cells and what they show, as one text to compare. */
export function blockText(area: SheetArea): Load<string> {
  return function* ({ workbook }) {
    const range = rangeOf(workbook, area).load('values,text');
    yield;
    return JSON.stringify([range.values, range.text]);
  };
}

/** What the used cells of the selection show; undefined where they are more than `most`. */
export function selectedText(most: number): Load<string[][] | undefined> {
  return function* ({ workbook }) {
    const used = workbook.getSelectedRange().getUsedRangeOrNullObject(true).load('rowCount,columnCount');
    yield;
    if (used.isNullObject) return [];
    if (used.rowCount * used.columnCount > most) return undefined;
    used.load('text');
    yield;
    return used.text;
  };
}

/** The merged areas that have a cell in an area. */
export function mergedIn(area: SheetArea): Load<Area[]> {
  return function* ({ workbook }) {
    const merged = rangeOf(workbook, area).getMergedAreasOrNullObject().load('address');
    yield;
    return merged.isNullObject ? [] : areasOfAddresses(merged.address);
  };
}

/** The columns of an area that are hidden, by their numbers. */
export function hiddenColumns(area: SheetArea): Load<number[]> {
  return function* ({ workbook }) {
    const all = rangeOf(workbook, area).load('columnHidden');
    yield;
    const numbers = Array.from({ length: area.columns }, (_, index) => area.column + index);
    // Office.js answers null where some are and some are not, which its types leave out.
    const hidden = all.columnHidden as boolean | null;
    if (hidden !== null) return hidden ? numbers : [];
    const columns = numbers.map((column) =>
      rangeOf(workbook, { ...area, column, rows: 1, columns: 1 }).load('columnHidden'),
    );
    yield;
    return numbers.filter((_, at) => columns[at]?.columnHidden);
  };
}

/** A comment on a cell, without who wrote it. */
export interface CommentOnCell {
  id: string;
  row: number;
  column: number;
  text: string;
  /** Whether somebody answered it. An answer goes with the comment. */
  isAnswered: boolean;
}

/** The comments on cells of an area, without the answers to them. Notes, the older kind, are not told to an add-in of this set. */
export function commentsIn(area: SheetArea): Load<CommentOnCell[]> {
  return function* ({ workbook }) {
    const comments = workbook.worksheets.getItem(area.sheet).comments.load('items/id,items/content');
    yield;
    const found = comments.items.map((comment) => {
      const answers = comment.replies.getCount();
      return { comment, answers, place: comment.getLocation().load(AREA) };
    });
    if (found.length > 0) yield;
    return found.flatMap(({ comment, answers, place }) => {
      const cell = areaOf(place);
      if (!intersection(area, cell) || comment.content.trim() === '') return [];
      const { row, column } = cell;
      return [{ id: comment.id, row, column, text: comment.content.trim(), isAnswered: answers.value > 0 }];
    });
  };
}

/** The active cell by the names of its workbook and sheet. */
export interface NamedCell {
  workbook: string;
  sheet: string;
  /** An address such as `C7`, which is the first one of merged cells. */
  cell: string;
}

export function namedCell(): Load<NamedCell> {
  return function* ({ workbook }) {
    workbook.load('name');
    const cell = workbook.getActiveCell().load(AREA);
    const sheet = cell.worksheet.load('name');
    yield;
    return { workbook: workbook.name, sheet: sheet.name, cell: addressOf(areaOf(cell)) };
  };
}

/** Whether the workbook has a sheet of this name that is not hidden. */
export function hasSheet(name: string): Load<boolean> {
  return function* ({ workbook }) {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('visibility');
    yield;
    return !sheet.isNullObject && String(sheet.visibility) === 'Visible';
  };
}
