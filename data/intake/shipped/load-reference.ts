import {
  aliases,
  districts,
  indicators,
  relations,
  scopeAliases,
  scopes,
  watchPhrases,
} from '../../ledger/catalogue-tables.ts';
import { eq } from '../../ledger/drizzle.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { addIndicatorPassages } from '../../ledger/passage.ts';
import { addRow, putRow } from '../../ledger/row.ts';
import type { PlanIndicator } from './catalogue.ts';
import { LoadError } from './fault.ts';
import type { PlanSet } from './plan-set.ts';

function upsertDistricts(ledger: Ledger, set: PlanSet): void {
  for (const { ownCode, parentCode, ...district } of set.districts) {
    const parentId = parentCode === null ? null : idOfDistrict(ledger, parentCode);
    const row = { ...district, parentId, ownCode: ownCode ? 1 : 0 };
    putRow(ledger, districts, row);
  }
}

/** @throws LoadError for a code that is not in the ledger. */
export function idOfDistrict(ledger: Ledger, code: string): number {
  const row = ledger.db.select({ id: districts.id }).from(districts).where(eq(districts.code, code)).get();
  if (!row) throw new LoadError(`District ${code} is not in the ledger.`);
  return row.id;
}

function upsertIndicators(ledger: Ledger, set: PlanSet): void {
  const ids = new Map<string, number>();
  for (const { aliases: names, watch, not, relations: _, headline, ...indicator } of set.indicators) {
    const row = { ...indicator, headline: headline ? 1 : 0 };
    const id = putRow(ledger, indicators, row);
    ids.set(indicator.code, id);
    replacePhrases(ledger, id, { watch, not });
    ledger.prepared('DELETE FROM aliases WHERE indicator_id = ?').run(id);
    for (const name of names) addRow(ledger, aliases, { indicatorId: id, name });
  }
  for (const indicator of set.indicators) replaceRelations(ledger, indicator, ids);
  addIndicatorPassages(ledger, set.indicators);
}

function replacePhrases(ledger: Ledger, indicatorId: number, phrases: { watch: string[]; not: string[] }): void {
  ledger.prepared('DELETE FROM watch_phrases WHERE indicator_id = ?').run(indicatorId);
  for (const phrase of phrases.watch) addRow(ledger, watchPhrases, { indicatorId, phrase });
  for (const phrase of phrases.not) addRow(ledger, watchPhrases, { indicatorId, phrase, isNot: 1 });
}

function replaceRelations(ledger: Ledger, indicator: PlanIndicator, ids: Map<string, number>): void {
  const indicatorId = ids.get(indicator.code) ?? 0;
  ledger.prepared('DELETE FROM relations WHERE indicator_id = ?').run(indicatorId);
  for (const { record: _, to, complete, ...relation } of indicator.relations)
    addRow(ledger, relations, { ...relation, indicatorId, toId: ids.get(to) ?? 0, complete: complete ? 1 : 0 });
}

function upsertScopes(ledger: Ledger, set: PlanSet): void {
  for (const { aliases: names, ...row } of set.scopes) {
    const id = putRow(ledger, scopes, row);
    ledger.prepared('DELETE FROM scope_aliases WHERE scope_id = ?').run(id);
    for (const name of names) addRow(ledger, scopeAliases, { scopeId: id, name });
  }
}

/** Adds or updates districts, indicators and scopes. They have no past, and none is ever removed. */
export function addReferences(ledger: Ledger, set: PlanSet): void {
  upsertDistricts(ledger, set);
  upsertIndicators(ledger, set);
  upsertScopes(ledger, set);
}
