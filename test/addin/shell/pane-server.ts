import { readConfig } from '../../../api/config.ts';
import { createHandler, type HandlerOptions } from '../../../api/handler.ts';
import { Live } from '../../../api/live/live.ts';
import { createLog } from '../../../api/log.ts';
import { builtPane } from '../../../api/pane-build.ts';
import { startServer } from '../../../api/server.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import { schema } from '../../../schema/schema.ts';
import { noteTestFiles, withTestFiles } from '../../browser/test-files.ts';
import { shippedLedger } from '../../data/plans/plans.ts';

/** The product as it runs, on a free port, over the shipped data set in memory. */
export interface PaneServer {
  url: string;
  ledger: Ledger;
  close(): Promise<void>;
}

/** The port of a server that was closed: at the same address the browser finds the files that it has read and compiled. */
let freePort = '0';

/** The parts by which a server writes and knows who asks. By default it does neither. */
export type PaneOffice = (ledger: Ledger) => Pick<HandlerOptions, 'writer' | 'entrance' | 'signIn'>;

/** Serves the built pane and the API as `npm start` does. */
export async function startPaneServer(office?: PaneOffice): Promise<PaneServer> {
  const ledger = shippedLedger();
  const log = createLog({ write: () => undefined });
  const paneFolder = withTestFiles(await builtPane(() => undefined));
  const failures: unknown[] = [];
  const live = new Live({ failed: (error) => void failures.push(error) });
  const startAt = (port: string) => {
    const config = readConfig({ PLANBOOK_PORT: port });
    return startServer({
      handler: createHandler({ schema, ledger, config, log, live, ...office?.(ledger) }),
      config,
      paneFolder,
    });
  };
  const port = freePort;
  freePort = '0';
  // Another process may have taken the port meanwhile.
  const server = await startAt(port).catch(() => startAt('0'));
  noteTestFiles(server.url);
  return {
    url: `${server.url}/`,
    ledger,
    close: async () => {
      live.close();
      await server.close();
      ledger.close();
      if (failures.length > 0) throw failures[0];
      freePort = new URL(server.url).port;
    },
  };
}
