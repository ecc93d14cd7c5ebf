import { sessionOf } from '../../data/ledger/person/asker.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import { hashPassword, isPassword, passwordFault } from '../../data/ledger/person/password.ts';
import { tidyLogin } from '../../data/ledger/person/person.ts';
import { words } from '../../data/rules/message/message.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import { tooOftenText } from '../../data/rules/office/too-often.ts';
import type { Language } from '../../data/rules/words.ts';
import { Allowances } from '../bound/allowance.ts';
import { later } from '../bound/too-often.ts';
import { Turns } from '../bound/turns.ts';
import { graphqlError } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { credentialsOf, isForeign, sessionCookie } from './credentials.ts';
import { type Door, DoorBusy, type Found } from './door.ts';
import { type Entering, entered, enteredFromProvider, enteredInDialog } from './entered.ts';
import type { Entrance } from './entrance.ts';
import { isFirstLink } from './first-link.ts';
import { SignInPace } from './pace.ts';
import { pageHeaders, type SignInPage, signInPage } from './page.ts';
import { Provider, type ProviderSetting } from './provider.ts';
import { FROM_PROVIDER, ProviderSignIn, providerAddress, TO_PROVIDER } from './provider-sign-in.ts';
import { formOf, isJson, readForm, type SignInForm } from './sign-in-form.ts';

/** The paths at which people sign in and out. */
export const SIGN_IN = '/sign-in';
export const SIGN_OUT = '/sign-out';
export const SIGN_IN_PATHS = [SIGN_IN, SIGN_OUT, TO_PROVIDER, FROM_PROVIDER] as const;
const PROVIDER_PATHS: readonly string[] = [TO_PROVIDER, FROM_PROVIDER];
/** Each password takes memory and a thread of Node's own. */
const PASSWORDS = { atOnce: 2, waiting: 32 };

/** The office's OpenID provider. */
export interface ProviderOptions {
  readonly setting: ProviderSetting;
  /** Is told why it signed somebody not in. */
  readonly failed: (line: object) => void;
}

export interface SignInOptions {
  readonly door: Door;
  readonly entrance: Entrance;
  /** The address of office.js, for pages that Excel opens; without it they are like others. */
  readonly officeJs?: string;
  /** The provider by which people sign in as well; undefined where there is none. */
  readonly provider?: ProviderOptions | undefined;
  readonly now?: () => Date;
  readonly pace?: SignInPace;
  /** Counts the attempts of each address. */
  readonly allowances?: Allowances;
  /** Works on passwords in turn. */
  readonly passwords?: Pick<Turns, 'isFull' | 'run'>;
  /** Waits; by a timer, unless a test does it otherwise. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** A request to sign in or out, with the address that it comes from. */
export interface SignInRequest {
  readonly request: Request;
  readonly address: string;
}

/** How a page is shown. */
interface Showing {
  readonly language: Language;
  /** 200 by default. */
  readonly status?: number;
  /** Whether Excel opened the page; it did not by default. */
  readonly isDialog?: boolean;
}

/** How long those take at most that are held back when another attempt is refused. */
const HELD_MS = 16_000;

/** The statuses of reasons why a password is not set; 400 of the others. */
const NOT_SET: Readonly<Record<string, number>> = { LINK_GONE: 410, TOO_MANY_ATTEMPTS: 429 };

/** Signs people in and out. A browser gets pages, a program that sends JSON gets JSON. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #pace: SignInPace;
  readonly #now: () => Date;
  readonly #wait: (ms: number) => Promise<void>;
  readonly #provider: ProviderSignIn | undefined;
  readonly #passwords: Pick<Turns, 'isFull' | 'run'>;
  readonly #allowances: Allowances;

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#pace = options.pace ?? new SignInPace();
    this.#passwords = options.passwords ?? new Turns(PASSWORDS);
    this.#allowances = options.allowances ?? new Allowances();
    this.#now = options.now ?? (() => new Date());
    this.#wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#provider = options.provider && this.#byProvider(options.provider);
  }

  #byProvider({ setting, failed: told }: ProviderOptions): ProviderSignIn {
    const { door, entrance } = this.#options;
    const answers = {
      shown: (shown: SignInPage, how: Showing) => this.#shown(shown, how),
      entered: (entering: Entering, how: { isDialog: boolean; isReturn: boolean }) => this.#entered(entering, how),
    };
    return new ProviderSignIn({
      provider: new Provider(setting),
      answers,
      door,
      entrance,
      failed: told,
      now: this.#now,
    });
  }

  /** The answer to a request at one of `SIGN_IN_PATHS`. */
  async answer(asked: SignInRequest): Promise<Response> {
    try {
      return await this.#answer(asked);
    } catch (error) {
      if (!(error instanceof DoorBusy)) throw error;
      const response = graphqlError(503, { code: 'BUSY', message: words(languageOf(asked.request)).busy.full });
      response.headers.set('retry-after', '1');
      return response;
    }
  }

