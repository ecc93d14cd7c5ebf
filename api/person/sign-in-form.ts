import { bytesOf } from '../http/body.ts';
import { HTTP_LIMITS } from '../http/http-limits.ts';

/** The words that were typed to sign in or to set a password; '' where one was left out. */
export interface SignInForm {
  readonly login: string;
  readonly password: string;
  /** The password again, the name and the link of whoever sets one. */
  readonly again: string;
  readonly name: string;
  readonly link: string;
  /** The ticket of an account that is to be tied. */
  readonly tie: string;
  /** '1' where Excel opened the page. */
  readonly dialog: string;
  /** '1' where whoever is signed in already goes on. */
  readonly goOn: string;
}

const FIELDS = ['login', 'password', 'again', 'name', 'link', 'tie', 'dialog', 'goOn'] as const;
/** The most bytes of a form. */
const FORM_BYTES = 10_000;
/** The most characters of a field. */
const MOST = 2000;

export function formOf(given: Readonly<Record<string, unknown>>): SignInForm {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' ? value.slice(0, MOST) : '';
  };
  const [login = '', password = '', again = '', name = '', link = '', tie = '', dialog = '', goOn = ''] =
    FIELDS.map(text);
  return { login, password, again, name, link, tie, dialog, goOn };
}

/** Whether what was sent, and with it the answer, is JSON. */
export function isJson({ headers }: Request): boolean {
  return /^application\/json\b/i.test(headers.get('content-type') ?? '');
}

/** The form of a request, as a page or as a program sends it; undefined where the body is neither. */
export async function readForm(request: Request): Promise<SignInForm | Response | undefined> {
  const bytes = await bytesOf(request, { ...HTTP_LIMITS, bodyBytes: FORM_BYTES });
  if (bytes instanceof Response) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!isJson(request)) return formOf(Object.fromEntries(new URLSearchParams(text)));
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? formOf({ ...value }) : undefined;
  } catch {
    return undefined;
  }
}
