import { cellAddress } from '../../sheet/grid/address.ts';
import type { Workbook } from '../grid/grid.ts';
import {
  type Answers,
  answerFor,
  isAboutName,
  type MisplacedAnswer,
  type PlaceAnswer,
  type Question,
  type Source,
  type Thing,
  type Warning,
} from './answer.ts';
import { findBlocks } from './block/block.ts';
import { readSheet } from './block/sheet-row.ts';
import { FigureList } from './figure-list.ts';
import type { Catalogue } from './known-thing.ts';
import { type ChangedHeader, changedHeader, headerOf, type Profile } from './profile.ts';
import {
  hasRowLabels,
  type ReadBlock,
  type Reading,
  readFigures,
  refused,
  shareDistricts,
  shareSpans,
  understand,
} from './read-block.ts';
import type { NotFigure, ReadFigure } from './read-figure.ts';
import type { Role } from './word/role.ts';

/** A table of a file as a person is shown it: where it stands, and how each of the five things was told. */
export interface BlockView {
  number: number;
  sheet: string | null;
  /** Its first and last row and column, counted from 0. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Its first row below the header. */
  bodyTop: number;
  /** The content of each of its columns. */
  held: { column: number; role: Role }[];
  title: string | null;
  /** The roles of the labels of its rows, and of the names above its columns. */
  rows: Role[];
  columns: Role;
  /** The sources of the five things, for its first figure. */
  sources: Partial<Record<Thing, Source>>;
  figures: number;
  /** Why nothing is read from it. */
  refused?: 'NO_ROW_LABELS' | 'SKIPPED';
  warnings: Warning[];
}

/** The content of the tables of a file. */
export interface Layout {
  blocks: BlockView[];
  figures: FigureList;
  notFigures: NotFigure[];
  /** No more than each table remembers of those that it asked. */
  questions: Question[];
  /** The texts of the headers, from which a profile is made. */
  header: string[];
  /** The answers about places, with the names by which a profile keeps them. */
  places: PlaceAnswer[];
  /** The answers about tables that there are not, and about places without numbers. */
  misplaced: MisplacedAnswer[];
  /** The differences from the header of the profile. Where there are any, nothing is read. */
  changed?: ChangedHeader;
}

/** Facts known before a file is read: the things of the ledger, and answers about this file or one like it. */
export interface Known {
  catalogue?: Catalogue;
  answers?: Answers;
  profile?: Profile;
  takesGoals?: boolean;
}

/** The answers about a file, its own before the profile's. */
function answersOf({ answers, profile }: Known): Answers {
  const [own, kept] = [answers ?? {}, profile?.answers ?? {}];
  const keys = new Set([...Object.keys(kept.blocks ?? {}), ...Object.keys(own.blocks ?? {})]);
  return {
    file: { ...kept.file, ...own.file },
    blocks: Object.fromEntries([...keys].map((key) => [key, { ...kept.blocks?.[key], ...own.blocks?.[key] }])),
    places: [...(kept.places ?? []), ...(own.places ?? [])],
    names: [...(own.names ?? []), ...(kept.names ?? [])],
  };
}

function findTables({ grids, name }: Workbook, { answers, catalogue }: Reading): ReadBlock[] {
  const tables: ReadBlock[] = [];
  for (const grid of grids) {
    if (grid.hidden) continue;
    const sheet = readSheet(grid);
    for (const block of findBlocks(sheet, tables.length + 1))
      tables.push(understand(block, { file: name, answers, merges: grid.merges, catalogue }));
  }
  const found = tables.filter(({ holdsNumbers }) => holdsNumbers);
  shareSpans(found);
  shareDistricts(found);
  return found;
}

