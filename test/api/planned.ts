import { createHandler, type Handler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { schema } from '../../schema/schema.ts';
import { shippedLedger } from '../data/plans/plans.ts';

/** A handler over the shipped data set and the real schema. */
export function plannedHandler(): Handler {
  const log = createLog({ write: () => undefined });
  return createHandler({ schema, ledger: shippedLedger(), log, config: { cors: [], tls: undefined } });
}
