import { PersonFault } from '../../data/ledger/person/fault.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Language } from '../../data/rules/words.ts';
import { languageOf } from '../http/language.ts';
import type { Door } from './door.ts';
import type { Entering } from './entered.ts';
import type { Entrance } from './entrance.ts';
import type { SignInPage } from './page.ts';
import { type Provider, ProviderAway, ProviderRefused, type ShownAccount } from './provider.ts';
import { arrivedHeader, tieOfTicket, tieTicket, type Way, wayHeader, wayIn } from './way.ts';

/** The paths at which the way to the provider begins and ends. */
export const TO_PROVIDER = '/sign-in/account';
export const FROM_PROVIDER = '/sign-in/back';

/** The address at which the way to the provider begins, of a page that has a link or that Excel opened. */
export function providerAddress({ link, isDialog }: { link: string | undefined; isDialog: boolean }): string {
  const given = new URLSearchParams({ ...(link !== undefined && { link }), ...(isDialog && { dialog: '1' }) });
  return given.size === 0 ? TO_PROVIDER : `${TO_PROVIDER}?${given}`;
}

/** The ways in which somebody cannot be signed in by the provider, each with its sentence in `officeWords`. */
type Failure = 'away' | 'lost' | 'refused';
const STATUS: Readonly<Record<Failure, number>> = { away: 502, lost: 400, refused: 401 };

/** How a request at one of the provider's paths, or one that ties an account, is answered. */
export interface Answers {
  readonly shown: (shown: SignInPage, how: { language: Language; status?: number; isDialog: boolean }) => Response;
  readonly entered: (entering: Entering, how: { isDialog: boolean; isReturn: boolean }) => Response;
}

export interface ProviderSignInOptions {
  readonly provider: Provider;
  readonly door: Door;
  readonly entrance: Entrance;
  readonly answers: Answers;
  readonly now: () => Date;
  /** Is told why the provider signed somebody not in, without anything that is secret. */
  readonly failed: (line: object) => void;
}

/** The most people whose answers are looked at with the provider at once. */
const MOST_RETURNING = 16;
const LINK = /^[\w-]{1,100}$/;

/** Signs people in by an OpenID provider: to its page, back from there, and the account that a link ties. */
export class ProviderSignIn {
  readonly #options: ProviderSignInOptions;
  #returning = 0;

  constructor(options: ProviderSignInOptions) {
    this.#options = options;
  }

  /** The address at which people sign out of the provider; undefined where that is not known. */
  get signOut(): string | undefined {
    return this.#options.provider.signOut;
  }

  /** Sends a browser to the provider, with what it needs to come back. */
  async begin(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const link = searchParams.get('link') ?? '';
    const isDialog = searchParams.has('dialog');
    if (link !== '' && !(LINK.test(link) && (await this.#ofLink(link)))) return this.#linkGone(request, isDialog);
    const { provider, entrance, now } = this.#options;
    try {
      const { address, way } = await provider.begin(this.#back(request));
      const cookie = wayHeader({ ...way, link, isDialog }, entrance, { headers: request.headers, now: now() });
      const headers = { location: address, 'set-cookie': cookie, 'cache-control': 'no-store' };
      return new Response(null, { status: 303, headers });
    } catch (error) {
      return this.#failed(error, request, isDialog);
    }
  }

  /** Signs in whoever comes back from the provider, or asks about the account that is to be tied. */
  async arrive(request: Request): Promise<Response> {
    const { entrance, now } = this.#options;
    const { search, searchParams } = new URL(request.url);
    const way = wayIn(request.headers, entrance, now());
    if (!way || searchParams.get('state') !== way.state) return this.#fault('lost', request, way?.isDialog ?? false);
    const response = await this.#arrived(request, way, new URL(`${this.#back(request)}${search}`));
    // Where the provider was away, the same address is good once it is back.
    if (response.status !== STATUS.away)
      response.headers.append('set-cookie', arrivedHeader(request.headers, entrance));
    return response;
  }

  async #arrived(request: Request, way: Way, address: URL): Promise<Response> {
    if (this.#returning >= MOST_RETURNING) return this.#fault('away', request, way.isDialog);
    this.#returning += 1;
    try {
      const shown = await this.#options.provider.account(address, way);
      return await (way.link === '' ? this.#enter(request, way, shown) : this.#askToTie(request, way, shown));
    } catch (error) {
      return this.#failed(error, request, way.isDialog);
    } finally {
      this.#returning -= 1;
    }
  }

  async #enter(request: Request, { isDialog }: Way, shown: ShownAccount): Promise<Response> {
    const { door, answers, now } = this.#options;
    const language = languageOf(request);
    const person = await door.lookUp({ by: 'ACCOUNT', account: shown.account });
    if (person) return answers.entered({ person, request, now: now() }, { isDialog, isReturn: true });
    const fault = officeWords(language).account.notTied(shown.subject);
    return answers.shown({ fault }, { language, status: 403, isDialog });
  }

  async #askToTie(request: Request, { link, isDialog }: Way, shown: ShownAccount): Promise<Response> {
    const { entrance, answers, now } = this.#options;
    const person = await this.#ofLink(link);
    if (!person) return this.#linkGone(request, isDialog);
    const ticket = tieTicket(entrance.key, { link, account: shown.account }, now());
    const tie = { ticket, login: person.login, account: shown.shownAs };
    return answers.shown({ tie }, { language: languageOf(request), isDialog });
  }

  /** Ties the account of a ticket that the page of before sent back. */
  async tie(request: Request, { ticket, isDialog }: { ticket: string; isDialog: boolean }): Promise<Response> {
    const { door, entrance, answers, now } = this.#options;
    const tie = tieOfTicket(entrance.key, ticket, now());
    if (!tie) return this.#fault('lost', request, isDialog);
    const language = languageOf(request);
    try {
      const person = await this.#ofLink(tie.link);
      if (!person) return this.#linkGone(request, isDialog);
      const number = await door.writer.append({ act: 'tieAccount', given: tie, by: { person: person.number } });
      const tied = await door.lookUp({ by: 'NUMBER', number });
      if (!tied) return this.#linkGone(request, isDialog);
      return answers.entered({ person: tied, request, now: now() }, { isDialog, isReturn: false });
    } catch (error) {
      if (!(error instanceof PersonFault)) throw error;
      const fault = officeWords(language).faults[error.code](error.value);
      return answers.shown({ fault, isOver: true }, { language, status: 400, isDialog });
    }
  }

  #ofLink(link: string) {
    return this.#options.door.lookUp({ by: 'LINK', link, now: this.#options.now().toISOString() });
  }

  /** The address to which the provider sends the browser back, as it is registered there. */
  #back(request: Request): string {
    return `${this.#options.entrance.publicUrl ?? new URL(request.url).origin}${FROM_PROVIDER}`;
  }

  #linkGone(request: Request, isDialog: boolean): Response {
    const language = languageOf(request);
    const page = { fault: officeWords(language).page.linkGone, isOver: true };
    return this.#options.answers.shown(page, { language, status: 410, isDialog });
  }

  #failed(error: unknown, request: Request, isDialog: boolean): Response {
    if (!(error instanceof ProviderAway || error instanceof ProviderRefused)) throw error;
    const failure = error instanceof ProviderAway ? 'away' : 'refused';
    this.#options.failed({ failure, reason: error.message });
    return this.#fault(failure, request, isDialog);
  }

  #fault(failure: Failure, request: Request, isDialog: boolean): Response {
    const language = languageOf(request);
    const page = { fault: officeWords(language).account[failure] };
    return this.#options.answers.shown(page, { language, status: STATUS[failure], isDialog });
  }
}
