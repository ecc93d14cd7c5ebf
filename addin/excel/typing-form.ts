import { addressOf } from '../../data/sheet/grid/address.ts';
import type { Area } from '../../data/sheet/grid/place.ts';
import { sheetName } from '../../data/sheet/plan/sheet-name.ts';
import type { TypingFormQuery } from '../ask/office.ts';
import { type CellInput, columnWidth, textInput } from './office/cell.ts';
import type { Edit, SheetArea, TypingRule } from './office/edit.ts';
import { undone } from './office/error.ts';
import { usedCells } from './office/read.ts';
import { allSheets } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';

type Form = TypingFormQuery['typingForm'];
type Column = Form['columns'][number];

/** Rows that have the lists and checks, at least. */
const ROWS = 2000;
const [HEADER_FILL, TYPED_FILL] = ['#DDEBF7', '#FFF8DC'];
/** Excel's bound of the title of a prompt. */
const LONGEST_TITLE = 32;

/** A form that stands in the workbook. */
export interface WrittenForm {
  sheet: string;
  /** The hidden sheet with its lists. */
  lists: string;
  rows: number;
  /** The content as it was written, by which what is typed is noticed. */
  content: string;
}

/** Writes the form into a new sheet, its lists into a hidden one, and selects the first cell to type into. */
export function writeTypingForm(form: Form): Promise<WrittenForm> {
  return inWorkbook(async (workbook) => {
    const { sheets } = await workbook.read({ sheets: allSheets() });
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    const free = (name: string) => sheetName({ caption: [name], definition: { id: 'Planbook' } }, taken);
    const names = { sheet: free(form.title), lists: free(form.lists) };
    try {
      await workbook.write([...listEdits(form, names.lists), ...formEdits(form, names)]);
      return { ...names, rows: form.rows.length, content: await contentOf(workbook, names.sheet) };
    } catch (error) {
      const isUntouched = async () => (await standing(workbook, names)).length === 0;
      throw await undone(error, () => deleteSheets(workbook, names), isUntouched);
    }
  });
}

/** Takes the form out of the workbook. Answers false, and leaves it, where something was typed into it. */
export function removeTypingForm({ content, ...names }: WrittenForm): Promise<boolean> {
  return inWorkbook(async (workbook) => {
    const isThere = (await standing(workbook, names)).includes(names.sheet);
    if (isThere && (await contentOf(workbook, names.sheet)) !== content) return false;
    await deleteSheets(workbook, names);
    return true;
  });
}

type Names = Pick<WrittenForm, 'sheet' | 'lists'>;

async function standing(workbook: Workbook, { sheet, lists }: Names): Promise<string[]> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  return sheets.flatMap(({ name }) => (name === sheet || name === lists ? name : []));
}

async function deleteSheets(workbook: Workbook, names: Names): Promise<void> {
  const there = await standing(workbook, names);
  await workbook.write(there.map((name) => ({ kind: 'delete-sheet', name })));
}

async function contentOf(workbook: Workbook, sheet: string): Promise<string> {
  const { used } = await workbook.read({ used: usedCells({ row: 0, column: 0, rows: 100_000, columns: 100, sheet }) });
  return JSON.stringify(used);
}

function listArea({ list }: Column, at: number, sheet: string): SheetArea {
  return { sheet, row: 1, column: at, rows: list.length, columns: 1 };
}

function listEdits({ columns }: Form, sheet: string): Edit[] {
  const lists = columns.flatMap((column, at): Edit[] => {
    if (column.list.length === 0) return [];
    const area = { ...listArea(column, at, sheet), row: 0, rows: column.list.length + 1 };
    return [{ kind: 'cells', area, numberFormat: '@', values: [column.header, ...column.list].map((text) => [text]) }];
  });
  return [{ kind: 'add-sheet', name: sheet }, ...lists, { kind: 'hide-sheet', name: sheet }];
}

/** The rule for typing into a column; undefined where anything may be typed. */
function ruleFor(column: Column, at: number, { lists, area }: { lists: string; area: Area }): TypingRule | undefined {
  if (column.list.length > 0) return { list: listArea(column, at, lists) };
  if (column.name === 'value') return { isNumber: true };
  // A period begins with its year, also in words.
  const first = addressOf({ ...area, rows: 1 });
  return column.name === 'period' ? { formula: `=ISNUMBER(VALUE(LEFT(${first},4)))` } : undefined;
}

function columnEdits(form: Form, at: number, { sheet, lists }: Names): Edit[] {
  const column = form.columns[at];
  if (!column) return [];
  const { header, name, prompt: message, isOpen, list } = column;
  const begun = form.rows.length;
  const area = { sheet, row: 1, column: at, rows: Math.max(ROWS, begun), columns: 1 };
  const title = header.slice(0, LONGEST_TITLE);
  const rule = ruleFor(column, at, { lists, area });
  const wrong = { title, message: list.length > 0 ? form.wrong : message, onlyWarns: isOpen || name === 'period' };
  const isTyped = name === 'value' || (name === 'period' && form.rows.some((row) => row[at] === null));
  return [
    { kind: 'format', area, columnWidth: columnWidth(column.width) },
    // A month that is typed stays what was typed, and does not become a date.
    ...(name === 'period' ? [{ kind: 'cells' as const, area, numberFormat: '@' }] : []),
    { kind: 'check-typing', area, prompt: { title, message }, wrong, ...(rule ? { rule } : {}) },
    ...(isTyped && begun > 0 ? [{ kind: 'format' as const, area: { ...area, rows: begun }, fill: TYPED_FILL }] : []),
  ];
}

function formEdits(form: Form, names: Names): Edit[] {
  const { columns, rows } = form;
  const { sheet } = names;
  const header = { sheet, row: 0, column: 0, rows: 1, columns: columns.length };
  const input = (text: string | null, at: number): CellInput => {
    if (text === null) return null;
    return columns[at]?.name === 'period' ? text : textInput(text);
  };
  const value = columns.findIndex(({ name }) => name === 'value');
  return [
    { kind: 'add-sheet', name: sheet },
    { kind: 'cells', area: header, values: [columns.map((column) => textInput(column.header))] },
    { kind: 'format', area: header, bold: true, fill: HEADER_FILL },
    ...columns.flatMap((_, at) => columnEdits(form, at, names)),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'cells' as const,
            area: { ...header, row: 1, rows: rows.length },
            values: rows.map((row) => row.map(input)),
          },
        ]),
    { kind: 'freeze-rows', sheet, rows: 1 },
    { kind: 'select', area: { ...header, row: 1, column: value, columns: 1 } },
  ];
}