  async #answer({ request, address }: SignInRequest): Promise<Response> {
    const { method } = request;
    const language = languageOf(request);
    const { pathname } = new URL(request.url);
    const isAttempt = method === 'POST' ? pathname !== SIGN_OUT : PROVIDER_PATHS.includes(pathname);
    const openAt = isAttempt ? this.#allowances.take('SIGN_INS', { address }) : undefined;
    if (openAt) return this.#tooOften(request, openAt);
    if (method === 'GET' || method === 'HEAD')
      return pathname === TO_PROVIDER || pathname === FROM_PROVIDER
        ? this.#atProvider(pathname, request)
        : this.#page(request, language);
    if (method !== 'POST')
      return graphqlError(405, { code: 'METHOD_NOT_ALLOWED', message: officeWords(language).bySignIn });
    if (isForeign(request.headers, this.#options.entrance.publicUrl))
      return graphqlError(403, { code: 'FOREIGN_ORIGIN', message: officeWords(language).foreignOrigin });
    if (pathname === SIGN_OUT) return this.#left(request);
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const typed = form ?? formOf({});
    if (typed.goOn !== '') return this.#goOn(request);
    if (typed.tie !== '' && this.#provider)
      return this.#provider.tie(request, { ticket: typed.tie, isDialog: typed.dialog !== '' });
    return typed.link === '' ? this.#signIn(typed, { request, address }) : this.#setPassword(typed, request);
  }

  #tooOften(request: Request, openAt: Date): Response {
    const language = languageOf(request);
    const fault = tooOftenText('SIGN_INS', openAt, language);
    const response = isJson(request)
      ? graphqlError(429, { code: 'TOO_OFTEN', message: fault })
      : this.#shown({ fault, isOver: true }, { language, status: 429 });
    return later(response, openAt, this.#now());
  }

  /** Whoever has a session that is still good. */
  async #known(request: Request): Promise<Entering | undefined> {
    const { door, entrance } = this.#options;
    const { session } = credentialsOf(request.headers, entrance);
    const now = this.#now();
    const known = session === undefined ? null : sessionOf({ key: entrance.key, value: session }, now);
    const person = known && (await door.lookUp({ by: 'NUMBER', number: known.number }));
    if (session === undefined || !person || person.epoch !== known.epoch) return undefined;
    return { person, request, now, session };
  }

  /** Hands the session of the browser on to the pane. */
  async #goOn(request: Request): Promise<Response> {
    const known = await this.#known(request);
    if (known) return this.#entered(known, { isDialog: true });
    const language = languageOf(request);
    return this.#shown({ fault: officeWords(language).sessionOver }, { language, status: 401, isDialog: true });
  }

  #atProvider(pathname: string, request: Request): Response | Promise<Response> {
    if (this.#provider)
      return pathname === TO_PROVIDER ? this.#provider.begin(request) : this.#provider.arrive(request);
    const language = languageOf(request);
    return this.#shown({ fault: officeWords(language).account.none }, { language, status: 404 });
  }

