import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['addin/**/*', 'data/rules/**/*', 'data/sheet/**/*', 'package-lock.json', 'api/pane-build.ts'];

/** The pane cannot be built. The message says what to do. */
export class PaneBuildError extends Error {
  override readonly name = 'PaneBuildError';
}

/** The number of builds that are kept, as a server that still runs may serve from an older one. */
const KEPT_BUILDS = 3;

/**
 * The folder of the built pane. The pane is built first where no build of the present sources exists. Each state of
 * the sources has its own folder, which is written once, so that one process may build while another serves.
 */
export async function builtPane(
  announce: (message: string) => void,
  root = join(ROOT, '.build/pane'),
  sources = ROOT,
): Promise<string> {
  const folder = join(root, sourceStamp(sources));
  if (existsSync(join(folder, 'index.html'))) return folder;
  announce('正在构建面板 Building the pane …');
  await build(folder, sources);
  removeOld(root);
  return folder;
}

function removeOld(root: string): void {
  const builds = readdirSync(root)
    .map((name) => ({ path: join(root, name), at: statSync(join(root, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of builds.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
}

/** A text that changes with the name, size or time of any source file. */
function sourceStamp(sources: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: sources }).sort()) {
    const { mtimeMs, size } = statSync(join(sources, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(folder: string, sources: string): Promise<void> {
  // The build is written elsewhere and moved, so that a running server never sees half a pane.
  const aside = `${folder}.${randomUUID()}`;
  try {
    await runVite(aside, join(sources, 'addin/vite.config.ts'));
    moveInto(folder, aside);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new PaneBuildError(
      `The pane cannot be built (${reasonOf(error)}); run "npm ci" again and check the files in addin/.`,
      { cause: error },
    );
  }
}

/** The first sentence that Vite says of what is wrong, without the stack that follows. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return /Error: (.+)/.exec(said)?.[1] ?? (error instanceof Error ? error.message : String(error));
}

/** Builds in a process of its own, which takes a gigabyte and gives it back when it ends. A server keeps what it once took. */
async function runVite(folder: string, config: string): Promise<void> {
  const vite = join(fileURLToPath(import.meta.resolve('vite/package.json')), '../bin/vite.js');
  const args = [vite, 'build', '--config', config, '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'];
  // With any other NODE_ENV, as a test runner sets it, Vite takes React's development build and writes this machine's
  // paths into it; and a build is kept for whoever serves next.
  // biome-ignore lint/style/noProcessEnv: a child is given all of it but for one name.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, args, { env });
}

/** Moves a finished build to its folder. Where another process was faster, the build is dropped. */
function moveInto(folder: string, aside: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'index.html'))) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
}
