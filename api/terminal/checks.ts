import { writeFileSync } from 'node:fs';
import { inReadingOrder, type MarkedFile, markedCopy, marksOf } from '../../data/intake/check/marked-copy.ts';
import { findDraft } from '../../data/intake/draft/draft.ts';
import { examine } from '../../data/intake/draft/examination.ts';
import { Review } from '../../data/intake/draft/review.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Language } from '../../data/rules/words.ts';

/** The file of which a copy is written, and the draft that was read from it. */
interface Marking {
  ledger: Ledger;
  file: MarkedFile;
  number: number;
}

/** Writes a copy of a file with the cells marked to which there is an objection. */
export async function writeMarked(path: string, { ledger, file, number }: Marking, language: Language): Promise<void> {
  const draft = findDraft(ledger, number);
  const objections = draft ? examine(ledger, draft, new Review(ledger, draft)).objections : [];
  const marks = inReadingOrder(marksOf(objections, language), file.workbook);
  writeFileSync(path, await markedCopy(file, marks, language));
}
