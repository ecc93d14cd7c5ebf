import { existsSync, readFileSync } from 'node:fs';
import type { ProviderSetting } from './person/provider.ts';

/** The settings of the operator, checked. Every field has a default, so that no configuration is needed. */
export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** The port to listen on, 0–65535; 0 picks a free one. */
  readonly port: number;
  /** The path of the database file, or `:memory:`. */
  readonly db: string;
  /** The origin at which users reach the server, without a trailing slash; undefined for the address listened on. */
  readonly publicUrl: string | undefined;
  /** The paths of certificate and key; undefined for plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** The origins whose pages may call the API, or `*`; empty for the server's own pages only. */
  readonly cors: readonly string[];
  /** The address of office.js; the package's own copy by default. */
  readonly officeJs: string;
  /** The CSP sources that may frame the pane; undefined for `'self'` and Office's own hosts. */
  readonly frameAncestors: readonly string[] | undefined;
  /** Whether everybody may read, or people and tokens alone; undefined for everybody on this machine, and people elsewhere. */
  readonly read: 'OPEN' | 'PEOPLE' | undefined;
  /** The OpenID provider by which people sign in as well; undefined where there is none. */
  readonly oidc: ProviderSetting | undefined;
  /** How many files a person or token may upload within a day. */
  readonly uploads: number;
  /** The number of threads that answer queries, 1–64. */
  readonly workers: number;
  /** The memory in MB that all of it may take. */
  readonly memoryMb: number;
  /** Whether npm started the process, as `npm start` does. */
  readonly runByNpm: boolean;
}

/** A setting cannot be used. The message says which, why, and what to write instead. */
export class SettingError extends Error {
  override name = 'SettingError' as const;
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(`${setting}: ${message}`);
    this.setting = setting;
  }
}

/** Reads the settings; nothing else reads the environment. Empty values count as not set. Throws `SettingError`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const get = (name: string) => env[name]?.trim() || undefined;
  return {
    host: get('PLANBOOK_HOST') ?? '127.0.0.1',
    port: port(get('PLANBOOK_PORT')),
    db: databasePath(env),
    publicUrl: publicUrl(get('PLANBOOK_PUBLIC_URL')),
    tls: tls(get('PLANBOOK_TLS_CERT'), get('PLANBOOK_TLS_KEY')),
    cors: cors(get('PLANBOOK_CORS')),
    officeJs: officeJs(get('PLANBOOK_OFFICE_JS')),
    frameAncestors: frameAncestors(get('PLANBOOK_FRAME_ANCESTORS')),
    read: readRule(get('PLANBOOK_READ')),
    oidc: oidc(get),
    uploads: uploads(get('PLANBOOK_UPLOADS')),
    ...threads(get('PLANBOOK_WORKERS'), get('PLANBOOK_MEMORY')),
    runByNpm: get('npm_lifecycle_event') !== undefined,
  };
}

/** The path of the database file, also where another setting cannot be read. */
export function databasePath(env: NodeJS.ProcessEnv = process.env): string {
  return env['PLANBOOK_DB']?.trim() || 'planbook.db';
}

function port(text = '4000'): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 65_535)) {
    throw new SettingError(
      'PLANBOOK_PORT',
      `"${text}" is not a port; write a number from 1 to 65535, or 0 for a free one.`,
    );
  }
  return value;
}

/** The origin `https://host[:port]` of an address; undefined where the address is malformed or has a path, query or user. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  return plain ? url.origin : undefined;
}

/** The origin of an address that users are given, such as PLANBOOK_PUBLIC_URL. Throws `SettingError`. */
export function publicUrl(text: string | undefined, setting = 'PLANBOOK_PUBLIC_URL'): string | undefined {
  if (text === undefined) return undefined;
  const origin = originOf(text);
  if (!origin) {
    throw new SettingError(
      setting,
      `"${text}" is not an address without a path; write it like https://planbook.example.gov.cn.`,
    );
  }
  return origin;
}

function readRule(text: string | undefined): Config['read'] {
  switch (text?.toLowerCase()) {
    case undefined:
      return undefined;
    case 'open':
      return 'OPEN';
    case 'people':
      return 'PEOPLE';
    default:
      throw new SettingError(
        'PLANBOOK_READ',
        `"${text}" is neither open nor people; write open to let everybody read, or people to have readers sign in.`,
      );
  }
}

function oidc(get: (name: string) => string | undefined): Config['oidc'] {
  const [issuer, client] = [get('PLANBOOK_OIDC_ISSUER'), get('PLANBOOK_OIDC_CLIENT')];
  const secret = oidcSecret(get('PLANBOOK_OIDC_SECRET'), get('PLANBOOK_OIDC_SECRET_FILE'));
  if (issuer === undefined && client === undefined && secret === undefined) return undefined;
  const missing = (setting: string) =>
    new SettingError(
      setting,
      'is missing; set PLANBOOK_OIDC_ISSUER, PLANBOOK_OIDC_CLIENT and PLANBOOK_OIDC_SECRET, or none of them.',
    );
  if (issuer === undefined) throw missing('PLANBOOK_OIDC_ISSUER');
  if (client === undefined) throw missing('PLANBOOK_OIDC_CLIENT');
  if (secret === undefined) throw missing('PLANBOOK_OIDC_SECRET');
  const url = URL.parse(issuer);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe || url.username || url.search || url.hash) {
    throw new SettingError(
      'PLANBOOK_OIDC_ISSUER',
      `"${issuer}" is not the https address of an OpenID provider; write it as the provider tells it, like https://sso.example.gov.cn/realms/office.`,
    );
  }
  return { issuer, client, secret };
}

