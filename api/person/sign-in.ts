import { newSession } from '../../data/ledger/person/asker.ts';
import { PersonFault } from '../../data/ledger/person/fault.ts';
import { hashPassword, isPassword, passwordFault } from '../../data/ledger/person/password.ts';
import { tidyLogin } from '../../data/ledger/person/person.ts';
import { words } from '../../data/rules/message/message.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Language } from '../../data/rules/words.ts';
import { graphqlError } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { isForeign, sessionCookie } from './credentials.ts';
import { type Door, DoorBusy, type Found } from './door.ts';
import type { Entrance } from './entrance.ts';
import { isFirstLink } from './first-link.ts';
import { SignInPace } from './pace.ts';
import { SIGN_IN_POLICY, type SignInPage, signInPage } from './page.ts';
import { isJson, readForm, type SignInForm } from './sign-in-form.ts';

/** The paths at which people sign in and out. */
export const SIGN_IN = '/sign-in';
export const SIGN_OUT = '/sign-out';

export interface SignInOptions {
  readonly door: Door;
  readonly entrance: Entrance;
  readonly now?: () => Date;
  readonly pace?: SignInPace;
  /** Waits; by a timer, unless a test does it otherwise. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** A request to sign in or out, with the address that it comes from. */
export interface SignInRequest {
  readonly request: Request;
  readonly address: string;
}

/** The most attempts whose passwords are worked on at once; others come after them. */
const MOST_HASHING = 2;
const MOST_WAITING = 32;

/** Signs people in and out. A browser gets pages, a program that sends JSON gets JSON. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #pace: SignInPace;
  readonly #now: () => Date;
  readonly #wait: (ms: number) => Promise<void>;
  #hashing = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#pace = options.pace ?? new SignInPace();
    this.#now = options.now ?? (() => new Date());
    this.#wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /** The answer to a request at one of the two paths. */
  async answer(asked: SignInRequest): Promise<Response> {
    try {
      return await this.#answer(asked);
    } catch (error) {
      if (!(error instanceof DoorBusy)) throw error;
      const response = failed(503, { code: 'BUSY', message: words(languageOf(asked.request)).busy.full });
      response.headers.set('retry-after', '1');
      return response;
    }
  }

  async #answer({ request, address }: SignInRequest): Promise<Response> {
    const { method } = request;
    const language = languageOf(request);
    if (method === 'GET' || method === 'HEAD') return this.#page(request, language);
    if (method !== 'POST') return failed(405, { code: 'METHOD_NOT_ALLOWED', message: officeWords(language).bySignIn });
    if (isForeign(request.headers, this.#options.entrance.publicUrl))
      return failed(403, { code: 'FOREIGN_ORIGIN', message: officeWords(language).foreignOrigin });
    if (new URL(request.url).pathname === SIGN_OUT) return this.#entered(undefined, request);
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const typed = form ?? { login: '', password: '', again: '', name: '', link: '' };
    return typed.link === '' ? this.#signIn(typed, { request, address }) : this.#setPassword(typed, request);
  }

  async #page(request: Request, language: Language): Promise<Response> {
    const url = new URL(request.url);
    const link = url.pathname === SIGN_IN ? url.searchParams.get('link') : null;
    if (link === null) return page({}, { language });
    const found = await this.#ofLink(link);
    const say = officeWords(language).page;
    return found
      ? page({ link: { text: link, login: found.login || null } }, { language })
      : page({ fault: say.linkGone, isOver: true }, { language, status: 410 });
  }

  /** Whom a link is for; null where it is of no use. */
  #ofLink(link: string): Promise<Found | null> {
    const { door, entrance } = this.#options;
    if (isFirstLink(entrance.key, link, this.#now())) return door.lookUp({ by: 'FIRST' });
    return door.lookUp({ by: 'LINK', link, now: this.#now().toISOString() });
  }

  async #signIn(form: SignInForm, { request, address }: SignInRequest): Promise<Response> {
    const language = languageOf(request);
    const say = officeWords(language);
    const login = tidyLogin(form.login);
    const refuse = (status: number, code: string, message: string) =>
      isJson(request)
        ? failed(status, { code, message })
        : page({ fault: message, typed: { login: form.login } }, { language, status });
    if (login === '' || form.password === '') return refuse(400, 'BAD_REQUEST', say.badForm);
    const heldMs = this.#pace.begin(login, address);
    if (heldMs === undefined || this.#waiting.length >= MOST_WAITING)
      return refuse(429, 'TOO_MANY_ATTEMPTS', say.tooManyAttempts);
    if (heldMs > 0) {
      await this.#wait(heldMs);
      this.#pace.goesOn(address);
    }
    const person = await this.#options.door.lookUp({ by: 'LOGIN', login });
    const isRight = await this.#hash(() => isPassword(form.password, person?.password ?? null));
    if (!person || !isRight) return refuse(401, 'SIGN_IN_FAILED', say.signInFailed);
    this.#pace.succeeded(login, address);
    return this.#entered(person, request);
  }

  async #setPassword(form: SignInForm, request: Request): Promise<Response> {
    const language = languageOf(request);
    try {
      const found = await this.#ofLink(form.link);
      if (!found) throw new PersonFault('LINK_GONE');
      const login = found.login || tidyLogin(form.login);
      const fault = passwordFault(form.password, login);
      if (fault) throw new PersonFault(fault);
      if (form.password !== form.again) throw new PersonFault('PASSWORDS_DIFFER');
      const hash = await this.#hash(() => hashPassword(form.password));
      const { writer } = this.#options.door;
      const number = await (found.login
        ? writer.append({ act: 'setPassword', given: { link: form.link, hash }, by: { person: found.number } })
        : writer.append({ act: 'addFirst', given: { login, name: form.name, hash }, by: { person: null } }));
      const person = await this.#options.door.lookUp({ by: 'NUMBER', number });
      return this.#entered(person ?? undefined, request);
    } catch (error) {
      if (!(error instanceof PersonFault)) throw error;
      const { code, value } = error;
      const message = officeWords(language).faults[code](value);
      const isOver = code === 'LINK_GONE';
      if (isJson(request)) return failed(isOver ? 410 : 400, { code, message });
      const login = (await this.#ofLink(form.link))?.login || null;
      const link = { text: form.link, login };
      return page({ fault: message, link, typed: form, isOver }, { language, status: isOver ? 410 : 400 });
    }
  }

  /** Runs some work on a password when it is its turn: each takes memory and a thread of Node's own. */
  async #hash<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.#hashing >= MOST_HASHING) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#hashing += 1;
    try {
      return await work();
    } finally {
      this.#hashing -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** The answer to whoever signed in, with a session, or out, without. */
  #entered(person: Found | undefined, request: Request): Response {
    const { key, isTls } = this.#options.entrance;
    const session = person && newSession(key, person, this.#now());
    const headers = { 'set-cookie': sessionCookie(session, isTls), 'cache-control': 'no-store' };
    if (isJson(request)) return Response.json({ name: person?.name ?? null }, { headers });
    return new Response(null, { status: 303, headers: { ...headers, location: person ? '/' : SIGN_IN } });
  }
}

function failed(status: number, error: { code: string; message: string }): Response {
  return graphqlError(status, error);
}

function page(shown: SignInPage, { language, status = 200 }: { language: Language; status?: number }): Response {
  return new Response(signInPage(shown, language), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': SIGN_IN_POLICY,
      'cache-control': 'no-store',
      // Browsers tell the origin of a form only where its page may tell a referrer.
      'referrer-policy': 'same-origin',
      vary: 'Accept-Language',
    },
  });
}
