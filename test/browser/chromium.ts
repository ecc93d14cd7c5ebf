import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar';

/** Plain flags: the package's own (`--single-process`) kill the browser when the first page is closed. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Pages of one profile share a process, which keeps the code and the fonts that it has read.
  '--process-per-site',
  // A page lives for seconds: ten times later is early enough to compile its functions for speed. The next page calls
  // the same functions, so that what is compiled stays.
  '--js-flags=--no-flush-bytecode --invocation-count-for-maglev=4000 --invocation-count-for-turbofan=30000',
  // Scripts that arrive are compiled in the background whether the process has compiled them before or not, and the next
  // process is started before anybody needs it. Playwright's own list gives way to this one: of it stand here those that
  // pages of this machine meet.
  '--disable-features=ScriptStreaming,SpareRendererForSitePerProcess,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints',
  // No address beyond this machine is found.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Whether the packages bring a Chromium for this machine. */
export const IS_PACKED = process.platform === 'linux' && process.arch === 'x64';

const require = createRequire(import.meta.url);
const PACKED = join(require.resolve('@sparticuz/chromium'), '../../bin');

function packedVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKED, '../package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'unknown';
  return String(manifest.version);
}

async function unpackFile(name: string, folder: string): Promise<void> {
  const path = join(folder, name);
  await pipeline(createReadStream(join(PACKED, `${name}.br`)), createBrotliDecompress(), createWriteStream(path));
  await chmod(path, 0o755);
}

async function unpackArchive(name: string, folder: string): Promise<void> {
  await pipeline(
    createReadStream(join(PACKED, `${name}.tar.br`)),
    createBrotliDecompress(),
    extract({ cwd: folder, strict: true }),
  );
}

const FONTS_CONF = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

/**
 * Chromium and the libraries it needs (NSS, NSPR, expat, a font), unpacked once per version into a folder of our own.
 * Whoever comes first unpacks beside it and moves the finished folder into place, so that two can start at once.
 */
export async function unpackChromium(root = tmpdir()): Promise<string> {
  const folder = join(root, `planbook-chromium-${packedVersion()}`);
  if (existsSync(folder)) return folder;
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([unpackFile('chromium', unfinished), unpackArchive('al2023', unfinished)]);
    await unpackArchive('fonts', unfinished);
    await writeFile(join(unfinished, 'fonts.conf'), FONTS_CONF(join(folder, 'fonts')));
    await rename(unfinished, folder);
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}

/** The environment Chromium starts in: its libraries are the unpacked ones, whatever the system has. */
export function chromiumEnvironment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    LD_LIBRARY_PATH: join(folder, 'lib'),
    FONTCONFIG_PATH: folder,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
}

/**
 * A headless browser: the Chromium that comes with the packages on 64-bit Linux; elsewhere an installed Chrome, or else Edge.
 */
export async function launchBrowser(): Promise<Browser> {
  if (IS_PACKED) {
    const folder = await unpackChromium();
    const env = chromiumEnvironment(folder);
    return chromium.launch({ executablePath: join(folder, 'chromium'), args: FLAGS, headless: true, env });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: FLAGS, headless: true });
  } catch {
    try {
      return await chromium.launch({ channel: 'msedge', args: FLAGS, headless: true });
    } catch (fault) {
      throw new Error('The browser tests need Chrome or Edge on this machine.', { cause: fault });
    }
  }
}
