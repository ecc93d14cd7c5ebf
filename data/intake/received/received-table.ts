import { Fault } from '../../ledger/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { DraftFault } from '../draft/fault.ts';
import { type AskedQuestion, AskedQuestions } from '../draft/show/asked.ts';
import { answersOf } from '../draft/workbook/answer.ts';
import { checkAnswers } from '../draft/workbook/catalogue-item.ts';
import { ScopeBook } from '../draft/workbook/scope-book.ts';
import { CELL_WORDS, type Workbook, type WorkbookData, workbookOf } from '../grid/grid.ts';
import { GridFault } from '../grid/grid-fault.ts';
import { readWorkbook } from '../grid/read-workbook.ts';
import type { Answers } from '../layout/answer.ts';
import { readLayout } from '../layout/layout.ts';
import { catalogueOf } from '../layout/ledger-catalogue.ts';
import { Comparing, type ReceivedCell, unreadCell } from './received-cell.ts';

/** Cells with something in them that one table may have. */
export const MOST_RECEIVED_CELLS = 50_000;
/** Characters of its text. The body of a request has room for them. */
const MOST_CHARACTERS = 1_800_000;

/** A table that somebody received, as it is asked about. */
export interface ReceivedTyped {
  /** A sheet as the pane reads it, a table of HTML, or lines of fields with tabs or commas between them. */
  table: string;
  /** The name of the file from which it comes, which may name its district and period. */
  name: string;
  /** What people say of it, each as `importFile` takes it. */
  answers: readonly string[];
}

/** A table as it was set against the ledger. */
export interface ReceivedTable {
  at: Snapshot;
  /** Its numbers, row after row. */
  cells: readonly ReceivedCell[];
  /** What could not be told, with the number of cells that wait for it. */
  questions: readonly AskedQuestion[];
}

function read({ table, name }: ReceivedTyped): WorkbookData {
  if (table.length > MOST_CHARACTERS)
    throw new Fault('LONG_TABLE', { argument: 'table' }, { length: table.length, max: MOST_CHARACTERS });
  try {
    return readWorkbook(new TextEncoder().encode(table), name);
  } catch (error) {
    if (!(error instanceof GridFault)) throw error;
    if (error.code === 'EMPTY') throw new Fault('EMPTY_TABLE', { argument: 'table' });
    throw new Fault('UNREAD_TABLE', { argument: 'table' }, { line: error.code === 'QUOTE' ? error.count : 0 });
  }
}

function workbookIn(typed: ReceivedTyped): Workbook {
  const data = read(typed);
  const count = data.grids.reduce((sum, { cells }) => sum + cells.length / CELL_WORDS, 0);
  if (count > MOST_RECEIVED_CELLS)
    throw new Fault('LARGE_TABLE', { argument: 'table' }, { count, max: MOST_RECEIVED_CELLS });
  return workbookOf(data);
}

function answersIn(ledger: Ledger, { answers }: ReceivedTyped): Answers {
  try {
    const given = answersOf({ answer: answers });
    checkAnswers(ledger, given);
    return given;
  } catch (error) {
    if (!(error instanceof DraftFault)) throw error;
    const [value = '', near = ''] = error.about;
    const isNear = error.code === 'UNKNOWN_ANSWER' && near !== '';
    throw new Fault('BAD_ANSWER', { argument: 'answers', value, suggestions: isNear ? near.split('、') : [] });
  }
}

/** Rows from above, and cells of one row from the left. */
function inPlace(a: ReceivedCell, b: ReceivedCell): number {
  return a.row - b.row || a.column - b.column;
}

/**
 * Sets every number of a received table against the ledger. The table is read as one that is brought in would be, its goals
 * too, and nothing is kept of it.
 *
 * @throws Fault EMPTY_TABLE, UNREAD_TABLE, LARGE_TABLE, LONG_TABLE, BAD_ANSWER
 */
export function checkReceived(ledger: Ledger, typed: ReceivedTyped, at: Snapshot): ReceivedTable {
  const workbook = workbookIn(typed);
  const answers = answersIn(ledger, typed);
  const catalogue = catalogueOf(ledger);
  const { figures, notFigures } = readLayout(workbook, { catalogue, answers, takesGoals: true });
  const asked = new AskedQuestions();
  const comparing = new Comparing(ledger, at, new ScopeBook(ledger, answers));
  const cells = notFigures.flatMap((cell) => unreadCell(cell) ?? []);
  for (const figure of figures) {
    const questions = comparing.questionsOf(figure);
    const cell = comparing.cellOf(figure, questions);
    if (!cell) continue;
    if (cell.finding === 'ASKED') asked.add({ item: { questions, place: figure.cell } });
    cells.push(cell);
  }
  return { at, cells: cells.sort(inPlace), questions: [...asked] };
}
