import type { Indicator } from '../../../ledger/indicator.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { sparse } from '../../../ledger/log/canonical.ts';
import { type LinedRow, retiredFigure } from '../../../ledger/log/row-line.ts';
import { type Fields, listIn } from '../../../ledger/log/thing.ts';
import { conversionOf } from '../../../rules/number/conversion.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { catalogueLine } from '../held/catalogue-line.ts';
import { statementKey } from '../held/statement-key.ts';
import { figuresByHolder } from '../indicator-figure.ts';
import type { DraftItem } from '../item.ts';
import { isRepeated } from '../kind.ts';
import { indicatorNamed } from './relation-entry.ts';

/** Two indicators that are one, by codes or names. The first is kept. */
export interface Merge {
  keep: string;
  merge: string;
}

/** The two indicators of a merge. */
export interface MergedPair {
  kept: Indicator;
  merged: Indicator;
}

/** A figure of the merged indicator, and what a merge does with it. */
interface MovedFigure {
  row: LinedRow;
  /** The members of the figure under the kept indicator. */
  fields: Fields;
  /** The kept indicator's own figures of the same key. */
  beside: readonly Fields[];
}

/**
 * The indicators of a merge.
 *
 * @throws DraftFault NO_THING, and NOT_ONE where the two cannot be one: their numbers are of another kind, or one is related to
 *   the other.
 */
export function mergedPair(ledger: Ledger, { keep, merge }: Merge): MergedPair {
  const [kept, merged] = [indicatorNamed(ledger, keep), indicatorNamed(ledger, merge)];
  const refuse = (reason: string, ...about: string[]) =>
    new DraftFault('NOT_ONE', kept.name, merged.name, reason, ...about);
  if (kept.code === merged.code) throw refuse('SAME');
  if (kept.timing !== merged.timing) throw refuse('TIMING');
  const areUnits =
    kept.unit === merged.unit || (kept.unit !== null && conversionOf(merged.unit, kept.unit) !== undefined);
  if (merged.unit !== null && !areUnits) throw refuse('UNIT', kept.unit ?? '', merged.unit);
  const isTo = (one: Indicator, other: Indicator) => one.relations.some(({ to }) => to === other.code);
  if (isTo(kept, merged) || isTo(merged, kept)) throw refuse('RELATED');
  return { kept, merged };
}

/** The figures that a merge moves, each with those of the kept indicator that have its key. */
export function* movedFigures(ledger: Ledger, { kept, merged }: MergedPair): Generator<MovedFigure> {
  const keyOf = (fields: Fields) => statementKey(fields, kept.growthBasis);
  const holder = ({ line }: LinedRow) => String(line.figure?.['district'] ?? `=${line.figure?.['owner']}`);
  const own = new Map<string, LinedRow[]>();
  for (const rows of figuresByHolder(ledger, kept)) if (rows[0]) own.set(holder(rows[0]), rows);
  for (const rows of figuresByHolder(ledger, merged)) {
    const [first] = rows;
    const held = (first && own.get(holder(first))) ?? [];
    const byKey = Map.groupBy(
      held.map(({ line }) => line.figure ?? {}),
      keyOf,
    );
    for (const row of rows) {
      const fields = { ...row.line.figure, indicator: kept.code };
      yield { row, fields, beside: byKey.get(keyOf(fields)) ?? [] };
    }
  }
}

/** Whether the kept indicator says something else than a figure under its key. */
export function isContested({ fields, beside }: Pick<MovedFigure, 'fields' | 'beside'>): boolean {
  return beside.length > 0 && !beside.some((other) => isRepeated(other, fields));
}

/** Whether the document in which a figure is printed says the same of the kept indicator. */
export function isSaidByBoth({ fields, beside }: Pick<MovedFigure, 'fields' | 'beside'>): boolean {
  return beside.some((other) => other['document'] === fields['document'] && isRepeated(other, fields));
}

