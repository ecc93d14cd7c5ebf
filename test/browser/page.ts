import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { extract } from 'tar';

/** Plain flags: the package's own (`--single-process`) kill the browser when the first page is closed. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const PACKED = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
const SCREENSHOTS = fileURLToPath(new URL('../../.test/screenshots/', import.meta.url));

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

/** A headless browser: on 64-bit Linux the one that comes with the packages, elsewhere an installed Chrome or Edge. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackChromium();
    const env = chromiumEnvironment(folder);
    return chromium.launch({ executablePath: join(folder, 'chromium'), args: FLAGS, headless: true, env });
  }
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args: FLAGS, headless: true });
    } catch (fault) {
      if (channel === 'msedge')
        throw new Error('The browser tests need Chrome or Edge on this machine.', { cause: fault });
    }
  }
  throw new Error('unreachable');
}

/** A page with nothing behind it but this machine. */
export interface TestPage {
  page: Page;
  /** Addresses that were asked for off 127.0.0.1; none of them was answered. */
  blocked: string[];
  /** What the page threw or wrote to the console as an error. */
  faults: string[];
  close(): Promise<void>;
}

/** A fresh page in a profile of its own, 1280 × 800 in Chinese unless told, with a font for Chinese text. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<TestPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    ...options,
  });
  const blocked: string[] = [];
  const faults: string[] = [];
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => {
      blocked.push(route.request().url());
      return route.abort('blockedbyclient');
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await addChineseFont(page);
  return { page, blocked, faults, close: () => context.close() };
}

const FONT_STYLES = fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc'));

/**
 * Gives the pages opened in `page` the font "Noto Sans SC", piece by piece as characters need it. The pieces come from
 * the page's own origin and through the FontFace interface, so that the page's security policy need not be loosened.
 */
async function addChineseFont(page: Page): Promise<void> {
  const css = readFileSync(FONT_STYLES, 'utf8');
  const pieces = [...css.matchAll(/url\(\.\/files\/([^)]+)\)[\s\S]*?unicode-range:\s*([^;}]+)/g)].map(
    ([, file = '', range = '']) => ({ file, range }),
  );
  await page.route('**/__test-font/*', (route) => {
    const path = join(FONT_STYLES, '../files', basename(new URL(route.request().url()).pathname));
    return route.fulfill({ path, contentType: 'font/woff2' });
  });
  await page.addInitScript((faces) => {
    if (!location.protocol.startsWith('http')) return;
    for (const { file, range } of faces) {
      const source = `url(/__test-font/${file})`;
      document.fonts.add(new FontFace('Noto Sans SC', source, { unicodeRange: range, weight: '100 900' }));
    }
  }, pieces);
}

/** Takes a picture of the page into the git-ignored `.test/screenshots/`; gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
