import { asOneOf, isAbsent } from '../arguments.ts';
import { between, gridOf, intersection, lastColumn, lastRow } from '../book/area.ts';
import type { TrackedArea } from '../book/book.ts';
import { valueType } from '../book/calculation.ts';
import { type Cell, shownValue } from '../book/cell.ts';
import { type ClearWhat, clearCells, formatCells } from '../book/cell-change.ts';
import { enter } from '../book/entry.ts';
import { shownFormula } from '../book/formula-writing.ts';
import { areAllHidden, hideLines } from '../book/line.ts';
import { mergeCells } from '../book/merge.ts';
import { numberText } from '../book/number-text.ts';
import { deleteCells, insertCells } from '../book/shift.ts';
import { spillFrom, spillParent } from '../book/spill.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import type { HostOf } from '../wire.ts';
import { ExcelConditionalFormatCollection } from './conditional-format-collection.ts';
import { ExcelDataValidation } from './data-validation.ts';
import { ExcelRangeAreas } from './range-areas.ts';
import { ExcelRangeFormat } from './range-format.ts';
import { RangePlace } from './range-place.ts';
import { ExcelTableScopedCollection } from './table-scoped-collection.ts';
import { ExcelWorksheet } from './worksheet.ts';

type Modelled =
  | 'clear'
  | 'columnHidden'
  | 'conditionalFormats'
  | 'dataValidation'
  | 'delete'
  | 'format'
  | 'formulas'
  | 'getBoundingRect'
  | 'getIntersection'
  | 'getIntersectionOrNullObject'
  | 'getMergedAreasOrNullObject'
  | 'getSpillParentOrNullObject'
  | 'getSpillingToRangeOrNullObject'
  | 'getTables'
  | 'getUsedRange'
  | 'getUsedRangeOrNullObject'
  | 'hasSpill'
  | 'merge'
  | 'numberFormat'
  | 'rowHidden'
  | 'select'
  | 'text'
  | 'valueTypes'
  | 'values'
  | 'worksheet';

/**
 * Above this Excel may answer null instead of the values, where the host reports an error
 * (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins).
 */
const MAX_CELLS = 5_000_000;

export class ExcelRange extends RangePlace<ExcelRange> implements HostOf<Excel.Range, Modelled> {
  protected rangeAt(place: TrackedArea): ExcelRange {
    return new ExcelRange(this.context, place);
  }

