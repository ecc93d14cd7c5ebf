import { cutText } from '../../data/rules/message/quoted.ts';
import { BadDefinition, DefinitionNewer, FrozenNewer } from '../../data/sheet/fault/definition-fault.ts';
import {
  CellBeingEdited,
  DialogBlocked,
  OutsideSheet,
  PlaceGone,
  SheetProtected,
  WorkbookLocked,
  WriteFailed,
} from '../../data/sheet/fault/excel-fault.ts';
import { FileFault } from '../../data/sheet/fault/file-fault.ts';
import {
  ChangedSince,
  ColumnMissing,
  ColumnsChanged,
  FormulaTooLong,
  HeadersOff,
  LayoutChanged,
  NoRoomBelow,
  NoRoomBeside,
  NothingToDraw,
  NotRelinkable,
  TableGone,
  WouldGoBack,
  WrittenMeanwhile,
} from '../../data/sheet/fault/table-fault.ts';
import type { PaneWords } from '../words/zh.ts';

/** Names of more characters are cut in a sentence. */
const SHOWN = 30;

/** Words why the workbook could not be changed and what to do. Undefined for other faults. */
export function workbookSentence(fault: unknown, { excel, file, tableChart }: PaneWords): string | undefined {
  if (fault instanceof FileFault) return file.faults[fault.code](fault.detail, fault.count);
  if (fault instanceof SheetProtected) return excel.sheetProtected(fault.sheet ?? '');
  if (fault instanceof CellBeingEdited) return excel.editMode;
  if (fault instanceof DialogBlocked) return excel.dialogBlocked(fault.office);
  if (fault instanceof WorkbookLocked) return excel.workbookLocked;
  if (fault instanceof PlaceGone) return excel.placeGone(fault.place);
  if (fault instanceof NotRelinkable) return excel.notRelinkable;
  if (fault instanceof NothingToDraw) return tableChart.nothing;
  if (fault instanceof TableGone) return excel.tableGone;
  if (fault instanceof WrittenMeanwhile) {
    const isMore = fault.count > fault.cells.length;
    return excel.writtenMeanwhile(fault.cells.join(', '), isMore ? fault.count : 0);
  }
  if (fault instanceof WouldGoBack)
    return fault.why === 'BEHIND' ? excel.behind(fault.shown, fault.served) : excel.forked(fault.shown);
  if (fault instanceof NoRoomBelow) return excel.noRoomBelow(fault.address, fault.rows);
  if (fault instanceof NoRoomBeside) return excel.noRoomBeside(fault.address, fault.columns);
  if (fault instanceof LayoutChanged) return excel.layoutChanged;
  if (fault instanceof OutsideSheet) return excel.outsideSheet;
  if (fault instanceof WriteFailed) return fault.isRestored ? excel.restored : excel.notRestored;
  if (fault instanceof DefinitionNewer) return excel.definitionNewer;
  if (fault instanceof FrozenNewer) return excel.frozenNewer;
  if (fault instanceof BadDefinition) return excel.badDefinition;
  if (fault instanceof ColumnMissing) return excel.columnMissing(fault.headers.join(', '));
  if (fault instanceof HeadersOff) return excel.headersOff(cutText(fault.table, SHOWN));
  if (fault instanceof FormulaTooLong)
    return excel.formulaTooLong(cutText(fault.header, SHOWN), cutText(fault.table, SHOWN));
  if (fault instanceof ChangedSince) return excel.changedSince(cutText(fault.table, SHOWN));
  if (fault instanceof ColumnsChanged) return excel.columnsChanged(fault.headers.join(', '));
  return undefined;
}
