import type Database from 'better-sqlite3';
import type { Scope } from '../rules/figure/scope.ts';

/** A scope of the catalogue. */
export interface CatalogueScope extends Scope {
  id: number;
  aliases: string[];
}

const ALL = 'SELECT id, code, name, name_en AS nameEn, within FROM scopes ORDER BY id';
const ALIASES = 'SELECT scope_id AS scopeId, name FROM scope_aliases ORDER BY id';

/** All scopes with their other names, in the order in which they were added. */
export function listScopes(client: Database.Database): CatalogueScope[] {
  const scopes = client
    .prepare<[], Omit<CatalogueScope, 'aliases'>>(ALL)
    .all()
    .map((row): CatalogueScope => ({ ...row, aliases: [] }));
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  for (const { scopeId, name } of client.prepare<[], { scopeId: number; name: string }>(ALIASES).all())
    byId.get(scopeId)?.aliases.push(name);
  return scopes;
}
