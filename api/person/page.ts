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
}

const STYLE = `body{font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC",sans-serif;max-width:24rem;margin:3rem auto;padding:0 1rem;color:#242424;background:#fff}
h1{font-size:1.25rem;font-weight:600}label{display:block;margin:.75rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem .5rem;border:1px solid #8a8a8a;border-radius:4px}
button{font:inherit;padding:.4rem 1rem;border:0;border-radius:4px;background:#0f6cbd;color:#fff}[role=alert]{color:#b10e1c}
@media (prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}input{color:#fff;background:#292929}[role=alert]{color:#f1707b}a{color:#62abf5}}`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The policy of the page: its own style, and forms that go to this server. It runs no script. */
export const SIGN_IN_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_HASH}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
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

function fieldsOf({ link, typed }: SignInPage, language: Language): Field[] {
  const say = officeWords(language).page;
  const login: Field = { name: 'login', label: say.login, fill: 'username', value: typed?.login };
  if (!link) return [login, { name: 'password', label: say.password, fill: 'current-password' }];
  const own = link.login === null ? [login, { name: 'name', label: say.name, fill: 'name', value: typed?.name }] : [];
  return [
    ...own,
    { name: 'password', label: say.newPassword(LEAST_CHARACTERS), fill: 'new-password' },
    { name: 'again', label: say.again, fill: 'new-password' },
  ];
}

/** The page on which people sign in, or set their password where they opened a link. */
export function signInPage(shown: SignInPage, language: Language): string {
  const say = officeWords(language).page;
  const { link, fault, isOver } = shown;
  const title = link ? (link.login === null ? say.first : say.setPassword) : say.signIn;
  const whose = link?.login ? `<p>${escaped(`${say.login}: ${link.login}`)}</p>` : '';
  const hidden = link ? `<input type="hidden" name="link" value="${escaped(link.text)}">` : '';
  const fields = fieldsOf(shown, language).map(fieldHtml).join('\n');
  const form = `<form method="post" action="/sign-in">${hidden}
${fields}
<button>${escaped(link ? say.save : say.enter)}</button>
</form>`;
  return `<!doctype html>
<html lang="${words(language).tag}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style>
<h1>${escaped(title)}</h1>
${fault === undefined ? '' : `<p role="alert">${escaped(fault)}</p>`}${whose}
${isOver ? '' : form}
</html>
`;
}
