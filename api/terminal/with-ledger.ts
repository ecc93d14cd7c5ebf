import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { rebuildTold } from './rebuild.ts';
import type { Terminal } from './terminal.ts';

function opened(path: string, terminal: Terminal): Ledger {
  return openLedger(path, { rebuilding: { told: rebuildTold(terminal) } });
}

/** Opens the ledger at a path for as long as a command works with it, and tells how far one is that is rewritten first. */
export function withLedger<Answer>(path: string, terminal: Terminal, work: (ledger: Ledger) => Answer): Answer {
  const ledger = opened(path, terminal);
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

/** The same for work that waits for something. */
export async function withLedgerAwaited<Answer>(
  path: string,
  terminal: Terminal,
  work: (ledger: Ledger) => Promise<Answer>,
): Promise<Answer> {
  const ledger = opened(path, terminal);
  try {
    return await work(ledger);
  } finally {
    ledger.close();
  }
}
