import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CheckRule } from '../../data/intake/check/check-rule.ts';
import { cellName, warningSentence } from '../../data/intake/check/warning-words.ts';
import { type Actor, findDraft } from '../../data/intake/draft/draft.ts';
import { DraftFault } from '../../data/intake/draft/fault.ts';
import { importLongGrid, longGrid } from '../../data/intake/draft/long/grid.ts';
import { importLong, isLongFile, piecesOf } from '../../data/intake/draft/long/import.ts';
import { answersOf, type FileAnswers, typedAnswers } from '../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet, type SheetImport, type SheetRead } from '../../data/intake/draft/workbook/import.ts';
import { checkFileSize } from '../../data/intake/grid/file-size.ts';
import type { Workbook } from '../../data/intake/grid/grid.ts';
import { readInThread } from '../../data/intake/grid/read-in-thread.ts';
import { checkDate } from '../../data/intake/import-act.ts';
import type { BlockView } from '../../data/intake/layout/layout.ts';
import { ownChecks } from '../../data/intake/own-checks.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { today, writing } from '../../data/ledger/revision.ts';
import type { Release } from '../../data/rules/gate-words.ts';
import { gateWords } from '../../data/rules/message/gate.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { writeMarked } from './checks.ts';
import { showDraft } from './draft-show.ts';
import { toldPieces } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** The options about a file on the command line. */
export interface ImportOptions extends FileAnswers {
  published?: string;
  publisher?: string;
  release: string;
  anew?: boolean;
  checks?: string;
  marked?: string;
}

/** A ledger that a file comes into, and who brings it. */
interface Into {
  ledger: Ledger;
  actor: Actor;
  terminal: Terminal;
  /** The path of the ledger, beside which an office's own checks may be. */
  database: string;
}

/** A table of the file, and where each of the five things was told for its first figure. */
function tableText(block: BlockView, language: Language): string {
  const say = gateWords(language).draft;
  const measures: Record<string, string> = words(language).measures;
  const { number, sheet, left, top, right, bottom, title, refused, sources } = block;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const place = cellName({ sheet, cell: addressOf(area) });
  const table = say.table(number, place, title ?? '');
  if (refused) return `${say.notRead(table, refused)}\n`;
  const guesses = Object.entries(sources).flatMap(([thing, source]) =>
    source
      ? [
          say.guess(
            say.things[thing] ?? thing,
            source.from === 'NATURE' ? (measures[source.text] ?? source.text) : source.text,
            `${say.origins[source.from]}${source.cell === null ? '' : ` ${source.cell}`}`,
          ),
        ]
      : [],
  );
  return `${table}\n${guesses.length === 0 ? '' : `${say.guessed(guesses)}\n`}`;
}

function showReading({ layout, isOfProfile }: SheetRead, { notes }: Workbook, terminal: Terminal): void {
  const { draft: say, grid } = gateWords(terminal.language);
  for (const { code, sheet, count } of notes) terminal.out(`${grid.notes[code](sheet ?? '', count)}\n`);
  if (isOfProfile) terminal.out(`${say.byProfile}\n`);
  for (const block of layout.blocks) {
    terminal.out(tableText(block, terminal.language));
    for (const warning of block.warnings) terminal.out(`  ${warningSentence(warning, terminal.language)}\n`);
  }
  if (layout.notFigures.length > 0) terminal.out(`${say.notFigures(layout.notFigures.length)}\n`);
}

function toldOf(options: ImportOptions): SheetImport['told'] {
  const { published = today(), publisher } = options;
  checkDate(published);
  const release = options.release.toUpperCase() as Release;
  return { publishedOn: published, release, ...(publisher === undefined ? {} : { publisher }) };
}

/** @throws DraftFault where there is no file that can be read. */
function checkReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new DraftFault('UNREADABLE', path);
  }
  if (!statSync(path).isFile()) throw new DraftFault('UNREADABLE', path);
}

/** The tables of a file as they come in, with what whoever brings it tells of them. */
type Given = Pick<SheetImport, 'bytes' | 'told'> & {
  path: string;
  options: ImportOptions;
  checks: readonly CheckRule[];
};

/** Reads the tables of a file into a draft, shows how they were read, and answers the draft's number. */
async function importTables({ path, options, checks, bytes, told }: Given, into: Into): Promise<number> {
  const { ledger, actor, terminal } = into;
  const say = gateWords(terminal.language).draft;
  const workbook = await readInThread(bytes, basename(path), {
    onRows: (rows) => terminal.progress?.(say.reading(say.rows(rows))),
  });
  const grid = longGrid(workbook);
  if (grid) return writing(ledger, () => importLongGrid(ledger, actor, { workbook, bytes, told, checks, grid }));
  const answers = { answers: answersOf(options), typed: typedAnswers(options) };
  const given = { workbook, bytes, told, ...answers, isAnew: options.anew ?? false, checks };
  const { number, read } = writing(ledger, () => {
    const found = readSheet(ledger, given);
    return { number: importSheet(ledger, actor, { ...given, ...found }), read: found };
  });
  showReading(read, workbook, terminal);
  return number;
}

/** Runs `planbook import`: reads a file into a draft, and shows how it was read and what of it is new. */
export async function importFile(path: string, options: ImportOptions, into: Into): Promise<void> {
  const { ledger, actor, terminal, database } = into;
  const checks = ownChecks(options.checks, database);
  const told = toldOf(options);
  checkReadable(path);
  if (isLongFile(piecesOf(path))) {
    const pieces = toldPieces(path, terminal);
    const number = writing(ledger, () => importLong(ledger, actor, { name: basename(path), pieces, checks, ...told }));
    showDraft(ledger, number, { terminal, all: false });
    return;
  }
  checkFileSize(statSync(path).size);
  // The cells of a large file take as much memory as showing what is new in it, and are gone by then.
  const number = await importTables({ path, options, checks, told, bytes: readFileSync(path) }, into);
  if (options.marked !== undefined) {
    const file = { bytes: readFileSync(path), name: basename(path) };
    await writeMarked(options.marked, { ledger, file, number }, terminal.language);
  }
  if (findDraft(ledger, number)) showDraft(ledger, number, { terminal, all: false });
}
