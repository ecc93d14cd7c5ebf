import { createHash } from 'node:crypto';
import { LEAST_CHARACTERS } from '../../data/ledger/person/password.ts';
import { words } from '../../data/rules/message/message.ts';
import { officeWords } from '../../data/rules/message/office.ts';
import type { Language } from '../../data/rules/words.ts';

/** The content of a page about signing in. */
export interface SignInPage {
  /** A sentence on what went wrong; absent where nothing did. */
  readonly fault?: string | undefined;
  /** The link that was opened and what it is for: `login` is null where the first steward is set up. */
  readonly link?: { readonly text: string; readonly login: string | null } | undefined;
  /** The words that were typed, which the page keeps. */
  readonly typed?: { readonly login?: string; readonly name?: string };
  /** Whether there is no form, because the link is of no use. */
  readonly isOver?: boolean;
  /** The account that is to be tied to a login, with the ticket that the page sends back; absent where none is. */
  readonly tie?: { readonly ticket: string; readonly login: string; readonly account: string } | undefined;
  /** The name of whoever is signed in already and may go on; absent where nobody is. */
  readonly signedIn?: string | undefined;
  /** The address at which the office's own sign-in begins; absent where there is none. */
  readonly provider?: string | undefined;
  /** The address at which people sign out there; absent where nobody has just signed out. */
  readonly providerOut?: string | undefined;
  /** The address of office.js, where Excel opened the page. */
  readonly officeJs?: string | undefined;
}

const STYLE = `body{font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC",sans-serif;max-width:24rem;margin:3rem auto;padding:0 1rem;color:#242424;background:#fff}
h1{font-size:1.25rem;font-weight:600}label{display:block;margin:.75rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem .5rem;border:1px solid #8a8a8a;border-radius:4px}
form+p,form+form{margin-top:1.5rem}button{font:inherit;padding:.4rem 1rem;border:0;border-radius:4px;background:#0f6cbd;color:#fff}[role=alert]{color:#b10e1c}
@media (prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}input{color:#fff;background:#292929}[role=alert]{color:#f1707b}a{color:#62abf5}}`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** A page in a language: what it is called, what it shows, and what it loads or runs. */
interface Page {
  readonly title: string;
  readonly body: string;
  readonly head?: string;
}

/** The text of a page. */
export function pageHtml({ title, body, head = '' }: Page, language: Language): string {
  return `<!doctype html>
<html lang="${words(language).tag}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style>${head}
<h1>${escaped(title)}</h1>
${body}
</html>
`;
}

/** The scripts that a page runs: office.js by its address, and a text of its own beside it. By default none. */
interface Scripts {
  readonly officeJs?: string | undefined;
  readonly own?: string;
}

/** The element that loads office.js, which keeps what Excel tells the first page about itself. */
export function officeScript(officeJs: string | undefined): string {
  return officeJs === undefined ? '' : `<script src="${escaped(officeJs)}"></script>`;
}

/** The policy of a page about signing in: its own style, forms that go to this server, and its own scripts alone. */
function policyOf({ officeJs, own }: Scripts): string {
  const from = officeJs === undefined ? [] : [officeJs.startsWith('/') ? "'self'" : new URL(officeJs).origin];
  const hash = own === undefined ? [] : [`'sha256-${createHash('sha256').update(own).digest('base64')}'`];
  const scripts = [...from, ...hash].join(' ');
  // Office.js puts style elements into the page, and asks where it comes from.
  const ofOffice = [`script-src ${scripts}`, `connect-src ${from.join(' ')}`, "style-src 'unsafe-inline'"];
  return [
    "default-src 'none'",
    ...(officeJs === undefined ? [`style-src ${STYLE_HASH}`] : ofOffice),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** The headers of a page about signing in. */
export function pageHeaders(scripts: Scripts): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(scripts),
    'cache-control': 'no-store',
    // Browsers tell the origin of a form only where its page may tell a referrer.
    'referrer-policy': 'same-origin',
    vary: 'Accept-Language',
  };
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPED[character] ?? character);
}

