import { expect, test } from 'vitest';
import { panePolicy, policyText, securityHeaders } from '../../api/headers.ts';
import { tiny } from './tiny.ts';

const local = { officeJs: '/office/office.js', frameAncestors: undefined };

test('no answer of the API may be framed, sniffed or leak its address', async () => {
  for (const path of ['/graphql?query={today}', '/health', '/nothing']) {
    const { headers } = await tiny().fetch(new Request(`http://localhost${path}`));
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test("the pane may be framed by itself and by Office's hosts, those of 21Vianet included, and by nobody else", () => {
  const ancestors = panePolicy(local)['frame-ancestors'];
  expect(ancestors).toContain("'self'");
  expect(ancestors).toContain('https://*.officeapps.live.com');
  expect(ancestors).toContain('https://*.sharepoint.com');
  expect(ancestors).toContain('https://*.partner.officewebapps.cn');
  expect(ancestors?.filter((source) => source === '*' || source === 'https:')).toEqual([]);
});

test('configured frame ancestors replace the default ones', () => {
  const policy = panePolicy({ ...local, frameAncestors: ['https://portal.example.gov.cn'] });
  expect(policyText(policy)).toMatch(/frame-ancestors https:\/\/portal\.example\.gov\.cn$/);
});

test('the pane loads scripts from its own origin, and from the CDN that is set for office.js', () => {
  expect(panePolicy(local)['script-src']).toEqual(["'self'"]);
  const cdn = { ...local, officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' };
  expect(panePolicy(cdn)['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
});

test('browsers are told to stay with HTTPS where there is TLS, and only there', () => {
  expect(securityHeaders(true)).toHaveProperty('strict-transport-security');
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security');
});

const preflight = (origin: string) =>
  new Request('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });

test("other origins' pages get no leave to call the API", async () => {
  const server = tiny();
  const asked = await server.get({ query: '{ today }' }, { origin: 'https://elsewhere.example' });
  const before = await server.fetch(preflight('https://elsewhere.example'));
  for (const { headers } of [asked, before]) {
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a configured origin may call the API, its ETag and its 304s included; others still may not', async () => {
  const origin = 'https://dashboard.example.gov.cn';
  const server = tiny({ cors: [origin, 'https://second.example'] });
  const before = await server.fetch(preflight(origin));
  expect(before.headers.get('access-control-allow-origin')).toBe(origin);
  expect(before.headers.get('access-control-allow-headers')).toMatch(/content-type.*planbook-at-least/);
  expect(before.headers.get('access-control-allow-credentials')).toBeNull();
  const asked = await server.get({ query: '{ today }' }, { origin });
  expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  expect(asked.headers.get('access-control-expose-headers')).toBe('etag, retry-after');
  const again = await server.get({ query: '{ today }' }, { origin, 'if-none-match': asked.headers.get('etag') ?? '' });
  expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, origin]);
  const other = await server.get({ query: '{ today }' }, { origin: 'https://elsewhere.example' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('caches keep the answers to different origins apart', async () => {
  const server = tiny({ cors: ['https://dashboard.example.gov.cn'] });
  for (const headers of [{}, { origin: 'https://dashboard.example.gov.cn' }]) {
    expect((await server.get({ query: '{ today }' }, headers)).headers.get('vary')).toMatch(/\borigin\b/i);
  }
});
