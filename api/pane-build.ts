import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['addin/**/*', 'data/rules/**/*', 'data/sheet/**/*', 'package-lock.json'];

/** The pane cannot be built; the message says what to do. */
export class PaneBuildError extends Error {
  override readonly name = 'PaneBuildError';
}

/** The folder of the built pane, built first where it is missing or its sources have changed since. */
export async function builtPane(
  announce: (message: string) => void,
  folder = join(ROOT, '.build/pane'),
): Promise<string> {
  const stamp = `${folder}.stamp`;
  const current = sourceStamp();
  if (existsSync(join(folder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) {
    return folder;
  }
  announce('正在构建面板 Building the pane …');
  await build(folder);
  writeFileSync(stamp, current);
  return folder;
}

/** Changes with any source file's name, size or time. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

async function build(folder: string): Promise<void> {
  // Built aside and moved, so that a server that runs meanwhile never sees half a pane.
  const aside = `${folder}.${process.pid}`;
  try {
    const vite = await import('vite');
    await vite.build({
      configFile: join(ROOT, 'addin/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: aside, emptyOutDir: true },
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new PaneBuildError(
      `The pane cannot be built (${reason}); run "npm ci" again and check the files in addin/.`,
      {
        cause: error,
      },
    );
  }
}
