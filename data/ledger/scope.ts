import type { Scope } from '../rules/figure/scope.ts';
import { CHANGED, currentId, type Span } from './past.ts';
import type { Store } from './store/store.ts';
import { WAS_SO } from './store/was-so.ts';

/** A scope of the catalogue. */
export interface CatalogueScope extends Scope {
  id: number;
  aliases: string[];
}

const ROWS = `SELECT ${currentId('scopes', ['code'])}, code, name, name_en AS nameEn, within FROM scopes WHERE ${CHANGED}`;
const ALIASES = `SELECT scope_id AS scopeId, name FROM scope_aliases
  WHERE scope_id IN (SELECT id FROM scopes WHERE revision > :since) AND ${WAS_SO} ORDER BY id`;

/** All scopes of a state with their other names, in the order in which they were added: the same list as before where none has changed. */
export function listScopes(store: Store, span: Span, before: CatalogueScope[]): CatalogueScope[] {
  const changed = store
    .prepared<Omit<CatalogueScope, 'aliases'>>(ROWS)
    .all({ ...span })
    .map((row): CatalogueScope => ({ ...row, aliases: [] }));
  if (changed.length === 0) return before;
  const byId = new Map(changed.map((scope) => [scope.id, scope]));
  for (const { scopeId, name } of store.prepared<{ scopeId: number; name: string }>(ALIASES).all({ ...span }))
    byId.get(scopeId)?.aliases.push(name);
  return [...new Map([...before, ...changed].map((scope) => [scope.id, scope])).values()].sort((a, b) => a.id - b.id);
}
