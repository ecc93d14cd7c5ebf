import { parentPort, workerData } from 'node:worker_threads';
import { openLedger } from '../data/ledger/ledger.ts';
import { LedgerError } from '../data/ledger/store/ledger-error.ts';
import type { FromPreparing } from './rebuild.ts';

function tell(message: FromPreparing): void {
  parentPort?.postMessage(message);
}

try {
  const rebuilding = {
    told: (progress: Extract<FromPreparing, { kind: 'PROGRESS' }>['progress']) => tell({ kind: 'PROGRESS', progress }),
  };
  // It is verified here, because the HTTP thread, which opens it next, would wait for that.
  openLedger(workerData as string, { rebuilding }).close();
  tell({ kind: 'DONE' });
} catch (error) {
  if (!(error instanceof LedgerError)) throw error;
  const { reason, path, detail } = error;
  tell({ kind: 'REFUSED', reason, path, detail });
}
