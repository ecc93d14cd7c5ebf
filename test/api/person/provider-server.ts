import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** The claims of an id token, as a test changes them. */
export type Claims = Record<string, unknown>;

/** How the next id token is forged: from the claims that it should have, signed by whichever key. */
export type Forgery = (claims: Claims, keys: { own: KeyObject; other: KeyObject }) => string;

const CLIENT = 'planbook';
export const SECRET = 'the-secret-of-the-client-at-its-provider';

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A token with these claims. */
export function signedToken(claims: Claims, key: KeyObject): string {
  const text = `${encoded({ alg: 'ES256', typ: 'JWT', kid: 'one' })}.${encoded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** A real OpenID provider on this machine, at which everybody who comes is signed in at once. */
export class ProviderServer {
  /** The account of whoever comes. */
  who = 'subject-of-zhangsan';
  /** Whether nobody gets an answer. */
  isAway = false;
  forgery: Forgery | undefined;
  /** The ways in which it says that it takes the secret; by default it says what it does. */
  methods: readonly string[] | undefined;
  /** The secret as the last request for a forged token had it: as a header, and in the form. */
  sentSecret: { header: string | undefined; form: string } | undefined;
  #nonce: unknown;
  readonly #server: Server;
  readonly #keys = { own: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, other: otherKey() };

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(back: string): Promise<ProviderServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const started = new ProviderServer(server);
    const provider = started.#provider(back);
    const answer = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (started.isAway) request.socket.destroy();
      else if (request.url?.startsWith('/interaction/')) void started.#signIn(provider, request, response);
      else if (request.url === '/token' && started.forgery) void started.#forge(request, response, started.forgery);
      else if (request.url?.startsWith('/.well-known/') && started.methods)
        started.#describe(response, started.methods);
      else void answer(request, response);
    });
    return started;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get setting() {
    return { issuer: this.issuer, client: CLIENT, secret: SECRET };
  }

  /** Goes where the server sent a browser, and answers the address to which the provider sends it back. */
  async walk(address: string): Promise<string> {
    this.#nonce = new URL(address).searchParams.get('nonce');
    const cookies = new Map<string, string>();
    let at = address;
    while (at.startsWith(this.issuer)) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const each of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      at = new URL(next, at).href;
    }
    return at;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #provider(back: string): Provider {
    const key = { ...this.#keys.own.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' };
    const client = {
      client_id: CLIENT,
      client_secret: SECRET,
      redirect_uris: [back],
      id_token_signed_response_alg: 'ES256' as const,
    };
    return new Provider(this.issuer, {
      clients: [client],
      jwks: { keys: [key] },
      cookies: { keys: ['a key of the tests'] },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ['sub'], profile: ['preferred_username'] },
      conformIdTokenClaims: false,
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: async () => ({ sub: accountId, preferred_username: `${accountId}@office` }),
      }),
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      loadExistingGrant: async ({ oidc }) => {
        const { client: asking, session, provider } = oidc;
        const grant = new provider.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
  }

  async #signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionFinished(request, response, { login: { accountId: this.who } });
  }

  #describe(response: ServerResponse, methods: readonly string[]): void {
    const issuer = this.issuer;
    const told = {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['ES256'] },
      token_endpoint_auth_methods_supported: methods,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  }

  async #forge(request: IncomingMessage, response: ServerResponse, forgery: Forgery): Promise<void> {
    const form = (await request.toArray()).join('');
    this.sentSecret = { header: request.headers.authorization, form };
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, sub: this.who, aud: CLIENT, nonce: this.#nonce, iat: now, exp: now + 60 };
    const answer = { access_token: 'an access token', token_type: 'Bearer', id_token: forgery(claims, this.#keys) };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }
}

function otherKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}
