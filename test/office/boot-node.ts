import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { Locale } from './book/book.ts';
import { associating, type ExcelFunctions, functionsInNode } from './custom-functions.ts';
import { Host, type HostMessage, type HostOptions, type HostResponse } from './host.ts';
import { isSetSupported, type Profile } from './profile.ts';
import { lendRealm, type Realm } from './realm.ts';

/** Microsoft's library, loaded in this process. */
interface Library {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: OfficeStandIn;
  CustomFunctions: ExcelFunctions;
}

export interface NodeOffice extends Library {
  host: Host;
}

/** A host, in this thread or in another one, that answers the library's batches. */
export interface HostEnd {
  readonly profile: Profile;
  readonly locale: Locale;
  execute(request: string): HostResponse | Promise<HostResponse>;
  /** Given how to hand events to the library. */
  listen(tell: (entries: HostMessage[]) => void): void;
}

/** The part of `Office` that an add-in uses outside `Excel.run`; the real one exists only in a browser. */
interface OfficeStandIn {
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
  context: {
    displayLanguage: string;
    contentLanguage: string;
    host: string;
    platform: string;
    diagnostics: { host: string; platform: string; version: string };
    requirements: { isSetSupported(set: string, version?: string): boolean };
  };
}

/** The internal parts of Office.js that the test host hooks into; the package is pinned. */
interface OfficeInternals {
  Excel: typeof Excel;
  CustomFunctions: ExcelFunctions;
  OfficeExtension: typeof OfficeExtension & {
    SessionBase: (new () => object) & { _overrideSession: object };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    GenericEventRegistration: { s_genericEventRegistrations: object };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(event: { entries: HostMessage[] }): void;
  };
}

const LIBRARY = '@microsoft/office-js/dist/excel-win32-16.01.js';

function officeFor(host: HostEnd): OfficeStandIn {
  const info = { host: 'Excel', platform: 'PC' };
  const language = host.locale;
  return {
    async onReady(callback) {
      callback?.(info);
      return info;
    },
    context: {
      ...info,
      displayLanguage: language,
      contentLanguage: language,
      diagnostics: { ...info, version: host.profile.version },
      requirements: { isSetSupported: (set, version) => isSetSupported(host.profile, set, version) },
    },
  };
}

/** The little of a browser that the library touches while it loads. */
function browserFor(office: OfficeStandIn): Record<string, unknown> {
  const nothing = () => {};
  const storage = { getItem: () => null, setItem: nothing };
  const location = { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', hostname: 'localhost' };
  const element = { style: {}, setAttribute: nothing };
  const browser: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL, location },
    navigator: { userAgent: 'node' },
    document: {
      URL: location.href,
      location,
      addEventListener: nothing,
      getElementsByTagName: () => [],
      createElement: () => element,
      head: { appendChild: nothing },
      body: { appendChild: nothing },
    },
    addEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
  };
  return Object.assign(browser, { window: browser, self: browser, Office: office, CustomFunctions: associating() });
}

/**
 * Microsoft's unmodified Office.js in this process, over a host of ours. Each call gives a workbook of its own and a
 * library that no other workbook of the test has; set `Excel`, `Office` and `CustomFunctions` as globals where the code under test expects them.
 */
export function bootInNode(options: HostOptions & { host?: Host } = {}): NodeOffice {
  const host = options.host ?? new Host(options);
  const end: HostEnd = {
    profile: host.profile,
    locale: host.book.locale,
    execute: (request) => host.execute(request),
    listen(tell) {
      host.onMessages = tell;
    },
  };
  const library = loadLibrary(end);
  host.book.functions = functionsInNode(library.CustomFunctions);
  return { ...library, host };
}

let script: Script | undefined;

/** The library, compiled once for all that boot it in this process. */
function compiled(): Script {
  if (script) return script;
  const filename = createRequire(import.meta.url).resolve(LIBRARY);
  script = new Script(readFileSync(filename, 'utf8'), { filename });
  return script;
}

/** The library over whatever answers its batches. */
export function loadLibrary(host: HostEnd): Library {
  const office = officeFor(host);
  const kind = JSON.stringify([host.profile, host.locale]);
  const browser = lendRealm(kind, () => loadedRealm(office));
  // The library defines an Office of its own while it loads, without the context that office.js would give it.
  Object.assign(browser, { Office: office });
  const internals = browser as unknown as OfficeInternals;
  connect(internals.OfficeExtension, host);
  const { Excel, OfficeExtension } = internals;
  const CustomFunctions = { ...internals.CustomFunctions, ...associating() };
  return { Excel, OfficeExtension, CustomFunctions, Office: office };
}

function loadedRealm(office: OfficeStandIn): Realm {
  const browser = browserFor(office);
  compiled().runInContext(createContext(browser));
  return browser;
}

function connect(extension: OfficeInternals['OfficeExtension'], host: HostEnd): void {
  extension.CommonUtility._doApiNotSupportedCheck = true;
  const executor = {
    async executeAsync(_data: unknown, _flags: unknown, message: { Body: unknown }) {
      return host.execute(typeof message.Body === 'string' ? message.Body : JSON.stringify(message.Body));
    },
  };
  class HostSession extends extension.SessionBase {
    async _resolveRequestUrlAndHeaderInfo() {
      return { url: 'http://document.localhost/', headers: {} };
    }
    _createRequestExecutorOrNull() {
      return executor;
    }
  }
  extension.SessionBase._overrideSession = new HostSession();
  // Events registered with an earlier host are not registered with this one.
  extension.GenericEventRegistration.s_genericEventRegistrations = {};
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.listen((entries) => extension._testTriggerRichApiMessageEvent({ entries }));
}
