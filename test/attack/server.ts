import { readConfig } from '../../api/config.ts';
import { createHandler } from '../../api/handler.ts';
import { createLog } from '../../api/log.ts';
import { serve } from '../../api/serve.ts';
import { startServer } from '../../api/server.ts';
import { liftBounds } from '../../data/ask/bounded.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import type { WorkBounds } from '../../data/ledger/store/work.ts';
import { schema } from '../../schema/schema.ts';

const NONE: WorkBounds = { rows: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER, ms: Number.MAX_SAFE_INTEGER };

/** Serves as `planbook serve` does. */
function bounded(path: string): Promise<string> {
  const config = readConfig({ ...process.env, PLANBOOK_PORT: '0', PLANBOOK_DB: path });
  return new Promise((resolve, reject) => {
    const out = (text: string) => {
      const url = /(http:\S+)\/graphql/.exec(text)?.[1];
      if (url) resolve(url);
    };
    serve(config, { language: 'EN', out, error: out }).catch(reject);
  });
}

/** Serves in one thread, bounds nothing that is typed and counts no work, to show that the attack finds what the bounds are for. */
async function unbounded(path: string): Promise<string> {
  liftBounds();
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const log = createLog();
  const handler = createHandler({
    schema,
    ledger: openLedger(path),
    config,
    log,
    bounds: { counted: NONE, priced: NONE },
  });
  return (await startServer({ handler, config, log })).url;
}

/** The attack starts `server.ts on|off LEDGER`, which ends when the attack does. */
const [, , limits, path = ''] = process.argv;
process.on('disconnect', () => process.exit());
process.send?.({ url: await (limits === 'off' ? unbounded(path) : bounded(path)) });
