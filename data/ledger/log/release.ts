import type { REVISION_RELEASES } from '../../rules/gate-words.ts';
import type { Store } from '../store/store.ts';
import type { Codes } from './codes.ts';
import { erasedLine } from './erased.ts';
import { readFigureCode } from './figure-code.ts';
import { type RetiredLine, type RevisionLine, thingIn } from './revision-line.ts';
import type { Fields } from './thing.ts';

type RevisionRelease = (typeof REVISION_RELEASES)[number];

/** The tables as a revision leaves them, the codes of their rows, and the log that tells what was erased. */
interface Tables {
  store: Store;
  log: Store;
  codes: Codes;
}

const OF_DOCUMENT = 'SELECT release FROM documents WHERE id = ?';
const OF_FIGURE = 'SELECT release FROM figures WHERE revision = :revision AND line = :line';

function isHidden(fields: Fields | undefined): boolean {
  const release = fields?.['release'];
  return release !== undefined && release !== 'PUBLIC';
}

/** Whether a line adds a figure that is not public, or added one before that was erased. */
export function isHiddenFigure(line: RevisionLine): boolean {
  if ('figure' in line) return isHidden(line.figure);
  return 'erased' in line && line.hidden === true;
}

/** Tells how much of a revision is not public. It is given the lines after the first in any order. */
export class RevisionReleases {
  readonly #tables: Tables;
  /** The documents of figures that are public, each with the code of one of these. */
  readonly #shown = new Map<string, unknown>();
  /** The documents of work items and terms, each with the number of these. */
  readonly #beside = new Map<string, number>();
  #lines = 0;
  #hidden = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** A figure that is retired is looked up among the rows, so that it is added before these are changed. */
  add(line: RevisionLine): void {
    this.#lines += 1;
    if ('figure' in line) this.#addFigure(line.figure ?? {});
    else if ('retired' in line) this.#addRetired(line as RetiredLine);
    else this.#addThing(line);
  }

  /**
   * The release of the revision once all lines are applied; null where all is public.
   *
   * @throws for a public figure of a document that is not: whoever saw the one could not be shown the other.
   */
  end(): RevisionRelease | null {
    for (const [document, code] of this.#shown)
      if (this.#isDocumentHidden(document))
        throw new Error(`The figure ${code} is public, and its document ${document} is not.`);
    for (const [document, count] of this.#beside) if (this.#isDocumentHidden(document)) this.#hidden += count;
    if (this.#hidden === 0) return null;
    return this.#hidden === this.#lines ? 'INTERNAL' : 'MIXED';
  }

  #addFigure(fields: Fields): void {
    if (isHidden(fields)) this.#hidden += 1;
    else this.#shown.set(String(fields['document']), fields['code']);
  }

  #addThing(line: RevisionLine): void {
    const { name, fields } = thingIn(line) ?? {};
    if (name === 'task' || name === 'term') this.#addBeside(fields?.['document']);
    else if (name === 'document' ? isHidden(fields) : isHiddenFigure(line)) this.#hidden += 1;
  }

  #addBeside(document: unknown): void {
    const code = String(document);
    this.#beside.set(code, (this.#beside.get(code) ?? 0) + 1);
  }

  #isDocumentHidden(code: string): boolean {
    const { store, codes } = this.#tables;
    return store.value(OF_DOCUMENT, codes.idOf('document', code)) !== null;
  }

  #addRetired({ retired }: RetiredLine): void {
    if ('term' in retired) this.#addBeside(retired.term['document']);
    else if (this.#isRetiredHidden(retired.figure)) this.#hidden += 1;
  }

  #isRetiredHidden(figure: string): boolean {
    const place = readFigureCode(figure);
    const release = place && this.#tables.store.value(OF_FIGURE, place);
    // A figure that was erased since has no row any more.
    return release === undefined ? !!place && erasedLine(this.#tables, place)?.hidden === true : release !== null;
  }
}
