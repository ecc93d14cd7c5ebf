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
import { addRow } from '../../ledger/row.ts';
import type { PlanIndicator } from './catalogue.ts';
import { LoadError } from './fault.ts';
import type { PlanSet } from './plan-set.ts';

function upsertDistricts(ledger: Ledger, set: PlanSet): void {
  for (const { ownCode, parentCode, ...district } of set.districts) {
    const parentId = parentCode === null ? null : idOfDistrict(ledger, parentCode);
    const row = { ...district, parentId, ownCode: ownCode ? 1 : 0 };
    ledger.db.insert(districts).values(row).onConflictDoUpdate({ target: districts.code, set: row }).run();
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
    const { id } = ledger.db
      .insert(indicators)
      .values(row)
      .onConflictDoUpdate({ target: indicators.code, set: row })
      .returning({ id: indicators.id })
      .get();
    ids.set(indicator.code, id);
    replacePhrases(ledger, id, { watch, not });
    ledger.db.delete(aliases).where(eq(aliases.indicatorId, id)).run();
    if (names.length > 0)
      ledger.db
        .insert(aliases)
        .values(names.map((name) => ({ indicatorId: id, name })))
        .run();
  }
  for (const indicator of set.indicators) replaceRelations(ledger, indicator, ids);
  addIndicatorPassages(ledger, set.indicators);
}

function replacePhrases(ledger: Ledger, indicatorId: number, phrases: { watch: string[]; not: string[] }): void {
  ledger.db.delete(watchPhrases).where(eq(watchPhrases.indicatorId, indicatorId)).run();
  for (const phrase of phrases.watch) addRow(ledger, watchPhrases, { indicatorId, phrase });
  for (const phrase of phrases.not) addRow(ledger, watchPhrases, { indicatorId, phrase, isNot: 1 });
}

function replaceRelations(ledger: Ledger, indicator: PlanIndicator, ids: Map<string, number>): void {
  const indicatorId = ids.get(indicator.code) ?? 0;
  ledger.db.delete(relations).where(eq(relations.indicatorId, indicatorId)).run();
  for (const { record: _, to, complete, ...relation } of indicator.relations)
    addRow(ledger, relations, { ...relation, indicatorId, toId: ids.get(to) ?? 0, complete: complete ? 1 : 0 });
}

function upsertScopes(ledger: Ledger, set: PlanSet): void {
  for (const { aliases: names, ...row } of set.scopes) {
    const { id } = ledger.db
      .insert(scopes)
      .values(row)
      .onConflictDoUpdate({ target: scopes.code, set: row })
      .returning({ id: scopes.id })
      .get();
    ledger.db.delete(scopeAliases).where(eq(scopeAliases.scopeId, id)).run();
    for (const name of names) addRow(ledger, scopeAliases, { scopeId: id, name });
  }
}

/** Adds or updates districts, indicators and scopes. They have no past, and none is ever removed. */
export function addReferences(ledger: Ledger, set: PlanSet): void {
  upsertDistricts(ledger, set);
  upsertIndicators(ledger, set);
  upsertScopes(ledger, set);
}
