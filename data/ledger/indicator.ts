import type Database from 'better-sqlite3';
import type { Calendar } from '../rules/period/calendar.ts';
import type { Measure, RelationKind } from '../rules/words.ts';
import { indicators } from './catalogue-tables.ts';
import { columnsOf } from './columns.ts';

const READ = [
  'id',
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
] as const;
type IndicatorRow = Pick<typeof indicators.$inferSelect, (typeof READ)[number]>;

/** How an indicator relates to another, from the part, the flow, the narrower or the earlier stage. */
export interface Relation {
  kind: RelationKind;
  /** The code of the whole, the stock, the wider one or the later stage. */
  to: string;
  /** Whether this part and its fellows are the whole by name. */
  complete: boolean;
  /** For a STAGE: the rungs on which the two stand, as words. */
  stage: string | null;
  toStage: string | null;
}

/** A thing measured. */
export interface Indicator extends Omit<IndicatorRow, 'headline' | 'frequency' | 'delay' | 'januaryFebruary'> {
  aliases: string[];
  /** When it is released; null where that is not known. */
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
}

const ALL = `SELECT ${columnsOf(indicators, READ)} FROM indicators ORDER BY position`;
const ALIASES = 'SELECT indicator_id AS indicatorId, name FROM aliases ORDER BY id';
const PHRASES = 'SELECT indicator_id AS indicatorId, phrase, is_not AS isNot FROM watch_phrases ORDER BY id';
const RELATIONS = `SELECT indicator_id AS indicatorId, kind, code AS "to", complete, stage, to_stage AS toStage
  FROM relations JOIN indicators ON indicators.id = to_id ORDER BY relations.id`;

function mainMeasure(unit: string | null): Measure {
  if (unit === '%') return 'SHARE';
  return unit === '位' ? 'RANK' : 'LEVEL';
}

/** The rows of a statement by the indicator to which they belong. */
function byIndicator<Row extends { indicatorId: number }>(client: Database.Database, sql: string): Map<number, Row[]> {
  const rows = new Map<number, Row[]>();
  for (const row of client.prepare<[], Row>(sql).all()) {
    const known = rows.get(row.indicatorId);
    if (known) known.push(row);
    else rows.set(row.indicatorId, [row]);
  }
  return rows;
}

function calendarOf({ frequency, delay, januaryFebruary }: IndicatorRow): Calendar | null {
  return frequency && { frequency, delay, januaryFebruary: januaryFebruary === 1 };
}

/** All indicators with their names, phrases and relations, in the catalogue's order. */
export function listIndicators(client: Database.Database): Indicator[] {
  const aliases = byIndicator<{ indicatorId: number; name: string }>(client, ALIASES);
  const phrases = byIndicator<{ indicatorId: number; phrase: string; isNot: number }>(client, PHRASES);
  const relations = byIndicator<Omit<Relation, 'complete'> & { indicatorId: number; complete: number }>(
    client,
    RELATIONS,
  );
  return client
    .prepare<[], IndicatorRow>(ALL)
    .all()
    .map((row) => {
      const { frequency: _, delay: __, januaryFebruary: ___, ...plain } = row;
      const said = phrases.get(row.id) ?? [];
      return {
        ...plain,
        aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
        mainMeasure: mainMeasure(row.unit),
        headline: row.headline === 1,
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
