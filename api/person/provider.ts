import type * as Openid from 'openid-client';
import { accountName } from '../../data/ledger/person/account.ts';

/** A provider, and how it knows this server. */
export interface ProviderSetting {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
}

/** The values that a way to the provider begins with. */
export interface ProviderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** An account of somebody who has just signed in at the provider. */
export interface ShownAccount {
  /** The account as `accountName` writes it. */
  readonly account: string;
  /** Its name at the provider, which nobody else is ever given. */
  readonly subject: string;
  /** The name by which its owner knows the account. It is only shown: nobody is known by it. */
  readonly shownAs: string;
}

/** The provider cannot be reached, or does not answer as one. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** The provider signed nobody in, or its answer cannot be trusted. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** How long the provider may take to answer, in seconds. */
const ANSWER_S = 10;
/** How far the provider's clock may be off, in seconds. */
const CLOCK_S = 30;
/** How long what the provider says of itself is taken to be so. */
const KNOWN_MS = 60 * 60 * 1000;
/** Codes of answers that are none of a provider that works. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

/** Sends the secret as a header, unless the provider takes it in the form alone. */
function authentication(openid: typeof Openid, secret: string): Openid.ClientAuth {
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...sent) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...sent);
  };
}

/** The most characters of a reason, a part of which the provider words. */
const MOST_REASON = 200;

/** The words of an error that say what failed, and nothing of what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { name, code, error: told } = error as Error & { code?: unknown; error?: unknown };
  return [name, code, told]
    .filter((each) => typeof each === 'string')
    .join(' ')
    .slice(0, MOST_REASON);
}

function isAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Node's fetch fails with a TypeError where nobody answers.
  return error instanceof TypeError ? code === '' : AWAY.includes(code);
}

/** The facts that a provider tells of itself, until when they are taken to be so, and the package that speaks with it. */
interface Known {
  readonly openid: typeof Openid;
  readonly configuration: Openid.Configuration;
  readonly until: number;
}

/**
 * The OpenID provider of an office. It is asked about itself when the first person signs in, so that one that is away stops
 * no server.
 */
export class Provider {
  readonly #setting: ProviderSetting;
  #known: Known | undefined;
  #asking: Promise<Known> | undefined;

  constructor(setting: ProviderSetting) {
    this.#setting = setting;
  }

  /** Begins a way to the provider, which sends the browser back to `back`. @throws ProviderAway */
  async begin(back: string): Promise<{ address: string; way: ProviderWay }> {
    const { openid, configuration } = await this.#ready();
    const verifier = openid.randomPKCECodeVerifier();
    const way = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
    const { href } = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: back,
      scope: 'openid profile',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: way.state,
      nonce: way.nonce,
    });
    return { address: href, way };
  }

  /**
   * The account of whoever comes back by this address, which the provider confirms itself.
   *
   * @throws ProviderAway, ProviderRefused
   */
  async account(address: URL, { state, nonce, verifier }: ProviderWay): Promise<ShownAccount> {
    const { openid, configuration } = await this.#ready();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new ProviderRefused('no id token');
      const { iss: issuer, sub: subject, preferred_username: login, name } = claims;
      const shownAs = [login, name].find((each) => typeof each === 'string' && each !== '') ?? subject;
      return { account: accountName({ issuer, subject }), subject, shownAs: String(shownAs) };
    } catch (error) {
      if (error instanceof ProviderRefused) throw error;
      throw isAway(error) ? new ProviderAway(reasonOf(error)) : new ProviderRefused(reasonOf(error));
    }
  }

  /** The address at which people sign out of the provider; undefined where it has none, or was not asked yet. */
  get signOut(): string | undefined {
    if (this.#known?.configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return this.#known.openid.buildEndSessionUrl(this.#known.configuration).href;
  }

  #ready(): Promise<Known> {
    if (this.#known && this.#known.until > performance.now()) return Promise.resolve(this.#known);
    // Whoever comes meanwhile waits for the same answer. A failed one is forgotten.
    this.#asking ??= this.#discover().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #discover(): Promise<Known> {
    const { issuer, client, secret } = this.#setting;
    const address = new URL(issuer);
    // A server without a provider does not load the package.
    const openid = await import('openid-client');
    // The signature is checked as well as where the token came from: a provider on this machine may answer without TLS.
    const execute = [openid.enableNonRepudiationChecks];
    if (address.protocol === 'http:') execute.push(openid.allowInsecureRequests);
    const metadata = { [openid.clockTolerance]: CLOCK_S };
    try {
      const options = { execute, timeout: ANSWER_S };
      const method = authentication(openid, secret);
      const configuration = await openid.discovery(address, client, metadata, method, options);
      this.#known = { openid, configuration, until: performance.now() + KNOWN_MS };
      return this.#known;
    } catch (error) {
      throw new ProviderAway(reasonOf(error));
    }
  }
}