  async #page(request: Request, language: Language): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const link = pathname === SIGN_IN ? searchParams.get('link') : null;
    const isDialog = searchParams.has('dialog');
    if (link === null) {
      const providerOut = searchParams.has('out') ? this.#provider?.signOut : undefined;
      const known = await this.#known(request);
      return this.#shown({ providerOut, signedIn: known?.person.name }, { language, isDialog });
    }
    const found = await this.#ofLink(link);
    const say = officeWords(language).page;
    return found
      ? this.#shown({ link: { text: link, login: found.login || null } }, { language, isDialog })
      : this.#shown({ fault: say.linkGone, isOver: true }, { language, status: 410 });
  }

  /** The person whom a link is for; null where it is of no use. */
  #ofLink(link: string): Promise<Found | null> {
    const { door, entrance } = this.#options;
    if (isFirstLink(entrance.key, link, this.#now())) return door.lookUp({ by: 'FIRST' });
    return door.lookUp({ by: 'LINK', link, now: this.#now().toISOString() });
  }

  async #signIn(form: SignInForm, { request, address }: SignInRequest): Promise<Response> {
    const language = languageOf(request);
    const say = officeWords(language);
    const login = tidyLogin(form.login);
    const isDialog = form.dialog !== '';
    const refuse = (status: number, code: string, message: string) =>
      isJson(request)
        ? graphqlError(status, { code, message })
        : this.#shown({ fault: message, typed: { login: form.login } }, { language, status, isDialog });
    if (login === '' || form.password === '') return refuse(400, 'BAD_REQUEST', say.badForm);
    // Where nothing is tried no attempt is counted: nobody would be told when one that is held back goes on.
    const heldMs = this.#passwords.isFull ? undefined : this.#pace.begin(login, address);
    if (heldMs === undefined)
      return later(
        refuse(429, 'TOO_MANY_ATTEMPTS', say.tooManyAttempts),
        new Date(this.#now().getTime() + HELD_MS),
        this.#now(),
      );
    if (heldMs > 0) {
      await this.#wait(heldMs);
      this.#pace.goesOn(address);
    }
    const person = await this.#options.door.lookUp({ by: 'LOGIN', login });
    const isRight = await this.#passwords.run(() => isPassword(form.password, person?.password ?? null));
    if (!person || !isRight) return refuse(401, 'SIGN_IN_FAILED', say.signInFailed);
    this.#pace.succeeded(login, address);
    return this.#entered({ person, request, now: this.#now() }, { isDialog });
  }

  async #setPassword(form: SignInForm, request: Request): Promise<Response> {
    const say = officeWords(languageOf(request));
    try {
      const found = await this.#ofLink(form.link);
      if (!found) throw new PersonFault('LINK_GONE');
      const login = found.login || tidyLogin(form.login);
      const fault = passwordFault(form.password, login);
      if (fault) throw new PersonFault(fault);
      if (form.password !== form.again) throw new PersonFault('PASSWORDS_DIFFER');
      if (this.#passwords.isFull) return this.#notSet(form, request, ['TOO_MANY_ATTEMPTS', say.tooManyAttempts]);
      const hash = await this.#passwords.run(() => hashPassword(form.password));
      const { writer } = this.#options.door;
      const number = await (found.login
        ? writer.append({ act: 'setPassword', given: { link: form.link, hash }, by: { person: found.number } })
        : writer.append({ act: 'addFirst', given: { login, name: form.name, hash }, by: { person: null } }));
      const person = await this.#options.door.lookUp({ by: 'NUMBER', number });
      if (!person) return this.#left(request);
      return this.#entered({ person, request, now: this.#now() }, { isDialog: form.dialog !== '' });
    } catch (error) {
      if (!(error instanceof PersonFault)) throw error;
      const { code, value } = error;
      return this.#notSet(form, request, [code, say.faults[code](value)]);
    }
  }

  /** The answer to whoever has a link and set no password by it: the page again, which tells why. */
  async #notSet(form: SignInForm, request: Request, [code, message]: [string, string]): Promise<Response> {
    const status = NOT_SET[code] ?? 400;
    if (isJson(request)) return graphqlError(status, { code, message });
    const link = { text: form.link, login: (await this.#ofLink(form.link))?.login || null };
    const how = { language: languageOf(request), status, isDialog: form.dialog !== '' };
    return this.#shown({ fault: message, link, typed: form, isOver: code === 'LINK_GONE' }, how);
  }

  /** The answer to whoever signed in, with a session. */
  #entered(entering: Entering, { isDialog, isReturn = false }: { isDialog: boolean; isReturn?: boolean }): Response {
    const { entrance, officeJs } = this.#options;
    if (isDialog && officeJs !== undefined) return enteredInDialog(entrance, entering, officeJs);
    if (isReturn) return enteredFromProvider(entrance, entering);
    return entered(entrance, entering, isJson(entering.request));
  }

  /** The answer to whoever signs out. */
  #left(request: Request): Response {
    const headers = {
      'set-cookie': sessionCookie(undefined, request.headers, this.#options.entrance),
      'cache-control': 'no-store',
    };
    if (isJson(request)) return Response.json({ name: null }, { headers });
    const location = this.#provider ? `${SIGN_IN}?out` : SIGN_IN;
    return new Response(null, { status: 303, headers: { ...headers, location } });
  }

  #shown(shown: SignInPage, { language, status = 200, isDialog = false }: Showing): Response {
    const officeJs = isDialog ? this.#options.officeJs : undefined;
    const { link, tie } = shown;
    // The first steward sets a password: without people there is nobody to tie an account to.
    const isOffered = this.#provider !== undefined && !tie && link?.login !== null;
    const provider = isOffered ? providerAddress({ link: link?.text, isDialog }) : undefined;
    const html = signInPage({ ...shown, provider, officeJs }, language);
    return new Response(html, { status, headers: pageHeaders({ officeJs }) });
  }
}