  /** Applies `of` to each cell. */
  #each<T>(of: (cell: Cell | undefined, at: { row: number; column: number }) => T): T[][] {
    if (this.area.rows * this.area.columns > MAX_CELLS) throw invalidArgument('more than 5 million cells');
    this.context.book.ensureCalculated();
    return gridOf(this.area, (row, column) => of(this.sheet.cell(row, column), { row, column }));
  }

  get Values(): unknown[][] {
    return this.#each((cell) => shownValue(cell));
  }
  set Values(given: unknown) {
    enter(this.context.book, this.place, given);
  }
  get Formulas(): unknown[][] {
    const { book } = this.context;
    const hasOneRow = (table: string) => book.findTable(table)?.body.rows === 1;
    // A column has the same formula in thousands of rows.
    const known = new Map<string | undefined, Map<string, string>>();
    return this.#each((cell, { row, column }) => {
      const { formula = this.#fillingFormula(cell, { row, column }) } = cell ?? {};
      if (formula === undefined) return shownValue(cell);
      const table = book.tableAt(this.sheet, row, column)?.name;
      const ofTable = known.get(table) ?? new Map<string, string>();
      known.set(table, ofTable);
      const shown = ofTable.get(formula) ?? shownFormula(formula, { table, hasOneRow });
      ofTable.set(formula, shown);
      return shown;
    });
  }
  #fillingFormula(cell: Cell | undefined, at: { row: number; column: number }): string | undefined {
    if (!cell?.isSpilled || !this.context.book.tellsFillingFormula) return undefined;
    const parent = spillParent(this.sheet, { ...at, rows: 1, columns: 1 });
    return parent && this.sheet.cell(parent.row, parent.column)?.formula;
  }
  set Formulas(given: unknown) {
    enter(this.context.book, this.place, given);
  }
  get NumberFormat(): string[][] {
    return gridOf(this.area, (row, column) => this.sheet.format(row, column).numberFormat ?? 'General');
  }
  set NumberFormat(given: unknown) {
    formatCells(this.place, 'numberFormat', given);
  }
  get Text() {
    return this.#each((cell) => numberText(cell, this.context.book.locale));
  }
  get ValueTypes() {
    return this.#each((cell) => valueType(cell?.value) as Excel.RangeValueType);
  }
  /** Whether a cell spills or is spilled into. */
  get HasSpill(): boolean {
    const spills = this.#each((cell, { row, column }) =>
      cell?.formula === undefined ? cell?.isSpilled === true : spillFrom(this.sheet, row, column) !== undefined,
    ).flat();
    // Excel answers null where only some do, although the types do not say so.
    return spills.every((spill) => spill === spills[0]) ? (spills[0] ?? false) : (null as unknown as boolean);
  }
  get ColumnHidden(): boolean {
    return areAllHidden(this.place, 'column');
  }
  set ColumnHidden(given: unknown) {
    hideLines(this.place, 'column', given);
  }
  get RowHidden(): boolean {
    return areAllHidden(this.place, 'row');
  }
  set RowHidden(given: unknown) {
    hideLines(this.place, 'row', given);
  }
  get Format() {
    return new ExcelRangeFormat(this.place);
  }
  get ConditionalFormats() {
    return new ExcelConditionalFormatCollection(this.context, this.place);
  }
  get DataValidation() {
    return new ExcelDataValidation(this.place);
  }
  get Worksheet() {
    return new ExcelWorksheet(this.context, this.sheet);
  }

  #other(given: unknown): ExcelRange {
    if (given instanceof ExcelRange) return given;
    const found = typeof given === 'string' ? this.context.book.findArea(given, this.sheet) : undefined;
    if (!found) throw invalidArgument(`the other range ${String(given)}`);
    return new ExcelRange(this.context, found);
  }
  GetBoundingRect(other: unknown) {
    const { area } = this.#other(other);
    return this.at(
      between(
        { row: Math.min(this.area.row, area.row), column: Math.min(this.area.column, area.column) },
        {
          row: Math.max(lastRow(this.area), lastRow(area)),
          column: Math.max(lastColumn(this.area), lastColumn(area)),
        },
      ),
    );
  }
  GetIntersectionOrNullObject(other: unknown) {
    const range = this.#other(other);
    const common = range.sheet === this.sheet ? intersection(this.area, range.area) : undefined;
    return common ? this.at(common) : null;
  }
  GetIntersection(other: unknown) {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw itemNotFound('the ranges have no cell in common');
    return common;
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown) {
    const used = this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.at(used) : null;
  }
  GetUsedRange(valuesOnly?: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at({ ...this.area, rows: 1, columns: 1 });
  }
  GetMergedAreasOrNullObject() {
    const merged = this.sheet.attached.filter(({ kind, area }) => kind === 'merge' && intersection(area, this.area));
    if (merged.length === 0) return null;
    return new ExcelRangeAreas(
      this.context,
      merged.map(({ area }) => ({ sheet: this.sheet, area })),
    );
  }
  GetSpillParentOrNullObject() {
    this.context.book.ensureCalculated();
    const parent = this.area.rows * this.area.columns === 1 ? spillParent(this.sheet, this.area) : undefined;
    return parent ? this.at(parent) : null;
  }
  GetSpillingToRangeOrNullObject() {
    this.context.book.ensureCalculated();
    const { row, column, rows, columns } = this.area;
    const area = rows * columns === 1 ? spillFrom(this.sheet, row, column) : undefined;
    return area ? this.at(area) : null;
  }
  GetTables(isFullyContained?: unknown) {
    return new ExcelTableScopedCollection(this.context, this.place, isFullyContained === true);
  }

  Select() {
    const { book } = this.context;
    book.activeSheet = this.sheet;
    book.selection = this.area;
    book.furtherSelections = [];
    book.onEvent({ kind: 'selected', sheet: this.sheet, area: this.area });
  }
  Clear(applyTo?: unknown) {
    const known: ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
    clearCells(this.context.book, this.place, isAbsent(applyTo) ? 'All' : asOneOf(applyTo, known, 'applyTo'));
  }
  Insert(shift: unknown) {
    const axis = asOneOf(shift, ['Down', 'Right'], 'shift') === 'Down' ? 'row' : 'column';
    const { area } = this;
    insertCells(this.context.book, this.place, axis);
    return this.at(area);
  }
  /**
   * The first cell keeps its content, and the others lose theirs
   * (learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member).
   */
  Merge(across?: unknown) {
    mergeCells(this.context.book, this.place, across === true);
  }
  Delete(shift: unknown) {
    deleteCells(this.context.book, this.place, asOneOf(shift, ['Up', 'Left'], 'shift') === 'Up' ? 'row' : 'column');
  }
  /** Office.js itself asks for this before it splits a large write. */
  _ValidateArraySize(rows: unknown, columns: unknown) {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument('the size of the array');
  }
}
