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

/** Tells which lines of a revision are about something that is not public. */
class LineRelease {
  readonly #tables: Tables;
  readonly #documents = new Map<string, boolean>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  isHidden(line: RevisionLine): boolean {
    if ('figure' in line) return this.#isFigureHidden(line.figure ?? {});
    if ('retired' in line) return this.#isRetiredHidden(line as RetiredLine);
    const { name, fields } = thingIn(line) ?? {};
    if (name === 'document') return isHidden(fields);
    if (name === 'task' || name === 'term') return this.#isDocumentHidden(String(fields?.['document']));
    return isHiddenFigure(line);
  }

  #isDocumentHidden(code: string): boolean {
    const known = this.#documents.get(code);
    if (known !== undefined) return known;
    const { store, codes } = this.#tables;
    const isHidden = store.value(OF_DOCUMENT, codes.idOf('document', code)) !== null;
    this.#documents.set(code, isHidden);
    return isHidden;
  }

  /** @throws for a public figure of a document that is not: whoever saw the one could not be shown the other. */
  #isFigureHidden(fields: Fields): boolean {
    if (isHidden(fields)) return true;
    const { document, code } = fields;
    if (this.#isDocumentHidden(String(document)))
      throw new Error(`The figure ${code} is public, and its document ${document} is not.`);
    return false;
  }

  #isRetiredHidden({ retired }: RetiredLine): boolean {
    if ('term' in retired) return this.#isDocumentHidden(String(retired.term['document']));
    const place = readFigureCode(retired.figure);
    const release = place && this.#tables.store.value(OF_FIGURE, place);
    // A figure that was erased since has no row any more.
    return release === undefined ? !!place && erasedLine(this.#tables, place)?.hidden === true : release !== null;
  }
}

/** How much of a revision is not public, by its lines after the first; null where all of it is public. */
export function releaseOfRevision(tables: Tables, lines: readonly RevisionLine[]): RevisionRelease | null {
  const release = new LineRelease(tables);
  let hidden = 0;
  for (const line of lines) if (release.isHidden(line)) hidden += 1;
  if (hidden === 0) return null;
  return hidden === lines.length ? 'INTERNAL' : 'MIXED';
}
