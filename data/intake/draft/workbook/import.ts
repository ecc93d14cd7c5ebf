import type { Ledger } from '../../../ledger/ledger.ts';
import { keepFile } from '../../../ledger/log/file.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { CheckRule } from '../../check/check-rule.ts';
import type { Workbook } from '../../grid/grid.ts';
import type { Answers } from '../../layout/answer.ts';
import { type Layout, readLayout } from '../../layout/layout.ts';
import { catalogueOf } from '../../layout/ledger-catalogue.ts';
import { findProfile } from '../../layout/profile.ts';
import { beginStep } from '../../progress/course.ts';
import {
  type Actor,
  appendDraft,
  checkCatalogueRight,
  checkDraftRight,
  type Draft,
  isOpener,
  keepNoted,
  latestOf,
  listDraftsOfFile,
  openDraft,
} from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { checkHour } from '../hour.ts';
import { type DraftHead, toldOf } from '../item.ts';
import { headOf } from '../item-file.ts';
import { LeftOut } from '../left-out.ts';
import { listProfiles, mergedAnswers } from '../profile.ts';
import { touchedBy } from '../readable.ts';
import { catalogueItems, checkAnswers } from './catalogue-item.ts';
import { draftTitle, openSheetOf, type SheetFile } from './document.ts';
import { type SheetItems, SheetReader } from './items.ts';
import { keepSheets } from './kept-sheet.ts';
import { ScopeBook } from './scope-book.ts';

/** A workbook that comes in, with what people say of it. */
export interface SheetImport {
  workbook: Workbook;
  bytes: Uint8Array;
  answers: Answers;
  /** The answers as they were typed. */
  typed?: readonly string[];
  /** An office's own checks. */
  checks?: readonly CheckRule[];
  /** Whether the profile of its header is left aside. */
  isAnew?: boolean;
  told: Omit<SheetFile, 'name' | 'sheet' | 'digest'>;
}

/** The tables of a file as they were read, and the answers used. */
export interface SheetRead {
  layout: Layout;
  answers: Answers;
  /** The name of the file for which the answers of the profile were given. */
  isOfProfile: boolean;
}

/** @throws DraftFault where an answer is about a table that there is not, or a place without numbers. */
function checkPlaces({ misplaced: [wrong], blocks }: Layout): void {
  if (!wrong) return;
  const { at, block, range } = wrong;
  if (range === null) throw new DraftFault('NO_TABLE', block, blocks.length);
  throw new DraftFault('NO_NUMBERS_THERE', at, block, range);
}

/** The answers with the names of the places that they are about, by which a profile keeps them. */
function placed(answers: Answers, { places }: Layout): Answers {
  return places.length === 0 ? answers : { ...answers, places };
}

/**
 * Reads the tables of a workbook, by the profile of its header where it was answered before.
 *
 * @throws DraftFault HEADER_CHANGED where the header is much like one that was answered, and not the same; UNKNOWN_ANSWER and
 *   BAD_THING for answers that name nothing, or add what cannot be added; NO_TABLE and NO_NUMBERS_THERE for answers about nothing.
 */
export function readSheet(ledger: Ledger, { workbook, answers, isAnew = false }: SheetImport): SheetRead {
  checkAnswers(ledger, answers);
  const catalogue = catalogueOf(ledger);
  const rows = workbook.grids.reduce((sum, grid) => sum + (grid.hidden ? 0 : grid.rows), 0);
  beginStep('RECOGNISING', rows);
  const first = readLayout(workbook, { catalogue, answers });
  const profile = isAnew ? undefined : findProfile(listProfiles(ledger), first.header);
  checkPlaces(first);
  if (!profile) return { layout: first, answers: placed(answers, first), isOfProfile: false };
  beginStep('RECOGNISING', rows);
  const layout = readLayout(workbook, { catalogue, answers, profile });
  if (layout.changed) {
    const { added, removed } = layout.changed;
    throw new DraftFault('HEADER_CHANGED', added.join(' | '), removed.join(' | '));
  }
  checkPlaces(layout);
  return { layout, answers: placed(mergedAnswers(answers, profile.answers), layout), isOfProfile: true };
}

function* chain<Thing>(...lists: Iterable<Thing>[]): Generator<Thing> {
  for (const list of lists) yield* list;
}

/**
 * Whether somebody who brings a file again goes on with a draft of it: it is theirs, or it has all that they may propose and
 * nothing else. Two people of different districts have a draft each of the sheet of a city.
 */
function isReadAgainBy(store: Store, actor: Actor, draft: Draft): boolean {
  if (draft.state !== 'OPEN' || draft.items === '') return false;
  if (isOpener(actor, draft)) return true;
  const touched = touchedBy(store, draft);
  const may = (district: string | null) => actor.may('PROPOSE', district);
  const isTheirs = touched.size === 0 ? may(null) : [...touched].every(may);
  return isTheirs && !headOf(store, draft.items).noRight?.districts.some(may);
}

/** Puts what was read again in the place of what a draft has. */
function readAgain(
  store: Store,
  actor: Actor,
  { draft, head, bases, items }: { draft: Draft; head: DraftHead } & Pick<SheetItems, 'bases' | 'items'>,
) {
  const { number, version } = draft;
  const { digest, catalogue, districts } = keepNoted(store, { head, bases, items });
  checkCatalogueRight(actor, catalogue);
  checkDraftRight(actor, { draft, act: 'PROPOSE', districts });
  checkHour(store, actor, draft);
  appendDraft(store, actor, { items: { draft: number, digest, version: version + 1 } });
  return number;
}

/**
 * Opens a draft with what was read of a workbook, in the transaction that is open, and keeps the file. The same file with
 * other answers is read again into the draft that is open. Figures of districts in which the actor may not propose are left
 * out. Answers the draft's number.
 *
 * @throws DraftFault FORBIDDEN where nothing but those is in the file.
 */
export function importSheet(ledger: Ledger, actor: Actor, given: SheetImport & SheetRead): number {
  const { workbook, bytes, told, typed = [], layout, answers, isOfProfile, checks = [] } = given;
  const { name, digest } = workbook;
  const leftOut = new LeftOut(actor);
  const allowed = leftOut.withoutIn(layout);
  const sheet = new SheetReader(new ScopeBook(ledger, answers), {
    ...told,
    ...{ name, digest, sheet: openSheetOf(workbook) },
  }).read(allowed, layout);
  if (sheet.count === 0) {
    leftOut.check();
    throw new DraftFault('NO_FIGURES', name);
  }
  const things = catalogueItems(ledger, answers);
  const read = { ...sheet, items: chain(things, sheet.items) };
  const head: DraftHead = {
    ...{ seen: latestOf(ledger), note: name, notFigures: [], ...leftOut.head(read) },
    ...{ blocks: read.blocks, sources: read.sources, sheets: keepSheets(ledger, workbook) },
    told: toldOf(told, typed),
    ...(isOfProfile && { isOfProfile }),
    profile: { header: layout.header, answers },
    checks: checks.flatMap(({ line }) => line ?? []),
  };
  // The document of the file is an item beside its figures.
  beginStep('KEEPING', things.length + 1 + sheet.count);
  keepFile(ledger, digest, bytes);
  const draft = listDraftsOfFile(ledger, digest).find((one) => isReadAgainBy(ledger, actor, one));
  if (draft) return readAgain(ledger, actor, { draft, head, ...read });
  return openDraft(ledger, actor, {
    title: draftTitle(workbook),
    file: digest,
    fileName: name,
    head,
    bases: read.bases,
    items: read.items,
  });
}
