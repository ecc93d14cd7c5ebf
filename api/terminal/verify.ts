import { existsSync } from 'node:fs';
import { openLedger } from '../../data/ledger/ledger.ts';
import { erasedFrom } from '../../data/ledger/log/erased.ts';
import type { Finding } from '../../data/ledger/log/finding.ts';
import { lastRevision } from '../../data/ledger/log/last-revision.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { revisionName } from '../../data/ledger/revision.ts';
import { damageFrom, LedgerError, ledgerErrorFrom } from '../../data/ledger/store/ledger-error.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import { rebuildTold } from './rebuild.ts';
import type { Terminal } from './terminal.ts';

/** A ledger is not what its log says. The message has one sentence a line. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError';
}

/** Words a finding as one sentence. */
export function findingSentence(finding: Finding, language: Language): string {
  const say = words(language).findingsOfLedger;
  switch (finding.code) {
    case 'PAGES':
    case 'REPLAY':
      return say[finding.code](finding.detail);
    case 'FILE':
      return say.FILE(finding.digest.slice(0, 16));
    case 'SCHEMA':
      return say.SCHEMA(finding.name);
    case 'ROW':
      return say.ROW(finding.table, finding.row);
    case 'CITATION':
      return say.CITATION(finding.figure);
    case 'SEARCH':
      return say.SEARCH;
    default:
      return say[finding.code](finding.number);
  }
}

/**
 * Runs `planbook verify`: replays the log of the ledger at this path into an empty one and compares every row.
 *
 * @throws VerifyError with everything that was found.
 */
export function verifyLedger(path: string, terminal: Terminal): void {
  if (!existsSync(path)) throw new LedgerError('MISSING', path);
  const ledger = openLedger(path, { isVerified: false, rebuilding: { told: rebuildTold(terminal) } });
  const say = words(terminal.language).findingsOfLedger;
  try {
    const found = ledger.reading(() => verify(ledger));
    const last = lastRevision(ledger);
    if (found.length === 0) {
      const gone = ledger.reading(() => erasedFrom(ledger));
      const counts = { entries: gone.entries.size, files: gone.files.size, lines: gone.lines.size };
      const isAll = counts.entries + counts.files + counts.lines === 0;
      terminal.out(`${say.whole(path, last ? revisionName(last) : '0')}\n${isAll ? '' : `${say.erased(counts)}\n`}`);
    } else {
      const lines = found.map((finding) => findingSentence(finding, terminal.language));
      throw new VerifyError([...lines, say.damaged(path, found.length)].join('\n'));
    }
  } catch (error) {
    throw error instanceof VerifyError ? error : (ledgerErrorFrom(error, path) ?? damageFrom(error, path) ?? error);
  } finally {
    ledger.close();
  }
}