interface Field {
  readonly name: string;
  readonly label: string;
  /** How browsers and password managers fill it in. */
  readonly fill: string;
  readonly value?: string | undefined;
}

function fieldHtml({ name, label, fill, value = '' }: Field): string {
  const type = name === 'password' || name === 'again' ? 'password' : 'text';
  return `<label>${escaped(label)}<input name="${name}" type="${type}" value="${escaped(value)}" autocomplete="${fill}" required></label>`;
}

function fieldsOf({ link, tie, typed }: SignInPage, language: Language): Field[] {
  const say = officeWords(language).page;
  const login: Field = { name: 'login', label: say.login, fill: 'username', value: typed?.login };
  if (tie) return [];
  if (!link) return [login, { name: 'password', label: say.password, fill: 'current-password' }];
  const own = link.login === null ? [login, { name: 'name', label: say.name, fill: 'name', value: typed?.name }] : [];
  return [
    ...own,
    { name: 'password', label: say.newPassword(LEAST_CHARACTERS), fill: 'new-password' },
    { name: 'again', label: say.again, fill: 'new-password' },
  ];
}

function hiddenHtml(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<input type="hidden" name="${name}" value="${escaped(value)}">`;
}

function formHtml(shown: SignInPage, language: Language): string {
  const say = officeWords(language).page;
  const { link, tie, officeJs } = shown;
  const hidden = [
    hiddenHtml('link', link?.text),
    hiddenHtml('tie', tie?.ticket),
    hiddenHtml('dialog', officeJs && '1'),
  ];
  const button = tie ? say.confirm : link ? say.save : say.enter;
  return `<form method="post" action="/sign-in">${hidden.join('')}
${fieldsOf(shown, language).map(fieldHtml).join('\n')}
<button>${escaped(button)}</button>
</form>`;
}

/** The form by which whoever is signed in already hands that on to the pane. */
function goOnHtml(name: string | undefined, language: Language): string {
  const say = officeWords(language).page;
  if (name === undefined) return '';
  const hidden = `${hiddenHtml('dialog', '1')}${hiddenHtml('goOn', '1')}`;
  return `<form method="post" action="/sign-in">${hidden}<button>${escaped(say.goOn(name))}</button></form>`;
}

function anchorHtml(address: string | undefined, text: string): string {
  return address === undefined ? '' : `<p><a href="${escaped(address)}">${escaped(text)}</a></p>`;
}

/** The page for whoever is signed in in this browser, who may go on to the pane or sign out. */
function leaveHtml(name: string, language: Language): string {
  const say = officeWords(language).page;
  return `<p>${escaped(say.signedIn(name))}</p>${anchorHtml('/', say.toPane)}
<form method="post" action="/sign-out"><button>${escaped(say.signOut)}</button></form>`;
}

/** The page on which people sign in, or set their password or tie an account where they opened a link. */
export function signInPage(shown: SignInPage, language: Language): string {
  const say = officeWords(language).page;
  const { link, tie, fault, isOver, provider, providerOut, officeJs, signedIn } = shown;
  if (signedIn !== undefined && officeJs === undefined)
    return pageHtml({ title: say.signIn, body: leaveHtml(signedIn, language) }, language);
  const linked = link && (link.login === null ? say.first : say.setPassword);
  const told = [
    fault === undefined ? '' : `<p role="alert">${escaped(fault)}</p>`,
    link?.login ? `<p>${escaped(`${say.login}: ${link.login}`)}</p>` : '',
    tie ? `<p>${escaped(say.tieTo(tie.account, tie.login))}</p>` : '',
  ];
  const ways = isOver
    ? []
    : [
        goOnHtml(signedIn, language),
        formHtml(shown, language),
        anchorHtml(provider, link ? say.tieByLink : say.byAccount),
        anchorHtml(providerOut, say.outOfAccount),
      ];
  const title = tie ? say.tie : (linked ?? say.signIn);
  return pageHtml({ title, body: [...told, ...ways].join('\n'), head: officeScript(officeJs) }, language);
}
