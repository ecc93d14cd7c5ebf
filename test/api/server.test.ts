import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get, request as httpRequest, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { paneFromSources } from '../../api/dev.ts';
import { joined } from '../../api/file/piece.ts';
import type { Handler } from '../../api/handler.ts';
import { ListenError, type RunningServer, startServer } from '../../api/server.ts';
import { makeCertificate } from '../../api/terminal/certificate.ts';
import { temporaryFolder } from './folder.ts';
import { tiny } from './tiny.ts';

const PAGE = `<!doctype html><script src="/office/office.js"></script><script type="module" src="./assets/main-1.js"></script>`;

function builtPane(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'icon-32.png'), 'icon');
  writeFileSync(join(folder, 'assets/main-1.js'), 'console.log("面板");'.repeat(200));
  return folder;
}

async function started(env: Record<string, string> = {}, handler: Handler = tiny()): Promise<RunningServer> {
  const config = readConfig({ PLANBOOK_PORT: '0', ...env });
  const server = await startServer({ handler, config, paneFolder: builtPane() });
  onTestFinished(() => server.close());
  return server;
}

test('port 0 picks a free port of 127.0.0.1, and the address tells which', async () => {
  const { url } = await started();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
});

test('GraphQL is answered over a real connection, by POST and by GET, and an unchanged answer is a 304', async () => {
  const { url } = await started();
  const body = JSON.stringify({ query: '{ figure { name } }' });
  const posted = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(await posted.json()).toEqual({ data: { figure: { name: '地区生产总值' } } });
  const address = `${url}/graphql?query=${encodeURIComponent('{ today }')}`;
  const got = await fetch(address);
  expect(await got.json()).toEqual({ data: { today: 'today' } });
  const again = await fetch(address, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('while clients leave answers unread, questions are told to come again, and /health is answered', async () => {
  const body = '龙'.repeat(4_000_000);
  const headers = { 'content-length': String(Buffer.byteLength(body)) };
  const handler = { fetch: async () => new Response(body, { headers }) };
  const config = readConfig({ PLANBOOK_PORT: '0' });
  const server = await startServer({ handler, config, limits: { unreadBytes: 1_000_000 } });
  onTestFinished(() => server.close());
  const statusOf = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    await response.arrayBuffer();
    return response.status;
  };
  // A client that asks and does not read: far more is sent than the system keeps for it.
  const slow = connect(Number(new URL(server.url).port), '127.0.0.1');
  slow.pause();
  slow.write('GET /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await expect.poll(() => statusOf('/graphql')).toBe(503);
  expect(await statusOf('/health')).toBe(200);
  slow.destroy();
  await expect.poll(() => statusOf('/graphql')).toBe(200);
});

test('nothing more is read for a client that went away in the middle of a long answer', async () => {
  const PIECE = new Uint8Array(1_000_000);
  const MANY = 1000;
  let read = 0;
  const left = new Promise<void>((resolve) => {
    const piece = async (place: string) => {
      read += 1;
      const next = Number(place) + 1;
      return { response: new Response(PIECE), next: next < MANY ? String(next) : undefined };
    };
    void started(
      {},
      {
        async fetch() {
          const whole = await joined(piece);
          const { body } = whole;
          if (!body) throw new Error('It has no body.');
          const reader = body.getReader();
          const watched = new ReadableStream<Uint8Array>(
            {
              async pull(controller) {
                const { value, done } = await reader.read();
                if (done) controller.close();
                else controller.enqueue(value);
              },
              cancel: async () => {
                await reader.cancel();
                resolve();
              },
            },
            { highWaterMark: 0 },
          );
          return new Response(watched);
        },
      },
    ).then(({ url }) => {
      const client = connect(Number(new URL(url).port), '127.0.0.1');
      client.write('GET /export HTTP/1.1\r\nHost: localhost\r\n\r\n');
      client.once('data', () => client.destroy());
    });
  });
  await left;
  expect(read).toBeLessThan(MANY);
});

test('a body sent in pieces without its length is read, and refused once it is too long', async () => {
  const { url } = await started();
  const sent = (body: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const request = httpRequest(`${url}/graphql`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(body);
    });
  expect(await sent(JSON.stringify({ query: '{ today }' }))).toBe(200);
  expect(await sent(JSON.stringify({ query: '{ today }', variables: { x: 'x'.repeat(2_100_000) } }))).toBe(413);
});

/** Gives the answer as it went over the wire, because `fetch` would unpack it. */
function raw(address: string, headers: Record<string, string>): Promise<{ response: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

test('long answers, of the API and of the pane, come as gzip or br to whom can read it', async () => {
  const { url } = await started();
  const query = encodeURIComponent(`{ echo(text: "${'龙岗区'.repeat(400)}") }`);
  for (const path of [`/graphql?query=${query}`, '/assets/main-1.js']) {
    const [plain, gzip, br] = [
      await raw(`${url}${path}`, {}),
      await raw(`${url}${path}`, { 'accept-encoding': 'gzip' }),
      await raw(`${url}${path}`, { 'accept-encoding': 'gzip, br' }),
    ];
    expect(plain.response.headers['content-encoding']).toBeUndefined();
    expect(gzip.response.headers['content-encoding']).toBe('gzip');
    expect(br.response.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(plain.body.length / 2);
    expect(br.response.headers.vary).toContain('Accept-Encoding');
  }
});

test('a file of megabytes comes compressed without a warning in the log', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => void warnings.push(message);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const { url } = await started();
  for (const encoding of ['br', 'gzip']) {
    const path = '/office/excel-win32-16.01.js';
    const [plain, packed] = [
      await raw(`${url}${path}`, {}),
      await raw(`${url}${path}`, { 'accept-encoding': encoding }),
    ];
    const unpacked = encoding === 'br' ? brotliDecompressSync(packed.body) : gunzipSync(packed.body);
    expect(plain.body.length).toBeGreaterThan(1_000_000);
    expect(unpacked.equals(plain.body)).toBe(true);
  }
  expect(warnings).toEqual([]);
});

test("the pane is served at / with the package's own office.js, which comes unmodified", async () => {
  const { url } = await started();
  const page = await fetch(`${url}/?_host_Info=Excel$Win32$16.01$zh-CN$$$$0`);
  expect(await page.text()).toBe(PAGE);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.headers.get('content-security-policy')).toContain('frame-ancestors');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const office = await fetch(`${url}/office/office.js`);
  expect(office.status).toBe(200);
  expect(office.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await office.text()).length).toBeGreaterThan(50_000);
  expect((await fetch(`${url}/office/zh-cn/office_strings.js`)).status).toBe(200);
  expect((await fetch(`${url}/icon-32.png`)).status).toBe(200);
  expect((await fetch(`${url}/assets/main-1.js`)).headers.get('cache-control')).toContain('immutable');
});

test.each([
  'AgaveErrorUX/index.html',
  'AgaveErrorUX/style/AgaveErrorUX.css',
  'agaveerrorux/agaveerrorux.js',
  'zh-CN/office_strings.js',
  'EN-US/Office_Strings.js',
  'Telemetry/oteljs_agave.js',
  'AriaTelemetry/aria-web-telemetry.js',
  'Excel-Win32-16.01.js',
  'o15AppToFileMappingTable.js',
])('office.js finds its file %s, whatever the case of letters on this disk', async (path) => {
  const { url } = await started();
  const response = await fetch(`${url}/office/${path}`);
  expect([response.status, response.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  expect((await response.text()).length).toBeGreaterThan(100);
});

test('the page and its files are sent again only when they have changed', async () => {
  const { url } = await started();
  for (const path of ['/', '/icon-32.png', '/office/office.js']) {
    const { headers } = await fetch(`${url}${path}`);
    const again = await fetch(`${url}${path}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
  }
});

test('the pane can be served from its sources, with office.js and the API at the addresses they always have', async () => {
  const server = await startServer({ handler: tiny(), config: readConfig({ PLANBOOK_PORT: '0' }), paneFromSources });
  onTestFinished(() => server.close());
  const read = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return [response.status, response.headers.get('content-type')?.split(';')[0], await response.text()] as const;
  };
  expect(await read('/')).toEqual([200, 'text/html', expect.stringContaining('/@vite/client')]);
  expect(await read('/main.tsx')).toEqual([200, 'text/javascript', expect.stringContaining('import')]);
  expect(await read('/functions.json')).toEqual([200, 'application/json', expect.stringContaining('"ACTUAL"')]);
  expect((await read('/office/office.js')).slice(0, 2)).toEqual([200, 'text/javascript']);
  expect((await read('/health')).slice(0, 2)).toEqual([200, 'application/json']);
  expect((await read('/manifest.xml')).slice(0, 2)).toEqual([200, 'application/xml']);
  expect((await read('/nothing.png'))[0]).toBe(404);
});

test('a configured office.js stands in the page and is allowed by its policy', async () => {
  const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  const { url } = await started({ PLANBOOK_OFFICE_JS: cdn });
  const page = await fetch(`${url}/`);
  expect(await page.text()).toContain(`<script src="${cdn}"></script>`);
  expect(page.headers.get('content-security-policy')).toContain(
    "script-src 'self' https://appsforoffice.microsoft.com;",
  );
});

test('no file outside the pane and office.js can be read, and what is missing is answered in one sentence', async () => {
  const { url } = await started();
  for (const path of [
    '/../package.json',
    '/office/../../../package.json',
    '/%2e%2e/package.json',
    '/office/%2e%2e%2fpackage.json',
    '/assets/nothing.js',
  ]) {
    const { response, body } = await raw(`${url}/`.slice(0, -1) + path, {});
    expect(response.statusCode).toBe(404);
    expect(body.toString()).toMatch(/^There is nothing at .+: GraphQL is at \/graphql.*\.\n$/);
  }
});

test('the manifest is made for the public address, and for the HTTPS that a local server will have', async () => {
  const local = await started();
  const port = new URL(local.url).port;
  expect(await (await fetch(`${local.url}/manifest.xml`)).text()).toContain(`"https://localhost:${port}/"`);
  const known = await started({ PLANBOOK_PUBLIC_URL: 'https://planbook.example.gov.cn' });
  expect(known.publicUrl).toBe('https://planbook.example.gov.cn');
  const manifest = await fetch(`${known.url}/manifest.xml`);
  expect(manifest.headers.get('content-type')).toContain('application/xml');
  expect(await manifest.text()).toContain('<SourceLocation DefaultValue="https://planbook.example.gov.cn/"/>');
});

test('with a certificate the server speaks HTTPS and tells browsers to stay with it', async () => {
  const { cert, key } = await makeCertificate(temporaryFolder());
  const { url } = await started({ PLANBOOK_TLS_CERT: cert, PLANBOOK_TLS_KEY: key });
  expect(url).toMatch(/^https:/);
  const headers = await new Promise<IncomingMessage['headers']>((resolve, reject) => {
    const address = `${url}/`.replace('127.0.0.1', 'localhost');
    httpsGet(address, { ca: readFileSync(cert) }, (response) => {
      response.resume();
      resolve(response.headers);
    }).on('error', reject);
  });
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  // Who speaks plain HTTP there is cut off.
  const plain = connect(Number(new URL(url).port), '127.0.0.1');
  plain.on('error', () => undefined).resume();
  plain.write('GET / HTTP/1.1\r\n\r\n');
  await once(plain, 'close');
});

test('a certificate that is none is refused in one sentence', async () => {
  const file = join(temporaryFolder(), 'none.pem');
  writeFileSync(file, 'nothing');
  await expect(started({ PLANBOOK_TLS_CERT: file, PLANBOOK_TLS_KEY: file })).rejects.toThrow(
    /^PLANBOOK_TLS_CERT: the certificate .+ and the key .+ cannot be used \(.+\); give a PEM certificate and its own key\.$/,
  );
});

test('a port in use, and an address that is not ours, are refused in one sentence that says what to set', async () => {
  const port = new URL((await started()).url).port;
  await expect(started({ PLANBOOK_PORT: port })).rejects.toThrow(
    new ListenError(
      `127.0.0.1:${port} is in use by another program; stop that one or set PLANBOOK_PORT to another port (0 picks a free one).`,
    ),
  );
  await expect(started({ PLANBOOK_HOST: '203.0.113.7' })).rejects.toThrow(
    '203.0.113.7 is no address of this machine; set PLANBOOK_HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses.',
  );
});

test('a server told to stop answers what it has begun, and nobody after', async () => {
  let arrive: () => void = () => undefined;
  let answer: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const server = await started(
    {},
    {
      fetch: async () => {
        arrive();
        await mayAnswer;
        return new Response('finished');
      },
    },
  );
  const running = fetch(`${server.url}/health`);
  await arrived;
  const closed = server.close();
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  answer();
  expect(await (await running).text()).toBe('finished');
  const before = performance.now();
  await closed;
  expect(performance.now() - before).toBeLessThan(1000);
});
