import type { Calendar } from '../rules/period/calendar.ts';
import type { Measure, RelationKind } from '../rules/words.ts';
import { CHANGED, currentId, type Span } from './past.ts';
import { indicators } from './store/catalogue-tables.ts';
import { columnsOf } from './store/columns.ts';
import type { Store } from './store/store.ts';
import { WAS_SO } from './store/was-so.ts';

const READ = [
  'code',
  'name',
  'nameEn',
  'unit',
  'timing',
  'direction',
  'rhythm',
  'topic',
  'headline',
  'position',
  'growthBasis',
  'frequency',
  'delay',
  'januaryFebruary',
  'source',
  'definition',
  'revision',
] as const;
type IndicatorRow = Pick<typeof indicators.$inferSelect, 'id' | (typeof READ)[number]>;

/** How an indicator relates to another, from the part, the flow, the narrower or the earlier stage. */
export interface Relation {
  kind: RelationKind;
  /** The code of the whole, the stock, the wider one or the later stage. */
  to: string;
  /** Whether this part and its fellows are the whole by name. */
  complete: boolean;
  /** The rungs on which the two are, as words, where the relation is a STAGE. */
  stage: string | null;
  toStage: string | null;
}

/** An indicator that turned out to be another, into which it was merged. */
export interface FormerIndicator {
  id: number;
  code: string;
  name: string;
}

/** A thing measured. */
export interface Indicator extends Omit<IndicatorRow, 'headline' | 'frequency' | 'delay' | 'januaryFebruary'> {
  aliases: string[];
  /** The calendar by which it is released; null where that is not known. */
  calendar: Calendar | null;
  /** How reports speak of it without its name. */
  watch: string[];
  /** Phrases that look like it and mean something else. */
  not: string[];
  relations: Relation[];
  /** SHARE where the unit is %, RANK for 位, else LEVEL. */
  mainMeasure: Measure;
  /** Whether it is a main indicator of the plans. */
  headline: boolean;
  /** The indicators that were merged into it, whose codes and names mean it. */
  former: readonly FormerIndicator[];
}

const ROWS = `SELECT ${currentId('indicators', ['code'])}, ${columnsOf(indicators, READ)} FROM indicators WHERE ${CHANGED}`;
const OF_CHANGED = `indicator_id IN (SELECT id FROM indicators WHERE revision > :since) AND ${WAS_SO}`;
const ALIASES = `SELECT indicator_id AS indicatorId, name FROM aliases WHERE ${OF_CHANGED} ORDER BY id`;
const PHRASES = `SELECT indicator_id AS indicatorId, phrase, is_not AS isNot FROM watch_phrases WHERE ${OF_CHANGED}
  ORDER BY id`;
const RELATIONS = `SELECT indicator_id AS indicatorId, kind, code AS "to", complete, stage, to_stage AS toStage
  FROM (SELECT * FROM relations WHERE ${OF_CHANGED}) relations JOIN indicators ON indicators.id = to_id
  ORDER BY relations.id`;

function mainMeasure(unit: string | null): Measure {
  if (unit === '%') return 'SHARE';
  return unit === '位' ? 'RANK' : 'LEVEL';
}

/** The rows of a statement by the indicator to which they belong. */
function byIndicator<Row extends { indicatorId: number }>(store: Store, sql: string, span: Span): Map<number, Row[]> {
  const rows = new Map<number, Row[]>();
  for (const row of store.prepared<Row>(sql).all({ ...span })) {
    const known = rows.get(row.indicatorId);
    if (known) known.push(row);
    else rows.set(row.indicatorId, [row]);
  }
  return rows;
}

function calendarOf({ frequency, delay, januaryFebruary }: IndicatorRow): Calendar | null {
  return frequency && { frequency, delay, januaryFebruary: januaryFebruary === 1 };
}

const MERGED = `SELECT ${currentId('indicators', ['code'])}, code, name, merged_into AS mergedInto FROM indicators
  WHERE merged_into IS NOT NULL AND ${WAS_SO} ORDER BY id`;

function mergedAt(store: Store, at: number): (FormerIndicator & { mergedInto: string })[] {
  return store.prepared<FormerIndicator & { mergedInto: string }>(MERGED).all({ at });
}

/** The code of the indicator that each merged one is, by its own code: one into which another was merged may be merged later. */
export function mergedCodes(store: Store, at: number): Map<string, string> {
  const into = new Map(mergedAt(store, at).map(({ code, mergedInto }) => [code, mergedInto]));
  const finalCode = (code: string, steps: number): string => {
    const next = steps > 0 ? into.get(code) : undefined;
    return next === undefined ? code : finalCode(next, steps - 1);
  };
  return new Map([...into.keys()].map((code) => [code, finalCode(code, into.size)]));
}

/** The indicators that were merged by a revision, by the code of the one that each is now. */
function formerByCode(store: Store, at: number): Map<string, FormerIndicator[]> {
  const merged = mergedAt(store, at);
  const codes = merged.length === 0 ? new Map<string, string>() : mergedCodes(store, at);
  return Map.groupBy(
    merged.map(({ mergedInto: _, ...former }) => former),
    ({ code }) => codes.get(code) ?? code,
  );
}

/** The indicators that a span changed, with their names, phrases and relations. */
function listChanged(store: Store, span: Span): Indicator[] {
  const rows = store.prepared<IndicatorRow>(ROWS).all({ ...span });
  if (rows.length === 0) return [];
  const aliases = byIndicator<{ indicatorId: number; name: string }>(store, ALIASES, span);
  const phrases = byIndicator<{ indicatorId: number; phrase: string; isNot: number }>(store, PHRASES, span);
  const relations = byIndicator<Omit<Relation, 'complete'> & { indicatorId: number; complete: number }>(
    store,
    RELATIONS,
    span,
  );
  return rows.map((row) => {
    const { frequency: _, delay: __, januaryFebruary: ___, ...plain } = row;
    const said = phrases.get(row.id) ?? [];
    return {
      ...plain,
      aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
      mainMeasure: mainMeasure(row.unit),
      headline: row.headline === 1,
      former: [],
      calendar: calendarOf(row),
      watch: said.flatMap(({ phrase, isNot }) => (isNot === 0 ? [phrase] : [])),
      not: said.flatMap(({ phrase, isNot }) => (isNot === 1 ? [phrase] : [])),
      relations: (relations.get(row.id) ?? []).map(({ indicatorId: ____, ...relation }) => ({
        ...relation,
        complete: relation.complete === 1,
      })),
    };
  });
}

/** All indicators of a state in the catalogue's order: the same list as before where none has changed. */
export function listIndicators(store: Store, span: Span, before: Indicator[]): Indicator[] {
  const changed = listChanged(store, span);
  if (changed.length === 0) return before;
  const former = formerByCode(store, span.at);
  const merged = new Set([...former.values()].flatMap((some) => some.map(({ id }) => id)));
  const byId = new Map([...before, ...changed].map((indicator) => [indicator.id, indicator]));
  return [...byId.values()]
    .filter(({ id }) => !merged.has(id))
    .map((indicator) => withFormer(indicator, former.get(indicator.code) ?? []))
    .sort((a, b) => a.position - b.position || a.id - b.id);
}

/** The same object where nothing more was merged into it. */
function withFormer(indicator: Indicator, former: readonly FormerIndicator[]): Indicator {
  const codes = (some: readonly FormerIndicator[]) => some.map(({ code }) => code).join(' ');
  return codes(indicator.former) === codes(former) ? indicator : { ...indicator, former };
}
