import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const NAMED = /(?:src|href)="\.?\/?([^"#?:]+\.(?:js|css))"/g;
const IMPORTED = /(?:import|from)\s*["'](\.[^"']+\.js)["']/g;

/** Lists the scripts and styles that the page loads before anything is clicked: those it names, and their imports. */
function firstLoad(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(NAMED)].map(([, name = '']) => name).filter((name) => !name.startsWith('office/'));
  const found = new Set(['index.html']);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = join(folder, name);
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    if (!name.endsWith('.js')) continue;
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED))
      waiting.push(posix.join(dirname(name), path));
  }
  return [...found];
}

/** The size of the pane's first load in KB, gzipped, without office.js. */
export function paneKilobytes(folder: string): number {
  const bytes = firstLoad(folder).map((name) => gzipSync(readFileSync(join(folder, name))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}
