import { findScope, scopesNear } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { canonicalJson, sparse } from '../../../ledger/log/canonical.ts';
import { type Fields, listIn } from '../../../ledger/log/thing.ts';
import { ALL_SCOPES } from '../../../rules/figure/scope.ts';
import { checkNoCircle } from '../catalogue-circle.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { catalogueLine } from '../held/catalogue-line.ts';
import { CODE } from '../workbook/new-thing.ts';
import { keptText, keptTexts } from './catalogue-text.ts';

/** The facts that people tell of a scope. A member that is left out stays as it is. */
export interface ScopeEntry {
  name?: string;
  nameEn?: string;
  /** The code or a name of the scope in which it lies, or ALL for the indicator's own; null where it lies in none. */
  within?: string | null;
  aliases?: readonly string[];
}

export interface NewScope extends ScopeEntry {
  code: string;
  name: string;
}

/** The changes of a scope. */
export interface ScopeChange extends ScopeEntry {
  /** Its code or a name. */
  scope: string;
}

function codeNamed(ledger: Ledger, text: string): string {
  const found = findScope(ledger, text);
  if (!found) throw new DraftFault('NO_THING', text, scopesNear(ledger, text).join('、'));
  return found.code;
}

function withinCode(ledger: Ledger, text: string): string {
  return text === ALL_SCOPES ? text : codeNamed(ledger, text);
}

function scopeFields(ledger: Ledger, before: Fields, entry: ScopeEntry): Fields {
  const { name, nameEn, within, aliases } = entry;
  const of = String(name ?? before['name']);
  const code = String(before['code']);
  const fields: Fields = {
    ...before,
    ...(name !== undefined && { name: keptText(of, name) }),
    ...(nameEn !== undefined && { nameEn: keptText(of, nameEn) }),
    ...(within !== undefined && { within: within && withinCode(ledger, within) }),
    ...(aliases && { aliases: keptTexts(of, aliases) }),
  };
  const names = [fields['name'], fields['nameEn'], ...listIn(fields, 'aliases')].map(String);
  for (const text of names) {
    const held = findScope(ledger, text);
    if (held && held.code !== code) throw new DraftFault('BAD_VALUE', of, 'TAKEN', text, held.name);
  }
  return sparse(fields);
}

function proposed(ledger: Ledger, actor: Actor, fields: Fields): number {
  const title = String(fields['name']);
  const head = { seen: latestOf(ledger), note: title };
  const line = { scope: fields };
  checkNoCircle(ledger, line);
  return openDraft(ledger, actor, { title, head, items: [{ line }] });
}

/** Opens a draft that adds a scope to the catalogue, and answers its number. @throws DraftFault */
export function proposeScope(ledger: Ledger, actor: Actor, { code, ...entry }: NewScope): number {
  if (!CODE.test(code) || code === ALL_SCOPES) throw new DraftFault('BAD_VALUE', entry.name, 'CODE', code);
  const held = ledger.catalogue.scopesByCode.get(code);
  if (held) throw new DraftFault('BAD_VALUE', entry.name, 'TAKEN', code, held.name);
  const { name: nameEn } = entry;
  return proposed(ledger, actor, scopeFields(ledger, { code }, { nameEn, ...entry }));
}

/** Opens a draft that changes what is told of a scope, and answers its number. @throws DraftFault */
export function changeScope(ledger: Ledger, actor: Actor, { scope, ...entry }: ScopeChange): number {
  const before = catalogueLine(ledger, 'scope', codeNamed(ledger, scope)) ?? {};
  const fields = scopeFields(ledger, before, entry);
  if (canonicalJson(fields) === canonicalJson(before)) throw new DraftFault('NOTHING_NEW', String(before['name']));
  return proposed(ledger, actor, fields);
}
