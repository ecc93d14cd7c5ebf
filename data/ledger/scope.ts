import type Database from 'better-sqlite3';
import type { Scope } from '../rules/figure/scope.ts';
import { currentId, WAS_SO } from './past.ts';

/** A scope of the catalogue. */
export interface CatalogueScope extends Scope {
  id: number;
  aliases: string[];
}

const ALL = `SELECT ${currentId('scopes', ['code'])}, code, name, name_en AS nameEn, within FROM scopes WHERE ${WAS_SO}
  ORDER BY 1`;
const ALIASES = `SELECT scope_id AS scopeId, name FROM scope_aliases WHERE ${WAS_SO} ORDER BY id`;

/** All scopes of a revision with their other names, in the order in which they were added. */
export function listScopes(client: Database.Database, at: number): CatalogueScope[] {
  const scopes = client
    .prepare<[object], Omit<CatalogueScope, 'aliases'>>(ALL)
    .all({ at })
    .map((row): CatalogueScope => ({ ...row, aliases: [] }));
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  for (const { scopeId, name } of client.prepare<[object], { scopeId: number; name: string }>(ALIASES).all({ at }))
    byId.get(scopeId)?.aliases.push(name);
  return scopes;
}
