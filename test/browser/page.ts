import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { answerAt } from './answered.ts';
import { launchBrowser } from './chromium.ts';
import { type Loan, lend, loanOf } from './loan.ts';
import { FONT_STYLES, hasTestFiles } from './test-files.ts';
import { veil } from './veil.ts';

/** Chromium's word for an address beyond this machine: `chromium.ts` starts it so that none of them is found. */
const OUT_OF_REACH = 'net::ERR_NAME_NOT_RESOLVED';
/** Whether pictures are taken for somebody to look at. */
const LOOKS = process.env['PLANBOOK_LOOK'] === '1';
const SCREENSHOTS = fileURLToPath(new URL('../../.test/screenshots/', import.meta.url));

let launched: Promise<Browser> | undefined;

/** The browser of this process, which its test files share; it ends with the process. */
export async function openBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  const browser = await launched;
  if (browser.isConnected()) return browser;
  launched = undefined;
  return openBrowser();
}

/** A page with nothing behind it but this machine. */
export interface TestPage {
  page: Page;
  /** Addresses that were asked for off 127.0.0.1; none of them was answered. */
  blocked: string[];
  /** Errors that the page threw or wrote to the console. */
  faults: string[];
  close(): Promise<void>;
}

/** The options by which most profiles are made. Each other profile starts a process that has read and compiled nothing. */
const USUAL: BrowserContextOptions = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
  // The server would compress each file anew for each page.
  extraHTTPHeaders: { 'accept-encoding': 'identity' },
};

/** A profile with its one page, which is lent to one test after another. */
interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The profiles of a browser whose page nobody has, by what they were made with. */
const idle = new WeakMap<Browser, Map<string, Profile[]>>();

function idleProfiles(browser: Browser, options: BrowserContextOptions): Profile[] {
  const kinds = idle.get(browser) ?? new Map<string, Profile[]>();
  const kind = JSON.stringify(options);
  const profiles = kinds.get(kind) ?? [];
  idle.set(browser, kinds.set(kind, profiles));
  return profiles;
}

async function newProfile(browser: Browser, options: BrowserContextOptions): Promise<Profile> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await veil(page);
  return { context, page };
}

/**
 * A fresh page, 1280 × 800 in Chinese unless told. It finds nothing that an earlier page left but the files that the
 * browser keeps, as a pane does that is opened on another day. It is veiled, and its Chinese text has no glyphs until
 * `drawChinese`. To close it is to leave it for another test: to make a page takes half as long as to load a pane in it.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<TestPage> {
  const { viewport = { width: 1280, height: 800 }, permissions, ...others } = options;
  const made = { ...USUAL, ...others };
  const profiles = idleProfiles(browser, made);
  const profile = profiles.pop() ?? (await newProfile(browser, made));
  const { context, page } = profile;
  const loan = lend(page);
  const before = page.url();
  const blocked: string[] = [];
  const faults: string[] = [];
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === OUT_OF_REACH) blocked.push(request.url());
  });
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message));
  page.on('console', (message) => {
    // Office.js tries a telemetry frame where there is no Office, which the page's policy keeps from leaving.
    if (message.type() === 'error' && !message.text().includes('telemetryservice')) faults.push(message.text());
  });
  await Promise.all([
    viewport && page.setViewportSize(viewport),
    permissions && context.grantPermissions(permissions),
    page.addInitScript(forgetOnce, String(loan.number)),
  ]);
  let left: Promise<unknown> | undefined;
  const close = async () => {
    left ??= leave(profile, { loan, before }).then(() => profiles.push(profile));
    await left;
  };
  return { page, blocked, faults, close };
}

async function leave({ context, page }: Profile, { loan, before }: { loan: Loan; before: string }): Promise<void> {
  await Promise.all([context.setOffline(false), context.clearPermissions(), context.clearCookies(), loan.end()]);
  // Nothing of the page runs on. Its site's process, which ends with the last page of the site, stays. Where the page went
  // nowhere, the server of the test before may be gone.
  const at = page.url();
  if (at.startsWith('http') && at !== before)
    await page.goto(new URL('/favicon.svg', at).href, { waitUntil: 'commit' });
}

/** Forgets what earlier tests kept in the page's profile, when the page is opened and not when it is loaded again. */
function forgetOnce(loan: string): void {
  if (!location.protocol.startsWith('http') || sessionStorage.getItem('loan') === loan) return;
  localStorage.clear();
  sessionStorage.clear();
  sessionStorage.setItem('loan', loan);
}

/** Each piece of the font is a file with the characters it draws. */
const FONT_PIECES = [
  ...readFileSync(FONT_STYLES, 'utf8').matchAll(/url\(\.\/files\/([^)]+)\)[\s\S]*?unicode-range:\s*([^;}]+)/g),
].map(([, file = '', range = '']) => ({ file, range }));

const CHINESE = 'Noto Sans SC';
const served = new WeakSet<Page>();

/**
 * Draws the Chinese text of the page until it is loaded again. Whoever looks at places, widths or pictures calls this
 * first; other tests do without, because the font is a third of what a pane takes to load. It comes piece by piece as
 * characters need it, from the page's own origin and through the FontFace interface, so that the page's security policy
 * need not be loosened.
 */
export async function drawChinese(page: Page): Promise<void> {
  if (await page.evaluate(isDrawn, CHINESE)) return;
  if ((await hasTestFiles(page)) && (await drawFrom(page, '/assets'))) return;
  if (!served.has(page)) await serveFont(page);
  await drawFrom(page, '/__test-font');
}

/** Draws Chinese with the pieces in this folder of the page's origin; false where they cannot be had. */
async function drawFrom(page: Page, folder: string): Promise<boolean> {
  await page.evaluate(addFaces, { name: CHINESE, folder, pieces: FONT_PIECES });
  return page.evaluate(isDrawn, CHINESE);
}

/** Runs in the page: waits for the pieces of the font that its text needs; false where it has no such font, or cannot get it. */
async function isDrawn(name: string): Promise<boolean> {
  const faces = [...document.fonts].filter(({ family }) => family.includes(name));
  if (faces.length === 0) return false;
  // The layout asks for the pieces.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return faces.every(({ status }) => status !== 'error');
}

async function serveFont(page: Page): Promise<void> {
  served.add(page);
  loanOf(page).atEnd(() => served.delete(page));
  await answerAt(page, '/__test-font/*', ({ url }) => {
    const path = join(FONT_STYLES, '../files', basename(new URL(url).pathname));
    return { contentType: 'font/woff2', body: readFileSync(path) };
  });
}

/** Runs in the page, where each piece becomes a face of the font, in the place of one that could not be had. */
function addFaces({ name, folder, pieces }: { name: string; folder: string; pieces: typeof FONT_PIECES }): void {
  for (const face of [...document.fonts]) if (face.family.includes(name)) document.fonts.delete(face);
  for (const { file, range } of pieces) {
    document.fonts.add(new FontFace(name, `url(${folder}/${file})`, { unicodeRange: range, weight: '100 900' }));
  }
}

/** Takes a picture of the page into the git-ignored `.test/screenshots/`, where `PLANBOOK_LOOK=1` asks for pictures. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (LOOKS) await picture(page, name);
}

/** Takes a picture of the page into `.test/screenshots/`; gives its path. */
export async function picture(page: Page, name: string): Promise<string> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await drawChinese(page);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}

/** The bytes of a file that the page handed out; the browser keeps it where no path leads. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
