import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CheckRule, readRules } from '../../data/intake/check/check-rule.ts';
import { objectionsTo } from '../../data/intake/check/ledger-check.ts';
import { inReadingOrder, markedCopy, marksOf } from '../../data/intake/check/marked-copy.ts';
import { DraftFault, DraftFaults } from '../../data/intake/draft/fault.ts';
import type { SheetImport, SheetRead } from '../../data/intake/draft/sheet-import.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import type { Language } from '../../data/rules/words.ts';

/** The name of an office's own checks beside its ledger. */
const BESIDE = 'checks.txt';

/**
 * An office's own checks: those of a file that is named, else of checks.txt beside the ledger, else none.
 *
 * @throws DraftFaults with every line that cannot be read.
 */
export function ownChecks(path: string | undefined, database: string): CheckRule[] {
  const beside = join(dirname(database), BESIDE);
  const found = path ?? (existsSync(beside) ? beside : undefined);
  if (found === undefined) return [];
  const { rules, faults } = readRules(readFileSync(found, 'utf8').replace(/^\uFEFF/, ''));
  if (faults.length > 0) throw new DraftFaults(faults.map(({ line, text }) => new DraftFault('BAD_CHECK', line, text)));
  return rules;
}

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