/** The secret, or what the file of the secret holds. No message quotes it. */
function oidcSecret(secret: string | undefined, file: string | undefined): string | undefined {
  if (file === undefined) return secret;
  if (secret !== undefined)
    throw new SettingError('PLANBOOK_OIDC_SECRET_FILE', 'is set beside PLANBOOK_OIDC_SECRET; set one of the two.');
  try {
    const held = readFileSync(file, 'utf8').trim();
    if (held !== '') return held;
  } catch {
    // What cannot be read is told like what is empty.
  }
  throw new SettingError(
    'PLANBOOK_OIDC_SECRET_FILE',
    `the file "${file}" cannot be read or is empty; give one that holds the secret alone.`,
  );
}

/** Whether an address, or the name of one, reaches nobody but this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|::1|\[::1\]|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i.test(host);
}

/** MB of the process beside its query threads (the HTTP thread, the writer, and one that reads or marks a file), and of each of these at least and by default. */
const OWN_MB = 320;
const LEAST_THREAD_MB = 200;
const THREAD_MB = 240;

/** The memory of each query thread, in MB. */
export function threadMemoryMb({ workers, memoryMb }: Pick<Config, 'workers' | 'memoryMb'>): number {
  return Math.floor((memoryMb - OWN_MB) / workers);
}

function threads(typedWorkers = '2', typedMemory?: string): Pick<Config, 'workers' | 'memoryMb'> {
  const workers = /^\d{1,2}$/.test(typedWorkers) ? Number(typedWorkers) : 0;
  if (workers < 1 || workers > 64)
    throw new SettingError('PLANBOOK_WORKERS', `"${typedWorkers}" is not a number of threads; write one from 1 to 64.`);
  const least = OWN_MB + workers * LEAST_THREAD_MB;
  const memoryMb = typedMemory === undefined ? OWN_MB + workers * THREAD_MB : wholeNumber(typedMemory);
  if (!(memoryMb >= least))
    throw new SettingError(
      'PLANBOOK_MEMORY',
      `"${typedMemory}" is not enough memory in MB for ${workers} query threads; write at least ${least}.`,
    );
  return { workers, memoryMb };
}

function wholeNumber(text: string): number {
  return /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
}

function uploads(text = '100'): number {
  const value = wholeNumber(text);
  if (!(value <= 100_000))
    throw new SettingError(
      'PLANBOOK_UPLOADS',
      `"${text}" is not a number of files; write how many each person and token may upload within a day, 0 to 100000.`,
    );
  return value;
}

function tls(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined) {
    throw new SettingError(
      'PLANBOOK_TLS_CERT',
      'is missing beside PLANBOOK_TLS_KEY; set both, or neither for plain HTTP.',
    );
  }
  if (key === undefined) {
    throw new SettingError(
      'PLANBOOK_TLS_KEY',
      'is missing beside PLANBOOK_TLS_CERT; set both, or neither for plain HTTP.',
    );
  }
  for (const [setting, file] of Object.entries({ PLANBOOK_TLS_CERT: cert, PLANBOOK_TLS_KEY: key })) {
    if (!existsSync(file)) {
      throw new SettingError(
        setting,
        `there is no file "${file}"; give a PEM file, or make one for localhost with "planbook cert".`,
      );
    }
  }
  return { cert, key };
}

function cors(text: string | undefined): readonly string[] {
  return words(text).map((word) => {
    const origin = word === '*' ? word : originOf(word);
    if (!origin) {
      throw new SettingError(
        'PLANBOOK_CORS',
        `"${word}" is not an origin; write origins like https://dashboard.example.gov.cn separated by spaces, or *.`,
      );
    }
    return origin;
  });
}

function officeJs(text = '/office/office.js'): string {
  if (!/^(https:\/\/[^\s"'<>;,]+|\/[^\s"'<>;,/][^\s"'<>;,]*)$/.test(text)) {
    throw new SettingError(
      'PLANBOOK_OFFICE_JS',
      `"${text}" is not an https address; write one such as https://appsforoffice.microsoft.com/lib/1/hosted/office.js, or leave it unset for the built-in copy.`,
    );
  }
  return text;
}

function frameAncestors(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  return words(text).map((word) => {
    if (!/^(https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d+|\*))?|'none'|'self')$/i.test(word)) {
      throw new SettingError(
        'PLANBOOK_FRAME_ANCESTORS',
        `"${word}" is not a host; write hosts like https://*.officeapps.live.com separated by spaces, or 'none'.`,
      );
    }
    return word;
  });
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}

/** The fault of a server whose threads did not start. A ledger that grew may need more memory than was enough before. */
export function startFault(error: NodeJS.ErrnoException, { db, memoryMb }: Pick<Config, 'db' | 'memoryMb'>): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  const message = `${memoryMb} MB are not enough to open ${db}: give it more, as with PLANBOOK_MEMORY=${2 * memoryMb}. Nothing of it is changed.`;
  return new SettingError('PLANBOOK_MEMORY', message);
}
