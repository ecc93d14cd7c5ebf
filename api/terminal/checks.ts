import { writeFileSync } from 'node:fs';
import { objectionsTo } from '../../data/intake/check/ledger-check.ts';
import { inReadingOrder, markedCopy, marksOf } from '../../data/intake/check/marked-copy.ts';
import type { SheetImport, SheetRead } from '../../data/intake/draft/sheet-import.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Language } from '../../data/rules/words.ts';

/** Writes a copy of a file with the cells marked to which there is an objection. */
export async function writeMarked(
  path: string,
  { ledger, given, read }: { ledger: Ledger; given: SheetImport; read: SheetRead },
  language: Language,
): Promise<void> {
  const objections = objectionsTo(ledger, read.layout.figures, given.checks);
  const marks = inReadingOrder(marksOf(objections, language), given.workbook);
  writeFileSync(path, await markedCopy(given, marks, language));
}
