import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** The folder with the styles of the Chinese font, beside its pieces in `files`. */
export const FONT_STYLES = fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc'));
export const AXE_PATH = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

const origins = new Set<string>();
let folder: string | undefined;

/** Whether the server of a page has the font and axe, and the page can reach it. */
export async function hasTestFiles(page: Page): Promise<boolean> {
  return origins.has(new URL(page.url()).origin) && (await page.evaluate(() => navigator.onLine));
}

/** Notes that a server has the font and axe, because its pane is in the folder that `withTestFiles` gave. */
export function noteTestFiles(address: string): void {
  origins.add(new URL(address).origin);
}

/**
 * A folder with the built pane, and among its assets the font and axe. A browser keeps what a server sends; what a test
 * answers in a server's place crosses to the browser for each page anew, as text.
 */
export function withTestFiles(pane: string): string {
  if (folder !== undefined) return folder;
  const made = join(inject('shipped'), `pane-${process.pid}`);
  const assets = join(made, 'assets');
  mkdirSync(assets, { recursive: true });
  link(pane, made, (name) => name !== 'assets');
  link(join(pane, 'assets'), assets);
  link(join(FONT_STYLES, '../files'), assets);
  symlinkSync(AXE_PATH, join(assets, 'axe.min.js'));
  folder = made;
  return made;
}

function link(from: string, into: string, isWanted: (name: string) => boolean = () => true): void {
  for (const name of readdirSync(from).filter(isWanted)) symlinkSync(join(from, name), join(into, name));
}
