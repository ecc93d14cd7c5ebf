import type { GridNoteCode } from '../../rules/message/grid-zh.ts';
import type { GridNote } from './grid.ts';

/** Counts what a reader of the file is to be told, each thing once for each sheet. */
export class NoteList {
  readonly #notes = new Map<string, GridNote>();

  add(code: GridNoteCode, sheet: string | null = null, count = 1): void {
    const key = `${code} ${sheet ?? ''}`;
    const known = this.#notes.get(key);
    if (known) known.count += count;
    else this.#notes.set(key, { code, sheet, count });
  }

  get list(): GridNote[] {
    return [...this.#notes.values()];
  }
}