/** A line that tells nothing but the unit, and so is no title where there is another. */
const UNIT_LINE = /^[（(]?(?:计量)?单位[:：]/;

function titleOf({ titles }: ReadBlock['block']): string | null {
  const title = titles.findLast(({ text }) => !UNIT_LINE.test(text)) ?? titles.at(-1);
  return title?.text ?? null;
}

function viewOf(read: ReadBlock): BlockView {
  const { block, columns, names } = read;
  const rows = columns.flatMap(({ role }) => (role === 'VALUE' || role === 'NOTE' || role === 'CODE' ? [] : [role]));
  const first = block.headers[0]?.row ?? block.body[0]?.row ?? 0;
  return {
    ...{ number: block.number, sheet: block.sheet, left: block.left, right: block.right },
    ...{ top: first, bottom: block.body.at(-1)?.row ?? first, title: titleOf(block) },
    bodyTop: block.body[0]?.row ?? first,
    held: columns.map(({ column, role }) => ({ column, role })),
    ...{ rows, columns: names, sources: {}, figures: 0, warnings: [] },
  };
}

/** The answers about this file whose tables or places it does not have. */
function misplacedIn({ answers: { blocks = {}, places = [] } = {} }: Known, tables: ReadBlock[]): MisplacedAnswer[] {
  const known = new Set(tables.map(({ block }) => block.number));
  const told = [...Object.keys(blocks).map((key) => ({ at: '', block: Number(key) })), ...places];
  const unknown = told.filter(({ block }) => !known.has(block));
  return [
    ...unknown.map(({ at = '', block }) => ({ at, block, range: null })),
    ...tables.flatMap(({ places: said, columns }) => said.misplaced(columns)),
  ];
}

/**
 * Reads the tables of a file: where each is, what its rows and columns carry, its figures with the cell that each stands in, what
 * is no figure and why, and what a person has to be asked. With a profile whose header is not the file's, nothing is read.
 */
export function readLayout(workbook: Workbook, known: Known): Layout {
  const answers = answersOf(known);
  const reading: Reading = { answers, catalogue: known.catalogue, takesGoals: known.takesGoals };
  const tables = findTables(workbook, reading);
  const header = headerOf(tables);
  const placed = { places: tables.flatMap(({ places }) => places.settled), misplaced: misplacedIn(known, tables) };
  const layout: Layout = { blocks: [], figures: new FigureList(), notFigures: [], questions: [], header, ...placed };
  const changed = known.profile && changedHeader(known.profile, header);
  if (changed) return { ...layout, blocks: tables.map(viewOf), changed };
  const remarks = remarksOf(workbook);
  for (const read of tables) readTable(layout, read, { ...reading, remarks });
  return { ...layout, questions: withoutRepeats(layout.questions) };
}

function readTable(layout: Layout, read: ReadBlock, { remarks, ...reading }: Reading & { remarks: Remarks }): void {
  const answer = answerFor(reading.answers, read.block.number);
  const view = viewOf(read);
  layout.blocks.push(view);
  const why = answer.isSkipped ? 'SKIPPED' : hasRowLabels(read) ? undefined : 'NO_ROW_LABELS';
  if (why) {
    view.refused = why;
    for (const cell of refused(read, why)) layout.notFigures.push(cell);
    return;
  }
  const before = layout.figures.length;
  const take = (figure: ReadFigure) => {
    if (layout.figures.length === before) view.sources = figure.sources;
    layout.figures.push(withRemark(figure, remarks));
  };
  const { notFigures, questions, warnings } = readFigures(read, { ...reading, take }, answer);
  for (const cell of notFigures) layout.notFigures.push(cell);
  for (const question of questions) layout.questions.push(question);
  Object.assign(view, { figures: layout.figures.length - before, warnings });
}

/** The comments on the cells of a file, by sheet and cell. */
type Remarks = ReadonlyMap<string, string>;

function remarksOf({ grids }: Workbook): Remarks {
  const placed = grids.flatMap(({ sheet, remarks }) =>
    remarks.map(({ row, column, text }) => [`${sheet}!${cellAddress(row, column)}`, text] as const),
  );
  return new Map(placed);
}

/** A figure with the comment on its cell. */
function withRemark(figure: ReadFigure, remarks: Remarks): ReadFigure {
  const remark = remarks.size === 0 ? undefined : remarks.get(`${figure.sheet}!${figure.cell}`);
  return remark === undefined ? figure : { ...figure, remark };
}

/** An unknown name is asked once a file, in the first table that has it. */
function withoutRepeats(questions: Question[]): Question[] {
  const seen = new Set<string>();
  return questions.filter((question) => {
    const { code, value, block } = question;
    const key = JSON.stringify(isAboutName(question) ? [code, value] : [code, value, block]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
