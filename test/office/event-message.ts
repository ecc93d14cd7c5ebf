import { areaText, quoteSheet } from './book/area.ts';
import type { Book, BookEvent, CellChange } from './book/book.ts';
import { valueType } from './book/calculation.ts';
import { shownValue } from './book/cell.ts';
import { EVENT, WHOLE_WORKBOOK } from './excel/context.ts';

/** One event as Office.js takes it, for everyone who may have registered for it. */
export interface Told {
  messageType: number;
  targets: string[];
  message: Record<string, unknown>;
}

/** Turns an action into events of the API. A change in a table is reported for the table and for its sheet. */
export function messagesOf(event: BookEvent, book: Book): Told[] {
  if (event.kind === 'tableAdded' || event.kind === 'tableDeleted') {
    const { table } = event;
    const message = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id };
    const messageType = event.kind === 'tableAdded' ? EVENT.tableAdded : EVENT.tableDeleted;
    return [{ messageType, targets: [table.sheet.id, WHOLE_WORKBOOK], message }];
  }
  const { sheet } = event;
  const targets = [sheet.id, WHOLE_WORKBOOK];
  if (event.kind === 'changed') return changeMessages(event, book);
  if (event.kind === 'selected') {
    const message = { worksheetId: sheet.id, address: areaText(event.area) };
    return [{ messageType: EVENT.sheetSelectionChanged, targets, message }];
  }
  const types = {
    sheetAdded: EVENT.sheetAdded,
    sheetDeleted: EVENT.sheetDeleted,
    sheetActivated: EVENT.sheetActivated,
  };
  return [{ messageType: types[event.kind], targets, message: { worksheetId: sheet.id } }];
}

function detailsOf({ before, after }: CellChange): Record<string, unknown> {
  return {
    valueBefore: shownValue({ value: before, format: {} }),
    valueAfter: shownValue({ value: after, format: {} }),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

function changeMessages(event: BookEvent & { kind: 'changed' }, book: Book): Told[] {
  const { sheet, area } = event;
  const message = {
    changeType: event.changeType,
    worksheetId: sheet.id,
    address: areaText(area),
    referenceId: `${quoteSheet(sheet.name)}!${areaText(area)}`,
    shiftDirection: 'None',
    ...(event.details ? detailsOf(event.details()) : {}),
  };
  const told: Told[] = [{ messageType: EVENT.sheetChanged, targets: [sheet.id, WHOLE_WORKBOOK], message }];
  const table = book.tableAt(sheet, area.row, area.column);
  if (table) {
    const targets = [table.id, sheet.id, WHOLE_WORKBOOK];
    told.push({ messageType: EVENT.tableChanged, targets, message: { ...message, tableId: table.id } });
  }
  return told;
}
