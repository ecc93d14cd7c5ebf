import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { serve } from './serve.ts';
import type { SourcePane } from './server.ts';
import type { Terminal } from './terminal.ts';

const VITE_CONFIG = fileURLToPath(new URL('../addin/vite.config.ts', import.meta.url));

/**
 * `planbook dev`: the server as `serve` runs it, with the pane from its sources instead of a build, so that a saved
 * file shows in the open page. `npm run dev` also starts it anew when a file of the server is saved.
 */
export function dev(config: Config, terminal: Terminal): Promise<void> {
  return serve(config, terminal, paneFromSources);
}

/** The pane compiled by Vite as its pages ask for it; what is not in addin/ is left to the server. */
export async function paneFromSources(server: Server): Promise<SourcePane> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: VITE_CONFIG,
    // The bundling loader writes a file for each start, and that file would start the watched server again.
    configLoader: 'native',
    // A single-page application would answer every missing file with the page.
    appType: 'mpa',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server } },
  });
  return { listener: vite.middlewares, close: () => vite.close() };
}
