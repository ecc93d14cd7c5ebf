import type { Language } from '../../rules/words.ts';
import { type ApartOptions, apart } from '../grid/apart.ts';
import { GridFault } from '../grid/grid-fault.ts';
import type { DraftMarks } from './draft-marks.ts';

const THREAD = new URL('./mark-thread.ts', import.meta.url);

/** A file of which a copy is made, and the sentences that it gets. */
export interface Marking extends DraftMarks {
  bytes: Uint8Array;
  name: string;
  language: Language;
}

/** The copy, as it comes from the thread that makes it. */
export interface FromMarkThread {
  readonly kind: 'MARKED';
  readonly copy: Uint8Array<ArrayBuffer>;
}

/**
 * A copy of a file as an .xlsx in which the cells are coloured and commented, made in a thread of its own. Rejects with a
 * `GridFault`.
 */
export async function markInThread(data: Marking, options: ApartOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  let copy: Uint8Array<ArrayBuffer> | undefined;
  const told = (message: FromMarkThread): boolean => {
    copy = message.copy;
    return true;
  };
  await apart({ program: THREAD, data, told }, options);
  if (!copy) throw new GridFault('NOT_READ');
  return copy;
}
