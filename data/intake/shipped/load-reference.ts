import { eq } from '../../ledger/drizzle.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { addIndicatorPassages } from '../../ledger/passage.ts';
import { aliases, districts, indicators } from '../../ledger/tables.ts';
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
  for (const { aliases: names, headline, ...indicator } of set.indicators) {
    const row = { ...indicator, headline: headline ? 1 : 0 };
    const { id } = ledger.db
      .insert(indicators)
      .values(row)
      .onConflictDoUpdate({ target: indicators.code, set: row })
      .returning({ id: indicators.id })
      .get();
    ledger.db.delete(aliases).where(eq(aliases.indicatorId, id)).run();
    if (names.length > 0)
      ledger.db
        .insert(aliases)
        .values(names.map((name) => ({ indicatorId: id, name })))
        .run();
  }
  addIndicatorPassages(ledger, set.indicators);
}

/** Adds or updates districts and indicators. They have no past, and none is ever removed. */
export function addReferences(ledger: Ledger, set: PlanSet): void {
  upsertDistricts(ledger, set);
  upsertIndicators(ledger, set);
}