/** The item that moves a figure. A figure that the same document gives under the kept indicator too is not kept twice. */
function figureItem(ledger: Ledger, { row, fields, beside }: MovedFigure): DraftItem {
  const retired = retiredFigure(ledger, row.id);
  if (isSaidByBoth({ fields, beside })) return { line: retired };
  if (!isContested({ fields, beside })) return { line: { figure: fields }, otherwise: retired };
  const [first = {}] = beside;
  const about = { value: String(first['printed'] ?? ''), document: String(first['document'] ?? '') };
  // Nobody has seen the two beside each other: it conflicts until somebody decides.
  return { line: { figure: fields }, otherwise: retired, seen: 0, warnings: [{ code: 'MERGE', arguments: about }] };
}

function listOf(fields: Fields, name: string): string[] {
  return listIn(fields, name).map(String);
}

/** Relations with the kept indicator in the place of the merged one, each once. */
function relationsTo(fields: Fields, { kept, merged }: MergedPair): Fields[] {
  const all = (listIn(fields, 'relations') as Fields[]).map((one) =>
    one['to'] === merged.code ? { ...one, to: kept.code } : one,
  );
  return [...new Map(all.map((one) => [`${one['kind']} ${one['to']}`, one])).values()];
}

/** The kept indicator with the names, phrases and relations of the merged one. */
function keptFields(now: Fields, gone: Fields, pair: MergedPair): Fields {
  const { kept, merged } = pair;
  const own = new Set([kept.name, kept.nameEn]);
  const aliases = [...listOf(now, 'aliases'), merged.name, ...listOf(gone, 'aliases'), merged.nameEn];
  const phrases = (name: string) => [...new Set([...listOf(now, name), ...listOf(gone, name)])];
  const watch = phrases('watch');
  const related = [...relationsTo(now, pair), ...relationsTo(gone, pair)];
  return sparse({
    ...now,
    aliases: [...new Set(aliases)].filter((name) => !own.has(name)),
    watch,
    not: phrases('not').filter((phrase) => !watch.includes(phrase)),
    relations: [...new Map(related.map((one) => [`${one['kind']} ${one['to']}`, one])).values()],
    headline: now['headline'] === true || gone['headline'] === true,
  });
}

/** The items that change the catalogue: both indicators, and those that are related to the merged one. */
function thingItems(ledger: Ledger, pair: MergedPair): DraftItem[] {
  const { kept, merged } = pair;
  const fieldsOf = ({ code }: Indicator) => catalogueLine(ledger, 'indicator', code) ?? {};
  const [now, gone] = [fieldsOf(kept), fieldsOf(merged)];
  const { relations: _, aliases: __, watch: ___, not: ____, ...left } = gone;
  const related = (ledger.catalogue.relationsTo.get(merged.code) ?? []).flatMap(({ from }) => {
    const fields = catalogueLine(ledger, 'indicator', from.code);
    return fields ? [{ ...fields, relations: relationsTo(fields, pair) }] : [];
  });
  const lines = [keptFields(now, gone, pair), { ...left, mergedInto: kept.code }, ...related];
  return lines.map((indicator) => ({ line: { indicator } }));
}

function* itemsOf(ledger: Ledger, pair: MergedPair): Generator<DraftItem> {
  yield* thingItems(ledger, pair);
  for (const moved of movedFigures(ledger, pair)) yield figureItem(ledger, moved);
}

/**
 * Opens a draft that merges an indicator into another, which it turned out to be (合并指标). Its figures are stated again under
 * the kept one, with what is printed of them; they stay as they were in the past of the ledger. Answers the draft's number.
 *
 * @throws DraftFault
 */
export function proposeMerge(ledger: Ledger, actor: Actor, merge: Merge): number {
  const pair = mergedPair(ledger, merge);
  const title = `${pair.merged.name} → ${pair.kept.name}`;
  const codes = { keep: pair.kept.code, merge: pair.merged.code };
  const head = { seen: latestOf(ledger), note: title, merge: codes };
  return openDraft(ledger, actor, { title, head, items: itemsOf(ledger, pair) });
}
