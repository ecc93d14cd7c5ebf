import { readConfig } from '../../../api/config.ts';
import { createHandler } from '../../../api/handler.ts';
import { createLog } from '../../../api/log.ts';
import { builtPane } from '../../../api/pane-build.ts';
import { startServer } from '../../../api/server.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { schema } from '../../../schema/schema.ts';
import { shippedLedger } from '../../data/plans/plans.ts';

/** The product as it runs, on a free port, over the shipped data set in memory. */
export interface PaneServer {
  url: string;
  ledger: Ledger;
  close(): Promise<void>;
}

/** Serves the built pane and the API as `npm start` does. */
export async function startPaneServer(): Promise<PaneServer> {
  const ledger = shippedLedger();
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const log = createLog({ write: () => undefined });
  const handler = createHandler({ schema, ledger, config, log });
  const server = await startServer({ handler, config, paneFolder: await builtPane(() => undefined) });
  return {
    url: `${server.url}/`,
    ledger,
    close: async () => {
      await server.close();
      ledger.close();
    },
  };
}
