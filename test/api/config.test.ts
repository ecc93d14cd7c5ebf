import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLoopback, readConfig, SettingError, startFault } from '../../api/config.ts';
import { temporaryFolder } from './folder.ts';

test('nothing needs to be configured', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    db: 'planbook.db',
    publicUrl: undefined,
    tls: undefined,
    cors: [],
    uploads: 100,
    workers: 2,
    memoryMb: 800,
    officeJs: '/office/office.js',
    frameAncestors: undefined,
    runByNpm: false,
  });
});

test('an empty setting is one that is not set', () => {
  expect(readConfig({ PLANBOOK_PORT: '', PLANBOOK_CORS: ' ', PLANBOOK_FRAME_ANCESTORS: '' })).toEqual(readConfig({}));
});

test('every setting is read', () => {
  const file = import.meta.filename;
  expect(
    readConfig({
      PLANBOOK_HOST: '0.0.0.0',
      PLANBOOK_PORT: '0',
      PLANBOOK_DB: ':memory:',
      PLANBOOK_PUBLIC_URL: 'https://planbook.example.gov.cn/',
      PLANBOOK_TLS_CERT: file,
      PLANBOOK_TLS_KEY: file,
      PLANBOOK_CORS: 'https://a.example, http://b.example:8080',
      PLANBOOK_READ: 'People',
      PLANBOOK_OIDC_ISSUER: 'https://sso.example.gov.cn/realms/office',
      PLANBOOK_OIDC_CLIENT: 'planbook',
      PLANBOOK_OIDC_SECRET: 'a secret',
      PLANBOOK_UPLOADS: '20',
      PLANBOOK_WORKERS: '4',
      PLANBOOK_MEMORY: '1500',
      PLANBOOK_OFFICE_JS: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
      PLANBOOK_FRAME_ANCESTORS: "'self' https://*.example.gov.cn",
    }),
  ).toEqual({
    host: '0.0.0.0',
    port: 0,
    db: ':memory:',
    publicUrl: 'https://planbook.example.gov.cn',
    tls: { cert: file, key: file },
    cors: ['https://a.example', 'http://b.example:8080'],
    read: 'PEOPLE',
    oidc: { issuer: 'https://sso.example.gov.cn/realms/office', client: 'planbook', secret: 'a secret' },
    uploads: 20,
    workers: 4,
    memoryMb: 1500,
    officeJs: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    runByNpm: false,
    frameAncestors: ["'self'", 'https://*.example.gov.cn'],
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.0.0.53', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.127.0.0.1', false],
  ['localhost.example.gov.cn', false],
])('whether %s reaches nobody but this machine: %s', (host, isSo) => {
  expect(isLoopback(host)).toBe(isSo);
});

const OIDC: Record<string, string> = {
  PLANBOOK_OIDC_ISSUER: 'https://sso.example.gov.cn/realms/office',
  PLANBOOK_OIDC_CLIENT: 'planbook',
  PLANBOOK_OIDC_SECRET: 'a secret',
};

test('the secret of the client is read from a file, and a provider on this machine needs no TLS', () => {
  const file = join(temporaryFolder(), 'secret');
  writeFileSync(file, 'a secret of a file\n');
  const env = { ...OIDC, PLANBOOK_OIDC_ISSUER: 'http://127.0.0.1:9000', PLANBOOK_OIDC_SECRET: '' };
  expect(readConfig({ ...env, PLANBOOK_OIDC_SECRET_FILE: file }).oidc).toEqual({
    issuer: 'http://127.0.0.1:9000',
    client: 'planbook',
    secret: 'a secret of a file',
  });
});

const faults: [Record<string, string>, string][] = [
  [
    { PLANBOOK_READ: 'all' },
    'PLANBOOK_READ: "all" is neither open nor people; write open to let everybody read, or people to have readers sign in.',
  ],
  [
    { PLANBOOK_UPLOADS: 'many' },
    'PLANBOOK_UPLOADS: "many" is not a number of files; write how many each person and token may upload within a day, 0 to 100000.',
  ],
  [{ PLANBOOK_WORKERS: '0' }, 'PLANBOOK_WORKERS: "0" is not a number of threads; write one from 1 to 64.'],
  [{ PLANBOOK_WORKERS: '2.5' }, 'PLANBOOK_WORKERS: "2.5" is not a number of threads; write one from 1 to 64.'],
  [
    { PLANBOOK_WORKERS: '4', PLANBOOK_MEMORY: '1119' },
    'PLANBOOK_MEMORY: "1119" is not enough memory in MB for 4 query threads; write at least 1120.',
  ],
  [
    { PLANBOOK_MEMORY: '2 GB' },
    'PLANBOOK_MEMORY: "2 GB" is not enough memory in MB for 2 query threads; write at least 720.',
  ],
  [
    { PLANBOOK_PORT: '70000' },
    'PLANBOOK_PORT: "70000" is not a port; write a number from 1 to 65535, or 0 for a free one.',
  ],
  [
    { PLANBOOK_PORT: '4e3' },
    'PLANBOOK_PORT: "4e3" is not a port; write a number from 1 to 65535, or 0 for a free one.',
  ],
  [
    { PLANBOOK_PUBLIC_URL: 'planbook.example' },
    'PLANBOOK_PUBLIC_URL: "planbook.example" is not an address without a path; write it like https://planbook.example.gov.cn.',
  ],
  [
    { PLANBOOK_PUBLIC_URL: 'https://planbook.example/path' },
    'PLANBOOK_PUBLIC_URL: "https://planbook.example/path" is not an address without a path; write it like https://planbook.example.gov.cn.',
  ],
  [
    { PLANBOOK_TLS_CERT: 'a.pem' },
    'PLANBOOK_TLS_KEY: is missing beside PLANBOOK_TLS_CERT; set both, or neither for plain HTTP.',
  ],
  [
    { PLANBOOK_TLS_KEY: 'a.pem' },
    'PLANBOOK_TLS_CERT: is missing beside PLANBOOK_TLS_KEY; set both, or neither for plain HTTP.',
  ],
  [
    { PLANBOOK_TLS_CERT: '/no/such.pem', PLANBOOK_TLS_KEY: '/no/such.pem' },
    'PLANBOOK_TLS_CERT: there is no file "/no/such.pem"; give a PEM file, or make one for localhost with "planbook cert".',
  ],
  ...['ISSUER', 'CLIENT', 'SECRET'].map((missing): [Record<string, string>, string] => {
    const { [`PLANBOOK_OIDC_${missing}`]: _, ...env } = OIDC;
    return [
      env,
      `PLANBOOK_OIDC_${missing}: is missing; set PLANBOOK_OIDC_ISSUER, PLANBOOK_OIDC_CLIENT and PLANBOOK_OIDC_SECRET, or none of them.`,
    ];
  }),
  ...['http://sso.example.gov.cn', 'sso.example.gov.cn', 'https://a:b@sso.example.gov.cn', 'ftp://127.0.0.1'].map(
    (issuer): [Record<string, string>, string] => [
      { ...OIDC, PLANBOOK_OIDC_ISSUER: issuer },
      `PLANBOOK_OIDC_ISSUER: "${issuer}" is not the https address of an OpenID provider; write it as the provider tells it, like https://sso.example.gov.cn/realms/office.`,
    ],
  ),
  [
    { ...OIDC, PLANBOOK_OIDC_SECRET_FILE: '/etc/secret' },
    'PLANBOOK_OIDC_SECRET_FILE: is set beside PLANBOOK_OIDC_SECRET; set one of the two.',
  ],
  [
    { ...OIDC, PLANBOOK_OIDC_SECRET: '', PLANBOOK_OIDC_SECRET_FILE: '/no/such' },
    'PLANBOOK_OIDC_SECRET_FILE: the file "/no/such" cannot be read or is empty; give one that holds the secret alone.',
  ],
  [
    { PLANBOOK_CORS: 'dashboard.example' },
    'PLANBOOK_CORS: "dashboard.example" is not an origin; write origins like https://dashboard.example.gov.cn separated by spaces, or *.',
  ],
  [
    { PLANBOOK_OFFICE_JS: 'http://cdn.example/office.js' },
    'PLANBOOK_OFFICE_JS: "http://cdn.example/office.js" is not an https address; write one such as https://appsforoffice.microsoft.com/lib/1/hosted/office.js, or leave it unset for the built-in copy.',
  ],
  [
    { PLANBOOK_FRAME_ANCESTORS: 'https://a.example; script-src *' },
    `PLANBOOK_FRAME_ANCESTORS: "https://a.example;" is not a host; write hosts like https://*.officeapps.live.com separated by spaces, or 'none'.`,
  ],
];

for (const [env, message] of faults) {
  test(`${Object.entries(env).flat().join('=')} is refused in one sentence that says what to write`, () => {
    expect(() => readConfig(env)).toThrow(SettingError);
    expect(() => readConfig(env)).toThrow(message);
  });
}

test('a ledger that does not fit into the memory says how much to give it, and other faults stay as they are', () => {
  const [memory, other] = [Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), new Error('other')];
  const fault = startFault(memory, readConfig({ PLANBOOK_DB: 'province.db' }));
  expect(fault).toBeInstanceOf(SettingError);
  expect(fault.message).toBe(
    'PLANBOOK_MEMORY: 800 MB are not enough to open province.db: give it more, as with PLANBOOK_MEMORY=1600. Nothing of it is changed.',
  );
  expect(startFault(other, readConfig({}))).toBe(other);
});
