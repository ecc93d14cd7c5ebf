import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { SourcePane } from './server.ts';
import type { Terminal } from './terminal/terminal.ts';

const VITE_CONFIG = fileURLToPath(new URL('../addin/vite.config.ts', import.meta.url));

/**
 * Runs `planbook dev`: the same server as `serve`, but it compiles the pane from its sources, so that a saved file
 * shows in the open page. `npm run dev` also restarts it when a file of the server is saved.
 */
export async function dev(config: Config, terminal: Terminal): Promise<void> {
  const { serve } = await import('./serve.ts');
  return serve(config, terminal, paneFromSources);
}

/** The pane, which Vite compiles as its pages ask for it. Requests for files outside addin/ go on to the server. */
export async function paneFromSources(server: Server): Promise<SourcePane> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: VITE_CONFIG,
    // The bundling loader writes a file at each start, and that file would restart the watched server.
    configLoader: 'native',
    // As a single-page application, Vite would answer every missing file with the page.
    appType: 'mpa',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server } },
  });
  return { listener: vite.middlewares, close: () => vite.close() };
}
