import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CheckRule, readRules } from './check/check-rule.ts';
import { DraftFault, DraftFaults } from './draft/fault.ts';

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
