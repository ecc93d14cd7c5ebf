import { fileURLToPath } from 'node:url';
import { createHandler, type Handler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { schema } from '../../schema/schema.ts';

/** A handler over the shipped data set and the real schema. */
export function plannedHandler(): Handler {
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, readPlanSet(fileURLToPath(new URL('../../data/plans', import.meta.url))));
  const log = createLog({ write: () => undefined });
  return createHandler({ schema, ledger, log, config: { cors: [], tls: undefined } });
}
