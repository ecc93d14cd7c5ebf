import { writeFileSync } from 'node:fs';
import { findDraft } from '../../data/intake/draft/draft.ts';
import { draftMarks } from '../../data/intake/marked/draft-marks.ts';
import { markInThread } from '../../data/intake/marked/mark-in-thread.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Language } from '../../data/rules/words.ts';

/** The file of which a copy is written, and the draft that was read from it. */
interface Marked {
  ledger: Ledger;
  file: { bytes: Uint8Array; name: string };
  number: number;
}

/** Writes a copy of a file with the cells marked to which there is an objection. */
export async function writeMarked(path: string, { ledger, file, number }: Marked, language: Language): Promise<void> {
  const draft = findDraft(ledger, number);
  const marks = draft ? draftMarks(ledger, draft, language) : { marks: [], isInternal: true };
  writeFileSync(path, await markInThread({ ...file, ...marks, language }));
}
